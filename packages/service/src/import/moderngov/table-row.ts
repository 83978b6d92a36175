import {elementsIn, type Element} from './elements.ts';
import {type Placed} from './page-areas.ts';

/** Makes one paragraph of the cells of a row, from `start` on, where each cell has at most one. A table that only arranges a page stays as it is. */
export function joinRow(row: Element, placed: Placed[], start: number): void {
  const cells = placed.slice(start);
  const [first, second] = cells;
  const columns = row.childNodes.filter((node) => node.nodeName === 'td' || node.nodeName === 'th').length;
  const arranges = [...elementsIn(row)].some(({tagName}) => /^(?:h\d|ul|ol|table|br)$/.test(tagName));
  if (first === undefined || second === undefined || cells.length > columns || arranges) return;
  if (cells.some(({role, area}) => role !== undefined || area !== first.area)) return;
  const isMarker = /:$|^\(?[a-z\d]{1,4}[).]$/i.test(first.text);
  const rest = cells.slice(1).map(({text}) => text);
  placed.splice(start, cells.length, {
    ...first,
    text: isMarker ? [first.text, rest.join(' | ')].join(' ') : [first.text, ...rest].join(' | '),
    links: cells.flatMap(({links}) => links),
  });
}
