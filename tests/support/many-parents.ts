import type { TestRecord } from './dataset';
import type { Variables } from './operations';

const codes = [
  'income-gain',
  'valid-invention-patents',
  'ip-pledge-financing-amount',
  'patent-pledge-financing-amount',
  'gi-certification-marks',
  'fines',
  'valid-invention-patents-per-10k',
] as const;

type IndicatorCode = (typeof codes)[number];

const [city, helped] = ['District:city', 'District:helped'];

/** What to ask each example operation on `manyParents(count)`. */
export const manyParentsVariables = (count: number): Readonly<Record<string, Variables>> => ({
  'change-from-2019-to-2020': { indicator: 'valid-invention-patents', place: city, year: 2021 },
  'city-total-and-sum-of-districts': { indicator: 'valid-invention-patents', whole: city, year: 2021 },
  'activities-of-a-party': { party: 'Enterprise:main' },
  'advantaged-firms-without-pledge': { title: 'SYNTHETIC title', statuses: ['DONE'] },
  'agencies-and-clients-of-a-district': { place: city },
  'co-applicants-of-a-class': { ipc: 'H01M' },
  'agencies-of-firms-with-inventions': { least: 5 },
  'conflicting-statements': { place: city },
  'enforcement-cases-by-district': { city },
  'enterprise-with-sources': { name: 'SYNTHETIC main firm' },
  'firms-of-a-list': { ids: numbersTo(count).map((number) => `Enterprise:titled/${number}`) },
  'firms-with-rights-and-loan': { place: city },
  'gi-chains-of-a-place': { place: city },
  'gi-chains-with-filters': { place: city },
  'gi-households-and-gains': { place: city },
  'gis-by-regime-and-district': { city },
  'gis-without-operator': { place: city },
  'impact-summary-of-a-place': { place: city },
  'institutions-shared-by-districts': { one: helped, other: helped },
  'partnerships-of-a-city': { place: helped },
  'pairs-that-may-be-the-same': { kinds: ['ENTERPRISE'] },
  'how-parties-are-connected': {
    parties: ['University:two', 'CertificationBody:two'],
    mode: 'ALL_SHORTEST',
  },
  'partners-around-a-party': { party: 'University:two', depth: 1, kinds: ['ASSOCIATION'] },
  'shared-partners': { parties: ['University:two', 'ResearchInstitute:two'], kinds: ['ASSOCIATION'] },
  'ties-among-a-set': { members: ['University:two', 'CertificationBody:two'] },
  'partners-of-a-university': { university: 'University:one' },
  'patents-per-10k-and-rank': { place: city, within: city, year: 2021 },
  'pledge-loans-by-district': { city },
  'policies-of-a-zone': { zone: 'DevelopmentZone:zone', year: 2021 },
  'resolve-a-list': { names: numbersTo(count).map((number) => `SYNTHETIC coop ${number}`) },
  'search-by-any-name': { text: 'SYNTHETIC', kinds: ['COOPERATIVE'] },
  'sources-behind-one-value': { figure: 'Observation:value' },
  'top-firms-by-valid-inventions': { city: helped, year: '2021' },
  'valid-patents-time-series': { indicator: 'valid-invention-patents', place: city },
  'what-held-on-a-day': { firm: 'Enterprise:main', place: 'DevelopmentZone:zone', day: '2021' },
  'who-helped-whom': { place: helped },
});

/**
 * SYNTHETIC records in which every list that an example operation asks for has `count` rows, each row with
 * something below it, so that a field that is read once per parent shows in the number of statements. Organisations of
 * different kinds have different names, lest a search for those that may be the same adds pairs and a source.
 */
export function manyParents(count: number): TestRecord[] {
  const numbers = numbersTo(count);
  return [...common(numbers), ...numbers.flatMap((number) => rowsOf(number))];
}

/** SYNTHETIC records of a second data set, which puts every bank of `manyParents` elsewhere: one conflict each. */
export function secondOpinion(count: number): TestRecord[] {
  return numbersTo(count).flatMap((number) => [
    ...evidence(number),
    { id: `FinancialInstitution:${number}`, at: `P${number}`, locatedIn: city },
  ]);
}

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The source with one number and its passage, which both data sets record. */
function evidence(number: number): TestRecord[] {
  const name = `SYNTHETIC ${number}`;
  return [
    { id: `Source:${number}`, title: name, kind: 'SYNTHETIC', publisher: name, date: '2022-03-01' },
    {
      id: `Passage:${number}`,
      code: `P${number}`,
      labelZh: name,
      labelEn: name,
      source: `Source:${number}`,
    },
  ];
}

