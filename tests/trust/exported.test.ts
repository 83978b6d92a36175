/** What whoever has exported files has with them, as docs/trust/security.md and privacy.md say. */
import {expect, test} from 'vitest';
import {FolderStrategies} from '../../packages/service/src/index.ts';
import {renderedTrees} from '../../packages/service/src/serve/rendering.ts';
import {datasetFolder} from '../dataset-folder.ts';
import {quillmere} from '../quillmere.ts';

test('an export holds no consent, and no school that did not agree', async () => {
  const v1 = (await FolderStrategies.open([await datasetFolder()])).tree();
  const {embed, html} = await renderedTrees(v1, new Map([['0.1.0/integrity.json', Buffer.from('{}')]]));
  const files = [...v1, ...embed, ...html].map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('utf8')}`);
  expect(files.length).toBeGreaterThan(50);
  expect(quillmere['consents.csv']).toContain('990001');
  for (const text of files) {
    expect(text).not.toMatch(/consents|Gannet Hill|Osprey|Tern Primary|Dunlin/);
  }
  expect(files.join()).toContain('Curlew');
});
