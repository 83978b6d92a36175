import {parse, parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startService} from '../../packages/service/src/index.ts';
import {snippet, ways} from '../../packages/widgets/src/snippets/index.ts';
import {
  builtWidgets,
  datasets,
  folderOf,
  openBrowser,
  showEverything,
  tags,
  textOf,
  textsOf,
  untilAll,
  version,
  visit,
  type VisitOptions,
} from '../embedding/pages.ts';
import {clean} from '../sanitising/clean.ts';
import {rules} from '../sanitising/rules.ts';
import {optionsFor, sri} from '../snippets/partner-pages.ts';
import {beginPost, keptText, paste, publish, signIn} from './editor.ts';
import {makeCertificate, startHttps, type Certificate} from './https.ts';
import {freePort, password, startDatabase, startWordPress, whatIsMissing, type Database, type WordPress} from './wordpress.ts';

type Parent = DefaultTreeAdapterMap['parentNode'];

/** HTML as a parser writes it, without the space around it. */
const written = (html: string) => serialize(parseFragment(html)).trim();

/** What is inside the first element of a page that has a tag, as the page was sent. */
async function insideOf(page: Page, tag: string): Promise<string> {
  const find = (parent: Parent): Parent | undefined => {
    for (const node of parent.childNodes) {
      if ('tagName' in node && node.tagName === tag) return node;
      const found = 'childNodes' in node ? find(node) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return serialize(find(parse(await page.content()))!).trim();
}

const missing = whatIsMissing();
// A summary of skipped tests names no reasons.
if (missing !== undefined) console.warn(`The tests in a real WordPress do not run here: ${missing}.`);
/** A folder for pictures of what readers and editors see; none are made without it. */
const shots = process.env.SHOTS;

describe.skipIf(missing !== undefined)(`a real WordPress${missing === undefined ? '' : ` (not run: ${missing})`}`, () => {
  let browser: Browser;
  let database: Database;
  let port: number;
  let certificate: Certificate;
  /** The service: `url` is its public address, `close` takes it down. */
  let service: {url: string; close(): Promise<void>};

  async function startOurService() {
    const url = `https://127.0.0.1:${port}`;
    const behind = await startService({folders: datasets.map(folderOf), widgets: builtWidgets, port: 0, publicUrl: url});
    const front = await startHttps(behind.url, port, certificate);
    return {url, close: async () => void (await Promise.all([front.close(), behind.close()]))};
  }
  beforeAll(async () => {
    port = await freePort();
    certificate = await makeCertificate();
    [browser, database, service] = await Promise.all([openBrowser(), startDatabase(), startOurService()]);
  });
  afterAll(async () => {
    await service.close();
    await browser.close();
    await database.close();
  });

  const addressOf = (widget: string, query = '') => `${service.url}/embed/marlhaven/${widget}.html${query}`;
  const titles = async () => {
    const answer = JSON.parse(await published('v1/strategies/marlhaven/priorities.json')) as {data: {title: string}[]};
    return answer.data.map(({title}) => title);
  };
  const shot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({path: `${shots}/${name}.png`, fullPage: true});
  };

  /** A reader's visit, whose browser takes the service's certificate. */
  const read = (options: VisitOptions = {}) => visit(browser, {ignoreHTTPSErrors: true, ...options});
  /** The tests' clock leaves out what a script of WordPress 7 measures. */
  const faultsIn = (faults: readonly string[]) => faults.filter((fault) => !fault.includes('domContentLoadedEventStart'));
  /** What the service answers. */
  const published = async (path: string) => {
    const {page} = await read();
    return (await page.request.get(`${service.url}/${path}`)).text();
  };

  /** What a reader sees of the priorities, as widgets or as plain HTML. */
  const priorityHeadings = (page: Page) => textsOf(page.locator('[part=priority] > [part=heading]:visible'));
  const withoutNumber = (headings: string[]) => headings.map((heading) => heading.replace(/^\d+\. /, ''));

  describe('with one site', () => {
    let site: WordPress;
    beforeAll(async () => {
      site = await startWordPress({database, servicePort: port, certificate: certificate.path});
      await site.run(
        `wp_insert_user(['user_login' => 'author', 'user_pass' => '${password}', 'user_email' => 'a@council.example', 'role' => 'author']);`,
      );
    });
    afterAll(() => site.close());

    test('the block says that there is no address yet', async () => {
      const page = await signIn(browser, site, 'author');
      const canvas = await beginPost(page, site.url, 'Too early');
      await page.keyboard.type('/SEND');
      await page.getByRole('option', {name: 'SEND strategy'}).click();
      await canvas.getByText('The address of the service is not set.').waitFor();
      await shot(page, 'no-address');
    });

    test('an address that is no service’s is refused in words, and nothing is kept', async () => {
      const page = await signIn(browser, site, 'admin');
      for (const [address, words] of [
        ['https://send.example.gov.uk/?v=1', 'This is no address of a service.'],
        [`${service.url}/elsewhere`, 'the answer was 404. Nothing was changed.'],
        // A port that WordPress itself does not ask.
        ['http://127.0.0.1:9', 'The hashes of the files could not be read from http://127.0.0.1:9/'],
      ] as const) {
        await page.goto(`${site.url}/wp-admin/options-general.php?page=send-strategy`);
        await page.getByLabel('Address of the service').fill(address);
        await page.getByRole('button', {name: 'Save Changes'}).click();
        expect(await textOf(page.locator('.notice-error'))).toContain(words);
        expect(await page.getByLabel('Address of the service').inputValue()).toBe(address);
      }
      await shot(page, 'settings-refused');
      expect(await site.run('var_export(get_site_option("send_strategy"));')).toBe('false');
    });

    test('the address of a service is kept, with the hashes of its files', async () => {
      const page = await signIn(browser, site, 'admin');
      await page.goto(`${site.url}/wp-admin/options-general.php?page=send-strategy`);
      expect(await page.getByLabel('Version of the widgets').inputValue()).toBe(version);
      await page.getByLabel('Address of the service').fill(`${service.url}/`);
      await page.getByRole('button', {name: 'Save Changes'}).click();
      expect(await textOf(page.locator('.notice-success'))).toContain('Saved.');
      await shot(page, 'settings');
      const names = ['core.js', 'send.css', 'html.css'];
      expect(JSON.parse(await site.run('echo json_encode(get_site_option("send_strategy"));'))).toEqual({
        ...{service: service.url, version},
        hashes: Object.fromEntries(names.map((name) => [name, sri[name]])),
      });
    });

    test('nobody but an administrator, on the page itself, changes it', async () => {
      const page = await signIn(browser, site, 'author');
      const answer = await page.goto(`${site.url}/wp-admin/options-general.php?page=send-strategy`);
      expect(answer!.status()).toBe(403);
      const administrator = await signIn(browser, site, 'admin');
      const forged = await administrator.request.post(`${site.url}/wp-admin/options-general.php?page=send-strategy`, {
        form: {send_strategy_service: 'https://other.example', send_strategy_version: version},
      });
      expect(forged.status()).toBe(403);
      expect(await site.run('echo get_site_option("send_strategy")["service"];')).toBe(service.url);
    });

    let withBlock: string;
    test('an author, whose scripts WordPress takes out, chooses a widget from lists', async () => {
      expect(await site.run('var_export(user_can(get_user_by("login", "author"), "unfiltered_html"));')).toBe('false');
      const page = await signIn(browser, site, 'author');
      const canvas = await beginPost(page, site.url, 'With the block');
      await page.keyboard.type('/SEND');
      await page.getByRole('option', {name: 'SEND strategy'}).click();
      await canvas
        .getByLabel('Strategy', {exact: true})
        .selectOption({label: 'Marlhaven: Marlhaven joint SEND strategy 2025 to 2030'});
      await shot(page, 'block-choosing');
      await canvas.getByLabel('What to show').selectOption({label: 'Progress on the priorities'});
      const preview = canvas.locator('send-priority-progress [part=priority] > [part=heading]');
      await preview.first().waitFor();
      expect(withoutNumber(await textsOf(preview))).toEqual(await titles());
      await page.getByLabel('One priority alone').selectOption({label: 'Help early, at every age'});
      await canvas.getByText('Here everything is shown. On the page, the options hold.').waitFor();
      await preview.first().waitFor();
      await shot(page, 'block-chosen');
      withBlock = await publish(page);
      expect(await keptText(site, withBlock)).toBe(
        '<!-- wp:send-strategy/widget {"strategy":"marlhaven","widget":"priority-progress","options":{"priority":"early-help"}} /-->',
      );
    });

    test('readers see it as it was chosen, from the site and the service alone, with the hashes of its files', async () => {
      const {page, faults, requests} = await read();
      await page.goto(withBlock);
      await untilAll(page);
      expect(withoutNumber(await priorityHeadings(page))).toEqual(['Help early, at every age']);
      const hashes = await page
        .locator('[crossorigin][integrity]')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((each) => [
              (each.getAttribute('src') ?? each.getAttribute('href'))!.split('/').at(-1)!,
              each.getAttribute('integrity')!,
            ]),
          ),
        );
      expect(hashes).toMatchObject({'core.js': sri['core.js'], 'send.css': sri['send.css'], 'html.css': sri['html.css']});
      expect(await page.locator('head link[rel=stylesheet][href$="/send.css"]').count()).toBe(1);
      expect(
        requests.filter((url) => !url.startsWith(site.url) && !url.startsWith(service.url) && !/^(data|blob):/.test(url)),
      ).toEqual([]);
      expect(faultsIn(faults)).toEqual([]);
      await shot(page, 'block-published');
    });

    let withAddress: string;
    test('an author pastes the address of a widget, and the editor shows it', async () => {
      const page = await signIn(browser, site, 'author');
      const canvas = await beginPost(page, site.url, 'With the address');
      await paste(page, addressOf('priority-progress', '?priority=early-help&reading=plain'));

      const frame = canvas.locator('.wp-block-embed iframe').first();
      // WordPress hears the height from the page in the frame.
      await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(300);
      await shot(page, 'address-pasted');

      withAddress = await publish(page);
      expect(await keptText(site, withAddress)).toContain('<!-- wp:embed {"url":"');
    });

    test('readers see the widget itself, with what the address asks for', async () => {
      const {page, faults} = await read();
      await page.goto(withAddress);
      await untilAll(page);
      expect(await page.locator('iframe').count()).toBe(0);
      expect(withoutNumber(await priorityHeadings(page))).toEqual(['Help early, at every age']);
      expect(await page.locator('send-priority-progress').getAttribute('reading')).toBe('plain');
      expect(faultsIn(faults)).toEqual([]);
      await shot(page, 'address-published');
    });

    test('in a text of the classic editor, too, whole and unchanged', async () => {
      const classic = await site.run(
        `wp_set_current_user(get_user_by('login', 'author')->ID); kses_init();
        echo get_permalink(wp_insert_post(['post_status' => 'publish', 'post_title' => 'Classic', 'post_content' => "Before it.\\n\\n${addressOf('priority-progress')}\\n\\nAfter it."]));`,
      );
      const withScripts = await read();
      await withScripts.page.goto(classic);
      await untilAll(withScripts.page);
      await showEverything(withScripts.page);
      expect(withoutNumber(await priorityHeadings(withScripts.page))).toEqual(await titles());
      expect(faultsIn(withScripts.faults)).toEqual([]);
      const without = await read({javaScriptEnabled: false});
      await without.page.goto(classic);
      // WordPress made no paragraphs of it and no other quotation marks.
      const fragment = await published('html/marlhaven/priority-progress.html');
      expect(await insideOf(without.page, 'send-priority-progress')).toBe(written(fragment));
      // The plugin's own style sheet gives way to the service's.
      expect(await without.page.locator('.send-widget svg.bar').first().isVisible()).toBe(true);
    });

    test.each(tags)('without scripts, %s of both strategies reads as the service has it', async (tag) => {
      const name = tag.replace('send-', '');
      for (const dataset of datasets) {
        const address = await site.run(
          `echo get_permalink(wp_insert_post(['post_status' => 'publish', 'post_title' => 'Plain', 'post_content' => '<!-- wp:send-strategy/widget {"strategy":"${dataset}","widget":"${name}"} /-->']));`,
        );
        const {page, requests} = await read({javaScriptEnabled: false});
        await page.goto(address);
        const fragment = await published(`html/${dataset}/${name}.html`);
        expect(await insideOf(page, tag)).toBe(written(fragment));
        expect(await page.locator(`${tag} > .send-widget`).isVisible()).toBe(true);
        expect(requests.filter((url) => url.startsWith(service.url) && !url.endsWith('.css'))).toEqual([]);
        if (name === 'indicator' || name === 'inclusion-map') await shot(page, `plain-${dataset}-${name}`);
      }
    });

    test('of an answer that is no fragment of ours, nothing dangerous is left', async () => {
      const hostile =
        '<div class="send-widget" onclick="x()" style="position:fixed"><script>x()</script><iframe src="https://other.example"></iframe><a href="javascript:x()">a</a><form action="/x"><input></form><svg><use href="#x"></use><foreignObject>b</foreignObject></svg><img src=x onerror=x()></div>';
      const left = await site.run(`echo SendStrategy\\clean(base64_decode('${Buffer.from(hostile).toString('base64')}'));`);
      expect(left).toBe('<div class="send-widget">x()<a href="x()">a</a><svg>b</svg></div>');
    });

    describe('while the service is down', () => {
      beforeAll(() => service.close());
      afterAll(async () => {
        service = await startOurService();
        await site.run('delete_site_transient("send_strategy_down");');
      });

      test('readers get what was published last, with scripts and without, and the page says that it is old', async () => {
        // A minute later, WordPress would ask again.
        await site.run(
          `global $wpdb;
          foreach ($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '_site_transient_send_strategy_%'") as $name) {
            $kept = get_option($name); $kept['asked'] -= 61; update_option($name, $kept);
          }`,
        );
        for (const javaScriptEnabled of [true, false]) {
          const {page} = await read({javaScriptEnabled});
          await page.goto(withBlock);
          if (javaScriptEnabled) await page.waitForLoadState('networkidle');
          expect(withoutNumber(await priorityHeadings(page))).toContain('Help early, at every age');
          // The style sheets of the service are not there either.
          expect((await page.locator('.send-widget svg.icon').first().boundingBox())!.width).toBeLessThan(30);
          expect(await textOf(page.locator('.send-widget .quiet').last())).toMatch(/made on \d+ \w+ 2\d{3}/);
          await shot(page, `down-${javaScriptEnabled}`);
        }
        expect(await site.run('echo get_site_transient("send_strategy_down");')).toBe('1');
      });

      test('a widget that was never shown before is a link', async () => {
        const address = await site.run(
          `echo get_permalink(wp_insert_post(['post_status' => 'publish', 'post_title' => 'New', 'post_content' => '<!-- wp:send-strategy/widget {"strategy":"quillmere","widget":"principles"} /-->']));`,
        );
        const {page} = await read({javaScriptEnabled: false});
        await page.goto(address);
        expect(await insideOf(page, 'send-principles')).toBe(
          `<p><a href="https://127.0.0.1:${port}/embed/quillmere/principles.html">Principles</a></p>`,
        );
      });

      test('in the editor an id can be typed', async () => {
        const page = await signIn(browser, site, 'author');
        const canvas = await beginPost(page, site.url, 'While it is down');
        await page.keyboard.type('/SEND');
        await page.getByRole('option', {name: 'SEND strategy'}).click();
        await canvas.getByText('The service does not answer. The id of a strategy can be typed.').waitFor();
        expect(await canvas.getByLabel('Strategy', {exact: true}).evaluate(({tagName}) => tagName)).toBe('INPUT');
        await shot(page, 'editor-down');
      });
    });

    test('what the service does not publish any more is not kept', async () => {
      const key = `send_strategy_' . md5('${service.url}/html/marlhaven/nothing.html') . '`;
      const left = await site.run(
        `set_site_transient('${key}', ['html' => '<div class="send-widget">Withdrawn</div>', 'made' => time(), 'asked' => time() - 61]);
        var_export(SendStrategy\\fragment('marlhaven', 'nothing'));`,
      );
      expect(left).toBe("''");
    });

    test('a feed has a link, and an excerpt is not filled with it', async () => {
      const feed = await (await fetch(`${site.url}/feed/`)).text();
      expect(feed).toContain('/embed/marlhaven/priority-progress.html">Progress on the priorities</a>');
      expect(feed).not.toContain('<send-');
      expect(feed).not.toContain('made on');
    });

    test('the plugin gave PHP nothing to report', () => {
      expect(site.reports()).toEqual([]);
    });

    describe('without the plugin', () => {
      beforeAll(async () => {
        await site.run(
          `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('send-strategy/send-strategy.php');`,
        );
      });

      // The service's oEmbed answer needs a quotation before its frame for it: without one, WordPress does not load the script that hears heights.
      test('the pasted address is a frame with the height of its content, up to 1,000 pixels', async () => {
        const address = await site.run(
          `echo get_permalink(wp_insert_post(['post_status' => 'publish', 'post_title' => 'Frame', 'post_content' => "${addressOf('priority-progress')}\\n\\n${addressOf('value-for-money')}"]));`,
        );
        const {page, faults} = await read();
        await page.goto(address);
        const frames = page.locator('iframe.wp-embedded-content');
        expect(await frames.count()).toBe(2);
        expect(await frames.first().getAttribute('sandbox')).toBe('allow-scripts');
        await expect.poll(() => frames.first().evaluate(({clientHeight}) => clientHeight)).toBe(1000);
        const inner = page.frames().find((frame) => frame.url().includes('value-for-money'))!;
        await expect
          .poll(async () => {
            const content = await inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
            return (await frames.last().evaluate(({clientHeight}) => clientHeight)) - Math.min(content, 1000);
          })
          .toBe(0);
        await shot(page, 'frame');
        expect(faultsIn(faults)).toEqual([]);
      });
    });

    test('deleting it leaves nothing of it in the database', async () => {
      const left = await site.run(
        `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';
        global $wpdb;
        $count = fn () => $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%send_strategy%'");
        $before = $count(); uninstall_plugin('send-strategy/send-strategy.php'); echo $before > 3 ? 'much' : 'little', ' ', $count();`,
      );
      expect(left).toBe('much 0');
    });
  });

  describe('with several sites', () => {
    let site: WordPress;
    let school: string;
    beforeAll(async () => {
      site = await startWordPress({database, servicePort: port, certificate: certificate.path, several: true});
      school = `${site.url}/school`;
      const {host} = new URL(site.url);
      // WordPress takes the port out of the address of a new site.
      await site.run(
        `$blog = wp_insert_site(['domain' => '${host}', 'path' => '/school/', 'title' => 'A school', 'user_id' => 1]);
        $wpdb->update($wpdb->blogs, ['domain' => '${host}'], ['blog_id' => $blog]);
        clean_blog_cache($blog);
        foreach (['siteurl', 'home'] as $name) update_blog_option($blog, $name, '${school}');
        foreach (['editor', 'administrator'] as $role) {
          $user = wp_insert_user(['user_login' => "school-$role", 'user_pass' => '${password}', 'user_email' => "$role@school.example"]);
          add_user_to_blog($blog, $user, $role);
        }`,
      );
    });
    afterAll(() => site.close());

    test('only who looks after the network sets the address, once for all sites', async () => {
      const administrator = await signIn(browser, site, 'school-administrator', school);
      expect(await administrator.locator('#adminmenu a[href*="send-strategy"]').count()).toBe(0);
      for (const page of ['options-general.php', 'network/settings.php'])
        expect((await administrator.goto(`${school}/wp-admin/${page}?page=send-strategy`))!.status()).toBe(403);
      const page = await signIn(browser, site, 'admin');
      await page.goto(`${site.url}/wp-admin/network/settings.php?page=send-strategy`);
      await page.getByLabel('Address of the service').fill('send.example.gov.uk');
      await page.getByLabel('Address of the service').evaluate((field: HTMLInputElement) => field.setAttribute('type', 'text'));
      await page.getByRole('button', {name: 'Save Changes'}).click();
      expect(await textOf(page.locator('.notice-error'))).toContain('This is no address of a service.');
      await page.getByLabel('Address of the service').fill(service.url);
      await page.getByRole('button', {name: 'Save Changes'}).click();
      expect(await textOf(page.locator('.notice-success'))).toContain('Saved.');
      expect(await site.run('echo get_site_option("send_strategy")["service"];', '/school/')).toBe(service.url);
    });

    test('an editor of a site, whose scripts WordPress takes out, publishes the block and an address', async () => {
      expect(await site.run('var_export(user_can(get_user_by("login", "school-editor"), "unfiltered_html"));', '/school/')).toBe(
        'false',
      );
      const page = await signIn(browser, site, 'school-editor', school);
      const canvas = await beginPost(page, school, 'Our school');
      await page.keyboard.type('What we do:');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/SEND');
      await page.getByRole('option', {name: 'SEND strategy'}).click();
      await canvas.getByLabel('Strategy', {exact: true}).selectOption('marlhaven');
      await canvas.getByLabel('What to show').selectOption('principles');
      await canvas.locator('send-principles .send-widget').waitFor();
      await canvas.getByText('What we do:').click();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await paste(page, addressOf('commitments', '?urn=900002'));
      await canvas.locator('.wp-block-embed iframe').first().waitFor();
      const address = await publish(page);

      const {page: reader, faults} = await read();
      await reader.goto(address);
      await untilAll(reader);
      await showEverything(reader);
      const {data} = JSON.parse(await published('v1/strategies/marlhaven/principles.json')) as {data: {title: string}[]};
      const seen = (tag: string, words: string) => reader.locator(tag).getByText(words).locator('visible=true').count();
      expect(data.length).toBeGreaterThan(0);
      for (const {title} of data) expect(await seen('send-principles', title)).toBe(1);
      expect(await seen('send-commitments', 'Skerry Point Primary School')).toBeGreaterThan(0);
      expect(await seen('send-commitments', 'Gull Rock Primary School')).toBe(0);
      expect(faultsIn(faults)).toEqual([]);
      await shot(reader, 'school');
    });

    test.each(ways.map(({way}) => way).filter((way) => way !== 'oembed'))(
      'WordPress leaves of the snippet “%s” what docs/cms/sanitising.md is made from',
      async (way) => {
        const text = snippet(
          way,
          optionsFor(service.url, 'marlhaven', 'priority-progress', {attributes: {priority: 'early-help'}}),
        );
        const left = await site.run(`echo wp_kses_post(base64_decode('${Buffer.from(text).toString('base64')}'));`);
        const squeezed = (html: string) => written(html).replaceAll(/\s+/g, ' ').trim();
        expect(squeezed(left)).toBe(
          squeezed(
            clean(
              text,
              rules.find(({name}) => name === 'WordPress')!,
            ),
          ),
        );
      },
    );

    test('deleting the plugin leaves nothing of it in the database', async () => {
      const left = await site.run(
        `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';
        deactivate_plugins('send-strategy/send-strategy.php', false, true);
        global $wpdb;
        $count = fn () => $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->sitemeta WHERE meta_key LIKE '%send_strategy%'");
        $before = $count(); uninstall_plugin('send-strategy/send-strategy.php'); echo $before > 3 ? 'much' : 'little', ' ', $count();`,
      );
      expect(left).toBe('much 0');
      expect(site.reports()).toEqual([]);
    });
  });
});
