import {readFileSync, readdirSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {leafletScript} from './leaflet-script.ts';

const {version} = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')) as {version: string};
const folder = `dist/widgets/${version}`;
const kilobyte = 1024;

const sizeOf = (name: string) => brotliCompressSync(readFileSync(`${folder}/${name}`)).length;
const widgets = readdirSync(folder).filter((name) => /^send-.*\.js$/.test(name));

test('core.js is at most 10 KB', () => {
  expect(sizeOf('core.js')).toBeLessThanOrEqual(10 * kilobyte);
});

test('what a page with one widget loads before it shows something is at most 14 KB, one TCP flight', () => {
  expect(sizeOf('core.js') + sizeOf('parts.js') + sizeOf('send-priority-progress.js')).toBeLessThanOrEqual(14 * kilobyte);
});

test.each(widgets.filter((name) => name !== 'send-inclusion-map.js'))('%s is at most 4 KB', (name) => {
  expect(sizeOf(name)).toBeLessThanOrEqual(4 * kilobyte);
});

test('the map is at most 9 KB', () => {
  expect(sizeOf('send-inclusion-map.js')).toBeLessThanOrEqual(9 * kilobyte);
});

test('what the map adds to a page with a widget is at most a third of Leaflet’s script', () => {
  expect(sizeOf('lists.js') + sizeOf('send-inclusion-map.js')).toBeLessThanOrEqual(leafletScript.bytes / 3);
});

test('all that a page with the map loads before it shows something is at most two thirds of Leaflet’s script', () => {
  const files = ['core.js', 'parts.js', 'lists.js', 'send-inclusion-map.js'];
  expect(files.reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThanOrEqual((leafletScript.bytes * 2) / 3);
});

test('all widgets in one file are at most 55 KB', () => {
  expect(sizeOf('all.js')).toBeLessThanOrEqual(55 * kilobyte);
});

test('all widgets as files of their own, which do not compress as well, are at most 60 KB', () => {
  const files = ['core.js', 'parts.js', 'lists.js', 'chart.js', 'later.js', ...widgets];
  expect(files.reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThanOrEqual(60 * kilobyte);
});

test('the scripts of frames are at most 1 KB each', () => {
  for (const name of ['embed.js', 'frame.js']) expect(sizeOf(name)).toBeLessThanOrEqual(kilobyte);
});

test('the folder holds a file for each widget that the style sheet keeps a place for', () => {
  const css = readFileSync(`${folder}/send.css`, 'utf8');
  const tags = [...css.matchAll(/^(send-[a-z-]+)(?=[ ,{])/gm)].map(([, tag]) => tag).filter((tag) => tag !== 'send-defaults');
  expect(new Set(tags.map((tag) => `${tag}.js`))).toEqual(new Set(widgets));
});
