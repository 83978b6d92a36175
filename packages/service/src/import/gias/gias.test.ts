import {type School} from '@send-strategy/sdk/reading';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {dataset, replacing, temporaryFolder} from '../../../../../tests/dataset-folder.ts';
import {checkDataset} from '../../check/check.ts';
import {withEdits, type Edit} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {ImportError, type ImportPlan} from '../import.ts';
import {giasImport, registerSource, type GiasInput} from './gias.ts';
import {linksText, registerText, row} from './register.fixture.ts';

const now = new Date('2026-10-05T09:00:00Z');

async function imported(
  register: string | Uint8Array,
  options: {
    links?: string;
    dataset?: Dataset;
    name?: string;
    progress?: (done: number, total: number) => void;
  } & Partial<GiasInput> = {},
): Promise<ImportPlan & {after: Dataset; schoolOf: (urn: string) => School | undefined; before: Dataset}> {
  const {links, dataset: given, name = 'edubasealldata20261001.csv', progress, ...input} = options;
  const before = given ?? (await dataset());
  const folder = await temporaryFolder();
  const file = join(folder, name);
  await writeFile(file, register);
  const linksFile = links === undefined ? undefined : join(folder, 'links_edubasealldata20261001.csv');
  if (linksFile !== undefined) await writeFile(linksFile, links!);
  const plan = await giasImport(
    {file, linksFile, source: registerSource, ...input},
    {dataset: before, now, ...(progress === undefined ? {} : {progress})},
  );
  const after = withEdits(before, plan.edits);
  expect(checkDataset(after)).toEqual([]);
  return {...plan, before, after, schoolOf: (urn) => after.collections.schools?.find((school) => school.urn === urn)};
}

const ofSchools = (edits: readonly Edit[]) => edits.filter(({collection}) => collection === 'schools').map(({id}) => id);
const dunnock = row('990101', 'Dunnock Infant School', {UKPRN: '10990101'});

describe('a new school', () => {
  it('has what the register says, where it stands there, and the source', async () => {
    const {schoolOf, after, edits} = await imported(
      registerText([
        row('990101', 'Dunnock Infant School', {
          UKPRN: '10990101',
          'Trusts (name)': 'Quillmere Learning Trust',
          'TypeOfResourcedProvision (name)': 'SEN unit',
        }),
      ]),
    );
    expect(schoolOf('990101')).toEqual({
      urn: '990101',
      laestab: '0002001',
      ukprn: '10990101',
      name: 'Dunnock Infant School',
      type: 'Community school',
      educationPhase: 'primary',
      ageRange: {from: 4, to: 11},
      status: 'open',
      resourcedProvision: 'SEN unit',
      trust: 'Quillmere Learning Trust',
      sites: [{latitude: expect.closeTo(50.2766, 2), longitude: expect.closeTo(-6.209, 1), postcode: 'QM2 2BB'}],
      illustrative: true,
      asOf: '2026-10-01',
      sources: [{sourceId: 'gias', locator: 'URN 990101'}],
    });
    expect(edits.map(({collection, id}) => `${collection}/${id}`)).toEqual(['sources/gias', 'schools/990101']);
    expect(after.collections.sources?.at(-1)).toMatchObject({
      publishedOn: '2026-10-01',
      retrievedOn: '2026-10-05',
      illustrative: true,
    });
  });

  it('never carries a head teacher or a telephone number', async () => {
    const plan = await imported(registerText([dunnock]));
    expect(JSON.stringify([plan.edits, plan.notes, plan.leftOut])).not.toMatch(/Headteacher|Invented|01632/);
  });

  it('is told to need consent, and gets none', async () => {
    const {notes, after, before} = await imported(registerText([dunnock]));
    expect(notes.at(-1)).toBe('No consent was given or changed: the new school is published only once consent is recorded.');
    expect(after.collections.consents).toBe(before.collections.consents);
  });

  it('whose name a text of the strategy has is left out until the text is changed', async () => {
    const {leftOut, edits} = await imported(registerText([row('990101', 'Wigeon School')]), {
      dataset: await dataset({
        'terms.yaml': replacing('A legal plan of the help', 'A legal plan (as at Wigeon School) of the help'),
      }),
    });
    expect(ofSchools(edits)).toEqual([]);
    expect(leftOut.map(({what}) => what)).toContain('Wigeon School');
  });
});