/** What there is one of, partly with one line per row. */
function common(numbers: readonly number[]): TestRecord[] {
  const everywhere = numbers.map((number) => `P${number}`);
  return [
    { id: city, at: 'P1', name: 'SYNTHETIC city', level: 'PREFECTURE' },
    { id: helped, at: 'P1', name: 'SYNTHETIC helped district', level: 'COUNTY' },
    { id: 'DevelopmentZone:zone', at: 'P1', name: 'SYNTHETIC zone' },
    { id: 'University:one', at: 'P1', name: 'SYNTHETIC university' },
    { id: 'University:two', at: 'P1', name: 'SYNTHETIC tied university' },
    { id: 'ResearchInstitute:two', at: 'P1', name: 'SYNTHETIC tied institute' },
    { id: 'CertificationBody:two', at: 'P1', name: 'SYNTHETIC tied certifier' },
    {
      id: 'Enterprise:main',
      at: everywhere,
      name: 'SYNTHETIC main firm',
      aliases: ['SYNTHETIC main'],
      locatedIn: city,
      maybeSameAs: numbers.map((number) => ({ to: `Enterprise:${number}`, at: `P${number}` })),
    },
    ...codes.map((code) => ({
      id: `Indicator:${code}`,
      at: 'P1',
      code,
      name: `SYNTHETIC ${code}`,
      nameEn: code,
      unit: '件',
      definition: 'SYNTHETIC',
      additivity: 'SEMI_ADDITIVE',
    })),
    { ...figure('value', 'income-gain', 'Enterprise:main', city), at: everywhere },
  ];
}

