import {isRate} from '../../check/small-numbers.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {type ImportRemark} from '../import.ts';
import {hideSmallNumbers, type PeopleFigure} from '../small-numbers/hide-small-numbers.ts';
import {numeratorOf} from '../small-numbers/tables.ts';
import {type EesMapping} from './mapping.ts';
import {factOf, type ReadFigure} from './observations.ts';
import {yearInWords} from './period.ts';
import {noNumerator} from './wanted-series.ts';

/**
 * Hides small numbers in figures that the area supplies itself. A rate whose number of people is not known cannot be judged: it is `ambiguous`, until the mapping names its numerator, or says that there is
 * none.
 */
export function hideOwn(
  figures: readonly ReadFigure[],
  mapping: EesMapping,
  dataset: Dataset,
): {figures: ReadFigure[]; hidden: readonly ImportRemark[]; ambiguous: readonly ImportRemark[]} {
  const {strategy, indicators = [], observations = []} = dataset.collections;
  const unjudged = new Set<string>();
  const sure = figures.filter(({indicator, value}) => {
    const isKnown = !indicator.countsPeople || !isRate(indicator) || mapping.indicators[indicator.id]?.numerator !== undefined;
    if (!isKnown && value !== null) unjudged.add(indicator.id);
    return isKnown;
  });
  const ambiguous = [...unjudged].map((id): ImportRemark => ({
    place: `column ${mapping.indicators[id]!.column}`,
    what: indicators.find((indicator) => indicator.id === id)?.title ?? id,
    why: `whether small numbers of people stand behind this rate cannot be told: write in the mapping as its numerator the column with the number of people, or ${noNumerator}`,
  }));

  const behindNothing: ImportRemark[] = [];
  const given = sure.map((figure): ReadFigure => {
    if (!isWithoutPeople(figure)) return figure;
    const {place, what} = peopleFigureOf(figure);
    behindNothing.push({place, what, why: 'its numerator is not shown in the file, and a rate follows its numerator'});
    return {...figure, value: null, symbol: 'c'};
  });
  const counted = given.filter(({indicator}) => indicator.countsPeople);
  const facts = new Set(
    sure.map(({cell, indicator}) => factOf({indicatorId: indicator.id, areaCode: cell.areaCode, ...cell.period})),
  );
  const counting = new Map(indicators.flatMap((indicator) => (indicator.countsPeople ? [[indicator.id, indicator]] : [])));
  const standing = observations.flatMap((observation): PeopleFigure[] => {
    const indicator = counting.get(observation.indicatorId);
    if (indicator === undefined || facts.has(factOf(observation))) return [];
    const {areaCode, timePeriod, timeIdentifier, value, symbol, numerator} = observation;
    return [
      {
        ...{series: indicator.id, areaCode, timePeriod, timeIdentifier, value, symbol, numerator},
        isRate: isRate(indicator),
        stays: true,
        place: `observation ${observation.id}`,
        what: indicator.title,
      },
    ];
  });
  const {
    figures: kept,
    hidden,
    exposed,
    isComplete,
  } = hideSmallNumbers([...counted.map(peopleFigureOf), ...standing], {
    limit: strategy.smallNumberLimit ?? 5,
    declared: [...mapping.totals, ...sameColumns(mapping)],
  });
  const judged = new Map(counted.map((figure, index) => [figure, kept[index]!]));
  // Somebody has to say what adds up, where the figures are too many to tell: until then, none of people is taken.
  if (!isComplete && mapping.totals.length === 0)
    return {
      figures: given.filter(({indicator}) => !indicator.countsPeople),
      hidden: [],
      ambiguous: [...ambiguous, tooMany],
    };
  return {
    figures: given.map((figure) =>
      figure.value !== null && judged.get(figure)?.value === null
        ? {...figure, value: null, symbol: 'c', numerator: undefined}
        : figure,
    ),
    hidden: [...behindNothing, ...hidden],
    ambiguous: [...ambiguous, ...exposed],
  };
}

const tooMany: ImportRemark = {
  place: 'the mapping',
  what: 'totals',
  why: 'there are small numbers among too many figures to find out from them alone all that adds up, and would give a hidden number away: write there what does; until then no figure of people is taken',
};

function isWithoutPeople({indicator, value, numerator, hasNumerators}: ReadFigure): boolean {
  return indicator.countsPeople && isRate(indicator) && hasNumerators && value !== null && numerator === undefined;
}

function peopleFigureOf({cell, indicator, value, symbol, numerator, locator}: ReadFigure): PeopleFigure {
  const {timePeriod, timeIdentifier} = cell.period;
  return {
    ...{series: indicator.id, areaCode: cell.areaCode, timePeriod, timeIdentifier, value, symbol, numerator},
    isRate: isRate(indicator),
    place: `row ${cell.row}, column ${locator.slice(locator.indexOf(', ') + 2)}`,
    what: `${indicator.title}, ${cell.areaCode}, ${timeIdentifier} ${yearInWords(timePeriod)}`,
  };
}

/** The number of people behind a rate may be an indicator of its own. */
function sameColumns({indicators}: EesMapping) {
  const entries = Object.entries(indicators);
  return entries.flatMap(([rate, {numerator}]) =>
    numerator === undefined
      ? []
      : entries
          .filter(([, {column}]) => column.toLowerCase() === numerator.toLowerCase())
          .map(([count]) => ({total: count, parts: [numeratorOf(rate)]})),
  );
}
