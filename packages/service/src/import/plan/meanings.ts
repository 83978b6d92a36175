import {type Status} from '@send-strategy/sdk/reading';
import {entryOf, saysNothing, wordKey} from './words.ts';
import {type PlanLead, type PlanMapping} from './mapping.ts';

/** Something that was read; that says nothing; or that somebody has to decide, and why. */
export type Meaning<Value> = {readonly is: Value} | {readonly is?: undefined; readonly unclear?: string};

const statusWords: Readonly<Record<Status, string>> = {
  complete: 'b|blue|complete|completed|done|finished|delivered|achieved|action complete|completed action',
  onTrack: 'g|green|on track|on target|on schedule|progressing as planned',
  atRisk: 'a|amber|at risk',
  offTrack: 'r|red|off track|off target|not on track',
  notStarted: 'not started|not yet started|to start|not begun|not commenced|yet to start',
  paused: 'paused|on hold|suspended',
  stopped: 'stopped|cancelled|withdrawn|no longer required|abandoned|discontinued',
  notReported: 'not reported|no update|no update received|notreported',
};

const statusByWord = new Map(
  Object.entries(statusWords).flatMap(([status, words]) => [
    ...words.split('|').map((word) => [word, status as Status] as const),
    [status.toLowerCase(), status as Status] as const,
  ]),
);

