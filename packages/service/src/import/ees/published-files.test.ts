import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkReading} from '../../check/check.ts';
import {readFolder} from '../../folder/read-folder.ts';
import {eesImport, statisticsSource} from './ees.ts';
import {applied, now, puts} from './quillmere-figures.fixture.ts';

// The folder of files that are not part of this repository.
const real = process.env.SEND_STRATEGY_DFE_FILES ?? 'none';
describe.skipIf(!existsSync(join(real, 'ees-ehcp-2025-caseload.csv')))('the data files that DfE published', () => {
  it.each([
    ['ees-ehcp-2025-caseload.csv', 56, 28],
    ['ees-ehcp-2025-timeliness_20_week.csv', 12, 6],
  ])('%s says what the strategy of Medway has from them already, and adds the region', async (name, unchanged, added) => {
    const medway = checkReading(
      await readFolder(new URL('../../../../../datasets/medway-2019', import.meta.url).pathname),
    ).dataset!;
    const result = await eesImport({file: join(real, name), source: statisticsSource}, {dataset: medway, now});
    expect(result.ambiguous).toEqual([]);
    expect(result.leftOut).toEqual([]);
    expect(result.notes).toContain(`${unchanged} figures stay as before.`);
    const items = puts(result, 'observations');
    expect(items).toHaveLength(added);
    expect(items.every(({areaCode}) => areaCode === 'E12000008')).toBe(true);
    expect(
      (await eesImport({file: join(real, name), source: statisticsSource}, {dataset: applied(result, medway), now})).edits,
    ).toEqual([]);
  });
});
