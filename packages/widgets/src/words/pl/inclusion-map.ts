import type {LinkKind} from '@send-strategy/sdk/reading';
import type {InclusionMapWords} from '../../inclusion-map/inclusion-map.words.ts';
import {count, shared} from './shared.ts';

const schools = (n: number) => count(n, 'szkoła', 'szkoły', 'szkół');
const ofSchools = (n: number) => count(n, 'szkoły', 'szkół', 'szkół');
const links = (n: number) => count(n, 'powiązanie', 'powiązania', 'powiązań');
const noLinks = 'Powiązania: nie opublikowano.';

const linkKind: Record<LinkKind, string> = {
  supportAndChallenge: 'wsparcie i życzliwa krytyka',
  bestPracticeReview: 'przegląd dobrych praktyk',
  championExchange: 'wymiana między ambasadorami',
};

export const inclusionMap: InclusionMapWords = {
  linkKind,
  role: {hub: 'szkoła wiodąca (hub)', champion: 'ambasador włączania', member: 'członek sieci'},
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
  status: {
    open: '',
    closed: 'zamknięta',
    proposedToOpen: 'ma zostać otwarta',
    proposedToClose: 'ma zostać zamknięta',
  },
  schools,
  links,
  inPhase: (n) => `faza ${shared.number(n)}`,
  heading: 'Szkoły, które włączają',
  empty: 'Nie opublikowano szkół należących do sieci włączania.',
  linksOfKind: (kind, n) => `${linkKind[kind]} (${shared.number(n)})`,
  summary: (all, allLinks, byKind) =>
    `Sieć: ${schools(all)}. ${allLinks ? `${links(allLinks)}: ${shared.list(byKind)}.` : noLinks}`,
  phaseSchools: (number, target, shown) =>
    `Faza ${shared.number(number)}: ${target ? schools(target) : 'nie opublikowano liczby szkół'}${shown ? `, pokazano tutaj: ${shared.number(shown)}.` : '. Ich nazw nie opublikowano.'}`,
  morePhase: (number) => `Więcej o fazie ${shared.number(number)}`,
  strands: 'Obszary pracy',
  start: 'Od',
  end: 'Do',
  result: 'Wynik',
  ledBy: 'Kto prowadzi',
  workedWith: 'Z kim współpracowano',
  chosenBy: 'Jak wybrano',
  search: 'Szukaj według nazwy',
  labels: {educationPhase: 'Etap edukacji', role: 'Rola', linkKind: 'Rodzaj powiązania'},
  shownOf: (shown, all) => (shown ? `Pokazano ${shared.number(shown)} z ${ofSchools(all)}` : 'Żadna szkoła nie pasuje.'),
  mode: 'Pokaż jako',
  modes: {places: 'Mapa', hubs: 'Szkoły wiodące', list: 'Lista', table: 'Tabela'},
  ours: 'nasza szkoła',
  nearOurs: 'powiązana z naszą szkołą',
  notShown: (urn) => `Szkoły o numerze URN ${urn} nie pokazano w tej sieci.`,
  sites: (names) => `budynki: ${shared.list(names)}`,
  notPlaced: 'nie ma na mapie: nie opublikowano miejsca',
  noLinks,
  linkTo: (kind) => `, ${linkKind[kind]}`,
  facts: (texts) => texts.filter(Boolean).join(', '),
  selected: (school) => `Wybrano: ${school}`,
  choose: 'Wybierz szkołę na rysunku albo na liście.',
  showInList: 'Pokaż na liście',
  larger: 'Większy',
  smaller: 'Mniejszy',
  whole: 'Cały rysunek',
  how: 'Klawisze na rysunku: strzałki, Home, End, pierwsze litery. Przybliżanie: dwa palce albo Ctrl lub Cmd i kółko myszy. Kliknięcie przesuwa rysunek.',
  places: 'Szkoły leżące blisko siebie są na rysunku rozsunięte.',
  hubs: 'Każda szkoła wiodąca (hub) stoi pośrodku szkół z nią powiązanych, według nazwy. To nie jest mapa.',
  noHubs: 'Nie opublikowano szkół wiodących, więc nie ma ich rysunku.',
  seePlaces: 'Pokaż mapę',
  withoutHub: 'Bez powiązania ze szkołą wiodącą',
  school: 'Szkoła',
  linksLabel: 'Powiązania',
  licence: 'Licencja',
};
