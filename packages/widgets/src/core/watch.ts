/** What looks for changes of a strategy: its own file, as it is of no use before a widget shows something. */
export {watchOf} from '@send-strategy/sdk/read';
