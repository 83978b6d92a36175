import type {IndicatorWords} from '../../indicator/indicator.words.ts';
import {leftToRight} from './left-to-right.ts';
import {count} from './shared.ts';

const verdict = (better?: boolean) => (better == null ? '' : better ? '، جو بہتر ہے' : '، جو بدتر ہے');

export const indicator: IndicatorWords = {
  heading: 'پیمانے',
  empty: 'اس حکمت عملی نے اپنے پیمانے شائع نہیں کیے۔',
  noneForPriority: 'اس ترجیح کے کوئی پیمانے شائع نہیں ہوئے۔',
  unknown: (id) => `اس حکمت عملی میں ”${id}“ نام کا کوئی پیمانہ نہیں۔`,
  all: (n) => count(n, 'پیمانہ', 'پیمانے'),
  basis: 'کن کو گنا گیا',
  period: (year, name) => (name ? `${name} ${leftToRight(year)}` : leftToRight(year)),
  identifiers: {
    'autumn term': 'خزاں کی ٹرم',
    'spring term': 'بہار کی ٹرم',
    'summer term': 'گرمیوں کی ٹرم',
    'autumn and spring term': 'خزاں اور بہار کی ٹرم',
  },
  value: (number, unit, said) => [number, unit.startsWith('%') ? '' : ' ', said],
  provisional: (value) => [value, ' (عارضی)'],
  latest: (period, value, area, basis) => [`${period} میں `, area, ': ', value, ' (', basis, ')۔ '],
  missing: (period, area, reason) => [`${period} میں `, area, `: ${reason}۔ `],
  noValues: (area) => [area, ' کے اعداد: شائع نہیں ہوئے۔'],
  trend: (direction, better, value, mean) => [
    `رجحان: ${['کمی', 'معمولی تبدیلی', 'اضافہ'][direction + 1]}${verdict(better)}۔ اب `,
    value,
    '، جبکہ اس سے پہلے کے تین عرصوں کی اوسط ',
    mean,
    ' تھی۔',
  ],
  noTrend: 'رجحان: کافی اعداد و شمار نہیں۔ اس کے لیے ایسے چار اعداد چاہییں جن کا آپس میں موازنہ ہو سکے۔',
  method: (percentage) =>
    `رجحان: آخری عدد کا موازنہ اس سے پہلے کے اسی قسم کے تین عرصوں کی اوسط سے، سلسلے کے آخری وقفے کے بعد سے۔ ${percentage ? 'ایک فیصد پوائنٹ' : '2 فیصد'} تک کا فرق معمولی تبدیلی ہے۔`,
  compared: (label, value, area, direction, better) => [
    label,
    ': ',
    value,
    '۔ ',
    area,
    ` میں یہ عدد ${['کم', 'برابر', 'زیادہ'][direction + 1]} ہے${verdict(better)}۔ `,
  ],
  whole: (label, value) => [label, ': کل ', value, '، موازنہ نہیں کیا گیا۔ '],
  notCompared: (label, reason) => [label, `: ${reason}۔ `],
  target: (value, by) => [by ? `ہدف: ${by} تک ` : 'ہدف: ', value, '۔ '],
  met: (met, due, period) => `${period} میں ${met ? 'حاصل ہوا' : due ? 'حاصل نہیں ہوا' : 'ابھی حاصل نہیں ہوا'}۔ `,
  targetLabel: 'ہدف',
  breakLabel: 'وقفہ',
  seriesBreak: (day, reason) => [`${day} کو سلسلے میں وقفہ: اس سے پہلے اور بعد کے اعداد کا موازنہ نہیں کیا جاتا۔ `, reason],
  figures: 'چارٹ اور اعداد',
  table: 'جدول',
  periodLabel: 'عرصہ',
  hollow: 'کھوکھلے نشان: عارضی اعداد۔',
  symbols: {
    c: 'بچوں کی رازداری کی حفاظت کے لیے شائع نہیں ہوا',
    x: 'دستیاب نہیں',
    z: 'لاگو نہیں',
    low: 'تقریباً صفر، مگر صفر نہیں',
    u: 'کم قابل اعتماد',
  },
  saveDrawing: 'چارٹ کو SVG کے طور پر محفوظ کریں',
  about: 'یہ کیسے ناپا جاتا ہے',
  unit: 'اکائی',
  denominator: 'کل جن میں سے',
  publisher: 'ناشر',
  official: 'سرکاری اعداد و شمار',
  yesOrNo: (yes) => (yes ? 'ہاں' : 'نہیں'),
};
