import type {ConsentInput, ConsentScope} from './items.ts';

/**
 * What a school consents to today, of its own records: of those that name a scope the latest counts, and on one day a refusal or withdrawal outweighs a consent. Without `network` the other scopes show nothing.
 * The same as the service does before it publishes.
 */
export function consentedScopes(records: readonly ConsentInput[]): ConsentScope[] {
  const latest = new Map<ConsentScope, {day: string; isGiven: boolean}>();
  for (const {scopes, given, on, withdrawnOn} of records) {
    for (const scope of scopes) {
      const before = latest.get(scope);
      const [day, isGiven] = [withdrawnOn ?? on, given && withdrawnOn === undefined];
      if (before === undefined || day > before.day || (day === before.day && !isGiven)) latest.set(scope, {day, isGiven});
    }
  }
  const given = [...latest].filter(([, {isGiven}]) => isGiven).map(([scope]) => scope);
  return given.includes('network') ? given : [];
}
