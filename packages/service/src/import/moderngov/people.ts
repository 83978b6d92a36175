const titled =
  /\b(?:Councillors?|Cllrs?|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Rev|Reverend|Canon|Prof|Professor)\.? [A-Z]/;

/** What people are called for what they do. */
export const post =
  '(?:Head ?[Tt]eacher|Head|Director|Officer|Manager|Lead|Leader|Chief Executive|Chief|Commissioner|Advis[eo]r|Co-?ordinator|Consultant|Holder|Chair(?:man|woman|person)?|Mayor|Clerk|Secretary|Solicitor|Psychologist|Nurse|Governor|Member|Representative|SENCO)';

const name = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}’'-]+){1,2}";
const said =
  '(?:said|asked|explained|added|advised|confirmed|responded|stated|clarified|reported|replied|presented|introduced|considered|commented|noted|queried|raised|suggested|thanked|informed|told|outlined|highlighted|welcomed|updated|declared|left|joined)';
const patterns = [
  `\\b${post}\\b(?: [^.;,(:]{0,80}?)?(?:,|:| \\(| [–—-]) ?(${name})`,
  `\\b${post} (${name})`,
  `(?<!\\bthe )(${name})(?:,| \\(| [–—-]) ?(?:the |our )?[^.;,()]{0,60}?\\b${post}\\b`,
  `(?<!\\bthe )(${name}),? (?:who )?${said}\\b`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Words of the names of bodies, services and posts. A name of a person that has one of them is not found where no title stands before it. */
const notNames = new Set(
  'a an the and of for in on at to by with as this that these it he she they we all any each both however following early years help people person public private local area authority authorities government department office act appendix report reports item items minute minutes paragraph section council councils board boards committee committees cabinet executive group groups team teams service services strategy strategies strategic plan plans planning programme project partnership partners forum panel overview scrutiny health wellbeing care cared children child young youth families family adults adult social special education educational needs need disability disabilities inclusion inclusive integrated integration commissioning finance financial resources resource human school schools college academy academies trust nhs icb ccg send ehc ehcp officer officers director directors head heads manager member members chief leader leaders chair vice deputy assistant interim acting portfolio holder lead designated clinical medical nurse nursing doctor governing governor governors parent parents carer carers community communities primary secondary nursery high north south east west northern southern eastern western central county borough city district town parish royal national england ofsted cqc joint senior principal independent improvement challenge performance quality assurance safeguarding transport travel housing legal democratic monitoring corporate operations operational place skills learning employment mental therapy therapies speech language psychology psychologist virtual voluntary sector representative representatives union unions teacher teachers headteacher sencos senco coordinator support specialist provision placements placement review reviews data digital communications customer standards ethics audit governance policy regulatory environment regeneration growth economy culture leisure sport libraries secretary state minister commissioner police crime fire january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

function mayBeName(words: string): boolean {
  return words.split(' ').every((word) => !notNames.has(word.toLowerCase()) && !/^\p{Lu}{3,}$/u.test(word));
}

/** The words of a text that name a person, or may: after a title (Councillor, Ms), beside a post ("the Director of Education, Jane Example"), or as who spoke. */
export function personIn(text: string): string | undefined {
  const found = titled.exec(text);
  if (found !== null) return /^.*?\p{Lu}[\p{L}’'-]*/u.exec(text.slice(found.index + found[0].length - 1))?.[0] ?? found[0];
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) if (mayBeName(match[1]!)) return match[1]!;
  return undefined;
}

/** Whether a post may end in a name: "Director of Education Jane Example". */
export function mayEndInName(role: string): boolean {
  const last = new RegExp(`(?: |^)(${name.replace('{1,2}', '')})$`, 'u').exec(role)?.[1];
  return personIn(role) !== undefined || (last !== undefined && mayBeName(last));
}
