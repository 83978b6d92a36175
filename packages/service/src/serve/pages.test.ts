import {mkdir, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {startService, type ServiceOptions} from './start.ts';

const policy = "default-src 'none'; script-src 'self'";
const page = (words: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" /><meta name="generator" content="send-strategy" /><p>${words}`;

async function builtPages(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['builder', 'edit']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'index.html'), page('The builder'));
  await writeFile(join(folder, 'builder/preview.html'), page('The preview'));
  await writeFile(join(folder, 'edit/index.html'), '<p>The edit page');
  await writeFile(join(folder, 'edit/signed-in.html'), '<p>Signed in');
  return folder;
}

async function serviceWith(options: Partial<ServiceOptions>) {
  const service = await startService({port: 0, widgets: '/nowhere', pages: await builtPages(), ...options});
  onTestFinished(() => service.close());
  return async (path: string) => {
    const answer = await fetch(`${service.url}${path}`);
    const told = (name: string) => answer.headers.get(name) ?? '';
    return {
      status: answer.status,
      url: answer.url.slice(service.url.length),
      policy: told('content-security-policy'),
      text: await answer.text(),
    };
  };
}

test('The builder is at the front of every service, with the policy that it says itself, and nobody may frame it', async () => {
  const get = await serviceWith({folders: [await datasetFolder()]});
  expect(await get('/')).toEqual({status: 200, url: '/', policy: `${policy}; frame-ancestors 'none'`, text: page('The builder')});
});

test('The preview may be framed by the builder', async () => {
  const get = await serviceWith({folders: [await datasetFolder()]});
  expect((await get('/builder/preview.html')).policy).toBe(`${policy}; frame-ancestors 'self'`);
});

test('A service that nothing can be written to has no edit page', async () => {
  const get = await serviceWith({folders: [await datasetFolder()]});
  for (const path of ['/edit', '/edit/', '/edit/index.html', '/edit/settings.json', '/edit/signed-in.html'])
    expect((await get(path)).status).toBe(404);
});

test('A service with a database has an edit page, which talks to nobody else', async () => {
  const get = await serviceWith({database: `sqlite:${join(await temporaryFolder(), 'kept.sqlite')}`});
  const edit = await get('/edit');
  expect([edit.status, edit.url, edit.text]).toEqual([200, '/edit/', '<p>The edit page']);
  expect(edit.policy).toMatch(/; connect-src 'self'; .*; frame-ancestors 'none'$/);
});

/** An identity provider that says where it takes codes, once it is there. */
async function provider(tokens: string) {
  let isAway = true;
  const server = createServer((request, response) => {
    if (isAway) return void response.writeHead(503).end();
    return void response.end(JSON.stringify({issuer: issuer(), token_endpoint: tokens}));
  });
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {issuer: issuer(), comes: () => void (isAway = false)};
}

test('Where people sign in, the edit page may connect to the issuer, and to where it takes codes once it says so; the page to which it leads back connects to nobody', async () => {
  const {issuer, comes} = await provider('https://tokens.example/oauth/token');
  const openIdConnect = {issuer, audience: 'send', clientId: 'page', scope: 'openid profile', claims: {role: 'secret-name'}};
  const get = await serviceWith({database: `sqlite:${join(await temporaryFolder(), 'kept.sqlite')}`, openIdConnect});
  expect((await get('/edit/')).policy).toContain(`connect-src 'self' ${issuer};`);
  comes();
  const edit = await get('/edit');
  expect([edit.status, edit.url, edit.text]).toEqual([200, '/edit/', '<p>The edit page']);
  await expect.poll(async () => (await get('/edit/')).policy).toContain(`connect-src 'self' ${issuer} https://tokens.example;`);
  expect((await get('/edit/signed-in.html')).policy).toMatch(/; connect-src 'none'; .*; frame-ancestors 'none'$/);
  expect(JSON.parse((await get('/edit/settings.json')).text)).toEqual({
    signIn: {issuer, audience: 'send', clientId: 'page', scope: 'openid profile'},
  });
});

test('A provider that does not answer is asked once, however many ask for the edit page, and all of them get it', async () => {
  let asked = 0;
  const hole = createServer(() => void (asked += 1));
  await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    hole.closeAllConnections();
    hole.close();
  });
  const issuer = `http://127.0.0.1:${(hole.address() as AddressInfo).port}`;
  const openIdConnect = {issuer, audience: 'send', clientId: 'page'};
  const get = await serviceWith({database: `sqlite:${join(await temporaryFolder(), 'kept.sqlite')}`, openIdConnect});
  const answers = await Promise.all(Array.from({length: 20}, () => get('/edit/')));
  expect(new Set(answers.map(({status, policy}) => `${status} ${/connect-src [^;]*/.exec(policy)?.[0]}`))).toEqual(
    new Set([`200 connect-src 'self' ${issuer}`]),
  );
  expect(asked).toBe(1);
});

test('Where nobody can sign in, the edit page is told nothing of the provider', async () => {
  const openIdConnect = {issuer: 'https://login.example', audience: 'send'};
  const get = await serviceWith({database: `sqlite:${join(await temporaryFolder(), 'kept.sqlite')}`, openIdConnect});
  expect((await get('/edit/settings.json')).text).toBe('{}');
  expect((await get('/edit/')).policy).toContain("connect-src 'self';");
});
