import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {shows, widgetArgs, type WidgetArgs} from './widget-stories.ts';

/** A widget with a fault that axe has to find: if this passes, the other stories' passing means nothing. In no list, and in no ordinary run. */
const meta: Meta<WidgetArgs> = {
  title: 'Negative control',
  component: 'send-principles',
  tags: ['negative-control', '!dev', '!test', '!autodocs', '!manifest'],
  args: widgetArgs,
  render: (args) => html`<send-principles service=${args.service} strategy=${args.strategy}></send-principles>`,
};
export default meta;

/** A picture without words, put into the widget’s shadow root. */
export const PictureWithoutWords: StoryObj<WidgetArgs> = {
  async play(context) {
    await shows('ready')(context);
    const root = context.canvasElement.querySelector('send-principles')!.shadowRoot!;
    const picture = document.createElement('img');
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    root.append(picture);
    await expect(root.contains(picture)).toBe(true);
  },
};
