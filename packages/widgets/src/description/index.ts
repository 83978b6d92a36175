/**
 * What the widgets are, as data: for forms and lists that help people to choose one. Importing this registers nothing and needs no DOM.
 *
 * @module
 */
export type {AttributeDescription, AttributeValue, WidgetDescription, WidgetName, WidgetTag} from './description.ts';
export {widgets} from './widgets.ts';