describe('places', () => {
  it('agree with Ordnance Survey’s worked example within five metres', async () => {
    // "A guide to coordinate systems in Great Britain", annexe C: TG 51409 13177, Caister water tower, as ETRS89 52°39′28.8″N 1°42′57.8″E.
    const {schoolOf} = await imported(registerText([row('990101', 'Dunnock', {Easting: '651410', Northing: '313177'})]));
    const [site] = schoolOf('990101')!.sites!;
    expect(Math.abs(site!.latitude! - (52 + 39 / 60 + 28.8 / 3600))).toBeLessThan(0.00006);
    expect(Math.abs(site!.longitude! - (1 + 42 / 60 + 57.8 / 3600))).toBeLessThan(0.0001);
  });

  it.each(['', '0'])('"%s" is none, which is said', async (nothing) => {
    const {schoolOf, leftOut} = await imported(registerText([row('990101', 'Dunnock', {Easting: nothing, Northing: nothing})]));
    expect(schoolOf('990101')!.sites).toEqual([{postcode: 'QM2 2BB'}]);
    expect(leftOut).toContainEqual({
      place: 'row 2',
      what: 'Dunnock',
      why: 'it has no easting and northing, so it has no place on the map',
    });
  });

  it('of two rows with one URN are two sites', async () => {
    const {schoolOf, ambiguous} = await imported(
      registerText([dunnock, {...dunnock, Easting: '103000', Postcode: 'QM3 3CC', SiteName: 'Upper site'}]),
    );
    expect(schoolOf('990101')!.sites).toMatchObject([{postcode: 'QM2 2BB'}, {postcode: 'QM3 3CC', name: 'Upper site'}]);
    expect(ambiguous).toEqual([]);
  });

  it('of rows that contradict each other are nobody’s to choose', async () => {
    const {edits, ambiguous} = await imported(registerText([dunnock, {...dunnock, EstablishmentName: 'Other School'}]));
    expect(edits).toEqual([]);
    expect(ambiguous[0]).toMatchObject({place: 'rows 2 and 3', why: expect.stringContaining('contradict each other in name')});
  });

  it('that an officer added stay, with their names', async () => {
    const first = await imported(registerText([dunnock]));
    const school = first.schoolOf('990101')!;
    const sites = [
      {...school.sites![0]!, name: 'Main building'},
      {name: 'Annexe', latitude: 50.3, longitude: -6.3},
    ];
    const edited = withEdits(first.after, [{collection: 'schools', id: '990101', item: {...school, sites}}]);
    const {schoolOf} = await imported(registerText([{...dunnock, Easting: '100050', Postcode: 'QM2 2BC'}]), {dataset: edited});
    expect(schoolOf('990101')!.sites).toMatchObject([{name: 'Main building', postcode: 'QM2 2BC'}, sites[1]!]);
    expect(schoolOf('990101')!.sites![0]!.longitude).not.toBe(sites[0]!.longitude);
  });

  it('far from those of the strategy are listed, and the rest is taken in', async () => {
    const {schoolOf, before, ambiguous} = await imported(registerText([row('990001', 'Curlew Junior School')]));
    expect(schoolOf('990001')).toMatchObject({
      name: 'Curlew Junior School',
      sites: before.collections.schools!.find(({urn}) => urn === '990001')!.sites!,
    });
    expect(ambiguous[0]!.why).toMatch(/^the register has it at QM2 2BB at .*, the strategy at QM1 1AA at 49.01, -10.92/);
  });
});

