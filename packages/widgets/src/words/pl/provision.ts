import type {AreaOfNeed, ProvisionTheme, Tier} from '@send-strategy/sdk/reading';
import type {ProvisionWords} from '../../provision/provision.words.ts';
import {count, shared} from './shared.ts';

const areaOfNeed: Record<AreaOfNeed, string> = {
  communicationAndInteraction: 'Porozumiewanie się i kontakty z innymi',
  cognitionAndLearning: 'Poznawanie i uczenie się',
  socialEmotionalMentalHealth: 'Potrzeby społeczne i emocjonalne, zdrowie psychiczne (SEMH)',
  sensoryAndPhysical: 'Potrzeby sensoryczne i fizyczne',
};

const theme: Record<ProvisionTheme, string> = {
  assessment: 'Ustalanie, co pomaga',
  partnership: 'Współpraca',
  pastoral: 'Opieka wychowawcza',
  environment: 'Otoczenie',
  teaching: 'Nauczanie',
  resources: 'Sprzęt i materiały',
  staffSkills: 'Umiejętności personelu',
  transition: 'Przejście do następnego etapu',
};

const tier: Record<Tier, string> = {
  universal: 'wsparcie powszechne',
  targeted: 'wsparcie ukierunkowane',
  targetedPlus: 'wsparcie ukierunkowane plus',
  specialist: 'wsparcie specjalistyczne',
};

const tierFor: Record<Tier, string> = {
  universal: 'każdy uczeń',
  targeted: 'uczniowie, którzy potrzebują trochę więcej',
  targetedPlus: 'uczniowie, którzy potrzebują więcej, z poradą specjalistów',
  specialist: 'uczniowie, którzy potrzebują najwięcej; wsparcie planuje się dla każdego z nich',
};

const statements = (n: number) => count(n, 'punkt', 'punkty', 'punktów');
const ofStatements = (n: number) => count(n, 'punktu', 'punktów', 'punktów');

export const provision: ProvisionWords = {
  areaOfNeed,
  theme,
  tier,
  tierFor,
  educationPhase: {
    nursery: 'przedszkole (nursery)',
    primary: 'szkoła podstawowa (primary)',
    middle: 'szkoła pośrednia (middle)',
    secondary: 'szkoła średnia (secondary)',
    allThrough: 'szkoła podstawowa i średnia razem (all-through)',
    sixteenPlus: 'nauka od 16 roku życia (16 plus)',
    special: 'szkoła specjalna',
    alternativeProvision: 'nauka poza zwykłą szkołą (alternative provision)',
    notApplicable: 'etap edukacji nie dotyczy',
  },
  heading: 'Co powinny zapewniać szkoły',
  empty: 'Ta strategia nie opublikowała, jakie wsparcie powinny zapewniać szkoły.',
  about:
    'Dokument „ordinarily available” (wsparcie dostępne na co dzień) mówi rodzicom, nauczycielom i młodym ludziom, jakie wsparcie powinny zapewniać szkoły.',
  promised: 'Ten dokument obiecano. Tutaj go nie opublikowano.',
  inDevelopment: 'Ten dokument dopiero powstaje.',
  published: (day) => (day ? `Opublikowano ${day}.` : 'Opublikowano. Daty nie opublikowano.'),
  madeWith: 'Z kim go przygotowano',
  document: 'Dokument',
  reviewBy: 'Przegląd do',
  promisedIn: 'Działanie, w którym go obiecano',
  commitment: {committed: 'partnerzy się do tego zobowiązali', aspiration: 'to dążenie, a nie zobowiązanie'},
  commitmentLabel: 'Zobowiązanie',
  due: 'Termin',
  late: ' (ten termin minął)',
  status: 'Stan',
  noStatements: 'Punkty tego dokumentu: nie opublikowano.',
  search: 'Szukaj wśród punktów',
  labels: {areaOfNeed: 'Obszar potrzeb', theme: 'Temat', tier: 'Poziom wsparcia', educationPhase: 'Etap edukacji'},
  tierChoice: {
    universal: `${tier.universal} (${tierFor.universal})`,
    targeted: `${tier.targeted} (${tierFor.targeted})`,
    targetedPlus: `${tier.targetedPlus} (${tierFor.targetedPlus})`,
    specialist: `${tier.specialist} (${tierFor.specialist})`,
  },
  statements,
  shownOf: (shown, all) => (shown ? `Pokazano ${shared.number(shown)} z ${ofStatements(all)}` : 'Żaden punkt nie pasuje.'),
  title: (ofTheme, ofTier) => `${theme[ofTheme]}: ${tier[ofTier]}`,
  for: 'Kogo to dotyczy',
  audience: 'Dla kogo to napisano',
  phases: 'Etapy edukacji',
  youMaySee: 'Co można zauważyć',
  schoolsShould: 'Co powinny zapewniać szkoły',
  helpFrom: 'Kto może pomóc',
};
