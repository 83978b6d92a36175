import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser, type VisitOptions} from '../embedding/pages.ts';
import {tokenFor} from '../live/live-service.ts';
import {most} from '../long.ts';
import {headed, signIn, startEditable, strategies, violationsOn, visitEdit, type Editable} from './editable.ts';
import {audience, startProvider, type Provider} from './provider.ts';

let browser: Browser;
let provider: Provider;
let live: Editable;

beforeAll(async () => {
  [browser, provider] = await Promise.all([openBrowser(), startProvider()]);
  const {issuer, clientId} = provider;
  live = await startEditable({openIdConnect: {issuer, audience, clientId}});
});
afterAll(async () => {
  await browser.close();
  await live.close();
  await provider.close();
});

const screens: readonly (VisitOptions & {what: string})[] = [
  {what: 'at 320 pixels', width: 320, height: 640},
  {what: 'at 1280 pixels', width: 1280},
  {what: 'in dark colours', width: 360, colorScheme: 'dark'},
  {what: 'in forced colours', width: 360, forcedColors: 'active'},
];

test.for(most(screens, ({width}) => width === 320))(
  'every step is without faults $what: axe, headings, the width, what is touched',
  async ({what, ...options}) => {
    // Only for axe, the page's policy is set aside.
    const {page, faults} = await visitEdit(browser, live.url, {bypassCSP: true, ...options});
    const check = async (step: string) => {
      expect(await violationsOn(page), step).toEqual([]);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth), `${step}: the width`).toBe(options.width);
      expect(await page.getByRole('heading', {level: 1}).count(), `${step}: first headings`).toBe(1);
      expect(await small(page), `${step}: what is too small to touch`).toEqual([]);
    };
    await check('signing in');
    await page.evaluate(() => {
      globalThis.open = () => null;
    });
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await page.getByRole('link', {name: 'Open the sign-in in a new tab'}).waitFor();
    await check('waiting for the provider');
    await page.getByRole('button', {name: 'Stop signing in'}).click();
    await page.getByRole('button', {name: 'Sign in with the token'}).click();
    await page.getByRole('alert').waitFor();
    await check('not signed in');
    await signIn(page, live.tokens.admin);
    await headed(page, 'Choose a strategy');
    await check('choosing a strategy');
    await page.getByRole('link', {name: 'Marlhaven joint'}).click();
    await headed(page, 'Report on an action');
    await page.getByText('Find an action').click();
    await check('the actions');
    await page.getByRole('link', {name: 'Share one early years record'}).click();
    await page.getByRole('button', {name: 'Post'}).waitFor();
    await page.getByText(/^The .* before$/).click();
    await page.getByLabel('At risk').check();
    await check('a report');
    await page.getByLabel('As it was on').fill('2030-01-01');
    await page.getByRole('button', {name: 'Post'}).click();
    await page.getByRole('alert').waitFor();
    await check('a report with faults');
    await page.getByRole('button', {name: 'Sign out'}).click();
    await headed(page, 'Something is not saved');
    await check('signing out with something typed');
    await page.getByRole('button', {name: 'Go back to it'}).click();
    await page.getByLabel('As it was on').fill('2026-11-20');
    await page.getByLabel('Why').fill('Staff left.');
    await page.getByRole('button', {name: 'Post'}).click();
    await headed(page, /^Posted/);
    await check('posted');
    await page.getByRole('button', {name: 'Sign out'}).click();
    // Each of these screens is another school's, as what was saved stays.
    const urn = `90000${screens.findIndex((screen) => screen.what === what) + 1}`;
    await signIn(page, await tokenFor(live.store, {role: 'school', urn}));
    await page.getByRole('heading', {name: 'What the public sees now'}).waitFor();
    await check('a school');
    await page
      .getByRole('link', {name: /^Change the commitment|^Add your commitment/})
      .first()
      .click();
    await page.getByRole('button', {name: 'Save'}).waitFor();
    await page.getByLabel('Some of its statements').check();
    await page.getByLabel('To be looked at again by').fill('');
    await page.getByRole('button', {name: 'Save'}).click();
    await page.getByRole('alert').waitFor();
    await check('a commitment with faults');
    await page.goBack();
    await page.getByRole('link', {name: /^Withdraw the consent/}).click();
    await page.getByRole('button', {name: 'Withdraw'}).waitFor();
    await check('withdrawing consent');
    await page.goBack();
    await page.getByRole('link', {name: /^Correct the consent/}).click();
    await page.getByLabel('Who decided').fill('Governors');
    await check('correcting a consent');
    const {dataset} = (await live.store.read(strategies.marlhaven))!;
    await live.store.write(strategies.marlhaven, {name: 'tests', role: 'admin', via: 'command'}, () => ({
      ...dataset,
      collections: {
        ...dataset.collections,
        consents: dataset.collections.consents!.map((consent) =>
          consent.urn === urn ? {...consent, byRole: 'Chair of Governors', on: '2026-01-01'} : consent,
        ),
      },
    }));
    await page.getByRole('button', {name: 'Save'}).click();
    await headed(page, 'Somebody else changed this meanwhile');
    await check('two wordings');
    await page.getByLabel('Keep mine').first().check();
    await page.getByLabel('Take theirs').last().check();
    await page.getByRole('button', {name: 'Go on with these'}).click();
    await page.getByText('This is what you chose of both.').waitFor();
    await page.getByRole('button', {name: 'Save'}).click();
    await headed(page, 'Saved');
    await check('saved');
    await page.evaluate(() => (location.hash = 'nowhere'));
    await headed(page, 'This is not among what you may change');
    await check('nothing for this role');
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
  },
);

/** What can be pressed and is smaller than 44 pixels either way, with its label. */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((one) => one.getBoundingClientRect());
        const height = Math.max(...boxes.map((box) => box.height));
        const width = Math.max(...boxes.map((box) => box.width));
        return height >= 44 && width >= 44 ? [] : [`${element.tagName} ${element.innerText || element.id} ${width}×${height}`];
      }),
  );
}
