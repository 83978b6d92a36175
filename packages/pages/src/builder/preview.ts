/** The page in the frame of the builder: it shows the real widget as it is told to. It takes this from the page around it alone. */
import {version} from '@send-strategy/widgets/snippets';
import {isFrom, type FromPreview, type Show} from './messages.ts';
import {onAdoptedStyles, showAsOnPaper, showAsOnScreen} from './on-paper.ts';

const files = new URL(`../widgets/${version}/`, location.href);
const rules = new CSSStyleSheet();
document.adoptedStyleSheets = [rules];
const styleSheet = () => Object.assign(document.createElement('link'), {rel: 'stylesheet'});
const theme = styleSheet();
// As on a page with the snippet, where it says how much is folded away.
document.head.append(Object.assign(styleSheet(), {href: new URL('send.css', files).href}));
let shown: Show | undefined;
let widget: (HTMLElement & {state?: string; updateComplete?: Promise<unknown>}) | undefined;

const tell = (message: FromPreview) => parent.postMessage(message, location.origin);

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isFrom<Show>(event, parent, ['send-builder-show'])) return;
  const before = shown;
  shown = event.data;
  showLook(shown);
  if (before === undefined || contentOf(before) !== contentOf(shown)) showWidget(shown);
  else void tellState();
  if (before?.onPaper !== shown.onPaper) showPaper(shown.onPaper);
});

function showLook(told: Show): void {
  document.documentElement.dataset.scheme = told.schemeClass ?? '';
  if (told.theme === undefined) theme.remove();
  else {
    const href = new URL(`themes/${told.theme}.css`, files).href;
    if (theme.href !== href) theme.href = href;
    if (!theme.isConnected) document.head.append(theme);
  }
  rules.replaceSync(told.rules);
  if (widget) widget.className = told.schemeClass ?? '';
}

function showWidget({tag, strategy, attributes, schemeClass}: Show): void {
  widget = document.createElement(tag);
  widget.className = schemeClass ?? '';
  for (const [name, value] of Object.entries({strategy, ...attributes})) widget.setAttribute(name, value);
  widget.addEventListener('send-state', tellState);
  document.querySelector('main')!.replaceChildren(widget);
}

function showPaper(onPaper: boolean): void {
  document.documentElement.classList.toggle('on-paper', onPaper);
  if (onPaper) return renewPaper();
  showAsOnScreen();
  dispatchEvent(new Event('afterprint'));
}

/** Shows on paper also what has come since. Widgets open there what is folded on a screen, and draw what is not drawn yet. */
function renewPaper(): void {
  if (!shown?.onPaper) return;
  showAsOnPaper(document);
  dispatchEvent(new Event('beforeprint'));
}

async function tellState(): Promise<void> {
  const {id} = shown!;
  const {state} = widget!;
  if (state === undefined || state === 'loading') return;
  await widget!.updateComplete;
  renewPaper();
  tell({type: 'send-builder-state', id, state});
}

// A style sheet can come after the widget that it is for, and a widget's own styles for paper come once it shows something.
theme.addEventListener('load', renewPaper);
onAdoptedStyles(renewPaper);
// A widget opens links to its own items; all others would leave the preview.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (link !== undefined && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank';
});

const contentOf = ({tag, strategy, attributes}: Show) => JSON.stringify([tag, strategy, attributes]);

// A real sheet has an edge of its own. Real printing ends with what widgets do after it.
addEventListener('beforeprint', ({isTrusted}) => {
  if (isTrusted) document.documentElement.classList.remove('on-paper');
});
addEventListener('afterprint', ({isTrusted}) => {
  if (isTrusted && shown?.onPaper) showPaper(true);
});

void import(new URL('core.js', files).href).then(() => tell({type: 'send-builder-ready'}));
