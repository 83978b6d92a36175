import type {Trend} from '@send-strategy/sdk/reading';
import type {ValueForMoneyWords} from '../../value-for-money/value-for-money.words.ts';
import {leftToRight} from './left-to-right.ts';
import {count, shared} from './shared.ts';

const confidential = 'بچوں کی رازداری کی حفاظت کے لیے نہیں دکھایا گیا';
const unavailable = 'دستیاب نہیں';
const small = 'اتنا چھوٹا عدد کہ دکھایا نہیں جا سکتا';

const trend: Record<Trend, string> = {
  targetMet: 'ہدف حاصل ہو گیا ہے۔',
  improving: 'صورتحال بہتر ہو رہی ہے۔',
  littleChange: 'معمولی تبدیلی ہے۔',
  worsening: 'صورتحال خراب ہو رہی ہے۔',
  notEnoughData: 'رجحان بتانے کے لیے کافی اعداد و شمار نہیں۔',
};

const periods: Readonly<Record<string, string>> = {
  'Academic year': 'تعلیمی سال',
  'Calendar year': 'سال',
  'Financial year': 'مالی سال',
  'Autumn term': 'خزاں کی ٹرم',
  'Spring term': 'بہار کی ٹرم',
  'Summer term': 'گرمیوں کی ٹرم',
};

const fromTo = (from: string, to: string) => `${from} سے ${to} تک`;

export const valueForMoney: ValueForMoneyWords = {
  kind: {
    duplication: 'ایک ہی کام دو بار کم ہو',
    timeliness: 'بروقت مدد',
    placements: 'زیادہ خرچ والی تعلیمی جگہیں (high-cost placements)',
  },
  symbol: {
    c: confidential,
    SUPP: confidential,
    x: unavailable,
    ':': unavailable,
    z: 'لاگو نہیں',
    low: small,
    k: small,
    '~': small,
    u: 'نہیں دکھایا گیا: کافی قابل اعتماد نہیں',
  },
  fromTo,
  heading: 'رقم کا اچھا استعمال (value for money)',
  empty: 'اس حکمت عملی نے یہ شائع نہیں کیا کہ رقم کے اچھے استعمال کے لیے کیا کیا جاتا ہے۔',
  noStatements: 'رقم کے اچھے استعمال کے بارے میں حکمت عملی کیا کہتی ہے: شائع نہیں ہوا۔',
  period: (identifier, years, from, to) =>
    periods[identifier] ? `${periods[identifier]} ${leftToRight(years)}` : `${fromTo(from, to)} کا عرصہ`,
  latest: (period, ofTrend, provisional) =>
    `– ${period}${provisional ? ' (عارضی)' : ''}۔ ${ofTrend ? trend[ofTrend] : 'کسی سمت کو بہتر نہیں مانا جاتا۔'}`,
  noValue: (period, why) => `${period}: ${why}۔`,
  noIndicator: 'ایک پیمانہ جو یہاں ہونا چاہیے: شائع نہیں ہوا۔',
  noLatest: 'تازہ ترین عدد: شائع نہیں ہوا۔',
  reviews: 'زیادہ خرچ والی تعلیمی جگہوں (placements) کے جائزے',
  noReviews: 'جائزوں سے کیا معلوم ہوا: شائع نہیں ہوا۔',
  allReviews: (n) => count(n, 'جائزہ', 'جائزے'),
  caption: 'بچوں اور نوجوانوں کی تعلیمی جگہیں (placements)، تازہ ترین جائزہ پہلے',
  privacy:
    'بہت چھوٹے اعداد، اور وہ اعداد جن سے ان کا پتا چل سکے، بچوں کی رازداری کی حفاظت کے لیے نہیں دکھائے جاتے۔ اس کا مطلب یہ نہیں کہ کوئی نہیں تھا۔',
  columns: {
    review: 'جائزہ',
    reviewed: 'جن جگہوں (placements) کا جائزہ لیا گیا',
    needsMet: 'ضروریات پوری ہوئیں',
    valueForMoney: 'رقم کا اچھا استعمال',
    totalCost: 'کل خرچ',
  },
  pounds: (n) => leftToRight(`£${shared.number(n)}`),
  findings: 'کیا معلوم ہوا',
};
