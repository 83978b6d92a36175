import type {LinkKind} from '@send-strategy/sdk/reading';
import type {InclusionMapWords} from '../../inclusion-map/inclusion-map.words.ts';
import {count, shared} from './shared.ts';

const schools = (n: number) => count(n, 'اسکول', 'اسکول');
const links = (n: number) => count(n, 'رابطہ', 'رابطے');
const noLinks = 'رابطے: شائع نہیں ہوئے۔';
const inPhase = (n: number) => `مرحلہ ${shared.number(n)}`;

const linkKind: Record<LinkKind, string> = {
  supportAndChallenge: 'مدد اور تعمیری سوال (support and challenge)',
  bestPracticeReview: 'بہترین طریقوں کا جائزہ',
  championExchange: 'علمبرداروں کے درمیان تبادلہ',
};

export const inclusionMap: InclusionMapWords = {
  linkKind,
  role: {hub: 'مرکزی اسکول (hub)', champion: 'شمولیت کا علمبردار (champion)', member: 'رکن'},
  educationPhase: {
    nursery: 'نرسری',
    primary: 'پرائمری',
    middle: 'مڈل',
    secondary: 'سیکنڈری',
    allThrough: 'پرائمری اور سیکنڈری ایک ساتھ (all-through)',
    sixteenPlus: '16 سال اور اس سے زیادہ',
    special: 'خصوصی اسکول (special school)',
    alternativeProvision: 'متبادل تعلیم (alternative provision)',
    notApplicable: 'تعلیمی درجہ لاگو نہیں',
  },
  status: {
    open: '',
    closed: 'بند ہو چکا',
    proposedToOpen: 'کھلنے والا ہے',
    proposedToClose: 'بند ہونے والا ہے',
  },
  schools,
  links,
  inPhase,
  heading: 'سب کو شامل کرنے والے اسکول',
  empty: 'شمولیت کے نیٹ ورک کے اسکول شائع نہیں ہوئے۔',
  linksOfKind: (kind, n) => `${linkKind[kind]} (${shared.number(n)})`,
  summary: (all, allLinks, byKind) =>
    `نیٹ ورک میں ${schools(all)}۔ ${allLinks ? `${links(allLinks)}: ${shared.list(byKind)}۔` : noLinks}`,
  phaseSchools: (number, target, shown) =>
    `${inPhase(number)}: ${target ? schools(target) : 'اسکولوں کی تعداد شائع نہیں ہوئی'}${shown ? `، یہاں دکھائے گئے: ${shared.number(shown)}۔` : '۔ ان کے نام شائع نہیں ہوئے۔'}`,
  morePhase: (number) => `${inPhase(number)} کے بارے میں مزید`,
  strands: 'کام کے حصے',
  start: 'کب سے',
  end: 'کب تک',
  result: 'نتیجہ',
  ledBy: 'قیادت',
  workedWith: 'جن کے ساتھ کام ہوا',
  chosenBy: 'انتخاب کیسے ہوا',
  search: 'نام سے تلاش کریں',
  labels: {educationPhase: 'تعلیمی درجہ', role: 'کردار', linkKind: 'رابطے کی قسم'},
  shownOf: (shown, all) =>
    shown ? `${schools(all)} میں سے ${shared.number(shown)} دکھائے گئے` : 'کوئی اسکول آپ کی تلاش سے نہیں ملتا۔',
  mode: 'کس طرح دکھائیں',
  modes: {places: 'نقشہ', hubs: 'مرکزی اسکول', list: 'فہرست', table: 'جدول'},
  ours: 'ہمارا اسکول',
  nearOurs: 'ہمارے اسکول سے رابطے میں',
  notShown: (urn) => `جس اسکول کا URN ${urn} ہے وہ اس نیٹ ورک میں نہیں دکھایا گیا۔`,
  sites: (names) => `مقامات: ${shared.list(names)}`,
  notPlaced: 'نقشے پر نہیں: مقام شائع نہیں ہوا',
  noLinks,
  linkTo: (kind) => `، ${linkKind[kind]}`,
  facts: (texts) => texts.filter(Boolean).join('، '),
  selected: (school) => `منتخب: ${school}`,
  choose: 'نقشے یا خاکے میں، یا فہرست میں کوئی اسکول چنیں۔',
  showInList: 'فہرست میں دکھائیں',
  larger: 'بڑا کریں',
  smaller: 'چھوٹا کریں',
  whole: 'پورا خاکہ',
  how: 'خاکے میں کی بورڈ: تیر والے بٹن، Home، End، نام کے پہلے حروف۔ چھوٹا بڑا کرنے کے لیے دو انگلیاں، یا Ctrl یا Cmd کے ساتھ ماؤس کا پہیہ۔ کلک کرنے سے خاکہ سرکتا ہے۔',
  places: 'جو اسکول ایک دوسرے کے قریب ہیں انہیں الگ الگ دکھایا گیا ہے۔',
  hubs: 'ہر مرکزی اسکول بیچ میں ہے، اور اس سے رابطے والے اسکول نام کی ترتیب سے اس کے گرد ہیں۔ یہ نقشہ نہیں ہے۔',
  noHubs: 'کوئی مرکزی اسکول (hub) شائع نہیں ہوا۔',
  seePlaces: 'نقشہ دکھائیں',
  withoutHub: 'کسی مرکزی اسکول سے رابطہ نہیں',
  school: 'اسکول',
  linksLabel: 'رابطے',
  licence: 'لائسنس',
};
