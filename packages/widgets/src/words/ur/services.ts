import type {ServicesWords} from '../../services/services.words.ts';
import {count, shared} from './shared.ts';

export const services: ServicesWords = {
  heading: 'خدمات',
  empty: 'اس حکمت عملی کی خدمات شائع نہیں ہوئیں۔',
  noneBy: (id) => `یہاں ”${id}“ کی کوئی خدمت شائع نہیں ہوئی۔`,
  services: (n) => count(n, 'خدمت', 'خدمات'),
  provider: 'فراہم کرنے والا ادارہ',
  commissioners: 'منصوبہ بندی اور ادائیگی کرنے والا ادارہ',
  ages: 'عمر',
  fromTo: (from, to) =>
    from === to
      ? `${shared.number(from)} سال`
      : from
        ? `${shared.number(from)} سے ${shared.number(to)} سال`
        : `پیدائش سے ${shared.number(to)} سال تک`,
  until: (day) => `${day} تک`,
  became: 'بعد میں یہ بنا',
  page: 'اس خدمت کا صفحہ',
  noPage: 'اس خدمت کا صفحہ: شائع نہیں ہوا۔',
  reviews: 'معیار کے جائزے',
  noReviews: 'معیار کے جائزے: شائع نہیں ہوئے۔',
  earlier: (n) => count(n, 'پہلے کا جائزہ', 'پہلے کے جائزے'),
  measures: 'کیا دیکھا گیا',
};
