import type {ProvisionTheme, Tier} from '@send-strategy/sdk/reading';
import type {ProvisionWords} from '../../provision/provision.words.ts';
import {count, shared} from './shared.ts';

const theme: Record<ProvisionTheme, string> = {
  assessment: 'یہ جاننا کہ کیا مددگار ہے',
  partnership: 'مل کر کام کرنا',
  pastoral: 'بچوں کی دیکھ بھال (pastoral care)',
  environment: 'ماحول',
  teaching: 'تدریس',
  resources: 'سامان اور وسائل',
  staffSkills: 'عملے کی مہارتیں',
  transition: 'اگلے مرحلے میں جانا',
};

const tier: Record<Tier, string> = {
  universal: 'سب کے لیے مدد (universal)',
  targeted: 'مخصوص مدد (targeted)',
  targetedPlus: 'اضافی مخصوص مدد (targeted plus)',
  specialist: 'ماہرانہ مدد (specialist)',
};

const tierFor: Record<Tier, string> = {
  universal: 'ہر طالب علم',
  targeted: 'وہ طلبہ جنہیں کچھ زیادہ مدد چاہیے',
  targetedPlus: 'وہ طلبہ جنہیں ماہرین کے مشورے کے ساتھ زیادہ مدد چاہیے',
  specialist: 'وہ طلبہ جنہیں سب سے زیادہ مدد چاہیے، ہر ایک کے لیے الگ منصوبے سے',
};

const statements = (n: number) => count(n, 'بیان', 'بیانات');
const choice = (each: Tier) => `${tier[each]}: ${tierFor[each]}`;

export const provision: ProvisionWords = {
  areaOfNeed: {
    communicationAndInteraction: 'بات چیت اور میل جول (communication and interaction)',
    cognitionAndLearning: 'سمجھنا اور سیکھنا (cognition and learning)',
    socialEmotionalMentalHealth: 'سماجی، جذباتی اور ذہنی صحت (SEMH)',
    sensoryAndPhysical: 'حسی اور جسمانی ضروریات (sensory and physical needs)',
  },
  theme,
  tier,
  tierFor,
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
  heading: 'اسکولوں کو کیا مدد دینی چاہیے',
  empty: 'اس حکمت عملی نے یہ شائع نہیں کیا کہ اسکولوں کو کیا مدد دینی چاہیے۔',
  about:
    '”عام طور پر دستیاب“ مدد (ordinarily available) کی دستاویز والدین، اساتذہ اور نوجوانوں کو بتاتی ہے کہ اسکولوں کو کیا مدد دینی چاہیے۔',
  promised: 'اس دستاویز کا وعدہ کیا گیا ہے۔ یہاں کوئی شائع نہیں ہوئی۔',
  inDevelopment: 'یہ دستاویز ابھی لکھی جا رہی ہے۔',
  published: (day) => (day ? `${day} کو شائع ہوئی۔` : 'شائع ہو چکی ہے۔ تاریخ شائع نہیں ہوئی۔'),
  madeWith: 'جن کے ساتھ مل کر بنائی گئی',
  document: 'دستاویز',
  reviewBy: 'جائزہ کب تک لیا جائے گا',
  promisedIn: 'جس اقدام میں اس کا وعدہ ہے',
  commitment: {committed: 'شراکت داروں نے اس کا عہد کیا ہے', aspiration: 'یہ ایک خواہش ہے، عہد نہیں'},
  commitmentLabel: 'عہد',
  due: 'مقررہ تاریخ',
  late: ' (یہ دن گزر چکا ہے)',
  status: 'صورتحال',
  noStatements: 'اس کے بیانات: شائع نہیں ہوئے۔',
  search: 'بیانات میں تلاش کریں',
  labels: {areaOfNeed: 'ضرورت کا شعبہ', theme: 'موضوع', tier: 'مدد کی سطح', educationPhase: 'تعلیمی درجہ'},
  tierChoice: {
    universal: choice('universal'),
    targeted: choice('targeted'),
    targetedPlus: choice('targetedPlus'),
    specialist: choice('specialist'),
  },
  statements,
  shownOf: (shown, all) => (shown ? `${statements(all)} میں سے ${shared.number(shown)}` : 'کوئی بیان آپ کی تلاش سے نہیں ملتا۔'),
  title: (ofTheme, ofTier) => `${theme[ofTheme]}: ${tier[ofTier]}`,
  for: 'کس کے لیے',
  audience: 'جن کے لیے لکھا گیا',
  phases: 'تعلیمی درجے',
  youMaySee: 'آپ کیا دیکھ سکتے ہیں',
  schoolsShould: 'اسکولوں کو کیا مدد دینی چاہیے',
  helpFrom: 'کون مدد کر سکتا ہے',
};
