import '@send-strategy/widgets/define';
import '@send-strategy/widgets/send.css';
import {createSSRApp} from 'vue';
import App from './app.vue';

createSSRApp(App).mount('#app');
