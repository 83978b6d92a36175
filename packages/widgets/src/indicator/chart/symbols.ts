import type {Observation} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../../element/strategy-element.ts';
import type {IndicatorWords} from '../indicator.words.ts';

/** DfE's older symbols, by those that took their place. */
const older: Partial<Record<string, string>> = {':': 'x', '~': 'low', k: 'low', SUPP: 'c'};

/** What a symbol says, in words. */
export function meaningOf(symbol: string, {symbols}: IndicatorWords): string {
  return symbols[(older[symbol] ?? symbol) as keyof typeof symbols];
}

/** Why an observation has no value, in words. */
export function reasonFor(observation: Observation | undefined, {own, words}: ViewContext<IndicatorWords>): string {
  return observation?.symbol ? meaningOf(observation.symbol, own) : words.notPublished;
}
