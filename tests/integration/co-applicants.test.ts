import { integer } from '../../src/database/values';
import { ask, codesOf, dataOf } from '../support/ask';
import { hitsOf } from '../support/database-hits';
import { readRecords, type TestRecord } from '../support/dataset';
import { exportOf } from '../support/export';
import { naiveCoApplicants, type Asked, type NaivePair } from '../support/naive-co-applicants';
import { operationDocument } from '../support/operations';
import { fixture, startTestServer, type TestServer } from '../support/test-server';
import { readXml } from '../support/xml';
import { statementsSent } from '../support/statements-sent';

/* Applicants and holders of SYNTHETIC rights; the last part adds ten times as many rights beside them. */

let server: TestServer;
let records: TestRecord[];

beforeAll(async () => {
  records = await readRecords(fixture('co-applicants'));
  server = await startTestServer(fixture('co-applicants'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

interface Answer {
  pairs: (NaivePair & { certainty: string })[];
  pairCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null; startCursor: string | null };
  nodes: { id: string }[];
  links: { type: string; from: string; to: string; viaGroup: boolean; provenance: unknown[] }[];
  cut: boolean;
  cutBy: string[];
  gaps: { reason: string; subject: string | null; property: string | null; count: number | null }[];
}

const query = `query CoApplicants(
  $ipc: String, $niceClass: String, $place: InPlace, $rightKinds: [RightKind!], $minimumShared: Int, $validOn: String,
  $first: Int, $after: String, $last: Int, $before: String
) {
  coApplicants(
    ipc: $ipc, niceClass: $niceClass, place: $place, rightKinds: $rightKinds, minimumShared: $minimumShared,
    validOn: $validOn, first: $first, after: $after, last: $last, before: $before
  ) {
    pairs { one other shared rights certainty viaGroup groups }
    pairCount pageInfo { hasNextPage endCursor startCursor }
    nodes { id } links { type from to viaGroup provenance { locator { code } } }
    cut cutBy gaps { reason subject property count }
  }
}`;

interface Page {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string;
}

async function coApplicants(asked: Asked & Page): Promise<Answer> {
  const data = await dataOf(server.url, query, { ...asked });
  return data.coApplicants as Answer;
}

const withoutCertainty = ({ pairs }: Answer): NaivePair[] =>
  pairs.map(({ one, other, shared, rights, viaGroup, groups }) => ({
    ...{ one, other, shared, rights, viaGroup, groups },
  }));

const city = 'District:990200';
const classes: Asked[] = [
  ...[
    'H',
    'H01',
    'H01M',
    'H01M 10',
    'H01M 10/05',
    'H01M 4/13',
    'H01M 5',
    'H02J',
    'G06F 17/30',
    'A23F',
    'B60L',
  ].map((ipc) => ({ ipc })),
  ...['3', '30', '31', '45'].map((niceClass) => ({ niceClass })),
  {},
];
const places: Asked[] = [
  {},
  ...[city, 'District:990201', 'District:990202', 'District:990300'].flatMap((id) => [
    { place: { id } },
    { place: { id, includeDescendants: false } },
  ]),
];
const days: Asked[] = [{}, { validOn: '2019-03-01' }, { validOn: '2019-07-01' }, { validOn: '2020-01-01' }];

describe('pairs', () => {
  it('are those that each record alone gives, for every class, place, day and least number', async () => {
    const questions = classes
      .flatMap((ofClass) => places.map((place) => ({ ...ofClass, ...place })))
      .filter((asked) => Object.keys(asked).length > 0)
      .map((asked, position) => ({
        ...asked,
        ...days[position % days.length],
        ...(position % 3 === 0 ? { minimumShared: 2 } : {}),
      }));
    let found = 0;
    for (const asked of questions) {
      const answer = await coApplicants({ ...asked, first: 100 });
      const expected = naiveCoApplicants(records, asked);
      expect([asked, withoutCertainty(answer)]).toEqual([asked, expected]);
      expect([answer.pairCount, answer.cutBy]).toEqual([expected.length, []]);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(100);
  }, 120_000);

  it('are of some kinds of rights where these are named', async () => {
    for (const rightKinds of [
      ['PATENT'],
      ['TRADEMARK', 'GEOGRAPHICAL_INDICATION'],
      ['GEOGRAPHICAL_INDICATION'],
    ]) {
      const asked = { place: { id: city }, rightKinds };
      expect(withoutCertainty(await coApplicants(asked))).toEqual(naiveCoApplicants(records, asked));
    }
  });

  it('are those of applicants, not of holders, where both are recorded', async () => {
    const answer = await coApplicants({ ipc: 'H01M 10/0525' });
    expect(answer.pairs).toEqual([
      {
        one: 'Enterprise:cell',
        other: 'University:battery',
        shared: 1,
        rights: ['Patent:one'],
        certainty: 'STATED',
        viaGroup: false,
        groups: [],
      },
    ]);
    expect(answer.nodes.map(({ id }) => id)).toEqual(['Enterprise:cell', 'Patent:one', 'University:battery']);
    expect(answer.links).toEqual(
      ['Enterprise:cell', 'University:battery'].map((to) => ({
        type: 'APPLIED_BY',
        from: 'Patent:one',
        to,
        viaGroup: false,
        provenance: [{ locator: { code: 'T1' } }],
      })),
    );
  });

  it('are as firm as the firmest right they share', async () => {
    const certaintyIn = async (ipc: string): Promise<string[]> =>
      (await coApplicants({ ipc })).pairs.map(({ certainty }) => certainty);
    expect(await certaintyIn('H02J')).toEqual(['PROBABLE']);
    expect(await certaintyIn('G06F')).toEqual(['PROBABLE']);
    expect((await certaintyIn('H01M'))[0]).toBe('STATED');
  });

  it('by way of a group are possible, come last, and the group says that it has other members', async () => {
    const { pairs, links, gaps } = await coApplicants({ ipc: 'H01M 50/20' });
    expect(pairs.map(({ one, other, certainty, viaGroup }) => [one, other, certainty, viaGroup])).toEqual([
      ['OrganizationGroup:alliance', 'University:battery', 'STATED', false],
      ['Enterprise:cell', 'University:battery', 'POSSIBLE', true],
      ['Enterprise:member', 'University:battery', 'POSSIBLE', true],
    ]);
    expect(links.filter(({ viaGroup }) => viaGroup).map(({ type, to }) => [type, to])).toEqual([
      ['HAS_MEMBER', 'Enterprise:cell'],
      ['HAS_MEMBER', 'Enterprise:member'],
    ]);
    expect(gaps).toContainEqual({
      reason: 'NOT_IDENTIFIED',
      subject: 'OrganizationGroup:alliance',
      property: 'namedMembers',
      count: 3,
    });
  });

  it('say of how many rights holders stand in, and that nothing recorded is not nothing', async () => {
    expect((await coApplicants({ ipc: 'H01M 4' })).gaps).toContainEqual({
      ...{ reason: 'NOT_STATED', subject: null, property: 'applicants', count: 1 },
    });
    expect((await coApplicants({ ipc: 'B60L' })).gaps).toEqual([
      { reason: 'NOT_STATED', subject: null, property: 'links', count: null },
    ]);
  });

  it('come page by page in one order', async () => {
    const whole = await coApplicants({ ipc: 'H' });
    const pages: Answer[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await coApplicants({ ipc: 'H', first: 2, ...(after === undefined ? {} : { after }) });
      pages.push(page);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ pairs }) => pairs)).toEqual(whole.pairs);
    expect(pages[0]?.cutBy).toEqual(['LIMIT']);
    const end = await coApplicants({ ipc: 'H', last: 2 });
    expect(end.pairs).toEqual(whole.pairs.slice(-2));
    const before = await coApplicants({ ipc: 'H', last: 2, before: end.pageInfo.startCursor ?? '' });
    expect(before.pairs).toEqual(whole.pairs.slice(-4, -2));
  });

  it('are one statement of the database besides the nodes and what says so', async () => {
    const names = await server.statementsOf(() => coApplicants({ ipc: 'H01M' }));
    expect(names.filter((name) => name.startsWith('traversal'))).toEqual(['traversal co-applicants']);
    expect(names.length).toBeLessThanOrEqual(5);
  });
});

describe('what cannot be meant', () => {
  const errorsOf = async (argumentsText: string) =>
    (await ask(server.url, `{ coApplicants(${argumentsText}) { pairCount } }`)).errors;

  it.each([
    ['minimumShared: 2', 'BAD_ARGUMENTS', 'at least one of `ipc`, `niceClass` and `place`'],
    ['ipc: "H01M", niceClass: "9"', 'BAD_ARGUMENTS', 'no right has both'],
    ['ipc: "H01M", rightKinds: [TRADEMARK]', 'BAD_ARGUMENTS', 'Only a patent'],
    ['ipc: "H01M", rightKinds: []', 'BAD_ARGUMENTS', '`rightKinds` is empty'],
    ['ipc: ""', 'INVALID_IPC_SYMBOL', '`ipc` is ""'],
    ['ipc: "I01M"', 'INVALID_IPC_SYMBOL', 'H01M 10/0525'],
    ['ipc: "H01M*"', 'INVALID_IPC_SYMBOL', '"H01M*"'],
    ['ipc: "H01M 10/0525 OR *:*"', 'INVALID_IPC_SYMBOL', 'classification'],
    ['ipc: "😀"', 'INVALID_IPC_SYMBOL', '😀'],
    ['niceClass: "46"', 'INVALID_NICE_CLASS', '1 to 45'],
    ['niceClass: "0"', 'INVALID_NICE_CLASS', '1 to 45'],
    ['ipc: "H01M", minimumShared: 0', 'BAD_ARGUMENTS', 'between 1 and 1000'],
    ['ipc: "H01M", first: 101', 'BAD_PAGE_SIZE', 'between 1 and 100'],
    ['ipc: "H01M", after: "x"', 'BAD_CURSOR', 'malformed'],
    ['ipc: "H01M", validOn: "2019-13"', 'INVALID_DAY', 'validOn'],
    ['place: { id: "District:nowhere" }', 'UNKNOWN_ID', 'District:nowhere'],
    ['ipc: "H01M", place: { id: "Enterprise:cell" }', 'WRONG_KIND', 'Give the id of a Place'],
  ])('%s is refused', async (argumentsText, code, words) => {
    const errors = await errorsOf(argumentsText);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors[0]?.message.toLowerCase()).toContain(words.toLowerCase());
  });

  it('is also the cursor of another class', async () => {
    const { pageInfo } = await coApplicants({ ipc: 'H01M', first: 1 });
    const other = await ask(server.url, query, { ipc: 'G06F', after: pageInfo.endCursor });
    expect(codesOf(other)).toEqual(['BAD_CURSOR']);
  });
});

