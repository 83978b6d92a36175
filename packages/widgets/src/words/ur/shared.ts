import type {Status, Trend} from '@send-strategy/sdk/reading';
import type {Words} from '../en.ts';
import {formatsOf} from '../formats.ts';

/** A number with its noun in Urdu. */
const formats = formatsOf('ur');
export const count = (number: number, one: string, other: string) => formats.count(number, {one, other});

const check = (setting: string) => `کیا یہ آپ کی ویب سائٹ ہے؟ ترتیب ”${setting}“ دیکھیں۔`;

const status: Record<Status, string> = {
  complete: 'مکمل',
  onTrack: 'منصوبے کے مطابق',
  atRisk: 'خطرے میں',
  offTrack: 'منصوبے سے ہٹا ہوا',
  paused: 'عارضی طور پر رکا ہوا',
  stopped: 'ختم کر دیا گیا',
  notStarted: 'شروع نہیں ہوا',
  notReported: 'اطلاع نہیں دی گئی',
};

const trend: Record<Trend, string> = {
  targetMet: 'ہدف حاصل',
  improving: 'بہتری',
  littleChange: 'معمولی تبدیلی',
  worsening: 'بگاڑ',
  notEnoughData: 'رجحان کے لیے کافی اعداد و شمار نہیں',
};

/** What widgets share, in Urdu. A draft. */
export const shared: Words = {
  ...formats,
  lang: 'ur',
  dir: 'rtl',
  draft: 'یہ ترجمہ مسودہ ہے: اردو روانی سے جاننے والے کسی شخص نے ابھی اسے نہیں پڑھا۔',
  status,
  trend,
  loading: 'لوڈ ہو رہا ہے…',
  retry: 'دوبارہ کوشش کریں',
  readAll: 'پورا متن پڑھیں',
  showAll: (what) => `سب دکھائیں: ${what}`,
  source: 'ماخذ',
  moreSources: (n) => count(n, 'اور ماخذ', 'اور مآخذ'),
  asOf: (date) => `${date} تک کی صورتحال`,
  note: 'ناشر کا نوٹ',
  illustrative: 'مثال کا مواد: یہاں سب کچھ فرضی ہے۔',
  illustrativeItem: 'یہ فرضی ہے۔',
  notPublished: 'شائع نہیں ہوا',
  reviewOverdue: (date) => `اس کا جائزہ ${date} تک لیا جانا تھا۔`,
  variantOutdated: 'یہ الفاظ لکھے جانے کے بعد اصل متن بدل چکا ہے۔',
  noEasyRead: 'اس کا آسان مطالعہ والا نسخہ ابھی موجود نہیں۔ یہاں دوسرے الفاظ ہیں۔',
  closed: 'یہ حکمت عملی ختم ہو چکی ہے۔ یہ اس کی آخری حالت ہے۔',
  followedBy: 'اس کے بعد کی حکمت عملی:',
  stale: (date) => `حکمت عملی کی سروس نے جواب نہیں دیا۔ جو آپ دیکھ رہے ہیں اس کی آخری بار ${date} کو جانچ ہوئی تھی۔`,
  link: 'اس کا لنک',
  download: 'CSV کے طور پر ڈاؤن لوڈ کریں',
  filters: 'تلاش اور چھانٹی',
  all: 'سب',
  errors: {
    title: 'یہ ابھی نہیں دکھایا جا سکتا',
    unreachable: 'حکمت عملی کی سروس نے جواب نہیں دیا۔ براہ کرم چند منٹ بعد دوبارہ کوشش کریں۔',
    notFound: (strategy) => `سروس میں حکمت عملی ”${strategy}“ نہیں ہے۔ ${check('strategy')}`,
    unexpected: `جواب حکمت عملی کی سروس سے نہیں آیا۔ ${check('service')}`,
    noStrategy: `کسی حکمت عملی کا نام نہیں دیا گیا۔ ${check('strategy')}`,
  },
};
