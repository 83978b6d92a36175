import {type NamedSchool} from '../publish/names.ts';
import {patiently} from '../store/faults.ts';
import {type Store} from '../store/store.ts';

/**
 * Every school that a strategy's register ever had, under every name and number. A text can still name a school as it was called before, or one that is no longer in the register.
 * A name that was redacted is not among them.
 */
export class EverySchool {
  readonly #store: Store;
  /** As texts, which are small: a service may keep thousands of strategies. */
  readonly #known = new Map<string, {revision: number; schools: ReadonlySet<string>}>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The names and numbers of a strategy's schools up to a revision, or a few more. */
  async upTo(strategyId: string, revision: number): Promise<readonly NamedSchool[]> {
    const known = this.#known.get(strategyId) ?? {revision: 0, schools: new Set<string>()};
    if (known.revision >= revision) return parsed(known.schools);
    const rows = await patiently(() =>
      this.#store.db
        .selectFrom('change')
        .select('body')
        .where('strategyId', '=', strategyId)
        .where('revision', '>', known.revision)
        .where('revision', '<=', revision)
        .where('collection', '=', 'schools')
        .where('body', 'is not', null)
        .execute(),
    );
    const schools = new Set(known.schools);
    for (const {body} of rows) {
      const {urn, laestab, ukprn, name} = JSON.parse(body!) as NamedSchool;
      schools.add(JSON.stringify({urn, laestab, ukprn, name}));
    }
    this.#known.set(strategyId, {revision, schools});
    return parsed(schools);
  }
}

function parsed(schools: ReadonlySet<string>): NamedSchool[] {
  return [...schools].map((school) => JSON.parse(school) as NamedSchool);
}
