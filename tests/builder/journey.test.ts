import type {Browser} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser, textOf, visit} from '../embedding/pages.ts';
import {isLong} from '../long.ts';
import type {Host} from '../rendered/hosts.ts';
import {startPartnerPages, stateOf, type PartnerPages} from '../snippets/partner-pages.ts';
import {
  arrowTo,
  copied,
  descriptionOf,
  focused,
  openBuilder,
  previewOf,
  startBuilder,
  tabTo,
  untilPreviewed,
  widgetText,
  write,
} from './builder-pages.ts';

let browser: Browser;
let pages: PartnerPages;
let live: Host;
let exported: Host;
beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
  live = await startBuilder('live');
  exported = await startBuilder('exported below a sub-path');
});
afterAll(async () => {
  await Promise.all([browser.close(), pages.close(), live.close(), exported.close()]);
});

/** What only the view of all schools says. */
const allSchools = 'By name. Schools are not compared.';

/** A page that allows what the copied lines say, and nothing else. */
const policyOf = (lines: string) => ["default-src 'none'", ...lines.split('\n'), "require-trusted-types-for 'script'"].join('; ');

test('With the keyboard alone: a school’s commitments in its colours, a colour mended, and a snippet that works on a partner’s page', async () => {
  const {page, faults} = await openBuilder(browser, live);
  expect(await textOf(page.locator('main'))).toContain('From: Marlhaven joint SEND strategy 2025 to 2030');
  await tabTo(page, '[name=widget]');
  await arrowTo(page, 'widget-commitments');
  await page.locator('#option-urn').waitFor();
  await expect.poll(() => widgetText(previewOf(page))).toContain(allSchools);
  await tabTo(page, '#option-urn');
  await page.keyboard.type('Gull');
  await expect.poll(() => widgetText(previewOf(page))).not.toContain(allSchools);
  expect(await widgetText(previewOf(page))).toContain('Gull Rock Primary School');
  await expect.poll(() => textOf(page.getByRole('status'))).toBe('The preview shows “Commitments to inclusion”, phone.');

  await tabTo(page, '[name=theme]');
  await arrowTo(page, 'theme-school');
  await tabTo(page, '#colour-brand');
  await write(page, 'bananna');
  expect(await descriptionOf(page, 'colour-brand')).toBe(
    'Error: “bananna” is no colour. Write one such as #1a4f8b. Until then, #1a4f8b is used.',
  );
  expect(await page.locator('#colour-brand').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('#styles').inputValue()).toContain('--send-brand: #1a4f8b;');
  await tabTo(page, '#colour-brand', 'Shift+Tab');
  await write(page, 'rgb(255, 204, 0)');
  expect(await descriptionOf(page, 'colour-brand')).toMatch(/^#ffcc00 has 1\.5:1 on white, and text needs 4\.5:1\./);
  await tabTo(page, 'button');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('colour-brand');
  expect(await descriptionOf(page, 'colour-brand')).toMatch(/^\d(\.\d)?:1 on white: enough\./);
  const mended = await page.locator('#colour-brand').inputValue();
  expect(mended).toMatch(/^#[\da-f]{6}$/);

  const snippet = await copied(page, 'snippet');
  const styles = await copied(page, 'styles');
  const policy = await copied(page, 'policy');
  expect(faults).toEqual([]);

  const partner = await visit(browser);
  await partner.page.goto(pages.put(snippet, policyOf(policy)));
  await expect.poll(() => stateOf(partner.page, 'commitments')).toBe('ready');
  expect(await widgetText(partner.page)).toContain('Gull Rock Primary School');
  expect(await widgetText(partner.page)).not.toContain(allSchools);
  expect(partner.faults).toEqual([]);
  // The site's own style sheet is its own affair.
  const colour = () =>
    partner.page.evaluate(() => getComputedStyle(document.querySelector('send-commitments')!).getPropertyValue('--send-brand'));
  expect(await colour()).toBe('');
  await partner.page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, styles);
  expect(await colour()).toBe(mended);
});

test('With the keyboard alone, from an exported copy below a path: a frame in the theme of the NHS', async () => {
  const {page, faults} = await openBuilder(browser, exported);
  await tabTo(page, '[name=widget]');
  await arrowTo(page, 'widget-commitments');
  await page.locator('#option-urn').waitFor();
  await expect.poll(() => widgetText(previewOf(page))).toContain(allSchools);
  await tabTo(page, '#option-urn');
  await page.keyboard.type('Gull');
  await expect.poll(() => widgetText(previewOf(page))).not.toContain(allSchools);
  await tabTo(page, '[name=theme]');
  await arrowTo(page, 'theme-nhs');
  await tabTo(page, '[name=way]');
  await arrowTo(page, 'way-frame');
  const snippet = await copied(page, 'snippet');
  const policy = await copied(page, 'policy');
  expect(await widgetText(previewOf(page))).toContain('Gull Rock Primary School');
  expect(faults).toEqual([]);
  expect(snippet).toContain(`src="${exported.url}/embed/marlhaven/commitments.html?urn=`);

  const partner = await visit(browser);
  await partner.page.goto(pages.put(snippet, policyOf(policy)));
  const frame = partner.page.frames()[1]!;
  await expect.poll(() => widgetText(frame)).toContain('Gull Rock Primary School');
  expect(await widgetText(frame)).not.toContain(allSchools);
  expect(
    await frame.locator('send-commitments').evaluate((widget) => getComputedStyle(widget).getPropertyValue('--send-accent')),
  ).toBe('#005eb8');
  expect(partner.faults).toEqual([]);
});

test('What is being typed stays while the page says something else', async () => {
  const {page} = await openBuilder(browser, live, '#theme=school');
  await page.locator('#colour-brand').fill('');
  await page.locator('#colour-brand').pressSequentially('#80');
  // The preview answers late.
  await previewOf(page).evaluate(() => parent.postMessage({type: 'send-builder-ready'}, location.origin));
  await expect.poll(() => textOf(page.getByRole('status'))).toContain('The preview shows');
  await page.locator('#colour-brand').pressSequentially('2020');
  expect(await page.locator('#colour-brand').inputValue()).toBe('#802020');
  await page.locator('#colour-brand').press('Tab');
  expect(await page.locator('#styles').inputValue()).toContain('--send-brand: #802020;');
  await page.locator('#colour-brand').fill('');
  await page.locator('#colour-brand').press('Tab');
  expect(await page.locator('#colour-brand').inputValue()).toBe('#1a4f8b');
});

test('The address opened anew gives the same, and Back and Forward go from choice to choice', async () => {
  const {page} = await openBuilder(browser, live);
  await page.locator('#widget-decisions').check();
  await page.locator('#option-order').selectOption('newest');
  await page.locator('#theme-govuk').check();
  await page.locator('#way-nginx').check();
  await page.locator('#files-moving').check();
  const values = () => page.locator('textarea').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  const chosen = await values();

  const again = await openBuilder(browser, live, new URL(page.url()).hash);
  expect(
    await again.page.locator('textarea').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
  ).toEqual(chosen);
  expect(await again.page.locator('#option-order').inputValue()).toBe('newest');

  await page.goBack();
  await expect.poll(() => page.locator('#files-pinned').isChecked()).toBe(true);
  await page.goBack();
  await expect.poll(() => page.locator('#way-element').isChecked()).toBe(true);
  await page.goBack();
  await expect.poll(() => page.locator('#theme-neutral').isChecked()).toBe(true);
  for (let steps = 0; steps < 3; steps++) await page.goForward();
  await expect.poll(values).toEqual(chosen);
});

test.runIf(isLong)('Where the browser has no clipboard to give, the text is selected and what to press is said', async () => {
  const {page} = await openBuilder(browser, live, '', {permissions: []});
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {value: undefined});
  });
  await page.getByRole('button', {name: 'Copy the snippet'}).click();
  await expect
    .poll(() => textOf(page.getByRole('status')))
    .toBe('The snippet: selected. Press Ctrl and C to copy it, on a Mac Command and C.');
  expect(await focused(page)).toBe('snippet');
  expect(await page.evaluate(() => getSelection()!.toString())).toContain('<send-strategy');
});

test('Nothing is stored, no cookie set, and no other host asked', async () => {
  const {page, requests} = await openBuilder(browser, live);
  await page.locator('#widget-principles').check();
  await page.locator('#theme-own').check();
  await page.locator('#preview-print').check();
  await untilPreviewed(page);
  expect(requests.filter((url) => !url.startsWith(live.url) && !url.startsWith('data:'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0, 0, 0]);
});
