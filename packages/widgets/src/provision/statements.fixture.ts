import type {Provision} from '@send-strategy/sdk/reading';
import type {Statement} from './statements.ts';

const areas = [
  'communicationAndInteraction',
  'cognitionAndLearning',
  'socialEmotionalMentalHealth',
  'sensoryAndPhysical',
] as const;
const themes = [
  'assessment',
  'partnership',
  'pastoral',
  'environment',
  'teaching',
  'resources',
  'staffSkills',
  'transition',
] as const;
const tiers = ['universal', 'targeted', 'targetedPlus', 'specialist'] as const;
const phases = ['nursery', 'primary', 'middle', 'secondary', 'allThrough', 'sixteenPlus'] as const;

const at = <Value>(values: readonly Value[], index: number): Value => values[index % values.length]!;

/** An invented document of many statements, each with as much to say as those that areas publish. */
export function provisionOf(count: number): Provision {
  return {
    document: {title: 'Ordinarily available', stage: 'published', publishedOn: '2026-05-18', developedWith: ['Schools']},
    statements: Array.from({length: count}, (_, index): Statement => ({
      id: `statement-${index}`,
      areaOfNeed: at(areas, Math.floor((index * areas.length) / count)),
      theme: at(themes, index),
      tier: at(tiers, Math.floor(index / themes.length)),
      educationPhases: phases.slice(index % 5),
      audience: 'Class teachers',
      youMaySee: [`Worry when plans change, as in case ${index}`, 'Asking again and again what comes next'],
      schoolsShould: [
        `Show the day in pictures or words where all can see it: card ${index}`,
        'Tell pupils about changes before they happen',
        'Keep one quiet corner free',
      ],
      helpFrom: ['therapy'],
    })),
    asOf: '2026-05-18',
    sources: [{sourceId: 'document'}],
  };
}
