import type {AchievementsWords} from '../../achievements/achievements.words.ts';
import {count, shared} from './shared.ts';

export const achievements: AchievementsWords = {
  heading: 'لوگوں نے کیا کہا اور کیا کیا گیا',
  empty: 'اس حکمت عملی نے یہ شائع نہیں کیا کہ لوگوں نے کیا کہا اور کیا کیا گیا۔',
  unknown: (id) => `اس حکمت عملی میں ”${id}“ نام کی کوئی ترجیح نہیں۔`,
  nothingFor: 'اس ترجیح یا سال کے لیے کچھ شائع نہیں ہوا۔',
  all: (n) => count(n, 'مثال کہ کیا کہا گیا اور کیا کیا گیا', 'مثالیں کہ کیا کہا گیا اور کیا کیا گیا'),
  summary: (n, years) => `${count(n, 'مثال', 'مثالیں')}، سال: ${shared.list(years)}۔`,
  said: 'لوگوں نے کیا کہا',
  did: 'کیا کیا گیا',
  priority: 'ترجیح',
  priorities: 'ترجیحات',
  more: 'جو کیا گیا اس کے بارے میں مزید پڑھیں',
};
