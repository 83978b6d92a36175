import {isSectionHeading} from './sections.ts';
import {type Paragraph} from './paragraph.ts';

/** Where a paragraph stands: in the item, around it (menus, head and foot of the page), or where the page does not say. */
export type Area = 'item' | 'outside' | 'around';
export type Placed = Omit<Paragraph, 'place'> & {readonly area: Area};

/**
 * Parts the item from what stands around it. Where a heading of minutes stands outside what the page calls its content, that belongs to the item, too: rather too much is read than
 * too little.
 */
export function paragraphsAround(placed: readonly Placed[]): {
  paragraphs: Omit<Paragraph, 'place'>[];
  around?: {words: number; beginning: string};
} {
  const choices: readonly Area[][] = [['item'], ['item', 'outside'], ['item', 'outside', 'around']];
  const hasNo = (areas: readonly Area[]) =>
    placed.every(
      // Menus have entries for minutes and decisions, too.
      ({area, text, links, bullet}) => areas.includes(area) || links.length > 0 || bullet || !isSectionHeading(text),
    );
  const areas = choices.find((one) => hasNo(one) && placed.some(({area}) => one.includes(area))) ?? choices.at(-1)!;
  const rest = placed.filter(({area}) => !areas.includes(area)).flatMap(wordsBesideLinks);
  const words = rest.join(' ').split(' ').length;
  const paragraphs = placed.filter(({area}) => areas.includes(area)).map(({area: _, ...paragraph}) => paragraph);
  return {paragraphs, ...(rest.length === 0 ? {} : {around: {words, beginning: cut(rest.join(' '))}})};
}

function wordsBesideLinks({text, links, bullet}: Placed): string[] {
  let rest = text;
  for (const {title} of links) if (title !== '') rest = rest.replace(title, ' ');
  rest = rest.replace(/\s+/g, ' ').trim();
  // The entry of a menu for the page itself is often no link.
  const isMenu = bullet && !/[.?!]$/.test(rest) && rest.split(' ').length < 5;
  return isMenu || !/\p{L}/u.test(rest) ? [] : [rest];
}

function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
