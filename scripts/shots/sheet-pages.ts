import {grouped} from './grouped.ts';
import {shownOf, type Group, type SheetFormat, type Thumbnail} from './sheets.ts';

/** A contact sheet that was written. */
export interface WrittenSheet {
  /** `contact-360-1.png` */
  file: string;
  widgets: readonly string[];
}

/** One part of the index: a width, or paper. */
export interface Section {
  title: string;
  sheets: readonly WrittenSheet[];
  thumbnails: readonly Thumbnail[];
}

const common = `
  :root { font: 15px/1.35 'Liberation Sans', Arial, sans-serif; color: #16202c; background: #dfe4ea }
  h1 { font-size: 18px; margin: 0 0 12px }
  h2 { font-size: 24px; line-height: 30px; margin: 12px 0 }
`;

/** The page that a contact sheet is a picture of. Addresses in it are those of dist/shots/. */
export function sheetPage(groups: readonly Group[], format: SheetFormat, title: string): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${text(title)}</title><style>${common}
    body { margin: 16px; width: max-content }
    .thumbnails { display: flex; gap: 16px; align-items: start }
    .column { width: ${format.thumbnailWidth}px }
    figure { margin: 0 0 20px }
    .picture { overflow: hidden; background: #fff; outline: 1px solid #8995a3 }
    .picture.cut { border-bottom: 3px dashed #b3261e }
    .picture.failed { outline: 4px solid #b3261e }
    img { display: block; width: ${format.thumbnailWidth}px }
    figcaption { margin-top: 6px; overflow-wrap: anywhere }
    strong { display: block }
    .remark { color: #9c1c15 }
  </style><h1>${text(title)}</h1>${groups.map((group) => groupOf(group, format)).join('')}</html>`;
}

function groupOf({widget, continued, columns}: Group, format: SheetFormat): string {
  const columnOf = (thumbnails: readonly Thumbnail[]) =>
    `<div class="column">${thumbnails.map((thumbnail) => figureOf(thumbnail, format)).join('')}</div>`;
  return `<h2>${text(widget)}${continued ? ', continued' : ''}</h2><div class="thumbnails">${columns.map(columnOf).join('')}</div>`;
}

function figureOf(thumbnail: Thumbnail, format: SheetFormat): string {
  const {height, of, isCut} = shownOf(thumbnail, format);
  const {file, name, problems} = thumbnail;
  const classes = ['picture', ...(isCut ? ['cut'] : []), ...(problems.length > 0 ? ['failed'] : [])].join(' ');
  return `<figure><div class="${classes}" style="height: ${height}px"><img src="${address(file)}" alt=""></div><figcaption><strong>${text(name)}</strong>
    ${isCut ? `<div class="remark">Cut: the first ${of} of ${thumbnail.height} px</div>` : ''}
    ${problems.map((problem) => `<div class="remark">${text(shortened(problem))}</div>`).join('')}</figcaption></figure>`;
}

/** dist/shots/index.html: the way to every sheet and every picture. */
export function indexPage(sections: readonly Section[], problems: readonly string[]): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stories</title><style>${common}
    body { margin: 24px auto; padding: 0 16px; max-width: 1200px }
    h2 { margin-top: 32px } h3 { margin: 16px 0 4px; font-size: 16px }
    ul { margin: 0; padding: 0; list-style: none; columns: 18em } li { padding: 3px 0; break-inside: avoid }
    .problems { columns: auto; color: #9c1c15 } .sheets { columns: auto }
  </style><h1>Stories</h1>
  ${problems.length > 0 ? `<h2>What failed</h2><ul class="problems">${problems.map((problem) => `<li>${text(problem)}</li>`).join('')}</ul>` : ''}
  ${sections.map(sectionOf).join('')}</html>`;
}

function sectionOf({title, sheets, thumbnails}: Section): string {
  const groups = [...grouped(thumbnails, ({widget}) => widget)];
  return `<h2>${text(title)}</h2><ul class="sheets">${sheets
    .map(({file, widgets}) => `<li>${link(file, file)}: ${text(widgets.join(', '))}</li>`)
    .join('')}</ul>${groups
    .map(
      ([widget, all]) => `<h3>${text(widget)}</h3><ul>${all.map(({file, name}) => `<li>${link(file, name)}</li>`).join('')}</ul>`,
    )
    .join('')}`;
}

const link = (file: string, words: string) => `<a href="${address(file)}">${text(words)}</a>`;

const address = (file: string) => file.split('/').map(encodeURIComponent).join('/');

const shortened = (words: string) => (words.length > 160 ? `${words.slice(0, 159)}…` : words);

const text = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
