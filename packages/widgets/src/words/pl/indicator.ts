import type {IndicatorWords} from '../../indicator/indicator.words.ts';
import {count} from './shared.ts';

const verdict = (better?: boolean) => (better == null ? '' : better ? ', czyli lepiej' : ', czyli gorzej');

export const indicator: IndicatorWords = {
  heading: 'Wskaźniki',
  empty: 'Ta strategia nie opublikowała swoich wskaźników.',
  noneForPriority: 'Dla tego priorytetu nie opublikowano wskaźników.',
  unknown: (id) => `Ta strategia nie ma wskaźnika o nazwie „${id}”.`,
  all: (n) => count(n, 'wskaźnik', 'wskaźniki', 'wskaźników'),
  basis: 'Kogo się liczy',
  period: (year, name) => (name ? `${name} ${year}` : year),
  identifiers: {
    'autumn term': 'trymestr jesienny',
    'spring term': 'trymestr wiosenny',
    'summer term': 'trymestr letni',
    'autumn and spring term': 'trymestr jesienny i wiosenny',
  },
  value: (number, unit, said) => [number, unit.startsWith('%') ? '' : ' ', said],
  provisional: (value) => [value, ' (dane wstępne)'],
  // “Za” takes a case in which names of periods and bare years keep their form; names of areas keep theirs after a colon.
  latest: (period, value, area, basis) => [`Za ${period}: `, value, ', obszar: ', area, ' (', basis, '). '],
  missing: (period, area, reason) => [`Za ${period}, obszar: `, area, ` – ${reason}. `],
  noValues: (area) => ['Wartości, obszar: ', area, ' – nie opublikowano.'],
  trend: (direction, better, value, mean) => [
    `Trend: ${['spadek', 'niewielka zmiana', 'wzrost'][direction + 1]}${verdict(better)}. Teraz: `,
    value,
    '. Średnia z trzech poprzednich okresów: ',
    mean,
    '.',
  ],
  noTrend: 'Trend: za mało danych. Potrzeba czterech wartości, które można porównać.',
  method: (percentage) =>
    `Trend: ostatnia wartość w porównaniu ze średnią z trzech poprzednich okresów tego samego rodzaju, od ostatniej przerwy w danych. Różnica do ${percentage ? 'jednego punktu procentowego' : '2%'} to niewielka zmiana.`,
  compared: (label, value, area, direction, better) => [
    label,
    ': ',
    value,
    '. ',
    area,
    `: ${['niższa wartość', 'taka sama wartość', 'wyższa wartość'][direction + 1]}${verdict(better)}. `,
  ],
  whole: (label, value) => [label, ': ', value, ' łącznie, bez porównania. '],
  notCompared: (label, reason) => [label, `: ${reason}. `],
  target: (value, by) => ['Cel: ', value, by ? ` do ${by}. ` : '. '],
  met: (met, due, period) => `${met ? 'Osiągnięto' : due ? 'Nie osiągnięto' : 'Jeszcze nie osiągnięto'} (dane za ${period}). `,
  targetLabel: 'Cel',
  breakLabel: 'przerwa',
  seriesBreak: (day, reason) => [`Przerwa w danych ${day}: wartości sprzed tej daty i po niej nie są porównywane. `, reason],
  figures: 'Wykres i liczby',
  table: 'Tabela',
  periodLabel: 'Okres',
  hollow: 'Puste znaki: dane wstępne.',
  symbols: {
    c: 'nie opublikowano, aby chronić prywatność dzieci',
    x: 'niedostępne',
    z: 'nie dotyczy',
    low: 'po zaokrągleniu zero, ale to nie jest zero',
    u: 'mała wiarygodność',
  },
  saveDrawing: 'Zapisz wykres jako SVG',
  about: 'Jak to się mierzy',
  unit: 'Jednostka',
  denominator: 'Z ilu',
  publisher: 'Wydawca',
  official: 'Statystyka publiczna',
  yesOrNo: (yes) => (yes ? 'tak' : 'nie'),
};
