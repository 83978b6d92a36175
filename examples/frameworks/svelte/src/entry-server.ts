import {render as rendered} from 'svelte/server';
import App from './app.svelte';

export const render = () => rendered(App).body;
