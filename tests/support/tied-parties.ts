import type { TestRecord } from './dataset';

const done = { status: 'DONE', periodBasis: 'NOT_STATED' };

/** A SYNTHETIC partnership of firms with universities. */
export function partnership(
  id: string,
  industry: readonly string[],
  research: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): TestRecord {
  const partners = [
    ...industry.map((to) => ({ to, role: 'INDUSTRY' })),
    ...research.map((to) => ({ to, role: 'RESEARCH' })),
  ];
  return { id: `Partnership:${id}`, at: 'T1', name: `SYNTHETIC ${id}`, ...done, partners, ...more };
}

export function party(id: string, more: Readonly<Record<string, unknown>> = {}): TestRecord {
  return { id, at: 'T1', name: `SYNTHETIC ${id}`, ...more };
}

/** The source that every SYNTHETIC record of a traversal's test cites. */
export const source: readonly TestRecord[] = [
  {
    id: 'Source:ties',
    title: 'SYNTHETIC ties',
    kind: 'SYNTHETIC',
    publisher: 'SYNTHETIC',
    date: '2022-03-01',
  },
  { id: 'Passage:ties/T1', code: 'T1', labelZh: '虚构一段', labelEn: 'paragraph 1', source: 'Source:ties' },
];

/**
 * SYNTHETIC parties and what ties them. a and d are two steps apart in two ways (by b and by c); e follows d; f applied for a
 * right with e, holds it with e, and is served by x; g borrows from a bank that lends to f. The group has the named members m and n and
 * works with v, with which a works too. Nothing ties `alone`.
 */
export const tiedParties: readonly TestRecord[] = [
  ...source,
  { id: 'District:990000', at: 'T1', name: 'SYNTHETIC city', level: 'PREFECTURE' },
  { id: 'District:990001', at: 'T1', name: 'SYNTHETIC district', level: 'COUNTY', partOf: 'District:990000' },
  party('Enterprise:a', { locatedIn: 'District:990001' }),
  party('University:b'),
  party('University:c'),
  party('Enterprise:d', { locatedIn: 'District:990001' }),
  party('University:e'),
  party('Enterprise:f'),
  party('Enterprise:g'),
  party('Enterprise:m', { locatedIn: 'District:990001' }),
  party('Enterprise:n'),
  party('Enterprise:alone', { locatedIn: 'District:990001' }),
  party('University:v'),
  party('IpAgency:x'),
  party('IpAgency:y'),
  party('FinancialInstitution:bank'),
  party('GovernmentAgency:office'),
  party('GovernmentAgency:unit', { unitOf: { to: 'GovernmentAgency:office', validTo: '2020-12-31' } }),
  party('OrganizationGroup:group', {
    memberCount: 5,
    memberCountComparator: 'EQUAL',
    memberCountPrinted: '5家',
    namedMembers: ['Enterprise:m', { to: 'Enterprise:n', validFrom: '2020-01-01' }],
  }),
  partnership('ab', ['Enterprise:a'], ['University:b'], { startDate: '2020-01-01', periodBasis: 'STATED' }),
  partnership('ac', ['Enterprise:a'], ['University:c']),
  partnership('bd', ['Enterprise:d'], ['University:b']),
  partnership('cd', ['Enterprise:d'], ['University:c'], {
    startDate: '2018-01-01',
    endDate: '2019-12-31',
    periodBasis: 'STATED',
  }),
  partnership('de', ['Enterprise:d'], ['University:e']),
  partnership('av', [], [], {
    partners: [
      { to: 'Enterprise:a', role: 'INDUSTRY', certainty: 'PROBABLE', rule: 'same-sentence' },
      { to: 'University:v', role: 'RESEARCH' },
    ],
  }),
  partnership('group', ['OrganizationGroup:group'], ['University:v']),
  {
    id: 'Patent:shared',
    at: 'T1',
    name: 'SYNTHETIC shared patent',
    patentType: 'INVENTION',
    applicants: ['University:e', { to: 'Enterprise:f', certainty: 'PROBABLE', rule: 'same-sentence' }],
    heldBy: ['University:e', 'Enterprise:f'],
    representedBy: ['IpAgency:x', 'IpAgency:y'],
  },
  {
    id: 'PledgeLoan:one',
    at: 'T1',
    name: 'SYNTHETIC loan',
    ...done,
    pledgedRight: 'PATENT',
    borrowers: ['Enterprise:f', 'Enterprise:g'],
    lenders: 'FinancialInstitution:bank',
  },
  {
    id: 'ServiceEngagement:one',
    at: 'T1',
    name: 'SYNTHETIC service',
    ...done,
    providedBy: ['IpAgency:x', 'IpAgency:y'],
    providedTo: 'GovernmentAgency:unit',
  },
];
