import { ask, codesOf, dataOf } from '../support/ask';
import { named, words } from '../support/expected-answers';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * Partnerships, services and activities on a SYNTHETIC graph in which parties stand on sides directly and through
 * groups, in several years. What the first source says is in events-of-the-page.test.ts.
 */

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('events'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

type Row = Record<string, unknown>;

/** The answer to one root field. */
async function answerTo(field: string): Promise<{ nodes: Row[]; gaps: Row[] }> {
  const [name = ''] = field.split(/\W/);
  return (await dataOf(server.url, `{ ${field} }`))[name] as { nodes: Row[]; gaps: Row[] };
}

const direct = { via: 'DIRECT', partyGroup: null, partnerGroup: null };
const [firms, institutes] = ['虚构三家企业', '虚构两所高校'];

describe('partnerships of a party', () => {
  it('name the group on either side, and say of each whether it is one, a group or a public body', async () => {
    const ofGroups = {
      kinds: ['TECHNOLOGY_TRANSFER'],
      via: 'VIA_GROUP',
      certainty: 'POSSIBLE',
      status: 'UNDER_WAY',
      startDate: '2019-05-01',
      endDate: null,
      periodBasis: 'STATED',
      partyForm: 'SINGLE',
      partyGroup: named(firms),
    };
    const { nodes } = await answerTo(`partnerships(party: "Enterprise:a") { nodes {
      kinds via certainty status startDate endDate periodBasis partyForm partnerForm
      partner { name } partyGroup { name } partnerGroup { name }
    } }`);
    expect(nodes).toEqual([
      {
        ...direct,
        kinds: ['JOINT_LABORATORY', 'TALENT_TRAINING'],
        certainty: 'PROBABLE',
        status: 'DONE',
        startDate: '2020-01-01',
        endDate: '2022-06-30',
        periodBasis: 'STATED',
        partyForm: 'SINGLE',
        partnerForm: 'SINGLE',
        partner: named('虚构大学'),
      },
      { ...ofGroups, partnerForm: 'GROUP', partner: named(institutes), partnerGroup: null },
      { ...ofGroups, partnerForm: 'SINGLE', partner: named('虚构大学'), partnerGroup: named(institutes) },
    ]);
  });

  it('keep a public body apart, and say NOT_STATED where no source names a kind', async () => {
    const { nodes } = await answerTo(`partnerships(party: "University:v", kinds: [NOT_STATED]) { nodes {
      kinds partnerForm partnerRole partner { name }
    } }`);
    expect(nodes).toEqual([
      {
        kinds: ['NOT_STATED'],
        partnerForm: 'GOVERNMENT',
        partnerRole: 'GOVERNMENT',
        partner: named('虚构东区局'),
      },
    ]);
  });

  it.each([
    ['partnerKinds: [ORGANIZATION_GROUP]', [institutes]],
    ['partnerKinds: [UNIVERSITY]', ['虚构大学', '虚构大学']],
    ['kinds: [TALENT_TRAINING]', ['虚构大学']],
    ['kinds: [TALENT_TRAINING, TECHNOLOGY_TRANSFER]', ['虚构大学', institutes, '虚构大学']],
    ['partnerKinds: [UNIVERSITY], kinds: [TECHNOLOGY_TRANSFER]', ['虚构大学']],
    ['kinds: [STRATEGIC_COOPERATION]', []],
    ['statuses: [DONE, PLANNED]', ['虚构大学']],
    ['involving: "Enterprise:b"', [institutes, '虚构大学']],
    ['involving: "University:u", statuses: [UNDER_WAY]', [institutes, '虚构大学']],
    ['involving: "University:v"', []],
  ])('are narrowed by %s', async (filter, partners) => {
    const { nodes } = await answerTo(
      `partnerships(party: "Enterprise:a", ${filter}) { nodes { partner { name } } }`,
    );
    expect(nodes.map(({ partner }) => (partner as Row).name)).toEqual(partners);
  });
});

describe('what filters hide', () => {
  const gapsOf = async (field: string) =>
    (await answerTo(`${field} { nodes { key: status } gaps { reason subject property count message } }`))
      .gaps;
  const notCovered = (subject: string, property: string, count: number | null, message: RegExp) => ({
    reason: 'NOT_COVERED',
    subject,
    property,
    count,
    message: expect.stringMatching(message) as string,
  });

  it('is not called unstated, and a group that is a partner is named', async () => {
    expect(await gapsOf('partnerships(party: "University:u", partnerKinds: [COOPERATIVE])')).toEqual([
      notCovered('University:u', 'partnerships', 2, /2 partnership\(s\) are recorded and hidden/),
      notCovered(
        'OrganizationGroup:firms',
        'partner',
        null,
        /group of organisations 虚构三家企业 is a partner/,
      ),
    ]);
  });

  it('is a group also where other partners remain, unless groups are asked for', async () => {
    const hidden = notCovered('OrganizationGroup:firms', 'partner', null, /虚构三家企业/);
    const about = 'partnerships(party: "University:u", partnerKinds: ';
    expect(await gapsOf(`${about}[ENTERPRISE])`)).toContainEqual(hidden);
    expect(await gapsOf(`${about}[ENTERPRISE, ORGANIZATION_GROUP])`)).not.toContainEqual(hidden);
    expect(await gapsOf(`${about}[ENTERPRISE], kinds: [JOINT_LABORATORY])`)).not.toContainEqual(hidden);
  });

  it('is what has another status, or takes place without a party', async () => {
    expect(await gapsOf('partnerships(party: "University:u", involving: "Enterprise:c")')).toEqual([
      notCovered('University:u', 'partnerships', 2, /2 partnership\(s\) are recorded and hidden/),
    ]);
    expect(await gapsOf('services(client: "Enterprise:c", statuses: [PLANNED])')).toEqual([
      notCovered('Enterprise:c', 'services', 1, /1 service\(s\)/),
    ]);
    expect(await gapsOf('activities(of: "Trademark:one", statuses: [PLANNED])')).toEqual([
      notCovered('Trademark:one', 'activities', 2, /2 activity/),
    ]);
  });

  it('are services and activities of other kinds', async () => {
    expect(await gapsOf('services(client: "Enterprise:c", kinds: [CONSULTING])')).toEqual([
      notCovered('Enterprise:c', 'services', 1, /1 service\(s\)/),
    ]);
    expect(await gapsOf('activities(of: "Trademark:one", kinds: [TRAINING])')).toEqual([
      notCovered('Trademark:one', 'activities', 2, /2 activity/),
    ]);
  });

  it('is only a year where a year alone leaves nothing', async () => {
    for (const field of [
      'services(client: "Enterprise:a", year: 1999)',
      'activities(of: "Patent:two", year: 1999)',
    ])
      expect((await gapsOf(field)).map(({ reason, property }) => [reason, property])).toEqual([
        ['NOT_COVERED', 'period'],
      ]);
  });

  it('is nothing where nothing is recorded', async () => {
    const gaps = await gapsOf(
      'partnerships(party: "Enterprise:idle", partnerKinds: [UNIVERSITY], year: 2020)',
    );
    expect(gaps.map(({ reason, property }) => [reason, property])).toEqual([['NOT_STATED', 'partnerships']]);
  });
});

describe('partnerships of a place in a year', () => {
  const inYear = (place: string, year: number) =>
    answerTo(`partnerships(place: "District:${place}", year: ${year}) {
      nodes { partnership { name } } gaps { reason property period count }
    }`);
  const eventsOf = (nodes: Row[]) => [...new Set(nodes.map(({ partnership }) => (partnership as Row).name))];
  const undated = { reason: 'NOT_STATED', property: 'period', count: 1 };

  it('are those that began earlier and go on, and those that span it', async () => {
    const { nodes, gaps } = await inYear('980001', 2021);
    expect(eventsOf(nodes)).toEqual(['甲厂与虚构大学', '三家企业与两所高校']);
    expect(nodes).toHaveLength(7);
    expect(gaps).toContainEqual({ ...undated, period: '2021' });
    expect(gaps).not.toContainEqual(expect.objectContaining({ reason: 'NOT_COVERED' }));
  });

  it('leave out what had ended, and count it', async () => {
    const { nodes, gaps } = await inYear('980001', 2023);
    expect(eventsOf(nodes)).toEqual(['三家企业与两所高校']);
    expect(gaps).toContainEqual({ reason: 'NOT_COVERED', property: 'period', period: '2023', count: 1 });
  });

  it('leave out, where a party must take part, only what it takes part in', async () => {
    const { gaps } =
      await answerTo(`partnerships(place: "District:980001", year: 2023, involving: "University:v") {
      nodes { status } gaps { reason property period count }
    }`);
    expect(gaps.filter(({ property }) => property === 'period')).toEqual([{ ...undated, period: '2023' }]);
  });

  it('are none before any began; the answer says what it leaves out and why', async () => {
    expect(await inYear('980001', 2018)).toEqual({
      nodes: [],
      gaps: [
        { ...undated, period: '2018' },
        { reason: 'NOT_COVERED', property: 'period', period: '2018', count: 2 },
      ],
    });
  });

  it('count what a source reports of its own day for the year of publication only, without giving it a day', async () => {
    expect(eventsOf((await inYear('980002', 2023)).nodes)).toEqual(['丙厂与虚构学院']);
    expect(eventsOf((await inYear('980002', 2022)).nodes)).toEqual([]);
    const { nodes } = await answerTo(
      'partnerships(party: "Enterprise:c") { nodes { startDate endDate periodBasis } }',
    );
    expect(nodes).toEqual([{ startDate: null, endDate: null, periodBasis: 'AS_OF_PUBLICATION' }]);
  });
});

describe('services', () => {
  const links = `nodes {
    kinds via certainty agencyForm clientForm agency { name } client { name } agencyGroup { name } clientGroup { name }
    rights { name }
  }`;
  const asked = { agencyForm: 'SINGLE', clientForm: 'SINGLE', agencyGroup: null, clientGroup: null };
  const agent = {
    ...asked,
    kinds: ['PATENT_AGENCY', 'TRADEMARK_AGENCY'],
    via: 'DIRECT',
    agency: named('虚构代理所'),
  };
  const throughGroup = {
    ...asked,
    kinds: ['TRAINING'],
    via: 'VIA_GROUP',
    certainty: 'POSSIBLE',
    agency: named('虚构代理所'),
    client: named('虚构丙厂'),
    agencyGroup: named('虚构三家机构'),
    rights: [],
  };
  const ofGroup = {
    ...throughGroup,
    via: 'DIRECT',
    certainty: 'STATED',
    agencyForm: 'GROUP',
    agency: named('虚构三家机构'),
    agencyGroup: null,
  };

  it('of an agency are its clients with the rights that it handled for each', async () => {
    expect((await answerTo(`services(agency: "IpAgency:x") { ${links} }`)).nodes).toEqual([
      throughGroup,
      { ...agent, certainty: 'STATED', client: named('虚构甲厂'), rights: [named('虚构发明一')] },
      { ...agent, certainty: 'PROBABLE', client: named('虚构乙厂'), rights: [named('虚构牌')] },
    ]);
  });

  it('of a client are its agencies; the group stays a group beside the one member that is named', async () => {
    const answer = await answerTo(
      `services(client: "Enterprise:c") { ${links} gaps { reason subject property count message } }`,
    );
    expect(answer.nodes).toEqual([throughGroup, ofGroup]);
    // The source says three or more, so how many are not named is not known.
    expect(answer.gaps).toEqual([
      {
        reason: 'NOT_IDENTIFIED',
        subject: 'OrganizationGroup:agencies',
        property: 'namedMembers',
        count: null,
        message: expect.stringMatching(/虚构三家机构 \(3家以上\) 1 are named/) as string,
      },
    ]);
  });

  it('of a place are those of its parties and those that took place there, each once and from the agency', async () => {
    const { nodes } = await answerTo(
      'services(place: "District:980002") { nodes { agency { name } client { name } } }',
    );
    expect(nodes).toEqual([
      { agency: named('虚构代理所'), client: named('虚构丙厂') },
      { agency: named('虚构三家机构'), client: named('虚构丙厂') },
      { agency: named('虚构事务所'), client: named('虚构学院') },
    ]);
  });

  it('are narrowed by kind and year, and the year says what it leaves out', async () => {
    const { nodes, gaps } =
      await answerTo(`services(agency: "IpAgency:x", kinds: [PATENT_AGENCY, TRAINING], year: 2021) {
      nodes { client { name } } gaps { reason property count }
    }`);
    expect(nodes).toEqual([{ client: named('虚构甲厂') }, { client: named('虚构乙厂') }]);
    expect(gaps).toEqual([{ reason: 'NOT_STATED', property: 'period', count: 1 }]);
  });

  it('that are not recorded are gaps, and so are rights that no source names', async () => {
    const { gaps } = await answerTo(
      'services(agency: "IpAgency:z") { nodes { via } gaps { reason subject property } }',
    );
    const about = { reason: 'NOT_STATED', subject: 'IpAgency:z' };
    expect(gaps).toEqual([
      { ...about, property: 'services' },
      { ...about, property: 'rightsHandled' },
    ]);
  });

  it('take an agency to the districts where its services or its clients are, with the firmest certainty', async () => {
    const data = await dataOf(
      server.url,
      '{ ipAgencies { nodes { name districtsServed { place { name } bases certainty } rightsHandled { totalCount } } } }',
    );
    const { nodes } = data.ipAgencies as { nodes: Row[] };
    expect(nodes[0]).toEqual({
      name: '虚构代理所',
      districtsServed: [
        { place: named('虚构东区'), bases: ['CLIENT'], certainty: 'STATED' },
        { place: named('虚构西区'), bases: ['CLIENT', 'ENGAGEMENT'], certainty: 'POSSIBLE' },
      ],
      rightsHandled: { totalCount: 2 },
    });
    expect(nodes[1]).toMatchObject({
      districtsServed: [{ place: named('虚构西区'), bases: ['ENGAGEMENT'], certainty: 'STATED' }],
    });
  });
});

describe('activities', () => {
  const fields = `nodes {
    kind startDate event { name } parts { role note via certainty through { name } } figures { printed }
  }`;
  const part = (role: string, details: object = {}) => ({
    role,
    note: null,
    via: 'DIRECT',
    certainty: 'STATED',
    through: null,
    ...details,
  });
  const rolesOf = async (id: string): Promise<Record<string, unknown>> => {
    const { nodes } = await answerTo(`activities(of: "${id}") { nodes { event { name } parts { role } } }`);
    const entries = nodes.map(({ event, parts }) => [
      (event as Row).name as string,
      (parts as Row[]).map(({ role }) => role),
    ]);
    return Object.fromEntries(entries) as Record<string, unknown>;
  };

  it('of a firm are everything it has a part in, the earliest first, with its part and the figures', async () => {
    expect((await answerTo(`activities(of: "Enterprise:a") { ${fields} }`)).nodes).toEqual([
      {
        kind: 'PARTNERSHIP',
        startDate: '2019-05-01',
        event: named('三家企业与两所高校'),
        parts: [
          part('PARTNER', {
            note: 'INDUSTRY',
            via: 'VIA_GROUP',
            certainty: 'POSSIBLE',
            through: named(firms),
          }),
        ],
        figures: [],
      },
      {
        kind: 'PARTNERSHIP',
        startDate: '2020-01-01',
        event: named('甲厂与虚构大学'),
        parts: [part('PARTNER', { note: 'INDUSTRY', certainty: 'PROBABLE' })],
        figures: [],
      },
      {
        kind: 'SERVICE_ENGAGEMENT',
        startDate: '2021-02-01',
        event: named('虚构代理'),
        parts: [part('CLIENT')],
        figures: [],
      },
      {
        kind: 'PLEDGE_LOAN',
        startDate: '2021-04-01',
        event: named('甲厂质押贷款'),
        parts: [part('BORROWER')],
        figures: [{ printed: '300余万元' }],
      },
      {
        kind: 'SUBSIDY',
        startDate: '2021-10-01',
        event: named('甲厂贴息'),
        parts: [part('RECIPIENT')],
        figures: [],
      },
      {
        kind: 'PROGRAMME',
        startDate: null,
        event: named('东区走访'),
        parts: [part('INVOLVED', { note: 'visited', certainty: 'PROBABLE' })],
        figures: [],
      },
    ]);
  });

  it.each([
    ['a lender', 'FinancialInstitution:bank', { 甲厂质押贷款: ['LENDER'] }],
    ['a pledged right', 'Patent:two', { 甲厂质押贷款: ['PLEDGED_RIGHT'] }],
    ['a mark', 'Trademark:one', { 虚构牌案: ['SUBJECT_OF_CASE'], 甲厂质押贷款: ['PLEDGED_RIGHT'] }],
    ['a respondent', 'Person:masked', { 虚构牌案: ['RESPONDENT'] }],
    ['an agency', 'IpAgency:y', { 西区服务: ['PROVIDER'] }],
    ['a loan that was supported', 'PledgeLoan:many', { 甲厂贴息: ['SUPPORTED'] }],
    [
      'an office',
      'GovernmentAgency:office',
      {
        东区办法: ['ORGANIZER'],
        甲厂贴息: ['PAYER'],
        虚构示范企业: ['AWARDER'],
        东区局与虚构学院: ['PARTNER'],
        东区走访: ['ORGANIZER'],
      },
    ],
    ['a district', 'District:980001', { 东区办法: ['APPLIES_TO'], 东区走访: ['PLACE'] }],
  ])('of %s say its part', async (_what, id, roles) => {
    expect(await rolesOf(id)).toEqual(roles);
  });

  it('of a city include what lies in it and what its firms do only where asked for', async () => {
    const through = async (flags: string) => {
      const { nodes } = await answerTo(
        `activities(of: "District:980000", kinds: [RECOGNITION, ENFORCEMENT_CASE, PLEDGE_LOAN]${flags}) { ${fields} }`,
      );
      return nodes.map(({ event, parts }) => [(event as Row).name, parts]);
    };
    expect(await through('')).toEqual([]);
    expect(await through(', includeParties: true')).toEqual([]);
    const inWest = part('PLACE', { through: named('虚构西区') });
    expect(await through(', includeDescendants: true')).toEqual([['虚构牌案', [inWest]]]);
    expect(await through(', includeDescendants: true, includeParties: true')).toEqual([
      ['虚构牌案', [inWest, part('COMPLAINANT', { through: named('虚构乙厂') })].sort(byThrough)],
      ['甲厂质押贷款', [part('BORROWER', { through: named('虚构甲厂') })]],
      // That the firm is located there is only probable.
      ['虚构示范企业', [part('RECOGNIZED', { through: named('虚构丙厂'), certainty: 'PROBABLE' })]],
    ]);
  });

  /** In the order of their ids: District before Enterprise. */
  const byThrough = (one: { role: string }, other: { role: string }): number =>
    other.role.localeCompare(one.role);

  it('bring the figures about the event itself as well as those of a place that count it', async () => {
    const { nodes } = await answerTo(
      'activities(of: "District:980002", kinds: [ENFORCEMENT_CASE]) { nodes { figures { printed } } }',
    );
    expect(nodes).toEqual([{ figures: [{ printed: '5000元' }] }]);
  });

  it('of a year leave the rest out and say so', async () => {
    const { nodes, gaps } = await answerTo(`activities(of: "Enterprise:a", year: 2022) {
      nodes { event { name } } gaps { reason subject property period count }
    }`);
    expect(nodes).toEqual([{ event: named('三家企业与两所高校') }, { event: named('甲厂与虚构大学') }]);
    const about = { subject: 'Enterprise:a', property: 'period', period: '2022' };
    expect(gaps).toEqual([
      { ...about, reason: 'NOT_STATED', count: 1 },
      { ...about, reason: 'NOT_COVERED', count: 3 },
    ]);
  });

  it('that are not recorded are a gap, never a statement that there are none', async () => {
    expect(
      await answerTo(
        'activities(of: "Enterprise:idle") { nodes { kind } gaps { reason subject property message } }',
      ),
    ).toEqual({
      nodes: [],
      gaps: [{ reason: 'NOT_STATED', subject: 'Enterprise:idle', property: 'activities', message: words }],
    });
  });

  it('are one statement, and one for each field that loads below', async () => {
    const statements = await server.statementsOf(() =>
      answerTo(`activities(of: "Enterprise:a") { ${fields} gaps { reason } }`),
    );
    expect(statements.sort()).toEqual([
      'Activity.event',
      'Activity.figures',
      'ActivityPart.through',
      'activities',
    ]);
  });
});

describe('gaps of events', () => {
  const gapsOf = async (list: string) => {
    const { nodes } = await answerTo(`${list} { nodes { id gaps { reason property } } }`);
    return Object.fromEntries(
      nodes.map(({ id, gaps }) => [id, (gaps as Row[]).map(({ reason, property }) => [property, reason])]),
    ) as Record<string, unknown>;
  };

  it('name who borrowed and lent, which rights and when; a group none of whose members is named tells nobody', async () => {
    expect(await gapsOf('pledgeLoans')).toEqual({
      'PledgeLoan:many': [],
      'PledgeLoan:unnamed': [
        ['borrowers', 'NOT_IDENTIFIED'],
        ['lenders', 'NOT_STATED'],
        ['pledgedRights', 'NOT_STATED'],
        ['period', 'NOT_STATED'],
      ],
      'PledgeLoan:series': [
        ['lenders', 'NOT_STATED'],
        ['pledgedRights', 'NOT_STATED'],
        ['pledgedRight', 'NOT_STATED'],
        ['period', 'NOT_STATED'],
      ],
    });
  });

  it('name what is open about a subsidy', async () => {
    expect(await gapsOf('subsidies')).toEqual({
      'Subsidy:paid': [],
      'Subsidy:bare': [
        ['payers', 'NOT_STATED'],
        ['recipients', 'NOT_STATED'],
        ['flow', 'NOT_STATED'],
        ['fundedBy', 'NOT_STATED'],
        ['purpose', 'NOT_STATED'],
        ['period', 'NOT_STATED'],
      ],
    });
  });

  it('of a case find the holder through the right, and do not take a hidden name for a person', async () => {
    expect(await gapsOf('enforcementCases')).toEqual({
      'EnforcementCase:mark': [['respondents', 'NOT_IDENTIFIED']],
    });
  });
});

describe('misuse', () => {
  it.each([
    ['partnerships { nodes { via } }', 'BAD_ARGUMENTS', /exactly one of `party` and `place`/],
    [
      'partnerships(party: "Enterprise:a", place: "District:980001") { nodes { via } }',
      'BAD_ARGUMENTS',
      /exactly one of `party` and `place`/,
    ],
    [
      'services(agency: "IpAgency:x", client: "Enterprise:a") { nodes { via } }',
      'BAD_ARGUMENTS',
      /exactly one of `agency`, `client` and `place`/,
    ],
    [
      'partnerships(party: "Enterprise:a", involving: "University:none") { nodes { via } }',
      'UNKNOWN_ID',
      /no Party University:none/,
    ],
    ['services(client: "Enterprise:nobody") { nodes { via } }', 'UNKNOWN_ID', /no Party Enterprise:nobody/],
    ['activities(of: "Enterprise:nobody") { nodes { kind } }', 'UNKNOWN_ID', /no Thing Enterprise:nobody/],
    [
      'partnerships(party: "District:980001") { nodes { via } }',
      'WRONG_KIND',
      /District:980001 is a District, .* Give the id of a Party/,
    ],
    ['partnerships(place: "Enterprise:a") { nodes { via } }', 'WRONG_KIND', /Give the id of a Place/],
    ['services(agency: "Patent:one") { nodes { via } }', 'WRONG_KIND', /Give the id of a Party/],
    ['services(place: "IpAgency:x") { nodes { via } }', 'WRONG_KIND', /Give the id of a Place/],
    ['activities(of: "Observation:fine") { nodes { kind } }', 'WRONG_KIND', /Give the id of a Thing/],
    ['observations(place: "Enterprise:a") { gaps { reason } }', 'WRONG_KIND', /Give the id of a Place/],
    ['conflicts(place: "Enterprise:a") { nodes { property } }', 'WRONG_KIND', /Give the id of a Place/],
    [
      'conflicts(property: "\'x") { nodes { property } }',
      'UNKNOWN_PROPERTY',
      /^There is no property "'x"\.$/,
    ],
    ['activities(of: "Enterprise:a", first: 101) { nodes { kind } }', 'BAD_PAGE_SIZE', /between 1 and 100/],
    ['activities(of: "Enterprise:a", year: 20) { nodes { kind } }', 'INVALID_MIN', /year/],
  ])('%s is refused with %s', async (query, code, message) => {
    const answer = await ask(server.url, `{ ${query} }`);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors[0]?.message).toMatch(message);
  });

  it('a cursor of another party is refused', async () => {
    const { pageInfo } = (await answerTo(
      'activities(of: "Enterprise:a", first: 1) { pageInfo { endCursor } }',
    )) as unknown as { pageInfo: { endCursor: string } };
    const answer = await ask(
      server.url,
      'query ($after: String) { activities(of: "Enterprise:b", after: $after) { nodes { kind } } }',
      { after: pageInfo.endCursor },
    );
    expect(codesOf(answer)).toEqual(['BAD_CURSOR']);
  });
});
