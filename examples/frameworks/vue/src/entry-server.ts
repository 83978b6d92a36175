import {renderToString} from '@vue/server-renderer';
import {createSSRApp} from 'vue';
import App from './app.vue';

export const render = () => renderToString(createSSRApp(App));