/** The rows with one number, one in every list. */
function rowsOf(number: number): TestRecord[] {
  const at = `P${number}`;
  const name = `SYNTHETIC ${number}`;
  const done = { status: 'DONE', periodBasis: 'NOT_STATED' };
  const [firm, group, product] = [`Enterprise:${number}`, `OrganizationGroup:${number}`, `Product:${number}`];
  const [indication, operator] = [`GeographicalIndication:${number}`, `Cooperative:${number}`];
  const [households, place] = [`FarmHouseholdGroup:${number}`, `District:${number}`];
  return [
    ...evidence(number),
    ...titledFirm(number),
    { id: place, at, name, level: 'COUNTY', partOf: city },
    { id: firm, at, name: `SYNTHETIC firm ${number}`, locatedIn: place },
    { id: group, at, name, memberCount: 3, locatedIn: place },
    {
      id: `Partnership:${number}`,
      at,
      name,
      ...done,
      partners: [
        { to: group, role: 'INDUSTRY' },
        { to: 'University:one', role: 'RESEARCH' },
      ],
    },
    { id: `Association:${number}`, at, name: `SYNTHETIC association ${number}` },
    {
      id: `Partnership:tied/${number}`,
      at,
      name,
      ...done,
      partners: [
        { to: `Association:${number}`, role: 'INDUSTRY' },
        { to: 'CertificationBody:two', role: 'GOVERNMENT' },
        { to: 'University:two', role: 'RESEARCH' },
        { to: 'ResearchInstitute:two', role: 'RESEARCH' },
      ],
    },
    { id: product, at, name, madeBy: 'Enterprise:main' },
    { id: operator, at, name: `SYNTHETIC cooperative ${number}`, locatedIn: place },
    {
      id: indication,
      at,
      name,
      product,
      originatesIn: city,
      operatedBy: number === 1 ? operator : [operator, 'Cooperative:1'],
    },
    { id: `GiProtection:${number}`, at, regime: 'NOT_STATED', status: 'NOT_STATED', protects: indication },
    { id: households, at, name, householdKind: 'FARM_HOUSEHOLD', householdCount: 5, engagedBy: operator },
    figure(`households/${number}`, 'income-gain', households, place, at),
    figure(`operator/${number}`, 'income-gain', operator, place, at),
    figure(`indication/${number}`, 'income-gain', indication, place, at),
    ...codes.map((code) => figure(`${code}/${number}`, code, place, place, at)),
    { id: `Trademark:${number}`, at, name, heldBy: firm },
    {
      id: `EnforcementCase:${number}`,
      at,
      name,
      ...done,
      infringedRight: 'TRADEMARK',
      tookPlaceIn: place,
      concerns: `Trademark:${number}`,
      complainants: firm,
      respondents: group,
    },
    figure(`case/${number}`, 'fines', `EnforcementCase:${number}`, place, at),
    {
      id: `Recognition:${number}`,
      at,
      name,
      ...done,
      scheme: name,
      recognizes: [product, 'Enterprise:main'],
    },
    { id: `IpAgency:${number}`, at, name: `SYNTHETIC agency ${number}` },
    {
      id: `Patent:${number}`,
      at,
      name,
      ipcSymbols: ['H01M 10/0525'],
      applicants: [firm, operator],
      heldBy: firm,
      representedBy: `IpAgency:${number}`,
    },
    {
      id: `ServiceEngagement:${number}`,
      at,
      name,
      ...done,
      providedBy: `IpAgency:${number}`,
      providedTo: firm,
      tookPlaceIn: place,
    },
    {
      id: `PledgeLoan:${number}`,
      at,
      name,
      ...done,
      pledgedRight: 'PATENT',
      tookPlaceIn: place,
      borrowers: firm,
      lenders: `FinancialInstitution:${number}`,
      pledgedRights: `Patent:${number}`,
      figures: `Observation:ip-pledge-financing-amount/${number}`,
    },
    {
      id: `FinancialInstitution:${number}`,
      at,
      name: `SYNTHETIC bank ${number}`,
      locatedIn: place,
    },
    { id: `GovernmentAgency:${number}`, at, name: `SYNTHETIC office ${number}` },
    {
      id: `Policy:${number}`,
      at,
      name,
      ...done,
      appliesTo: 'DevelopmentZone:zone',
      organizedBy: `GovernmentAgency:${number}`,
    },
    figure(`zone/${number}`, 'fines', 'DevelopmentZone:zone', 'DevelopmentZone:zone', at),
    {
      id: `Programme:${number}`,
      at,
      name,
      ...done,
      programmeType: 'DEVELOPMENT',
      tookPlaceIn: helped,
      organizedBy: firm,
      involves: [{ to: product, role: 'SYNTHETIC' }],
    },
  ];
}

/** A firm in a part of the helped district, with a title, patents, an agency and an institute, and without a loan. */
function titledFirm(number: number): TestRecord[] {
  const at = `P${number}`;
  const name = `SYNTHETIC ${number}`;
  const [place, firm] = [`District:part/${number}`, `Enterprise:titled/${number}`];
  const done = { at, name, status: 'DONE', periodBasis: 'NOT_STATED' };
  return [
    { id: place, at, name, level: 'COUNTY', partOf: helped },
    { id: firm, at, name: `SYNTHETIC titled ${number}`, locatedIn: place },
    { id: `ResearchInstitute:${number}`, at, name: `SYNTHETIC institute ${number}` },
    { id: `Recognition:titled/${number}`, ...done, scheme: 'SYNTHETIC title', recognizes: firm },
    {
      id: `Partnership:titled/${number}`,
      ...done,
      partners: [
        { to: firm, role: 'INDUSTRY' },
        { to: `ResearchInstitute:${number}`, role: 'RESEARCH' },
      ],
    },
    {
      id: `ServiceEngagement:titled/${number}`,
      ...done,
      providedBy: `IpAgency:${number}`,
      providedTo: firm,
    },
    figure(`titled/${number}`, 'valid-invention-patents', firm, place, at),
  ];
}

function figure(id: string, code: IndicatorCode, subject: string, place: string, at = 'P1'): TestRecord {
  return {
    id: `Observation:${id}`,
    at,
    indicator: `Indicator:${code}`,
    subject,
    place,
    printed: '5件',
    value: '5',
    unit: '件',
    comparator: 'EQUAL',
    periodStart: '2021-01-01',
    periodEnd: '2021-12-31',
    periodKind: 'ANNUAL',
    periodBasis: 'STATED',
    origin: 'STATED',
    ...(code === 'income-gain' ? { denominator: 'PER_HOUSEHOLD' } : {}),
  };
}
