/** What people do in WordPress's administration and its editor. */
import {type Browser, type FrameLocator, type Page} from 'playwright';
import {expect, onTestFinished} from 'vitest';
import {password, type WordPress} from './wordpress.ts';

/** Signs somebody in, and gives the page they are on then. */
export async function signIn(browser: Browser, {url}: WordPress, name: string, site = url): Promise<Page> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    ignoreHTTPSErrors: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // The form's own scripts move the focus while it is filled in: its fields are sent without it. The first answer has the cookie that it looks for.
  await page.request.get(`${site}/wp-login.php`);
  await page.request.post(`${site}/wp-login.php`, {form: {log: name, pwd: password}});
  await page.goto(`${site}/wp-admin/`);
  expect(page.url()).not.toContain('wp-login');
  return page;
}

/** The part of the editor that holds the text: newer versions have it in a frame. */
export async function canvasOf(page: Page): Promise<Page | FrameLocator> {
  await page.locator('.wp-block-post-title, iframe[name="editor-canvas"]').first().waitFor();
  return (await page.locator('iframe[name="editor-canvas"]').count()) > 0
    ? page.frameLocator('iframe[name="editor-canvas"]')
    : page;
}

interface Preferences {
  set(scope: string, name: string, value: unknown): void;
}

/** Opens a new post in the block editor, gives it a title, and goes to its first line. */
export async function beginPost(page: Page, site: string, title: string): Promise<Page | FrameLocator> {
  await page.goto(`${site}/wp-admin/post-new.php`);
  await page.waitForFunction(() => 'wp' in self && 'data' in (self as unknown as {wp: object}).wp);
  await page.evaluate(() => {
    // Its tour of the editor stands before everything.
    const {data} = (self as unknown as {wp: {data: {dispatch(store: string): Preferences}}}).wp;
    for (const scope of ['core', 'core/edit-post']) data.dispatch('core/preferences').set(scope, 'welcomeGuide', false);
  });
  const canvas = await canvasOf(page);
  await canvas.locator('.wp-block-post-title').click();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  return canvas;
}

/** Pastes a text. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** Publishes the post, and gives its address. */
export async function publish(page: Page): Promise<string> {
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  await page
    .locator('.post-publish-panel__postpublish, .editor-post-publish-panel .post-publish-panel__postpublish-header')
    .first()
    .waitFor();
  return page.evaluate(() =>
    (self as unknown as {wp: {data: {select(store: string): {getPermalink(): string}}}}).wp.data
      .select('core/editor')
      .getPermalink(),
  );
}

/** The text of the post as it was kept. */
export async function keptText(wordPress: WordPress, address: string, site = '/'): Promise<string> {
  const text = await wordPress.run(`echo get_post(url_to_postid('${address}'))->post_content;`, site);
  expect(text).not.toBe('');
  return text;
}
