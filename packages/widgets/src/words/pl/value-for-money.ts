import type {Trend} from '@send-strategy/sdk/reading';
import type {ValueForMoneyWords} from '../../value-for-money/value-for-money.words.ts';
import {count, shared} from './shared.ts';

const confidential = 'nie pokazano, aby chronić prywatność dzieci';
const unavailable = 'niedostępne';
const small = 'za mała liczba, aby ją pokazać';

const trend: Record<Trend, string> = {
  targetMet: 'Cel jest osiągnięty.',
  improving: 'Jest coraz lepiej.',
  littleChange: 'Zmiana jest niewielka.',
  worsening: 'Jest coraz gorzej.',
  notEnoughData: 'Jest za mało danych, aby określić trend.',
};

/** In the case that “za” takes. */
const periods: Readonly<Record<string, string>> = {
  'Academic year': 'rok szkolny',
  'Calendar year': 'rok',
  'Financial year': 'rok budżetowy',
  'Autumn term': 'trymestr jesienny',
  'Spring term': 'trymestr wiosenny',
  'Summer term': 'trymestr letni',
};

const fromTo = (from: string, to: string) => `od ${from} do ${to}`;

export const valueForMoney: ValueForMoneyWords = {
  kind: {
    duplication: 'Mniej robienia tego samego dwa razy',
    timeliness: 'Pomoc na czas',
    placements: 'Kosztowne miejsca w placówkach',
  },
  symbol: {
    c: confidential,
    SUPP: confidential,
    x: unavailable,
    ':': unavailable,
    z: 'nie dotyczy',
    low: small,
    k: small,
    '~': small,
    u: 'nie pokazano: za mało wiarygodne',
  },
  fromTo,
  heading: 'Dobre wykorzystanie pieniędzy',
  empty: 'Ta strategia nie opublikowała, jak dba o dobre wykorzystanie pieniędzy.',
  noStatements: 'Co strategia mówi o dobrym wykorzystaniu pieniędzy: nie opublikowano.',
  period: (identifier, years, from, to) =>
    periods[identifier] ? `${periods[identifier]} ${years}` : `okres ${fromTo(from, to)}`,
  latest: (period, ofTrend, provisional) =>
    `za ${period}${provisional ? ' (dane wstępne)' : ''}. ${ofTrend ? trend[ofTrend] : 'Ani wzrostu, ani spadku nie uznaje się za poprawę.'}`,
  noValue: (period, why) => `Za ${period}: ${why}.`,
  noIndicator: 'Wskaźnik, który powinien tu być: nie opublikowano.',
  noLatest: 'Najnowsza wartość: nie opublikowano.',
  reviews: 'Przeglądy kosztownych miejsc w placówkach',
  noReviews: 'Co wykazały przeglądy: nie opublikowano.',
  allReviews: (n) => count(n, 'przegląd', 'przeglądy', 'przeglądów'),
  caption: 'Miejsca dzieci i młodych ludzi w placówkach, od najnowszego przeglądu',
  privacy:
    'Bardzo małych liczb i tych, które by je zdradziły, nie pokazujemy, aby chronić prywatność dzieci. Nie znaczy to, że były równe zeru.',
  columns: {
    review: 'Przegląd',
    reviewed: 'Sprawdzone miejsca',
    needsMet: 'Zaspokojone potrzeby',
    valueForMoney: 'Dobrze wykorzystane pieniądze',
    totalCost: 'Łączny koszt',
  },
  pounds: (n) => `${shared.number(n)} £`,
  findings: 'Co wykazał',
};
