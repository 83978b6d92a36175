/**
 * The widgets' views as plain HTML, for programs on a server.
 *
 * @module
 */
export {type PlainHtml} from './plain-html.ts';
export {renderWidget, type RenderOptions} from './render-widget.ts';
export {renderedFile, renderedFiles, type ReadFile, type RenderedFilesOptions} from './rendered-files.ts';
export {widgetNames, type PublishedDocuments, type WidgetAttributes, type WidgetName} from './widgets.ts';
