/** What program.ts has to give, by the same names: from what the service publishes, read without the SDK. */
interface Item {
  id: string;
  urn: string;
  name: string;
  title: string;
  trend?: string;
  progress: unknown;
}

export async function expectedOf(baseUrl: string): Promise<Record<string, unknown>> {
  const published = async (name: string) => {
    const response = await fetch(`${baseUrl}/strategies/marlhaven/${name}.json`);
    return ((await response.json()) as {data: Item[]}).data;
  };
  const [priorities, schools, indicators] = [
    await published('priorities'),
    await published('schools'),
    await published('indicators'),
  ];
  const names = new Intl.Collator('en-GB');
  const unreachable = {name: 'NetworkError', isStrategyError: true};
  const late = {name: 'TimeoutError', isStrategyError: true, kind: 'attempt'};
  const notThere = {name: 'NotFound', isStrategyError: true, status: 404, isNotFound: true, isInstance: true};
  return {
    'lists the strategies': ['marlhaven'],
    'reads a collection': priorities,
    'reads it again': {isTheSameCopy: true},
    'gets an item by its id': schools.find(({urn}) => urn === '900001'),
    'gets the one item of a collection': 'Marlhaven joint SEND strategy 2025 to 2030',
    'gets a document by its path': (await published('programme-phases')).length,
    'says that there is no such item': notThere,
    'says that there is no such strategy': notThere,
    'says that nobody can be reached': unreachable,
    'sends again what could not be sent': {attempts: 2, strategies: 1},
    'says so too without ky': unreachable,
    'gives up on an answer that never ends': late,
    'gives up on it too without ky': late,
    'ends a call whose signal is aborted': {name: 'Error', isStrategyError: false, message: 'Error: Not wanted any more'},
    'is told of a change': {
      isReached: true,
      events: [{changed: ['achievements']}, 'reachable'],
      isReachedUnwatched: true,
      isKept: true,
    },
    'reads without ky': (await published('actions')).map(({id}) => id),
    'counts progress by the rules': priorities.find(({id}) => id === 'early-help')?.progress,
    'finds trends by the rules': indicators.map(({trend = null}) => trend),
    'picks the words of a language': 'pl',
    'sorts the network of schools': schools.toSorted((a, b) => names.compare(a.name, b.name)).map(({urn}) => urn),
    'writes a table': `id,title,formula\r\none,"Help early, at every age",'=1+1\r\n`,
    'is tested with a fake service': {titles: ['Help early', 'Help early'], asked: 2},
    'adds a report': {
      added: {actionId: 'one-front-door', status: 'atRisk'},
      published: {status: 'atRisk', statusAsOf: '2026-11-20'},
    },
    'changes an item': {kept: '2027-03-31', published: '2027-03-31'},
    'says that a token is not enough': {...notThere, name: 'Unauthorized', status: 401, isNotFound: false, isInstance: false},
  };
}
