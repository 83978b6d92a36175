import '@send-strategy/widgets/define';
import '@send-strategy/widgets/send.css';
import {hydrate} from 'svelte';
import App from './app.svelte';

hydrate(App, {target: document.querySelector('#app')!});
