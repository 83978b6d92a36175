import type {PrinciplesWords} from '../../principles/principles.words.ts';
import {count} from './shared.ts';

export const principles: PrinciplesWords = {
  heading: 'اصول',
  empty: 'اس حکمت عملی نے اپنے اصول شائع نہیں کیے۔',
  principles: (n) => count(n, 'اصول', 'اصول'),
  appliesTo: 'برائے',
};
