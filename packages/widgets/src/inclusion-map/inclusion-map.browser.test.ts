import axe from 'axe-core';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {page, userEvent} from 'vitest/browser';
import '../define.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendInclusionMap} from './inclusion-map.ts';
import {largeNetwork, links, networkService} from './network.fixture.ts';

let service: ExampleService;

beforeEach(async () => {
  service = networkService();
  await page.viewport(1280, 900);
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(
  attributes: Record<string, string> = {},
  map = document.createElement('send-inclusion-map'),
): Promise<SendInclusionMap> {
  for (const [name, value] of Object.entries({strategy: 'example', refresh: '0', ...attributes})) map.setAttribute(name, value);
  map.client = service.client;
  document.body.append(map);
  await vi.waitUntil(() => map.state !== 'loading');
  await map.updateComplete;
  return map;
}

const find = <Found extends HTMLElement | SVGElement = HTMLElement>(map: SendInclusionMap, selector: string): Found =>
  map.shadowRoot!.querySelector<Found>(selector)!;
const all = <Found extends Element = HTMLElement>(map: SendInclusionMap, selector: string) => [
  ...map.shadowRoot!.querySelectorAll<Found>(selector),
];
const text = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const names = (map: SendInclusionMap) => all(map, '[part=school-name]').map(text);
const item = (map: SendInclusionMap, urn: string) => find(map, `[data-item="${urn}"]`);
const place = (map: SendInclusionMap, urn: string) => find<SVGGElement>(map, `.place[data-select="${urn}"]`);
/** Links of a kind are one path with a part for each. */
const linesDrawn = (map: SendInclusionMap) =>
  all(map, '[part=map] .line:not(.strong)').flatMap((line) => line.getAttribute('d')!.match(/M/g)!).length;
const viewBox = (map: SendInclusionMap) => find(map, '[part=map]').getAttribute('viewBox')!.split(' ').map(Number);

/** What has the focus, inside of shadow roots too. */
function focused(): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('with the keyboard alone', () => {
  test('every school’s name and links are reached with Tab', async () => {
    const map = await shown();
    const stops: string[] = [];
    await userEvent.click(document.documentElement, {position: {x: 1, y: 1}});
    for (let presses = 0; presses < 200; presses++) {
      await userEvent.keyboard('{Tab}');
      if (focused() === document.body) break;
      stops.push(text(focused()));
    }
    for (const name of names(map)) expect(stops).toContain(name);
    expect(stops).toContain('Birch Academy, support and challenge');
    expect(stops).toContain('Birch Academy, exchange between champions');
    expect(all(map, '[part=link]')).toHaveLength(links.length * 2);
    for (const link of all(map, '[part=link]')) expect(stops).toContain(text(link));
  });

  test('the drawing is one stop, from which arrows, Home, End and letters lead on', async () => {
    const map = await shown();
    const at = () => focused().getAttribute('aria-label')!.split(',')[0];
    expect(all(map, '.place').filter(({tabIndex}) => tabIndex === 0)).toHaveLength(1);
    find(map, '.place[tabindex="0"]').focus();
    expect(at()).toBe('Aspen Primary School');
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toBe('Cedar School');
    await userEvent.keyboard('{ArrowRight}');
    expect(at()).toBe('Elder School');
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toBe('Elder School');
    await userEvent.keyboard('{Home}');
    expect(at()).toBe('Aspen Primary School');
    await userEvent.keyboard('{End}');
    expect(at()).toBe('مدرسة النور');
    await userEvent.keyboard('birch i');
    expect(at()).toBe('Birch Infant School');
    await map.updateComplete;
    expect(all(map, '.place').filter(({tabIndex}) => tabIndex === 0)).toEqual([focused()]);
    await userEvent.keyboard('{Enter}');
    expect(map.selected).toBe('990003');
  });

  test('a school that is out of sight is brought into sight', async () => {
    const map = await shown();
    for (let times = 0; times < 4; times++) await userEvent.click(find(map, '[data-zoom="1.6"]'));
    const before = viewBox(map);
    place(map, '990004').focus();
    await map.updateComplete;
    expect(viewBox(map).slice(0, 2)).not.toEqual(before.slice(0, 2));
    const [drawing, school] = [find(map, '[part=map]'), place(map, '990004')].map((each) => each.getBoundingClientRect());
    expect(school!.left >= drawing!.left && school!.right <= drawing!.right).toBe(true);
    expect(school!.top >= drawing!.top && school!.bottom <= drawing!.bottom).toBe(true);
  });
});

describe('the chosen school', () => {
  test('is one in the list and on the drawing, said once and told to the page', async () => {
    const map = await shown();
    const told: (string | undefined)[] = [];
    document.body.addEventListener('send-select', ({urn}) => told.push(urn));
    const said: string[] = [];
    new MutationObserver(() => said.push(text(find(map, 'figure [role=status]')))).observe(find(map, 'figure [role=status]'), {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await userEvent.click(find(map, '[data-select="990002"][part=school-name]'));
    await map.updateComplete;
    expect(map.selected).toBe('990002');
    expect(place(map, '990002').getAttribute('aria-selected')).toBe('true');
    expect(item(map, '990002').querySelector('[aria-pressed=true]')).not.toBeNull();
    await vi.waitUntil(() => said.length > 0);
    expect(said).toEqual(['Selected: Birch Academy, secondary, member, hub, phase 2, 3 links']);
    expect(told).toEqual(['990002']);

    place(map, '990004').focus();
    await userEvent.keyboard(' ');
    expect(map.selected).toBe('990004');
    expect(all(map, '[aria-pressed=true][part=school-name]').map(text)).toEqual(['Cedar School']);
    await userEvent.keyboard('{Escape}');
    expect(map.selected).toBeUndefined();
    expect(told).toEqual(['990002', '990004', undefined]);
  });

  test('is the neighbour, whose place in the list gets the focus, when a link is pressed', async () => {
    const map = await shown();
    await userEvent.click(find(map, '[data-item="990001"] [data-go="990008"]'));
    await vi.waitUntil(() => text(focused()) === 'Fir Primary Academy');
    expect(map.selected).toBe('990008');
  });

  test('is shown again where the filters had left it out', async () => {
    const map = await shown();
    await userEvent.fill(find(map, '[name=search]'), 'aspen');
    expect(names(map)).toEqual(['Aspen Primary School']);
    await userEvent.click(find(map, '[data-go="990002"]'));
    await vi.waitUntil(() => text(focused()) === 'Birch Academy');
    expect(find<HTMLInputElement>(map, '[name=search]').value).toBe('');
  });

  test('is marked in the list, also where the list was filtered or drawn anew meanwhile', async () => {
    const map = await shown();
    const pressed = () => all(map, '[aria-pressed=true][part=school-name]').map(text);
    const choose = (urn: string) => userEvent.click(find(map, `[data-select="${urn}"][part=school-name]`));
    await choose('990002');
    await userEvent.fill(find(map, '[name=search]'), 'birch');
    expect(pressed()).toEqual(['Birch Academy']);
    await choose('990003');
    expect(pressed()).toEqual(['Birch Infant School']);
    await userEvent.fill(find(map, '[name=search]'), '');
    expect(pressed()).toEqual(['Birch Infant School']);
    map.requestUpdate();
    await map.updateComplete;
    await choose('990003');
    await userEvent.click(find(map, '[data-mode=table]'));
    expect(pressed()).toEqual([]);
  });

  test('can be set by the page, which is not told of what it did', async () => {
    const map = await shown();
    const told = vi.fn();
    map.addEventListener('send-select', told);
    map.selected = '990006';
    await map.updateComplete;
    expect(place(map, '990006').getAttribute('aria-selected')).toBe('true');
    expect(told).not.toHaveBeenCalled();
  });

  test('is the one that the address names', async () => {
    const map = await shown();
    location.hash = '#send/example/schools/990004';
    await vi.waitUntil(() => map.selected === '990004');
    expect(focused()).toBe(item(map, '990004'));
  });
});

describe('search and filters', () => {
  test('narrow list and drawing, and say how many are left', async () => {
    const map = await shown();
    const count = find(map, '[part=count]');
    expect(text(count)).toBe('8 of 8 schools shown');
    await userEvent.fill(find(map, '[name=search]'), 'BIRCH');
    expect(names(map)).toEqual(['Birch Academy', 'Birch Infant School']);
    expect(all(map, '.place')).toHaveLength(2);
    expect(text(count)).toBe('2 of 8 schools shown');
    expect(count.getAttribute('role')).toBe('status');
    await userEvent.selectOptions(find(map, '[name=educationPhase]'), 'secondary');
    expect(names(map)).toEqual(['Birch Academy']);
    await userEvent.fill(find(map, '[name=search]'), '');
    await userEvent.selectOptions(find(map, '[name=educationPhase]'), '');
    await userEvent.selectOptions(find(map, '[name=role]'), 'champion');
    expect(names(map)).toEqual(['Aspen Primary School']);
    await userEvent.fill(find(map, '[name=search]'), 'nothing');
    expect(text(count)).toBe('No school matches.');
  });

  test('for a kind of link leave these links alone', async () => {
    const map = await shown();
    await userEvent.selectOptions(find(map, '[name=linkKind]'), 'bestPracticeReview');
    expect(names(map)).toEqual(['Aspen Primary School', 'Cedar School', 'Fir Primary Academy', 'مدرسة النور']);
    expect(all(map, '[part=map] .line').map((line) => line.classList[1])).toEqual(['bestPracticeReview']);
    expect(linesDrawn(map)).toBe(2);
  });

  test('offer only what occurs', async () => {
    const map = await shown();
    const options = all<HTMLOptionElement>(map, '[name=educationPhase] option').map(text);
    expect(options).toEqual(['All', 'primary', 'secondary', 'all-through', 'special']);
  });

  test('have labels', async () => {
    const map = await shown();
    const labels = all<HTMLInputElement>(map, 'input, select').map((field) =>
      text([...field.labels!][0]!.childNodes[0]!.parentElement),
    );
    expect(labels.map((label) => label.split(' All')[0])).toEqual(['Search by name', 'Education phase', 'Role', 'Kind of link']);
  });
});

describe('our school', () => {
  test('stands first, with words and a shape of its own, and so do its neighbours', async () => {
    const map = await shown({urn: '990002'});
    expect(names(map)[0]).toBe('Birch Academy');
    expect(text(item(map, '990002'))).toContain('our school');
    expect(item(map, '990002').querySelector('.mark.ours')).not.toBeNull();
    expect(place(map, '990002').getAttribute('aria-label')).toContain('Birch Academy, our school');
    const [cx, cy] = ['cx', 'cy'].map((name) => place(map, '990002').getAttribute(name));
    expect(find(map, '[part=map] .mark.ours').getAttribute('d')).toMatch(new RegExp(`^M${cx} ${cy}m[^M]+$`));
    expect(text(find(map, '[part=map] text'))).toBe('Birch Academy');
    for (const urn of ['990001', '990005']) expect(text(item(map, urn).querySelector('.badge'))).toBe('linked with our school');
    expect(item(map, '990004').querySelector('.badge')).toBeNull();
  });

  test('is found by its URN from before it converted', async () => {
    const map = await shown({urn: '990007'});
    expect(names(map)[0]).toBe('Fir Primary Academy');
    expect(text(item(map, '990008').querySelector('.badge'))).toBe('our school');
  });

  test('that is not in the network is said to be so, to readers and once to the page’s authors', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const map = await shown({urn: '123456'});
    expect(text(find(map, '.body'))).toContain('The school with URN 123456 is not shown in this network.');
    expect(info.mock.calls.flat().filter((message) => String(message).includes('123456'))).toHaveLength(1);
  });
});

describe('the drawing', () => {
  test('draws schools on one point apart, and none without a place', async () => {
    const map = await shown();
    const [a, b] = ['990002', '990003'].map((urn) => place(map, urn).getBoundingClientRect());
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThan(5);
    expect(place(map, '990005')).toBeNull();
    expect(text(item(map, '990005'))).toContain('not on the map: no place published');
    expect(text(item(map, '990006'))).toContain('sites: Lower school and Upper school');
  });

  test('shows each kind of link by a line of its own, and says which is which', async () => {
    const map = await shown();
    const dashes = new Set(all(map, '[part=map] .line').map((line) => getComputedStyle(line).strokeDasharray));
    expect(dashes.size).toBe(3);
    expect(text(find(map, '[part=key]'))).toContain('support and challenge');
    expect(text(find(map, '[part=key]'))).toContain('hub');
  });

  test('is enlarged and moved by buttons and by dragging', async () => {
    const map = await shown();
    expect(viewBox(map)).toEqual([0, 0, 1000, 800]);
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    expect(viewBox(map)).toEqual([187.5, 150, 625, 500]);
    const drawing = find(map, '[part=map]');
    await userEvent.dragAndDrop(drawing, drawing, {sourcePosition: {x: 30, y: 20}, targetPosition: {x: 60, y: 40}});
    await map.updateComplete;
    expect(viewBox(map)[0]).toBeLessThan(187.5);
    expect(viewBox(map)[1]).toBeLessThan(150);
    expect(map.selected).toBeUndefined();
    await userEvent.click(find(map, '[data-zoom="0.625"]'));
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    await userEvent.click(find(map, '[data-zoom="0"]'));
    expect(viewBox(map)).toEqual([0, 0, 1000, 800]);
  });

  test('is moved by a click beside the schools, without dragging; none moves the whole', async () => {
    const map = await shown();
    const drawing = find(map, '[part=map]');
    await userEvent.click(drawing, {position: {x: 5, y: 5}});
    await map.updateComplete;
    expect(viewBox(map)).toEqual([0, 0, 1000, 800]);
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    const [left, top] = viewBox(map) as [number, number];
    await userEvent.click(drawing, {position: {x: 5, y: 5}});
    await map.updateComplete;
    const [x, y, width, height] = viewBox(map) as [number, number, number, number];
    const {clientWidth} = drawing;
    expect(x + width / 2).toBeCloseTo(left + (5 * width) / clientWidth, -1);
    expect(y + height / 2).toBeCloseTo(top + (5 * width) / clientWidth, -1);
    expect(map.selected).toBeUndefined();
    await userEvent.click(find(map, '[data-zoom="0.625"]'));
    const before = viewBox(map);
    const {left: start, right: end, top: above, bottom: below} = drawing.getBoundingClientRect();
    const inSight = all(map, '.place').find((each) => {
      const box = each.getBoundingClientRect();
      return box.left > start && box.right < end && box.top > above && box.bottom < below;
    })!;
    await userEvent.click(inSight);
    await map.updateComplete;
    expect(map.selected).toBe(inSight.dataset.select);
    expect(viewBox(map)).toEqual(before);
  });

  test('shows the name of a school under the pointer, until Escape, wherever the focus is', async () => {
    const map = await shown();
    const named = () => all(map, '[part=map] text').map(text);
    const before = named();
    await userEvent.hover(place(map, '990001'));
    await vi.waitUntil(() => named().length > before.length);
    expect(map.matches(':focus-within')).toBe(false);
    await userEvent.keyboard('{Escape}');
    await map.updateComplete;
    expect(named()).toEqual(before);
  });

  test('leaves the wheel to the page, except with Ctrl or Cmd', async () => {
    const map = await shown();
    const wheel = (init: WheelEventInit) => {
      const event = new WheelEvent('wheel', {bubbles: true, composed: true, cancelable: true, deltaY: -100, ...init});
      find(map, '[part=map]').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel({})).toBe(false);
    await map.updateComplete;
    expect(viewBox(map)[2]).toBe(1000);
    expect(wheel({ctrlKey: true})).toBe(true);
    expect(wheel({metaKey: true})).toBe(true);
    await map.updateComplete;
    expect(viewBox(map)[2]).toBeLessThan(1000);
    expect(getComputedStyle(find(map, '[part=map]')).touchAction).toBe('pan-y');
  });

  test('keeps its symbols’ size while it is enlarged', async () => {
    const map = await shown();
    // There is one hub.
    const widths = () =>
      [place(map, '990002'), find(map, '[part=map] .mark.hub')].map((each) => each.getBoundingClientRect().width);
    const [before, symbol] = widths() as [number, number];
    expect(symbol).toBeGreaterThan(10);
    expect(symbol).toBeLessThan(before);
    expect(before).toBeLessThan(40);
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    await map.updateComplete;
    expect(widths()[0]).toBeCloseTo(before, 0);
    expect(widths()[1]).toBeCloseTo(symbol, 0);
  });

  test('gets its outline later, without moving anything', async () => {
    const map = await shown();
    const {height} = find(map, '[part=map]').getBoundingClientRect();
    expect(find(map, '.outline').getAttribute('d')).toBe('');
    const ring = [
      [-1.1, 51.9],
      [-0.8, 51.9],
      [-0.8, 52.2],
      [-1.1, 51.9],
    ];
    const other = new ExampleService();
    for (const [name, text] of service.files) other.files.set(name, text);
    other.files.set(
      'example/boundary.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{type: 'Feature', geometry: {type: 'Polygon', coordinates: [ring]}}],
      }),
    );
    map.client = other.client;
    await vi.waitUntil(() => find(map, '.outline')?.getAttribute('d') !== '');
    expect(find(map, '[part=map]').getBoundingClientRect().height).toBe(height);
  });

  test('is left out where no school has a place', async () => {
    service.put('schools', [
      {urn: '990001', name: 'Aspen', educationPhase: 'primary', status: 'open', asOf: '2026-01-01', sources: []},
    ]);
    const map = await shown();
    expect(find(map, '[part=map]')).toBeNull();
    expect(names(map)).toEqual(['Aspen']);
    expect(service.asked.some((path) => path.includes('boundary'))).toBe(false);
  });
});

describe('the views', () => {
  test('are chosen by attribute and by the reader', async () => {
    const map = await shown({view: 'list'});
    expect(find(map, '[part=map]')).toBeNull();
    expect(names(map)).toHaveLength(8);
    await userEvent.click(find(map, '[data-mode=table]'));
    expect(find(map, 'table')).not.toBeNull();
    expect(find(map, '[data-mode=table]').getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(find(map, '[data-mode=places]'));
    expect(find(map, '[part=map]')).not.toBeNull();
  });

  test('fall back to places with a hint where the attribute is not possible', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const map = await shown({view: 'globe'});
    expect(find(map, '[part=map]')).not.toBeNull();
    expect(info.mock.calls.flat().join()).toContain('view="globe" is not possible');
  });

  test('a table has a caption, headings for columns and rows, and scrolls with the keyboard', async () => {
    const map = await shown({view: 'table'});
    expect(text(find(map, 'caption'))).toBe('8 schools');
    expect(all(map, 'th[scope=col]').map(text)).toEqual(['School', 'Education phase', 'Role', 'Links']);
    expect(all(map, 'th[scope=row]')).toHaveLength(8);
    expect(text(item(map, '990001'))).toContain('Fir Primary Academy, best-practice review');
    const region = find(map, '[role=region]');
    expect(region.tabIndex).toBe(0);
    expect(region.getAttribute('aria-label')).toBe('8 schools');
  });

  test.each(['places', 'hubs', 'list', 'table'])('%s: axe finds nothing', async (view) => {
    const map = await shown({view, urn: '990002'});
    map.selected = '990001';
    await map.updateComplete;
    const {violations} = await axe.run(map, {rules: {'target-size': {enabled: true}}});
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual([]);
  });

  test('axe does find a fault that is put in', async () => {
    const map = await shown();
    for (const option of all(map, '.place')) option.removeAttribute('aria-label');
    find(map, '[part=choice] p').innerHTML = '<img src="data:,">';
    const {violations} = await axe.run(map);
    expect(violations.map(({id}) => id)).toContain('image-alt');
  });
});

describe('what is said of the network', () => {
  test('is summed up, phase by phase too', async () => {
    const map = await shown();
    expect(text(find(map, '[part=summary]'))).toBe(
      '8 schools in the network. 5 links: support and challenge (2), best-practice review (2) and exchange between champions (1).',
    );
    const [first, second] = all(map, '[part=phase]').map(text);
    expect(first).toContain('Phase 1: number of schools not published. Their names are not published.');
    expect(first).toContain('Result: Exclusions fell.');
    expect(second).toContain('Phase 2: 25 schools, 2 shown here.');
    expect(text(find(map, '.foot'))).toContain('Register of schools, as of 1 September 2026');
    expect(text(find(map, '[part=attribution]'))).toBe('Invented. Licence: CC0-1.0');
  });

  test('is what is known, where no school is named', async () => {
    for (const name of ['schools', 'links', 'memberships']) service.files.delete(`example/${name}.json`);
    const map = await shown();
    expect(map.state).toBe('ready');
    expect(text(find(map, '.body'))).toContain('Phase 2: 25 schools. Their names are not published.');
    expect(all(map, '[part=phase] [part=source]')).toHaveLength(2);
    expect(all(map, 'details, form, input, table, svg')).toHaveLength(0);
  });

  test('is nothing, where neither schools nor phases are published', async () => {
    for (const name of ['schools', 'links', 'memberships', 'programme-phases']) service.files.delete(`example/${name}.json`);
    const map = await shown();
    expect(map.state).toBe('empty');
    expect(text(find(map, '[part=empty]'))).toBe('The schools in the inclusion network are not published.');
  });

  test('can be downloaded: the schools that are shown', async () => {
    const map = await shown();
    await userEvent.fill(find(map, '[name=search]'), 'aspen');
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await userEvent.click(find(map, '.csv'));
    const {href, download} = clicked.mock.contexts[0] as HTMLAnchorElement;
    expect(download).toBe('example-schools.csv');
    const csv = await (await fetch(href)).text();
    expect(csv).toContain('Aspen Primary School');
    expect(csv).toContain('Birch Academy (990002), support and challenge');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
  });
});

test('a name of 20,000 characters is cut, and whole behind a button', async () => {
  const name = 'Long '.repeat(4000);
  service.put('schools', [
    {
      urn: '990001',
      name,
      educationPhase: 'primary',
      status: 'open',
      asOf: '2026-01-01',
      sources: [],
      sites: [{longitude: -1, latitude: 52}],
    },
  ]);
  const map = await shown({urn: '990001'});
  expect(names(map)[0]!.length).toBeLessThan(200);
  expect(text(find(map, '[part=map] text')).length).toBeLessThan(40);
  expect(place(map, '990001').getAttribute('aria-label')!.length).toBeLessThan(300);
  expect(text(find(map, '[part=school] details p')).length).toBeGreaterThan(15_000);
});

/** An area with many schools, four links each. */
function manySchools(count: number): void {
  const large = largeNetwork(count);
  const dated = {asOf: '2026-01-01', sources: []};
  service.put(
    'schools',
    large.schools.map((school) => ({...school, ...dated})),
  );
  service.put(
    'links',
    large.links.map((link) => ({...link, ...dated})),
  );
  service.put('memberships', []);
}

describe('many schools', () => {
  test('are all shown, the list piece by piece, and choosing one is quick', {timeout: 30_000}, async () => {
    manySchools(500);
    const map = await shown();
    expect(all(map, '.place')).toHaveLength(500);
    expect(linesDrawn(map)).toBeGreaterThan(1000);
    await vi.waitUntil(() => names(map).length === 500, {timeout: 20_000});
    const begun = performance.now();
    map.selected = '991250';
    await map.updateComplete;
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(place(map, '991250').getAttribute('aria-selected')).toBe('true');
  });

  test('are all there when the page is printed, however soon', async () => {
    manySchools(200);
    const map = await shown();
    // A filter begins the list anew.
    find(map, '[name=search]').dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await map.updateComplete;
    expect(names(map)).toHaveLength(12);
    dispatchEvent(new Event('beforeprint'));
    expect(names(map)).toHaveLength(200);
  });

  test('stay folded below the height that the page reserves, until all are asked for', async () => {
    manySchools(200);
    const map = document.createElement('send-inclusion-map');
    map.style.minHeight = '60em';
    await shown({view: 'list'}, map);
    await vi.waitUntil(() => find(map, '.folded') !== null);
    const seen = () => all(map, '[part=school]').filter(({offsetHeight}) => offsetHeight > 0).length;
    expect(seen()).toBeGreaterThan(0);
    expect(seen()).toBeLessThan(12);
    expect(text(find(map, '.show-all'))).toBe('Show all 200 schools');
    // What nobody sees is not drawn.
    expect(names(map).length).toBeLessThan(200);
    await userEvent.click(find(map, '.show-all'));
    await vi.waitUntil(() => seen() === 200);
  });

  test('do not hide the one that a link leads to', async () => {
    manySchools(200);
    location.hash = '#send/example/schools/991199';
    const map = await shown({view: 'list'});
    await vi.waitUntil(() => focused() === item(map, '991199'), {timeout: 10_000});
  });
});

describe('the hubs', () => {
  const points = (map: SendInclusionMap) =>
    new Map(
      all<SVGGElement>(map, '.place').map((each): [string, number[]] => [
        each.dataset['select']!,
        ['cx', 'cy'].map((name) => Number(each.getAttribute(name))),
      ]),
    );

  test('stand in the middle of the schools linked with them, whether these have a place on the map or not', async () => {
    const map = await shown({view: 'hubs'});
    const at = points(map);
    expect(at.size).toBe(8);
    const middle = at.get('990002')!;
    const [aspen, dogwood] = ['990001', '990005'].map((urn) => at.get(urn)!);
    expect((aspen![0]! + dogwood![0]!) / 2).toBeCloseTo(middle[0]!, 0);
    expect((aspen![1]! + dogwood![1]!) / 2).toBeCloseTo(middle[1]!, 0);
    expect(all(map, '[part=map] text').map(text)).toEqual(['Without a hub', 'Birch Academy']);
    expect(find(map, '.outline').getAttribute('d')).toBe('');
    expect(service.asked.some((path) => path.includes('boundary'))).toBe(false);
    expect(text(item(map, '990005'))).not.toContain('not on the map');
  });

  test('have the list beside them, the same key, selection and keyboard', async () => {
    const map = await shown({view: 'hubs'});
    expect(names(map)).toHaveLength(8);
    expect(linesDrawn(map)).toBe(links.length);
    expect(text(find(map, '[part=key]'))).toContain('best-practice review');
    expect(find(map, '[role=listbox]').getAttribute('aria-label')).toBe('Hubs');
    find(map, '.place[tabindex="0"]').focus();
    await userEvent.keyboard('{End}{Home}birch a{Enter}');
    expect(map.selected).toBe('990002');
    expect(item(map, '990002').querySelector('[aria-pressed=true]')).not.toBeNull();
  });

  test('are said to be unpublished where there are none, and the map is offered', async () => {
    service.put('memberships', []);
    const map = await shown({view: 'hubs'});
    expect(find(map, '[part=map]')).toBeNull();
    expect(names(map)).toHaveLength(8);
    const notice = find(map, '[part=notice]');
    expect(text(notice)).toContain('No hubs are published.');
    await userEvent.click(notice.querySelector('button')!);
    expect(find(map, '[part=map]')).not.toBeNull();
    expect(map.getAttribute('view')).toBe('places');
  });
});

describe('two fingers', () => {
  // The browser captures only pointers that it knows, and these are made up.
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'setPointerCapture').mockReturnValue();
  });

  const touch = (map: SendInclusionMap, type: string, pointerId: number, x: number, y: number) => {
    const {left, top} = find(map, '[part=map]').getBoundingClientRect();
    const buttons = type === 'pointerup' ? 0 : 1;
    find(map, '[part=map]').dispatchEvent(
      new PointerEvent(type, {
        ...{pointerId, pointerType: 'touch', buttons, bubbles: true, composed: true},
        ...{clientX: left + x, clientY: top + y},
      }),
    );
  };

  test('enlarge the drawing about the point between them', async () => {
    const map = await shown();
    const {width} = find(map, '[part=map]').getBoundingClientRect();
    const unit = 1000 / width;
    touch(map, 'pointerdown', 11, 180, 150);
    touch(map, 'pointerdown', 12, 220, 150);
    touch(map, 'pointermove', 11, 160, 150);
    touch(map, 'pointermove', 12, 240, 150);
    await map.updateComplete;
    const [x, y, across] = viewBox(map) as [number, number, number, number];
    expect(across).toBeCloseTo(500, 0);
    // What was under the middle of the fingers still is.
    expect(x + 200 * (across / width)).toBeCloseTo(200 * unit, 0);
    expect(y + 150 * (across / width)).toBeCloseTo(150 * unit, 0);
    touch(map, 'pointerup', 12, 240, 150);
    touch(map, 'pointermove', 11, 140, 150);
    await map.updateComplete;
    expect(viewBox(map)[2]).toBeCloseTo(across, 5);
    expect(viewBox(map)[0]).toBeGreaterThan(x);
  });

  test('do not scroll the page, and one does', async () => {
    const map = await shown();
    const drawing = find(map, '[part=map]');
    const prevented = (count: number) => {
      const touches = Array.from({length: count}, (_, identifier) => new Touch({identifier, target: drawing}));
      const event = new TouchEvent('touchmove', {touches, bubbles: true, composed: true, cancelable: true});
      drawing.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(prevented(1)).toBe(false);
    expect(prevented(2)).toBe(true);
  });

  test('that are gone hold nothing', async () => {
    const map = await shown();
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    const before = viewBox(map);
    touch(map, 'pointerdown', 11, 100, 100);
    touch(map, 'pointercancel', 11, 100, 100);
    touch(map, 'pointermove', 11, 200, 200);
    await map.updateComplete;
    expect(viewBox(map)).toEqual(before);
  });
});

