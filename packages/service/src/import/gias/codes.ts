import {type School} from '@send-strategy/sdk/reading';

/*
 * The register's codes: those that its files give beside the names, also listed in DfE's public documentation of it
 * (https://github.com/DFE-Digital/education-provider-registry-docs, establishment types and their field rules) and in its glossary
 * (https://www.get-information-schools.service.gov.uk/glossary). A code is read before a name, as names change their wording from year to year.
 */

/** What an establishment is, by its type. */
export type Kind = 'school' | 'special' | 'alternativeProvision' | 'nursery' | 'notASchool';

/** 07 community, 08 non-maintained, 10 other independent, 12 foundation special school; 32 special post-16 institution; 33 and 44 special academies; 36 special free school. */
const special = new Set(['07', '08', '10', '12', '32', '33', '36', '44']);
/** 14 pupil referral unit; 38 free school, 42 and 43 academies for alternative provision. */
const alternativeProvision = new Set(['14', '38', '42', '43']);
/** 24 secure units, 25 offshore schools, 27 miscellaneous, 29 higher education, 30 Welsh, 37 British schools overseas, 47 and 48 children's centres, 49 online provider, 57 secure academy. */
const notSchools = new Set(['24', '25', '27', '29', '30', '37', '47', '48', '49', '57']);

/** Whether an establishment is a school, and of which kind, by the code of its type, else by the type's name. */
export function kindOf(typeCode: string | undefined, typeName: string | undefined): Kind {
  if (typeCode !== undefined && /^\d{1,2}$/.test(typeCode)) {
    const code = typeCode.padStart(2, '0');
    if (special.has(code)) return 'special';
    if (alternativeProvision.has(code)) return 'alternativeProvision';
    if (notSchools.has(code)) return 'notASchool';
    return code === '15' ? 'nursery' : 'school';
  }
  const name = typeName?.toLowerCase() ?? '';
  if (/alternative provision|pupil referral/.test(name)) return 'alternativeProvision';
  if (/\bspecial\b/.test(name)) return 'special';
  if (/centre linked|children.?s centre|higher education|online provider|offshore|overseas|welsh|secure|miscellaneous/.test(name))
    return 'notASchool';
  return name.includes('nursery school') ? 'nursery' : 'school';
}

const phasesByCode: Readonly<Record<string, School['educationPhase']>> = {
  0: 'notApplicable',
  1: 'nursery',
  2: 'primary',
  3: 'middle',
  4: 'secondary',
  5: 'middle',
  6: 'sixteenPlus',
  7: 'allThrough',
};

const phasesByName: Readonly<Record<string, School['educationPhase']>> = {
  '': 'notApplicable',
  'not applicable': 'notApplicable',
  'not recorded': 'notApplicable',
  'does not apply': 'notApplicable',
  nursery: 'nursery',
  primary: 'primary',
  'middle deemed primary': 'middle',
  secondary: 'secondary',
  'middle deemed secondary': 'middle',
  '16 plus': 'sixteenPlus',
  'all through': 'allThrough',
};

/** The phase, decided by the type for special schools and alternative provision, whose phase the register leaves open; undefined for one that is not known. */
export function phaseOf(kind: Kind, code: string, name: string): School['educationPhase'] | undefined {
  if (kind === 'special' || kind === 'alternativeProvision' || kind === 'nursery') return kind;
  const byName = phasesByName[worded(name)];
  return name === '' ? (phasesByCode[code] ?? (code === '' ? 'notApplicable' : undefined)) : byName;
}

const statusesByCode: Readonly<Record<string, School['status']>> = {
  1: 'open',
  2: 'closed',
  3: 'proposedToClose',
  4: 'proposedToOpen',
};

const statusesByName: Readonly<Record<string, School['status']>> = {
  open: 'open',
  closed: 'closed',
  'open but proposed to close': 'proposedToClose',
  'proposed to close': 'proposedToClose',
  'proposed to open': 'proposedToOpen',
};

/** The status, by its name, else by its code; undefined for one that is not known. */
export function statusOf(code: string, name: string): School['status'] | undefined {
  return name === '' ? statusesByCode[code] : statusesByName[worded(name)];
}

/** A school's resourced provision in the register's own words: what is not one of these was written by somebody who knew more. */
export function isRegisterWordingOfProvision(text: string): boolean {
  return /^(resourced provision|sen unit|resourced provision and sen unit)$/i.test(text.trim());
}

function worded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
