import {load} from '../../core/on-demand.ts';

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
  const said = [
    item.querySelector('[part=heading]'),
    ...(item.getRootNode() as ShadowRoot).querySelectorAll('[part=notice]'),
    item.querySelector('[part=source] a'),
  ];
  const lines = said.flatMap((element) => element?.textContent.match(new RegExp(`\\S.{0,${width >> 3}}(?=\\s|$)`, 'g')) ?? []);
  lines.forEach((line, index) => {
    const text = document.createElementNS(copy.namespaceURI!, 'text');
    text.setAttribute('y', `${height + 20 + index * 16}`);
    text.textContent = line;
    copy.append(text);
  });
  copy.setAttribute('viewBox', `-8 -8 ${width + 16} ${height + 36 + lines.length * 16}`);
  copy.setAttribute('font-family', 'sans-serif');
  const file = new XMLSerializer().serializeToString(copy);
  const {save} = await load('later');
  save(name, `data:image/svg+xml,${encodeURIComponent(file)}`);
}
