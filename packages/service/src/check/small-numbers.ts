import {type IndicatorInput, type Observation, type PlacementReview} from '@send-strategy/sdk/reading';
import {type Items, type RuleFinding} from './rules.ts';

interface Judge {
  limit: number;
  isSmall: (value: unknown) => boolean;
  /** Whether the local area supplied it, and not an official publisher. Where a source is not known, that is reported instead. */
  isLocal: (item: {readonly sources?: readonly {readonly sourceId: string}[]}) => boolean;
}

/**
 * Small numbers of children are refused: 1 up to the limit, and what would give such a number away. Figures that an official publisher released are kept as published.
 */
export function smallNumbers(items: Items): RuleFinding[] {
  const limit = (items.get('strategy')?.[0]?.item.smallNumberLimit as number | undefined) ?? 5;
  const official = new Map((items.get('sources') ?? []).map(({item}) => [item.id, item.officialStatistics === true]));
  const judge: Judge = {
    limit,
    isSmall: (value) => typeof value === 'number' && value > 0 && value <= limit,
    isLocal: ({sources = []}) => sources.some(({sourceId}) => official.get(sourceId) === false),
  };
  return [...smallObservations(items, judge), ...smallPlacements(items, judge)];
}

function smallObservations(items: Items, {limit, isSmall, isLocal}: Judge): RuleFinding[] {
  const counting = new Map(
    (items.get('indicators') ?? [])
      .map(({item}) => item as unknown as IndicatorInput)
      .flatMap((indicator) => (indicator.countsPeople ? [[indicator.id, indicator] as const] : [])),
  );
  return (items.get('observations') ?? []).flatMap(({item, path}): RuleFinding[] => {
    const observation = item as unknown as Observation;
    const indicator = counting.get(observation.indicatorId);
    if (indicator === undefined || !isLocal(observation)) return [];
    // A rate is judged by its numerator, where that is given.
    const field = isSmall(observation.numerator)
      ? 'numerator'
      : !isRate(indicator) && isSmall(observation.value)
        ? 'value'
        : undefined;
    if (field === undefined) return [];
    return [
      {
        collection: 'observations',
        path: [...path, field],
        message: `${observation[field]} is a small number of people`,
        expected: `${adviceFor(limit)}: leave the ${field === 'value' ? 'value' : 'value and the numerator'} out and give the symbol c, ${alsoOthers}`,
      },
    ];
  });
}

function smallPlacements(items: Items, {limit, isSmall, isLocal}: Judge): RuleFinding[] {
  return (items.get('placement-reviews') ?? []).flatMap(({item, path}) => {
    const review = item as unknown as PlacementReview;
    const {reviewed} = review;
    return (['reviewed', 'needsMet', 'valueForMoney'] as const).flatMap((field): RuleFinding[] => {
      const value = review[field];
      const finding = (
        message: string,
        expected = `${adviceFor(limit)}: write the symbol c in its place, ${alsoOthers}`,
      ): RuleFinding[] => [{collection: 'placement-reviews', path: [...path, field], message, expected}];
      const rest = field !== 'reviewed' && typeof reviewed === 'number' && typeof value === 'number' ? reviewed - value : 0;
      if (rest < 0) return finding(`${value} is more than the ${reviewed} that were reviewed`, 'One of the two numbers is wrong');
      if (!isLocal(review)) return [];
      if (isSmall(value)) return finding(`${value} is a small number of children`);
      // Where the total is refused itself, the remainder says nothing more.
      return isSmall(rest) && !isSmall(reviewed)
        ? finding(`${value} of ${reviewed} leaves ${rest}, a small number of children`)
        : [];
    });
  });
}

/** Whether a unit is that of a rate, so that its values are no numbers of people. */
export function isRate({unit}: IndicatorInput): boolean {
  return /%|percent|\bper (?:cent|\d|hundred|thousand|million|pupil|child|person|head)/i.test(unit);
}

const alsoOthers = 'also for any total or remainder that would give it away';

function adviceFor(limit: number): string {
  return `Numbers from 1 to ${limit} are not published`;
}
