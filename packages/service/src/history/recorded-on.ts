import {type IndicatorInput, type Observation} from '@send-strategy/sdk/reading';
import {smallNumbers} from '../check/small-numbers.ts';
import {type Placed} from '../check/rules.ts';
import {type Dataset} from '../folder/dataset.ts';
import {type NamedSchool} from '../publish/names.ts';
import {publish, type Files} from '../publish/publish.ts';

/**
 * What was published of a strategy on an earlier day, under the rules of today: today's consents, drafts, and small numbers.
 *
 * @param past The strategy as it was kept then.
 * @param at When it became so.
 * @param today The strategy as it is kept now.
 * @param everySchool Schools that its register ever had, under every name. Default: those of then and of today.
 * @returns No file where it was a draft then, or is one now.
 */
export function publishPast(past: Dataset, at: Date, today: Dataset, everySchool: readonly NamedSchool[] = []): Files {
  if (today.collections.strategy.status === 'draft') return new Map();
  const {consents: _, ...then} = past.collections;
  const {consents, schools} = today.collections;
  const dataset = withoutSmallNumbers({...past, collections: {...then, ...(consents === undefined ? {} : {consents})}}, today);
  return publish(dataset, at, {otherSchools: [...(schools ?? []), ...everySchool]});
}

/** Values that are hidden today, or that today's rules would refuse, are hidden in the past too. */
function withoutSmallNumbers(past: Dataset, today: Dataset): Dataset {
  const {observations, 'placement-reviews': reviews, indicators} = past.collections;
  const judged = new Map(
    Object.entries({
      strategy: [today.collections.strategy],
      sources: today.collections.sources ?? past.collections.sources ?? [],
      // What counts people today counted them then.
      indicators: [...(indicators ?? []).filter(({id}) => !isCounted(today, id)), ...(today.collections.indicators ?? [])],
      observations: observations ?? [],
      'placement-reviews': reviews ?? [],
    }).map(([collection, items]) => [collection, items.map((item, index): Placed => ({item: item as never, path: [index]}))]),
  );
  const refused = new Set(smallNumbers(judged as never).map(({collection, path}) => `${collection} ${path.join('.')}`));
  const hiddenToday = new Set((today.collections.observations ?? []).filter(({symbol}) => symbol === 'c').map(({id}) => id));
  const reviewsToday = new Map((today.collections['placement-reviews'] ?? []).map((review) => [review.id, review]));
  return {
    ...past,
    collections: {
      ...past.collections,
      ...(observations === undefined
        ? {}
        : {
            observations: observations.map((observation, index) =>
              hiddenToday.has(observation.id) ||
              refused.has(`observations ${index}.value`) ||
              refused.has(`observations ${index}.numerator`)
                ? hidden(observation)
                : observation,
            ),
          }),
      ...(reviews === undefined
        ? {}
        : {
            'placement-reviews': reviews.map((review, index) => {
              const now = reviewsToday.get(review.id);
              const fields = (['reviewed', 'needsMet', 'valueForMoney'] as const).filter(
                (field) => now?.[field] === 'c' || refused.has(`placement-reviews ${index}.${field}`),
              );
              return {...review, ...Object.fromEntries(fields.map((field) => [field, 'c']))};
            }),
          }),
    },
  };
}

function isCounted(today: Dataset, indicatorId: string): boolean {
  return (today.collections.indicators ?? []).some(({id}: IndicatorInput) => id === indicatorId);
}

function hidden({numerator: _, ...observation}: Observation): Observation {
  return {...observation, value: null, symbol: 'c'};
}
