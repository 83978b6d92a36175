/** Where somebody is on the page. It is the part after "#" of the address, so that "back" goes a step back; it holds ids only. */
export type Route =
  | {step: 'start'}
  | {step: 'strategy'; strategy: string}
  | {step: 'report'; strategy: string; id: string}
  | {step: 'commitment' | 'consent' | 'withdrawal'; strategy: string; id: string | undefined};

const steps = ['report', 'commitment', 'consent', 'withdrawal'] as const;

/** The route of an address. What is none is the start. */
export function routeOf(hash: string): Route {
  const [strategy, step, id, ...more] = hash.replace(/^#/, '').split('/');
  const isId = (text: string | undefined): text is string => /^[a-z0-9][a-z0-9-]*$/.test(text ?? '');
  if (!isId(strategy) || more.length > 0) return {step: 'start'};
  if (step === undefined) return {step: 'strategy', strategy};
  const known = steps.find((name) => name === step);
  if (known === undefined) return {step: 'start'};
  if (isId(id)) return {step: known, strategy, id};
  // What is to be added has no id yet.
  return id === undefined && (known === 'commitment' || known === 'consent')
    ? {step: known, strategy, id: undefined}
    : {step: 'start'};
}

/** The address of a route, for links. */
export function addressOf(route: Route): string {
  if (route.step === 'start') return '#';
  if (route.step === 'strategy') return `#${route.strategy}`;
  return `#${[route.strategy, route.step, route.id].filter((part) => part !== undefined).join('/')}`;
}
