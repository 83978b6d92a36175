import type {ActionPlanWords} from '../../action-plan/action-plan.words.ts';
import {count, shared} from './shared.ts';

const actions = (n: number) => count(n, 'اقدام', 'اقدامات');

export const actionPlan: ActionPlanWords = {
  actions,
  horizon: {
    short: 'قلیل مدت',
    medium: 'درمیانی مدت',
    long: 'طویل مدت',
    ongoing: 'مسلسل جاری',
    notStated: 'مدت نہیں بتائی گئی',
  },
  show: {
    due: 'اگلے 90 دن میں مقررہ تاریخ',
    overdue: 'مقررہ تاریخ گزر چکی',
    noOwner: 'ذمہ دار کا نام شائع نہیں ہوا',
    noDate: 'مقررہ تاریخ شائع نہیں ہوئی',
  },
  heading: 'عملی منصوبہ (action plan)',
  empty: 'اس حکمت عملی نے اپنے اقدامات شائع نہیں کیے۔',
  next: 'اگلا',
  search: 'اقدامات میں تلاش کریں',
  labels: {priority: 'ترجیح', horizon: 'مدت', status: 'صورتحال', owner: 'ذمہ دار'},
  showLabel: 'دکھائیں',
  withCount: (name, n) => `${name} (${shared.number(n)})`,
  matching: (n, all) =>
    n === all ? actions(all) : n ? `${actions(all)} میں سے ${shared.number(n)}` : 'کوئی اقدام آپ کی تلاش سے نہیں ملتا۔',
  due: 'مقررہ تاریخ',
  late: 'مقررہ تاریخ گزر چکی ہے',
  commitmentLabel: 'عہد',
  commitment: {
    committed: 'شراکت داروں نے کیا ہے',
    aspiration: 'نہیں کیا گیا، یہ ایک خواہش ہے',
  },
  more: (updates) => (updates ? `تفصیلات اور ${count(updates, 'تازہ اطلاع', 'تازہ اطلاعات')}` : 'تفصیلات'),
  reason: 'اسے ترجیح کیوں دی گئی',
  lists: {milestones: 'اہم مراحل', outputs: 'اس سے کیا تیار ہو گا', expectedEffects: 'کیا بدلنا چاہیے'},
  indicators: 'جن پیمانوں پر اس کا اثر ہونا چاہیے',
  valueForMoney: 'رقم کا اچھا استعمال',
  updates: 'تازہ اطلاعات',
  by: 'اطلاع دینے والا',
  evidence: 'ثبوت',
};
