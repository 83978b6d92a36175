import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '@send-strategy/widgets/define';
import manifest from '@send-strategy/widgets/custom-elements.json' with {type: 'json'};
import '../packages/widgets/src/send.css';
import '../packages/widgets/src/themes/neutral.css';
import '../packages/widgets/src/themes/govuk.css';
import '../packages/widgets/src/themes/nhs.css';
import '../packages/widgets/src/themes/school.css';
import {controlsOf} from './controls.ts';
import './preview.css';

setCustomElementsManifest(manifest);
// All themes are loaded here, and stories choose among them: what chooses none has the neutral one.
document.documentElement.classList.add('send-theme-neutral');

/** The narrowest page that WCAG 2.2 asks for (1.4.10, Reflow), and a wide one. Tests show every story in both. */
const viewports = {
  narrow: {name: '320 px', styles: {width: '320px', height: '640px'}},
  wide: {name: '1280 px', styles: {width: '1280px', height: '900px'}},
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'padded',
    viewport: {options: viewports},
    controls: {expanded: true},
    docs: {extractArgTypes: controlsOf},
    options: {storySort: {order: ['Introduction', 'Theming', 'Accessibility', 'Languages', 'Printing', 'Widgets']}},
  },
};

export default preview;
