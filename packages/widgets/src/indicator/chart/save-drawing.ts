import {loadLater} from '../../core/on-demand.ts';

/** Lets the reader save an indicator's drawing as a file that needs no other: with the colours that it has on the page, and below it in words what it shows, notices, and the source. */
export async function saveDrawing(item: HTMLElement, name: string): Promise<void> {
  const shown = [...item.querySelectorAll<SVGSVGElement>('.chart')].find(({clientWidth}) => clientWidth)!;
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll('*');
  [...shown.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const property of ['fill', 'stroke', 'stroke-width', 'font-weight'])
      copies[index]!.setAttribute(property, style.getPropertyValue(property));
  });
  const {width, height} = copy.viewBox.baseVal;
  const add = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const element = document.createElementNS(copy.namespaceURI, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, `${value}`);
    return element;
  };
  const root = item.getRootNode() as ShadowRoot;
  const said = [
    item.querySelector('[part=heading]'),
    ...root.querySelectorAll('[part=notice]'),
    item.querySelector('[part=source] a'),
  ];
  const lines = said.flatMap((element) => element?.textContent.match(new RegExp(`\\S.{0,${width >> 3}}(?=\\s|$)`, 'g')) ?? []);
  const texts = lines.map((line, index) => Object.assign(add('text', {y: height + 20 + index * 16}), {textContent: line}));
  const whole = {width: width + 16, height: height + 36 + lines.length * 16};
  // A background, as letters that are light on the page would be lost on paper.
  copy.prepend(add('rect', {...whole, x: -8, y: -8, fill: getComputedStyle(root.host).backgroundColor}));
  copy.append(...texts);
  copy.setAttribute('viewBox', `-8 -8 ${whole.width} ${whole.height}`);
  copy.setAttribute('fill', getComputedStyle(shown).fill);
  copy.setAttribute('font-family', 'sans-serif');
  const file = new XMLSerializer().serializeToString(copy);
  const {save} = await loadLater();
  save(name, `data:image/svg+xml,${encodeURIComponent(file)}`);
}
