import type {AchievementsWords} from '../../achievements/achievements.words.ts';
import {count, shared} from './shared.ts';

export const achievements: AchievementsWords = {
  heading: 'Co powiedziano i co zrobiono',
  empty: 'Ta strategia nie opublikowała, co powiedziano i co zrobiono.',
  unknown: (id) => `Ta strategia nie ma priorytetu o nazwie „${id}”.`,
  nothingFor: 'Dla tego priorytetu lub roku niczego nie opublikowano.',
  all: (n) => count(n, 'przykład', 'przykłady', 'przykładów'),
  summary: (n, years) =>
    `${count(n, 'przykład', 'przykłady', 'przykładów')}. ${years.length === 1 ? 'Rok' : 'Lata'}: ${shared.list(years)}.`,
  said: 'Co powiedziano',
  did: 'Co zrobiono',
  priority: 'Priorytet',
  priorities: 'Priorytety',
  more: 'Przeczytaj więcej o tym, co zrobiono',
};