describe.each(['zoom: 1.5', 'zoom: 0.6', 'transform: scale(0.5)'])('on a page that says "%s"', (style) => {
  beforeEach(() => {
    document.body.setAttribute('style', style);
  });
  afterEach(() => document.body.removeAttribute('style'));

  const middleOf = (element: Element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return {x: x + width / 2, y: y + height / 2};
  };
  /** Enlarged, so that it can be moved, with a school that is in sight and on no edge. */
  async function enlarged() {
    const map = await shown();
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    await userEvent.click(find(map, '[data-zoom="1.6"]'));
    await map.updateComplete;
    const drawing = find<SVGElement>(map, '[part=map]');
    const {left, right, top, bottom} = drawing.getBoundingClientRect();
    const school = all<SVGGElement>(map, '.place').find((each) => {
      const {x, y} = middleOf(each);
      return x > left + 40 && x < right - 40 && y > top + 40 && y < bottom - 40;
    })!;
    return {map, drawing, school, at: () => middleOf(school)};
  }

  test('a press on a school chooses it', async () => {
    const {map, school} = await enlarged();
    await userEvent.click(school);
    expect(map.selected).toBe(school.dataset.select);
  });

  test('what the pointer drags stays under it', async () => {
    const {map, drawing, at} = await enlarged();
    const before = at();
    const {width, height} = drawing.getBoundingClientRect();
    const [from, by] = [
      {x: Math.round(width / 2), y: Math.round(height / 2)},
      {x: -24, y: -18},
    ];
    await userEvent.dragAndDrop(drawing, drawing, {
      sourcePosition: from,
      targetPosition: {x: from.x + by.x, y: from.y + by.y},
    });
    await map.updateComplete;
    expect(at().x - before.x).toBeCloseTo(by.x, -0.5);
    expect(at().y - before.y).toBeCloseTo(by.y, -0.5);
  });

  test('what is pressed beside the schools comes to the middle', async () => {
    const {map, drawing, at} = await enlarged();
    const [before, {width, height}] = [at(), drawing.getBoundingClientRect()];
    const by = {x: -24, y: -18};
    await userEvent.click(drawing, {position: {x: width / 2 - by.x, y: height / 2 - by.y}});
    await map.updateComplete;
    expect(map.selected).toBeUndefined();
    expect(at().x - before.x).toBeCloseTo(by.x, -0.5);
    expect(at().y - before.y).toBeCloseTo(by.y, -0.5);
  });
});

describe('the phases', () => {
  test('have links of their own, which lead to them', async () => {
    const map = await shown();
    const phase = find(map, '[data-item=phase-2]');
    phase.querySelector('details')!.open = true;
    const share = phase.querySelector<HTMLElement>('.share')!;
    expect(share.getAttribute('href')).toBe('#send/example/programme-phases/phase-2');
    await userEvent.click(share);
    await vi.waitUntil(() => focused() === phase);
    expect(map.selected).toBeUndefined();
  });

  test('are led to by an address from elsewhere', async () => {
    location.hash = '#send/example/programme-phases/phase-1';
    const map = await shown();
    await vi.waitUntil(() => focused() === find(map, '[data-item=phase-1]'));
  });

  test('have Easy Read, or it is said that they have not', async () => {
    const map = await shown({reading: 'easyRead'});
    expect(text(find(map, '[part=notice]'))).toContain('There is no Easy Read version');
  });
});

test('each school has its source and a link to itself', async () => {
  const map = await shown();
  const source = item(map, '990001').querySelector('[part=source]');
  expect(text(source)).toBe('Source: Register of schools, as of 1 September 2026 · Link to this');
  expect(source!.querySelector('.share')!.getAttribute('href')).toBe('#send/example/schools/990001');
});
