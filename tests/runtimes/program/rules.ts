/** Compiled and never run: the rules ask nothing of the platform, so that they can be used where there is no `fetch`, no DOM and no Node. */
import {summariseProgress, trendOf, type Indicator, type Observation, type Progress} from '@send-strategy/sdk/reading';

export const trend = (indicator: Indicator, observations: readonly Observation[]): string =>
  trendOf(indicator, observations, 'Q99000001') ?? 'neutral';
export const progress: Progress = summariseProgress([{status: 'onTrack'}]);
// @ts-expect-error: a misspelt status
summariseProgress([{status: 'on track'}]);
