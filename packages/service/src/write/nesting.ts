import {Refusal} from './refusal.ts';

/** No item is nested half as deep. */
const deepest = 50;

/**
 * Refuses a body that is nested deeper than any item: what walks through it would run out of stack.
 *
 * @throws {Refusal} 422.
 */
export function refuseDeep(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      throw new Refusal(422, 'The body is nested too deep.', {
        errors: [{pointer: '', code: 'form', message: `At most ${deepest} levels of groups and lists were expected.`}],
      });
    level = level.flatMap((value) => (value === null || typeof value !== 'object' ? [] : (Object.values(value) as unknown[])));
  }
}