it.each(['graphml', 'gexf'])(
  'the pairs can be had as %s, rights as nodes between applicants',
  async (format) => {
    const file = await exportOf(server.url, {
      query: '{ coApplicants(ipc: "H01M 10/0525") { cut } }',
      format,
    });
    expect(file.status).toBe(200);
    const text = file.bytes.toString('utf8');
    const edges = readXml(text).filter(({ name }) => name === 'edge');
    expect(edges.map(({ attributes: { source, target } }) => [source, target])).toEqual([
      ['Patent:one', 'Enterprise:cell'],
      ['Patent:one', 'University:battery'],
    ]);
    for (const word of ['申请人', '专利', 'SYNTHETIC gazette']) expect(text).toContain(word);
  },
);

it('question 8, as the example operation asks it', async () => {
  const data = await dataOf(server.url, operationDocument('co-applicants-of-a-class'), { ipc: 'H01M' });
  const { pairs, nodes } = data.coApplicants as Answer;
  expect(pairs[0]).toMatchObject({ one: 'Enterprise:cell', other: 'University:battery', shared: 3 });
  expect(nodes).toContainEqual({
    __typename: 'Patent',
    id: 'Patent:two',
    name: 'SYNTHETIC solid electrolyte',
    ipcSymbols: ['H01M 10/0562', 'H01M 4/13'],
  });
});

