/** What waits for its turn, see `takeTurns`. */
export const waiting: Generator[] = [];

/**
 * Does what several widgets measure in turns: one step of each, then the next step of each. As a microtask it runs with all that is drawn now, before anything is painted and before
 * who awaits `updateComplete` goes on. A browser lays a page out when it is measured after it was changed: so each step either changes the page or measures it, and the odd steps
 * change it. One that fails keeps no other from its turn.
 */
export function takeTurns(): void {
  const goesOn = (steps: Generator) => {
    try {
      return !steps.next().done;
    } catch (error) {
      console.error(error);
      return false;
    }
  };
  for (let turns = waiting.splice(0); turns[0]; turns = turns.filter(goesOn));
}
