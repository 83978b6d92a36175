import type {ActionPlanWords} from '../../action-plan/action-plan.words.ts';
import {count, shared} from './shared.ts';

const actions = (n: number) => count(n, 'działanie', 'działania', 'działań');
const ofActions = (n: number) => count(n, 'działania', 'działań', 'działań');

export const actionPlan: ActionPlanWords = {
  actions,
  horizon: {
    short: 'Działania krótkoterminowe',
    medium: 'Działania średnioterminowe',
    long: 'Działania długoterminowe',
    ongoing: 'Działania ciągłe',
    notStated: 'Działania bez podanego okresu',
  },
  show: {
    due: 'Termin w ciągu najbliższych 90 dni',
    overdue: 'Po terminie',
    noOwner: 'Nie opublikowano, kto odpowiada',
    noDate: 'Nie opublikowano terminu',
  },
  heading: 'Plan działań',
  empty: 'Ta strategia nie opublikowała swoich działań.',
  next: 'Następne',
  search: 'Szukaj wśród działań',
  labels: {priority: 'Priorytet', horizon: 'Okres', status: 'Stan', owner: 'Kto odpowiada'},
  showLabel: 'Pokaż',
  withCount: (name, n) => `${name} (${shared.number(n)})`,
  matching: (n, all) =>
    n === all ? actions(all) : n ? `${shared.number(n)} z ${ofActions(all)}` : 'Żadne działanie nie pasuje.',
  due: 'Termin',
  late: 'po terminie',
  commitmentLabel: 'Zobowiązanie',
  commitment: {
    committed: 'partnerzy się do tego zobowiązali',
    aspiration: 'to dążenie, a nie zobowiązanie',
  },
  more: (updates) => (updates ? `Szczegóły i ${count(updates, 'aktualizacja', 'aktualizacje', 'aktualizacji')}` : 'Szczegóły'),
  reason: 'Dlaczego to priorytet',
  lists: {milestones: 'Kolejne etapy', outputs: 'Co powstanie', expectedEffects: 'Co powinno się zmienić'},
  indicators: 'Wskaźniki, które powinno poprawić',
  valueForMoney: 'Dobre wykorzystanie pieniędzy',
  updates: 'Aktualizacje',
  by: 'Informację podaje',
  evidence: 'Dowody',
};
