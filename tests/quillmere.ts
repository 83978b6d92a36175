/**
 * A small invented strategy with something in every collection, as the files of a dataset folder. Quillmere and everything in it is fictional.
 *
 * Of its schools, Curlew Primary agreed to everything, Sandpiper Academy to all but its phase, and Plover Primary again after it had withdrawn. Gannet Hill was never asked,
 * Osprey withdrew, Tern refused, Dunlin agreed and refused on one day. Avocet School became Avocet Academy, and only the academy was asked.
 */
export const quillmere: Readonly<Record<string, string>> = {
  'strategy.yaml': `
id: quillmere
title: Quillmere joint SEND strategy
area: {name: Quillmere, gssCode: Q99000007, dfeLaCode: '000', bbox: [-11.2, 48.8, -10.6, 49.2]}
ages: {from: 0, to: 25}
partners:
  - {organisationId: council, role: Lead partner}
startDate: 2025-04-01
endDate: 2030-03-31
statedTerms:
  - {years: 5, statement: Five years., sources: [{sourceId: plan}]}
vision: {summary: Every child belongs., aims: [Children are safe., Families are heard.]}
levelLabel: {one: Ambition, other: Ambitions}
status: active
coProduction: {summary: Written with families., with: [Quillmere Parent Carer Forum]}
valueForMoney:
  - {kind: timeliness, statement: Help that comes early costs less., indicatorIds: [in-time]}
licence: CC0-1.0
attribution: Quillmere is a fictional area.
languages: [en, pl]
illustrative: true
asOf: 2026-09-01
reviewBy: 2027-03-31
sources: [{sourceId: plan, locator: section 1}]
variants:
  - {lang: pl, reading: standard, of: 2026-09-01, text: {title: Strategia SEND Quillmere, vision.summary: Każde dziecko należy.}}
`,
  'organisations.yaml': `
- {id: council, name: Quillmere Council, kind: localAuthority, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {id: old-ccg, name: Quillmere CCG, kind: ccg, validTo: 2022-06-30, successorId: icb, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {id: icb, name: Quillmere ICB, kind: icb, validFrom: 2022-07-01, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'priorities.yaml': `
- id: early-help
  number: 1
  title: Help early
  summary: Needs are noticed early.
  outcomes: [Fewer families wait.]
  leadOrganisationIds: [council]
  illustrative: true
  asOf: 2026-09-01
  sources: [{sourceId: plan, locator: section 2}]
  variants:
    - {lang: en, reading: easyRead, of: 2026-09-01, lines: [{text: We help early., image: {src: media/ladder.svg, alt: A ladder}}]}
- {id: belonging, number: 2, title: Belong, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'principles.yaml': `
- {id: together, number: 1, statement: We plan with families., appliesTo: All services, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'actions.csv': `id,title,priorityIds,horizon,commitment,dueDate,ownerOrganisationId,milestones,illustrative,asOf,sources
front-door,Open one front door,early-help | belonging,short,committed,2026-12-31,council,Phone line open | Website open,true,2026-09-01,plan: section 3
training,"Train staff, all of them",early-help,long,aspiration,,,,true,2026-09-01,plan
`,
  'updates.yaml': `
- {id: front-door-1, actionId: front-door, on: 2026-06-01, status: atRisk, statusReason: Few staff., illustrative: true, asOf: 2026-06-01, sources: [{sourceId: plan}]}
- {id: front-door-2, actionId: front-door, on: 2026-09-01, status: onTrack, text: The line opened., byRole: Head of early help, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'achievements.yaml': `
- {id: website, year: 2026, said: A better website, did: It opened., priorityIds: [early-help], link: https://quillmere.example/, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'indicators.yaml': `
- id: in-time
  title: Plans within 20 weeks
  definition: Share of new plans issued in time.
  basis: Plans issued in the calendar year
  unit: '%'
  decimals: 1
  polarity: higherIsBetter
  countsPeople: true
  priorityIds: [early-help]
  target: {value: 90, by: 2030-03-31}
  seriesBreaks: [{on: 2019-01-01, reason: A new definition}]
  dataset: {publisher: Quillmere Council, column: inTime}
  benchmarks: [{kind: national, areaCode: Q97000001, label: Example nation}]
  illustrative: true
  asOf: 2026-09-01
  sources: [{sourceId: plan}]
- id: tribunals
  title: Appeals
  definition: Number of appeals.
  basis: Appeals registered in the year
  unit: appeals
  decimals: 0
  polarity: lowerIsBetter
  countsPeople: true
  dataset: {publisher: Quillmere Council, column: appeals}
  illustrative: true
  asOf: 2026-09-01
  sources: [{sourceId: plan}]
`,
  'observations.csv': `id,indicatorId,areaCode,timePeriod,timeIdentifier,start,end,value,symbol,numerator,illustrative,asOf,sources
in-time-2022,in-time,Q99000007,2022,Calendar year,2022-01-01,2022-12-31,50,,60,true,2026-09-01,plan
in-time-2023,in-time,Q99000007,2023,Calendar year,2023-01-01,2023-12-31,52,,61,true,2026-09-01,plan
in-time-2024,in-time,Q99000007,2024,Calendar year,2024-01-01,2024-12-31,54,,62,true,2026-09-01,plan
in-time-2025,in-time,Q99000007,2025,Calendar year,2025-01-01,2025-12-31,61.5,,70,true,2026-09-01,plan
tribunals-2024,tribunals,Q99000007,2024,Calendar year,2024-01-01,2024-12-31,,c,,true,2026-09-01,plan
tribunals-2025,tribunals,Q99000007,2025,Calendar year,2025-01-01,2025-12-31,3,,,true,2026-09-01,national-statistics
`,
  'schools.yaml': `
- urn: '990001'
  laestab: '0007001'
  ukprn: '10990001'
  name: Curlew Primary School
  type: Community school
  educationPhase: primary
  ageRange: {from: 4, to: 11}
  status: open
  sites: [{latitude: 49.01, longitude: -10.92, postcode: QM1 1AA}]
  illustrative: true
  asOf: 2026-09-01
  sources: [{sourceId: plan}]
- {urn: '990002', name: Sandpiper Academy, educationPhase: secondary, status: open, sites: [{latitude: 49.02, longitude: -10.93}], illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990003', laestab: '0007003', name: Gannet Hill School, educationPhase: primary, status: open, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990004', name: Osprey Special School, educationPhase: special, status: open, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990005', name: Tern Community College, educationPhase: secondary, status: open, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990006', name: Plover Primary School, educationPhase: primary, status: open, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990007', name: Dunlin Infant School, educationPhase: primary, status: open, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990008', name: Avocet School, educationPhase: secondary, status: closed, successorUrns: ['990009'], illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {urn: '990009', name: Avocet Academy, educationPhase: secondary, status: open, predecessorUrns: ['990008'], illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'programme-phases.yaml': `
- {id: phase-1, number: 1, title: Phase 1, start: 2024-09-01, end: 2025-07-31, chosenBy: Rate of exclusion, aim: Fewer exclusions., illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
- {id: phase-2, number: 2, title: Phase 2, start: 2025-09-01, aim: Schools learn from each other., strands: [Reviews], targetSchoolCount: 25, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'memberships.csv': `id,urn,programmePhaseId,roles,from,to,asOf,sources,illustrative,editorNote
990002-phase-1,990002,phase-1,member | hub,2024-09-02,2025-07-18,2025-07-18,phase-list: page 1,true,One of the first nine
990003-phase-1,990003,phase-1,member,2024-09-02,2025-07-18,2025-07-18,phase-list: page 1,true,
990004-phase-1,990004,phase-1,member,2024-09-02,2025-07-18,2025-07-18,phase-list: page 2,true,
990001-phase-2,990001,phase-2,member | champion,2025-09-08,,2026-09-01,plan: section 5,true,
990002-phase-2,990002,phase-2,member,2025-09-15,,2026-08-31,plan: section 6,true,Asked to join
990005-phase-2,990005,phase-2,member,2025-09-08,,2026-09-01,plan,true,
990006-phase-2,990006,phase-2,member,2025-09-08,,2026-09-01,plan,true,
990009-phase-2,990009,phase-2,member,2025-09-08,,2026-09-01,plan,true,
`,
  'links.csv': `id,urns,kind,since,summary,asOf,sources,illustrative
curlew-sandpiper,990001 | 990002,supportAndChallenge,2026-02-01,Termly visits,2026-09-01,plan,true
curlew-plover,990001 | 990006,bestPracticeReview,2026-02-01,,2026-09-01,plan,true
curlew-gannet,990001 | 990003,championExchange,2026-02-01,With Gannet Hill School,2026-09-01,plan,true
osprey-sandpiper,990004 | 990002,championExchange,2026-02-01,,2026-09-01,plan,true
`,
  'consents.csv': `id,urn,scopes,given,on,byRole,withdrawnOn,asOf,sources,illustrative
curlew,990001,network | links | programmePhase,true,2025-09-01,Headteacher,,2025-09-01,plan,true
sandpiper,990002,network | links,true,2025-09-01,Principal,,2025-09-01,plan,true
osprey,990004,network | links | programmePhase,true,2025-09-01,Headteacher,2026-01-10,2026-01-10,plan,true
tern,990005,network | links | programmePhase,false,2025-09-01,Principal,,2025-09-01,plan,true
plover-1,990006,network,true,2025-09-01,Headteacher,2025-12-01,2025-12-01,plan,true
plover-2,990006,network,true,2026-03-01,Headteacher,,2026-03-01,plan,true
dunlin-yes,990007,network,true,2025-09-01,Headteacher,,2025-09-01,plan,true
dunlin-no,990007,network,false,2025-09-01,Chair of governors,,2025-09-01,plan,true
avocet,990009,network | programmePhase,true,2025-09-01,Principal,,2025-09-01,plan,true
`,
  'charter.yaml': `
title: Quillmere inclusion charter
statements:
  - {id: welcome, title: Everyone is welcome, text: We welcome every child.}
  - {id: listen, title: We listen, text: Children are heard.}
illustrative: true
asOf: 2026-09-01
sources: [{sourceId: plan}]
`,
  'commitments.csv': `id,urn,statementIds,level,signedOn,signatoryRole,reviewBy,documents.senInformationReportUrl,asOf,sources,illustrative
curlew,990001,all,signed,2026-03-02,Headteacher,2027-03-31,https://quillmere.example/report,2026-09-01,plan,true
sandpiper,990002,welcome | listen,workingTowards,2026-03-02,Principal,2027-03-31,,2026-09-01,plan,true
gannet,990003,all,signed,2026-03-02,Headteacher,2027-03-31,https://quillmere.example/gannet,2026-09-01,plan,true
`,
  'provision.yaml': `
document: {title: Ordinarily available in Quillmere, stage: published, developedWith: [Schools], publishedOn: 2026-05-01, url: https://quillmere.example/provision, actionId: training}
statements:
  - id: timetable
    areaOfNeed: communicationAndInteraction
    theme: teaching
    tier: universal
    educationPhases: [primary]
    youMaySee: [Worry when plans change]
    schoolsShould: [Show the day as pictures]
    helpFrom: [speech]
    variants:
      - {lang: en, reading: plain, of: 2026-09-01, text: {schoolsShould.0: Use pictures}}
illustrative: true
asOf: 2026-09-01
sources: [{sourceId: plan}]
`,
  'placement-reviews.yaml': `
- {id: spring, period: {label: Spring 2026, start: 2026-01-01, end: 2026-04-30}, kind: day schools, reviewed: 24, needsMet: 17, valueForMoney: c, findings: [Travel is long.], totalCost: 1450000, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'services.yaml': `
- id: speech
  name: Speech and language therapy
  providerOrganisationId: icb
  commissionerOrganisationIds: [council, icb]
  ages: {from: 0, to: 18}
  url: https://quillmere.example/speech
  qualityReviews: [{on: 2026-06-12, bodyName: Joint commissioning group, measures: [Weeks waited], finding: Waits fell.}]
  illustrative: true
  asOf: 2026-09-01
  sources: [{sourceId: plan}]
`,
  'meetings.yaml': `
- id: cabinet
  body: {name: Quillmere Cabinet, organisationId: council}
  date: 2025-03-18
  agendaItem: '6'
  title: Joint SEND strategy
  url: https://quillmere.example/minutes
  points: [{topic: Money, text: Will it save money?, raisedByRole: A councillor, response: In time., answeredByRole: Director}]
  decisions: [{letter: a, text: Approved the strategy., outcomes: [approved], reference: 14/2025}]
  documents: [{title: The strategy, url: https://quillmere.example/strategy}]
  next: Published in April 2025.
  illustrative: true
  asOf: 2026-09-01
  sources: [{sourceId: plan}]
`,
  'consultations.yaml': `
- {id: families, start: 2024-09-02, end: 2024-11-29, method: A survey, responses: 312, summary: Families asked for help sooner., illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'inspections.yaml': `
- {id: area-2023, body: Example inspectorate, framework: Area SEND inspection, start: 2023-05-15, end: 2023-05-19, outcome: Improvement was asked for., areasOfWeakness: [{title: Waiting times}], illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'sources.csv': `id,title,publisher,url,publishedOn,retrievedOn,licence,officialStatistics,asOf,illustrative
plan,Quillmere strategy (invented),This project,https://quillmere.example/plan,2025-04-01,2026-09-01,CC0-1.0,,2026-09-01,true
phase-list,List of the first phase (invented),This project,https://quillmere.example/phases,,2026-09-01,CC0-1.0,,2026-09-01,true
national-statistics,National statistics (invented),This project,https://quillmere.example/statistics,,2026-09-01,CC0-1.0,true,2026-09-01,true
`,
  'terms.yaml': `
- {id: ehc-plan, term: EHC plan, plainMeaning: A legal plan of the help a child must get., aliases: [EHCP], illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}
`,
  'boundary.geojson': `{"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"name": "Quillmere"}, "geometry": {"type": "Polygon", "coordinates": [[[-11.2, 48.8], [-10.6, 48.8], [-10.6, 49.2], [-11.2, 48.8]]]}}
]}
`,
  'media/ladder.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>A ladder</title><path d="M3 1v8M7 1v8M3 3h4M3 6h4"/></svg>
`,
  LICENCE: 'CC0-1.0\n',
};

/** The schools of Quillmere that may be named nowhere, by everything that would name them. */
export const hiddenSchools: readonly string[] = [
  ...['990003', '0007003', 'Gannet Hill School'],
  ...['990004', 'Osprey Special School'],
  ...['990005', 'Tern Community College'],
  ...['990007', 'Dunlin Infant School'],
  ...['990008', 'Avocet School'],
];