describe('in a graph that grows', () => {
  /** Patents of a class of two firms each; `place` is where the firms lie. */
  const growing = `
    UNWIND range($from + 1, $to) AS number
    CREATE (patent:Patent:IntellectualProperty:Thing:Node {
      id: 'Patent:' + $symbol + '/' + number, name: 'SYNTHETIC', ipcSymbols: [$symbol]
    })
    WITH patent, number
    UNWIND ['a', 'b'] AS side
    CREATE (firm:Enterprise:Organization:Party:Thing:Node {
      id: 'Enterprise:' + $symbol + '/' + number + side, name: 'SYNTHETIC'
    })
    CREATE (patent)-[:APPLIED_BY {key: 'APPLIED_BY|' + patent.id + '|' + firm.id}]->(firm)
    WITH firm
    MATCH (place:Place {id: 'District:990300'})
    CREATE (firm)-[:LOCATED_IN {key: 'LOCATED_IN|' + firm.id + '|' + place.id}]->(place)`;

  const grow = (symbol: string, from: number, to: number) =>
    server.database.write('grow', (run) => run(growing, { symbol, from: integer(from), to: integer(to) }));

  const questions: Asked[] = [
    { ipc: 'H01M' },
    { niceClass: '30' },
    { place: { id: city } },
    { ipc: 'H01M', place: { id: 'District:990201' } },
  ];

  async function hits(): Promise<number[]> {
    const counts: number[] = [];
    for (const asked of questions) {
      const sent = await statementsSent(server.database, () => coApplicants(asked));
      counts.push(await hitsOf(sent.filter(({ name }) => name.startsWith('traversal'))));
    }
    return counts;
  }

  it('no question reads more when what lies beside its class and its place grows tenfold', async () => {
    await grow('B60L 50/60', 0, 300);
    const before = await hits();
    await grow('B60L 50/60', 300, 3_000);
    const after = await hits();
    for (const [position, count] of before.entries()) {
      expect(count).toBeGreaterThan(0);
      expect(after[position]).toBeLessThanOrEqual(count * 1.1 + 20);
    }
  }, 60_000);

  it('a class with too many rights is read in part, and says so, unless the place has few', async () => {
    await grow('B60L 50/60', 3_000, 5_001);
    const answer = await coApplicants({ ipc: 'B60L', first: 1 });
    expect(answer.cutBy).toEqual(['LIMIT', 'RIGHTS']);
    expect(answer.pairCount).toBe(5_000);
    expect(answer.gaps).toContainEqual({
      ...{ reason: 'NOT_COVERED', subject: null, property: 'rights', count: null },
    });
    const inCity = await coApplicants({ ipc: 'B60L', place: { id: city } });
    expect([inCity.pairs, inCity.cut]).toEqual([[], false]);
  }, 60_000);
});
