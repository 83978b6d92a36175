import {expect, onTestFinished, test} from 'vitest';
import {datasetFolder} from '../../../../tests/dataset-folder.ts';
import {referenceFiles} from './reference.ts';
import {startService} from './start.ts';

const page = Buffer.from(referenceFiles().get('index.html')!).toString('utf8');

test('The reference is served with a policy that lets in its own styles only', async () => {
  const service = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
  onTestFinished(() => service.close());
  const answer = await fetch(`${service.url}/reference`);
  expect([answer.status, answer.url, answer.headers.get('content-type')]).toEqual([
    200,
    `${service.url}/reference/`,
    'text/html; charset=utf-8',
  ]);
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
  expect(await answer.text()).toBe(page);
  const styles = await fetch(`${service.url}/reference/reference.css`);
  expect([styles.status, styles.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});

test('The reference has no script, no style attribute, and nothing from elsewhere', () => {
  expect(page).not.toMatch(/<script|<style|<[^>]+ style=|<(?:link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//);
});

test('The reference’s every link within the page leads somewhere, and no anchor is there twice', () => {
  const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(anchors.length).toBe(new Set(anchors).size);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(targets.length).toBeGreaterThan(100);
  expect(targets.filter((id) => !anchors.includes(id))).toEqual([]);
});
