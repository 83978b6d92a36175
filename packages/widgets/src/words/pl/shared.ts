import type {Status, Trend} from '@send-strategy/sdk/reading';
import type {Words} from '../en.ts';
import {formatsOf} from '../formats.ts';

/** A number with its noun in Polish, which has a form for one, for a few and for many: `1 szkoła`, `2 szkoły`, `5 szkół`. */
const formats = formatsOf('pl');
export const count = (number: number, one: string, few: string, many: string) =>
  formats.count(number, {one, few, many, other: many});

const check = (setting: string) => `Czy to Twoja strona? Sprawdź ustawienie „${setting}”.`;

const status: Record<Status, string> = {
  complete: 'zakończone',
  onTrack: 'zgodnie z planem',
  atRisk: 'zagrożone',
  offTrack: 'niezgodnie z planem',
  paused: 'wstrzymane',
  stopped: 'przerwane',
  notStarted: 'nierozpoczęte',
  notReported: 'brak informacji',
};

const trend: Record<Trend, string> = {
  targetMet: 'cel osiągnięty',
  improving: 'poprawa',
  littleChange: 'niewielka zmiana',
  worsening: 'pogorszenie',
  notEnoughData: 'za mało danych, aby określić trend',
};

/** What widgets share, in Polish. A draft. */
export const shared: Words = {
  ...formats,
  lang: 'pl',
  dir: 'ltr',
  draft: 'To tłumaczenie jest robocze: nie sprawdziła go jeszcze osoba biegle znająca język polski.',
  status,
  trend,
  loading: 'Wczytywanie…',
  retry: 'Spróbuj ponownie',
  readAll: 'Przeczytaj cały tekst',
  showAll: (what) => `Pokaż wszystko: ${what}`,
  source: 'Źródło',
  moreSources: (n) => count(n, 'kolejne źródło', 'kolejne źródła', 'kolejnych źródeł'),
  asOf: (date) => `stan na ${date}`,
  note: 'Uwaga wydawcy',
  illustrative: 'Przykładowe dane: wszystko tutaj jest wymyślone.',
  illustrativeItem: 'To jest wymyślone.',
  notPublished: 'nie opublikowano',
  reviewOverdue: (date) => `Przegląd powinien był się odbyć do ${date}.`,
  variantOutdated: 'Oryginał zmienił się od czasu napisania tych słów.',
  noEasyRead: 'Nie ma jeszcze wersji łatwej do czytania. Poniżej są inne słowa.',
  closed: 'Ta strategia się zakończyła. To jest jej ostatni stan.',
  followedBy: 'Następna strategia:',
  stale: (date) => `Usługa danych strategii nie odpowiedziała. To, co widzisz, sprawdzono ostatnio: ${date}.`,
  link: 'Odnośnik do tego miejsca',
  download: 'Pobierz jako CSV',
  filters: 'Szukaj i filtruj',
  all: 'Wszystkie',
  errors: {
    title: 'Nie można tego teraz pokazać',
    unreachable: 'Usługa danych strategii nie odpowiedziała. Spróbuj ponownie za kilka minut.',
    notFound: (strategy) => `Usługa nie ma strategii „${strategy}”. ${check('strategy')}`,
    unexpected: `Odpowiedź nie pochodziła z usługi danych strategii. ${check('service')}`,
    noStrategy: `Nie podano strategii. ${check('strategy')}`,
  },
};