describe('which schools', () => {
  it('are those of the area, of the given URNs and of the strategy, and no children’s centres', async () => {
    const elsewhere = {'LA (code)': '001'};
    const centre = {'TypeOfEstablishment (code)': '47', 'TypeOfEstablishment (name)': "Children's centre"};
    const {edits, notes} = await imported(
      registerText([
        dunnock,
        row('990102', 'Given School', elsewhere),
        row('990103', 'Far School', elsewhere),
        row('990005', 'Tern Secondary School', elsewhere),
        row('99104', 'A Centre', centre),
        row('990105', 'B Centre', centre),
      ]),
      {urns: ['990102']},
    );
    expect(ofSchools(edits).toSorted()).toEqual(['990005', '990101', '990102']);
    expect(notes).toContain("Establishments that are no schools were left out: 2 Children's centre.");
  });

  it('that are in the strategy but not in the file stay as they are', async () => {
    const {leftOut, schoolOf, before} = await imported(registerText([dunnock]));
    expect(schoolOf('990004')).toBe(before.collections.schools!.find(({urn}) => urn === '990004'));
    expect(leftOut).toContainEqual({
      place: 'URN 990004',
      what: 'Osprey Special School',
      why: 'it is not in the file, and stays as it is',
    });
  });

  it('include what they came from and became, through several links, where only a second reading finds it', async () => {
    const far = {'LA (code)': '001'};
    const closed = {...far, 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed'};
    const {schoolOf} = await imported(
      registerText([
        row('990201', 'Oldest School', closed),
        row('990202', 'Older School', closed),
        row('990299', 'Stranger', far),
        dunnock,
      ]),
      {
        links: linksText([
          ['990202', '990101', 'Successor - amalgamated', '01-09-2015'],
          ['990202', '990201', 'Predecessor - Split School', '01/09/2010'],
          ['990101', '990299', 'Sixth Form Centre Link'],
        ]),
      },
    );
    expect(schoolOf('990101')).toMatchObject({predecessorUrns: ['990202']});
    expect(schoolOf('990202')).toMatchObject({status: 'closed', predecessorUrns: ['990201'], successorUrns: ['990101']});
    expect(schoolOf('990201')).toMatchObject({successorUrns: ['990202']});
    expect(schoolOf('990299')).toBeUndefined();
  });

  it('that go round in a circle are listed, and end', async () => {
    const {schoolOf, ambiguous} = await imported(
      registerText([dunnock, row('990102', 'Knot School'), row('990103', 'Ruff School')]),
      {
        links: linksText([
          ['990101', '990102', 'Successor'],
          ['990102', '990101', 'Successor'],
          ['990102', '990103', 'Successor'],
        ]),
      },
    );
    expect(ambiguous[0]).toMatchObject({what: 'URNs 990101, 990102', why: expect.stringContaining('in a circle')});
    expect(schoolOf('990102')!.successorUrns).toEqual(['990103']);
    expect(schoolOf('990102')!.predecessorUrns).toBeUndefined();
  });

  it('of a link but not in the file are said to be missing', async () => {
    const {leftOut, schoolOf} = await imported(registerText([dunnock]), {
      links: linksText([['990101', '990777', 'Predecessor']]),
    });
    expect(leftOut.map(({why}) => why)).toContain('its predecessor URN 990777 was not taken in, so it is not named');
    expect(schoolOf('990101')!.predecessorUrns).toBeUndefined();
  });
});

describe('importing again', () => {
  it('changes nothing where nothing changed, whatever the day', async () => {
    const text = registerText([
      dunnock,
      row('990002', 'Sandpiper Academy', {'PhaseOfEducation (name)': 'Secondary', Easting: '0', Northing: '0', Postcode: ''}),
    ]);
    const links = linksText([['990101', '990002', 'Successor']]);
    const {after} = await imported(text, {links});
    const again = await imported(text, {links, dataset: after, name: 'edubasealldata20261101.csv'});
    expect(again.edits).toEqual([]);
  });

  it('keeps an officer’s words, and takes a trust away that the school has left', async () => {
    const inTrust = {...dunnock, 'Trusts (name)': 'Quillmere Learning Trust', 'TypeOfResourcedProvision (name)': 'SEN unit'};
    const first = await imported(registerText([inTrust]));
    const own = {...first.schoolOf('990101')!, resourcedProvision: 'Twelve places for speech', editorNote: 'Seen on a visit'};
    const edited = withEdits(first.after, [{collection: 'schools', id: '990101', item: {...own}}]);
    const {schoolOf} = await imported(registerText([dunnock]), {dataset: edited, name: 'edubasealldata20261101.csv'});
    expect(schoolOf('990101')).toMatchObject({
      resourcedProvision: 'Twelve places for speech',
      editorNote: 'Seen on a visit',
      asOf: '2026-11-01',
    });
    expect(schoolOf('990101')!.trust).toBeUndefined();
  });

  it('an older file does not undo what is newer', async () => {
    const {edits, leftOut} = await imported(registerText([row('990001', 'Curlew Old School')]), {
      name: 'edubasealldata20250101.csv',
    });
    expect(edits).toEqual([]);
    expect(leftOut.map(({why}) => why)).toContain(
      "the strategy has it as of 2026-09-01, which is later than the file's 2025-01-01",
    );
  });
});

describe('files', () => {
  const accents = registerText([
    ...Array.from({length: 3000}, (_, i) => row(String(991_000 + i), 'Far', {'LA (code)': '001'})),
    row('990101', 'École Dunnock’s'),
  ]);
  const windows1252 = Buffer.from(accents.replace('É', '\u00c9').replace('’', '\u0092'), 'latin1');

  it.each([
    ['UTF-8', Buffer.from(accents)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${accents}`)],
    ['windows-1252', windows1252],
  ])('in %s are read, also where only the last row tells', async (_, bytes) => {
    const {schoolOf} = await imported(bytes);
    expect(schoolOf('990101')!.name).toBe('École Dunnock’s');
  });

  it('with other columns, in another order, are read, and what is missing is said', async () => {
    const {schoolOf, notes} = await imported(
      registerText([{New: 'column', ...dunnock}], ['Trusts (name)', 'TypeOfEstablishment (code)', 'SiteName', 'LA (name)']),
    );
    expect(schoolOf('990101')!.name).toBe('Dunnock Infant School');
    expect(notes).toContain('The file has no "Trusts (name)", "SiteName": what the strategy has of these stays.');
  });

  it.each([
    [
      'without needed columns',
      registerText([dunnock], ['LA (code)', 'EstablishmentName']),
      /lacks columns that are needed: "EstablishmentName", "LA \(code\)"/,
    ],
    ['without anything', '', /is empty/],
    ['with semicolons', 'URN;EstablishmentName\n', /separated by semicolons/],
    ['in a ZIP archive', 'PK\u0003\u0004', /ZIP archive.*Unpack/],
    ['with a quotation mark that is not closed', `${registerText([dunnock])}"990102,`, /not a table with commas after row 2/],
    ['with a column twice', 'URN,Urn\n', /"URN" occurs 2 times.*columns 1, 2/],
    [
      'that are UTF-8 only at first',
      Buffer.concat([Buffer.from(`\ufeff${registerText([dunnock])}`), Buffer.from([0xe9])]),
      /not UTF-8 throughout/,
    ],
  ])('%s are refused in words', async (_, content, message) => {
    await expect(imported(content)).rejects.toThrow(ImportError);
    await expect(imported(content)).rejects.toThrow(message);
  });

  it('report their reading in bytes up to the whole', async () => {
    const heard: [number, number][] = [];
    await imported(accents, {links: linksText([]), progress: (done, total) => heard.push([done, total])});
    expect(heard.every(([done], index) => index === 0 || done >= heard[index - 1]![0])).toBe(true);
    expect(heard.at(-1)![0]).toBe(heard.at(-1)![1]);
    expect(heard.length).toBeGreaterThan(3);
  });

  it('with an uneven row lose that row alone', async () => {
    const {leftOut, schoolOf} = await imported(`"990102","x"\r\n`.replace(/^/, registerText([dunnock])));
    expect(schoolOf('990101')).toBeDefined();
    expect(leftOut).toContainEqual(expect.objectContaining({place: 'row 3', what: 'URN 990102'}));
  });
});

describe('what the register’s words mean', () => {
  it.each([
    [{'PhaseOfEducation (name)': 'Middle deemed secondary'}, {educationPhase: 'middle'}],
    [{'PhaseOfEducation (name)': 'All-through'}, {educationPhase: 'allThrough'}],
    [{'PhaseOfEducation (name)': '16 plus'}, {educationPhase: 'sixteenPlus'}],
    [{'PhaseOfEducation (name)': 'Not applicable'}, {educationPhase: 'notApplicable'}],
    [{'PhaseOfEducation (name)': 'Not applicable', 'TypeOfEstablishment (code)': '7'}, {educationPhase: 'special'}],
    [{'PhaseOfEducation (name)': 'Secondary', 'TypeOfEstablishment (code)': '42'}, {educationPhase: 'alternativeProvision'}],
    [{'TypeOfEstablishment (code)': '', 'TypeOfEstablishment (name)': 'Free schools special'}, {educationPhase: 'special'}],
    [{'EstablishmentStatus (name)': 'Open, but proposed to close'}, {status: 'proposedToClose'}],
    [{'EstablishmentStatus (name)': 'Proposed to open'}, {status: 'proposedToOpen'}],
    [{'EstablishmentStatus (name)': '', 'EstablishmentStatus (code)': '2'}, {status: 'closed'}],
  ])('%o is %o', async (cells, meaning) => {
    const {schoolOf} = await imported(registerText([row('990101', 'Dunnock', cells)]));
    expect(schoolOf('990101')).toMatchObject(meaning);
  });

  it('"Not applicable", "Not recorded" and "Does not apply" are no value', async () => {
    const {schoolOf} = await imported(
      registerText([
        row('990101', 'Dunnock', {
          UKPRN: 'Not applicable',
          'Trusts (name)': 'Not recorded',
          'TypeOfResourcedProvision (name)': 'Does not apply',
          EstablishmentNumber: '',
        }),
      ]),
    );
    expect(Object.keys(schoolOf('990101')!)).not.toEqual(expect.arrayContaining(['ukprn']));
    for (const field of ['ukprn', 'trust', 'resourcedProvision', 'laestab']) expect(schoolOf('990101')).not.toHaveProperty(field);
  });

  it('that are not known are listed, not guessed', async () => {
    const {edits, ambiguous} = await imported(
      registerText([row('990101', 'Dunnock', {'EstablishmentStatus (name)': 'Pending'})]),
    );
    expect(edits).toEqual([]);
    expect(ambiguous[0]).toMatchObject({place: 'row 2', what: 'Dunnock', why: expect.stringContaining('"Pending"')});
  });
});

describe('options', () => {
  it.each([
    [{areaCode: '12'}, /"12" is no code of a local authority/],
    [{urns: ['12345']}, /"12345": a URN has six digits/],
    [{asOf: '2026-02-30'}, /is no day/],
    [{file: '/nowhere/edubasealldata20261001.csv'}, /cannot be read \(ENOENT\)/],
  ])('%o are refused in words', async (options, message) => {
    await expect(imported(registerText([dunnock]), options)).rejects.toThrow(message);
  });

  it('give the day where the file’s name does not', async () => {
    const {schoolOf} = await imported(registerText([dunnock]), {name: 'schools.csv', asOf: '2026-09-15'});
    expect(schoolOf('990101')!.asOf).toBe('2026-09-15');
  });
});
