import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {expect, test} from 'vitest';

/** What an editor shows for each `/*^*\/` before a name. */
const source = `
import {StrategyClient, type Action, compare} from '../index.ts';
const client = new /*client*/StrategyClient({/*token*/token: 'x', baseUrl: 'https://send.example/v1'});
const medway = client./*strategy*/strategy('medway-2019');
const /*priorities*/priorities = await medway.priorities./*list*/list();
const /*action*/action = await medway.actions./*get*/get('review-placements');
const {dueDate} = action;
action./*dueDate*/dueDate;
await medway.actions./*update*/update('review-placements', (/*current*/now) => ({...now, dueDate: '2027-03-31'}));
await medway.updates./*add*/add({actionId: 'a', on: '2026-11-20', status: 'onTrack'});
for await (const /*change*/change of medway./*changes*/changes({after: 3})) console.log(change);
const /*raw*/raw = await medway.priorities.list()./*withResponse*/withResponse();
const /*strategies*/strategies = await client.strategies();
`;

const name = fileURLToPath(new URL('hover-source.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** As an editor opens the file: with the project's own settings. */
function languageService(): ts.LanguageService {
  const {config} = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent({...config, include: []}, ts.sys, root);
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [name],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const text = file === name ? source : ts.sys.fileExists(file) ? readFileSync(file, 'utf8') : undefined;
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (libraries) => ts.getDefaultLibFilePath(libraries),
    fileExists: (file) => file === name || ts.sys.fileExists(file),
    readFile: (file) => (file === name ? source : ts.sys.readFile(file)),
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

test('what an editor shows for each name is short, and in the field’s terms', () => {
  const service = languageService();
  expect(service.getSemanticDiagnostics(name).map(({messageText}) => messageText)).toEqual([]);
  const shown = (mark: string) => {
    const info = service.getQuickInfoAtPosition(name, source.indexOf(`/*${mark}*/`) + mark.length + 4);
    return {type: ts.displayPartsToString(info?.displayParts), text: ts.displayPartsToString(info?.documentation)};
  };
  expect(shown('priorities').type).toBe('const priorities: Priority[]');
  expect(shown('action').type).toBe('const action: Action');
  expect(shown('current').type).toBe('(parameter) now: ActionInput');
  expect(shown('change').type).toBe('const change: RevisionOfStrategy');
  expect(shown('raw').type).toBe('const raw: WithResponse<Priority[]>');
  expect(shown('strategies').type).toBe('const strategies: StrategySummary[]');
  expect(shown('dueDate').type).toMatch(/^\(property\) dueDate\?: string/);
  for (const mark of ['list', 'get', 'update', 'add', 'changes', 'withResponse', 'strategy', 'token']) {
    const {type, text} = shown(mark);
    expect([mark, type.length]).toSatisfy(([, length]) => (length as number) < 260);
    // Every public name says what it is.
    expect([mark, text.length > 20]).toEqual([mark, true]);
  }
});