/** What a status word means by itself: a BRAG letter, a colour, a common word, or several that agree ("Green – on track"). */
export function knownStatus(text: string): Status | undefined {
  const whole = statusByWord.get(wordKey(text));
  if (whole !== undefined) return whole;
  const found = new Set(
    text
      .split(/[-–—:/(),;\n]+/)
      .filter((part) => wordKey(part) !== '')
      .map((part) => statusByWord.get(wordKey(part))),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** What a status cell means. */
export function statusOf(text: string, {statuses}: Pick<PlanMapping, 'statuses'>): Meaning<Status> {
  if (saysNothing(text)) return {};
  const mapped = entryOf(statuses, text);
  if (mapped === 'ignore') return {};
  const status = mapped ?? knownStatus(text);
  if (status !== undefined) return {is: status};
  return {
    unclear: `no status is known by this word: say under statuses in the mapping whether it is ${Object.keys(statusWords).join(', ')}, or ignore`,
  };
}

/** What is known of an organisation that may lead. */
export interface LeadOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly validTo?: string;
}

const kindWords: Readonly<Record<string, RegExp>> = {
  localAuthority: /^(la|local authority|the council|council)$/,
  icb: /^(the )?(icb|integrated care board)$/,
  parentCarerForum: /^(the )?(pcf|parent carer forum)$/,
};

const roleNouns =
  'head|heads|director|directors|manager|managers|officer|officers|lead|leads|leader|leaders|chief|commissioner|commissioners|principal|chair|team|teams|service|services|coordinator|coordinators|board|group|partnership|forum|panel|adviser|advisers|advisor|advisors|headteacher|headteachers|senco|sencos|therapist|therapists|psychologist|psychologists|visitors|schools|settings|colleges|nurseries|dco|dsco|dcs|sendiass|camhs';
const topics =
  'a an and for in of the to with all interim acting joint deputy assistant senior strategic executive associate designated virtual lead service area local city county borough district send sen ehc ehcp inclusion inclusive early help years intervention education educational learning school schools college nursery primary secondary special post 16 mainstream alternative provision health healthcare healthy wellbeing mental emotional physical sensory social care child children childrens young people family families parent parents carer carers community communities adult adults adulthood preparing transition transitions youth justice commissioning commissioned transport admissions place places placement placements planning sufficiency participation engagement coproduction production co quality assurance improvement performance data business support project programme delivery operations operational finance workforce development training safeguarding attendance exclusion exclusions behaviour autism neurodiversity neurodevelopmental speech language communication hearing vision occupational therapy clinical medical nurse nursing public information advice offer case work casework assessment review reviews tribunal outreach specialist teaching steering working governance';

const roleNoun = new Set(roleNouns.split('|'));
const roleWord = new Set([...roleNoun, ...topics.split(' ')]);

/** Whether a text is certainly a role: a word that is none of a role's may be part of a person's name, wherever it stands. */
function isCertainlyRole(text: string): boolean {
  const words = wordKey(text).split(' ');
  return words.every((word) => roleWord.has(word)) && words.some((word) => roleNoun.has(word));
}

function organisationOf(text: string, organisations: readonly LeadOrganisation[]): string | undefined {
  const key = wordKey(text);
  const found = organisations.find(({id}) => id === text.trim()) ?? organisations.find(({name}) => wordKey(name) === key);
  if (found !== undefined) return found.id;
  const ofKind = organisations.filter(({kind, validTo}) => validTo === undefined && kindWords[kind]?.test(key) === true);
  return ofKind.length === 1 ? ofKind[0]!.id : undefined;
}

/** Who a lead's words name by themselves: an organisation of the strategy, a role, or one of each. */
export function knownLead(text: string, organisations: readonly LeadOrganisation[]): PlanLead | undefined {
  const whole = organisationOf(text, organisations);
  if (whole !== undefined) return {organisation: whole};
  const lead: {organisation?: string; role?: string} = {};
  for (const part of text.split(/\s[-–—]\s|[,;/()\n:]+/).map((word) => word.trim())) {
    if (part === '') continue;
    const organisation = organisationOf(part, organisations);
    if (organisation !== undefined && lead.organisation === undefined) lead.organisation = organisation;
    else if (organisation === undefined && lead.role === undefined && isCertainlyRole(part)) lead.role = part;
    else return undefined;
  }
  return lead.organisation === undefined && lead.role === undefined ? undefined : lead;
}

/** Who a lead cell names. */
export function leadOf(
  text: string,
  {leads}: Pick<PlanMapping, 'leads'>,
  organisations: readonly LeadOrganisation[],
): Meaning<PlanLead> {
  if (saysNothing(text) || /^(tbc|tba|tbd|vacant|to be (confirmed|agreed))$/i.test(text)) return {};
  const mapped = entryOf(leads, text);
  if (mapped === 'ignore') return {};
  const lead = mapped ?? knownLead(text, organisations);
  if (lead === undefined)
    return {
      unclear:
        'it is neither an organisation of the strategy nor certainly a role, and may be a person’s name: say under leads in the mapping which organisation or role it is, or ignore',
    };
  if (lead.organisation !== undefined && !organisations.some(({id}) => id === lead.organisation))
    return {
      unclear: `the mapping names the organisation "${lead.organisation}", which the strategy does not have: its organisations are ${organisations.map(({id}) => id).join(', ')}`,
    };
  return {is: lead};
}

/** What is known of a priority. */
export interface KnownPriority {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** Reads priority labels: an id, a number, a title, or number and title. Made once for a plan. */
export class PriorityLabels {
  readonly #priorities: readonly KnownPriority[];
  readonly #levelWords: readonly string[];

  constructor(priorities: readonly KnownPriority[], levelWords: readonly string[]) {
    this.#priorities = priorities;
    this.#levelWords = [
      'priority',
      'p',
      'ambition',
      'objective',
      'theme',
      'strand',
      'aim',
      'goal',
      'outcome',
      ...levelWords.map(wordKey),
    ];
  }

  /** The priorities there are, in words. */
  get list(): string {
    return this.#priorities.length === 0
      ? 'none yet'
      : this.#priorities.map(({id, number, title}) => `${id} (${number}: ${title})`).join(', ');
  }

  /** The priority that a label means by itself. */
  known(label: string): string | undefined {
    const key = wordKey(label);
    const exact = this.#priorities.find(({id}) => id === label.trim());
    if (exact !== undefined) return exact.id;
    const titled = this.#priorities.filter(({title}) => wordKey(title) === key);
    if (titled.length > 0) return titled.length === 1 ? titled[0]!.id : undefined;
    const numbered = /^([a-z ]*?) ?(\d+)(?: (.+))?$/.exec(key);
    if (numbered === null || (numbered[1] !== '' && !this.#levelWords.includes(numbered[1]!))) return undefined;
    const found = this.#priorities.filter(({number}) => number === Number(numbered[2]));
    // A number with another title is another plan's number.
    return found.length === 1 && (numbered[3] === undefined || wordKey(found[0]!.title) === numbered[3])
      ? found[0]!.id
      : undefined;
  }

  /** Whether a text is worded as the heading of a priority, whichever. */
  isHeading(text: string): boolean {
    const numbered = /^([a-z ]+?) \d+\b/.exec(wordKey(text));
    return (
      (numbered !== null && this.#levelWords.includes(numbered[1]!)) ||
      this.#priorities.some(({title}) => wordKey(title) === wordKey(text))
    );
  }

  /** The priorities that a cell or a heading names. */
  of(text: string, {priorities}: Pick<PlanMapping, 'priorities'>): Meaning<readonly string[]> {
    if (saysNothing(text)) return {};
    const whole = this.#one(text, priorities);
    if (whole !== undefined) return this.#checked(whole === 'ignore' ? [] : [whole]);
    const parts = text.split(/[;|\n,&]+|\s+and\s+/).filter((part) => part.trim() !== '');
    const found = parts.map((part) => this.#one(part, priorities));
    if (parts.length > 1 && found.every((id) => id !== undefined))
      return this.#checked([...new Set(found.filter((id) => id !== 'ignore'))]);
    return {unclear: `no priority is known by this label: say under priorities in the mapping which it is: ${this.list}`};
  }

  #one(label: string, priorities: PlanMapping['priorities']): string | undefined {
    return entryOf(priorities, label.trim()) ?? this.known(label);
  }

  #checked(ids: readonly string[]): Meaning<readonly string[]> {
    const unknown = ids.find((id) => !this.#priorities.some((priority) => priority.id === id));
    if (unknown !== undefined)
      return {unclear: `the mapping names the priority "${unknown}", which the strategy does not have: it has ${this.list}`};
    return ids.length === 0 ? {} : {is: ids};
  }
}
