import type {ServicesWords} from '../../services/services.words.ts';
import {count} from './shared.ts';

export const services: ServicesWords = {
  heading: 'Usługi',
  empty: 'Nie opublikowano usług tej strategii.',
  noneBy: (id) => `Nie opublikowano tu żadnej usługi, którą prowadzi „${id}”.`,
  services: (n) => count(n, 'usługa', 'usługi', 'usług'),
  provider: 'Kto prowadzi',
  commissioners: 'Kto planuje i płaci',
  ages: 'Wiek',
  fromTo: (from, to) =>
    from === to ? count(from, 'rok', 'lata', 'lat') : `od ${from || 'urodzenia'} do ${count(to, 'roku', 'lat', 'lat')}`,
  until: (day) => `do ${day}`,
  became: 'Następca',
  page: 'Strona tej usługi',
  noPage: 'Strona tej usługi: nie opublikowano.',
  reviews: 'Oceny jakości',
  noReviews: 'Oceny jakości: nie opublikowano.',
  earlier: (n) => count(n, 'wcześniejsza ocena', 'wcześniejsze oceny', 'wcześniejszych ocen'),
  measures: 'Co sprawdzano',
};
