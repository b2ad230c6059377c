import { ontology } from '../../src/entities';
import type { LoadReport } from '../../src/importing/load-graph';
import { restoreSource, withdrawSource } from '../../src/importing/withdraw-source';
import { checkAgainstProgram } from '../../src/serving/check-against-program';
import { silently } from '../../src/progress';
import { ask, codesOf, dataOf } from '../support/ask';
import { loadFolder } from '../support/dataset';
import { contentsOf, differences } from '../support/digest';
import { operationDocument } from '../support/operations';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * SYNTHETIC: chain-twin, and a second data set about some of the same things. See tests/fixtures/second-opinion.
 */

jest.setTimeout(120_000);

let server: TestServer;
let alone: ReadonlyMap<string, string>;

const load = (name: string): Promise<LoadReport> => loadFolder(server.database, fixture(name));

const data = (query: string, variables: Record<string, unknown> = {}) => dataOf(server.url, query, variables);

/** Differences but for the records of data sets and withdrawals. */
async function differencesFrom(before: ReadonlyMap<string, string>) {
  const ofGraph = (keys: string[]) => keys.filter((key) => !/^(Dataset|Withdrawal) /.test(key));
  const { added, removed, changed } = differences(before, await contentsOf(server.database));
  return { added: ofGraph(added), removed: ofGraph(removed), changed: ofGraph(changed) };
}

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  alone = await contentsOf(server.database);
  await load('second-opinion');
}, 90_000);

afterAll(() => server.stop());

describe('statements of two data sets about one thing', () => {
  it('meet in the entity with the official code, under its old id', async () => {
    const query = '{ entity(by: { unifiedSocialCreditCode: "91370400MA3TEXTA11" }) { id name aliases } }';
    expect(await data(query)).toEqual({
      entity: {
        id: 'Enterprise:alpha',
        name: '测试甲有限公司',
        aliases: ['甲厂', '甲（测试） 有限公司', '甲公司'],
      },
    });
    expect(await data('{ node(id: "Enterprise:uscc-91370400MA3TEXTA11") { id } }')).toEqual({ node: null });
  });

  it('make every name findable, also one of earlier days', async () => {
    const byName = (name: string) =>
      data('query ($name: String) { entity(by: { name: $name }) { id } }', { name });
    for (const name of ['甲厂', '甲公司', '测试甲工厂', '测试甲有限公司']) {
      expect([name, await byName(name)]).toEqual([name, { entity: { id: 'Enterprise:alpha' } }]);
    }
  });

  it('support each other where they agree', async () => {
    const query = `{ node(id: "Observation:patents-city-2021") { ... on Observation {
      value provenance(property: VALUE) { shown locator { code } } conflicts { property } } } }`;
    expect(await data(query)).toEqual({
      node: {
        value: 17,
        provenance: [
          { shown: true, locator: { code: 'R1' } },
          { shown: true, locator: { code: 'T1' } },
        ],
        conflicts: [],
      },
    });
  });

  it('are settled by the rule where they differ, and none is lost', async () => {
    const query = `{ node(id: "Observation:patents-city-2020") { ... on Observation {
      value exact printed
      provenance(property: VALUE) { shown printed recordedBy locator { code } }
      conflicts { property
        preferred { value decidedBy provenance { source { title } } }
        others { value decidedBy provenance { shown source { title } certainty } } } } } }`;
    expect(await data(query)).toEqual({
      node: {
        value: 14,
        exact: '14',
        printed: '14件',
        provenance: [
          { shown: true, printed: '14件', recordedBy: '测试统计科', locator: { code: 'N1' } },
          { shown: false, printed: '12件', recordedBy: 'chain-twin', locator: { code: 'T1' } },
        ],
        conflicts: [
          {
            property: 'value',
            preferred: { value: '14', decidedBy: null, provenance: { source: { title: '测试日报' } } },
            others: [
              {
                value: '12',
                decidedBy: 'SOURCE_KIND',
                provenance: { shown: false, source: { title: 'SYNTHETIC test source' }, certainty: 'STATED' },
              },
            ],
          },
        ],
      },
    });
  });

  it('let a to-one relationship lead to one place, and tell of the other', async () => {
    const query = `{ node(id: "Enterprise:beta") { ... on Enterprise {
      locatedIn { id }
      locatedInEdge { conflicts { property preferred { value } others { value decidedBy } } } } } }`;
    const conflicts = [
      {
        property: 'LOCATED_IN',
        preferred: { value: 'District:990102' },
        others: [{ value: 'District:990101', decidedBy: 'SOURCE_KIND' }],
      },
    ];
    expect(await data(query)).toEqual({
      node: { locatedIn: { id: 'District:990102' }, locatedInEdge: { conflicts } },
    });
    const east = '{ node(id: "District:990101") { ... on District { parties { nodes { id } } } } }';
    expect(JSON.stringify(await data(east))).not.toContain('Enterprise:beta');
  });

  it('are listed where they differ, by subject, property and place, page by page', async () => {
    const query = `query ($subject: ID, $place: ID, $property: String, $first: Int, $after: String, $last: Int) {
      conflicts(subject: $subject, place: $place, property: $property, first: $first, after: $after, last: $last) {
        nodes { property subject { id } } pageInfo { hasNextPage endCursor } gaps { reason } } }`;
    const beta = { property: 'LOCATED_IN', subject: { id: 'Enterprise:beta' } };
    const patents = { property: 'value', subject: { id: 'Observation:patents-city-2020' } };
    const nodesOf = async (variables: Record<string, unknown>) =>
      ((await data(query, variables)).conflicts as { nodes: unknown[] }).nodes;
    expect(await nodesOf({})).toEqual([beta, patents]);
    expect(await nodesOf({ subject: 'Enterprise:beta' })).toEqual([beta]);
    expect(await nodesOf({ property: 'value' })).toEqual([patents]);
    expect(await nodesOf({ place: 'District:990102' })).toEqual([beta]);
    expect(await nodesOf({ place: 'District:990100' })).toEqual([beta, patents]);
    const first = (await data(query, { first: 1 })) as {
      conflicts: { pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    expect(first.conflicts.pageInfo.hasNextPage).toBe(true);
    expect(await nodesOf({ first: 1, after: first.conflicts.pageInfo.endCursor })).toEqual([patents]);
    expect(await nodesOf({ last: 1 })).toEqual([patents]);
    expect((await data(query, { subject: 'Enterprise:zeta' })).conflicts).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      gaps: [{ reason: 'NOT_STATED' }],
    });
    expect(codesOf(await ask(server.url, query, { subject: 'Enterprise:nobody' }))).toEqual(['UNKNOWN_ID']);
  });

  it('answer question 23: who says what, and what decided', async () => {
    const operation = operationDocument('conflicting-statements');
    const claim = (value: string, title: string, date: string, code: string, recordedBy: string) => ({
      value,
      provenance: { certainty: 'STATED', recordedBy, source: { title, date }, locator: { code } },
    });
    expect(await data(operation, { place: 'District:990100' })).toEqual({
      conflicts: {
        nodes: [
          {
            subject: { __typename: 'Enterprise', id: 'Enterprise:beta', name: '测试乙有限公司' },
            property: 'LOCATED_IN',
            preferred: claim('District:990102', '测试日报', '2023-05-01', 'N1', '测试统计科'),
            others: [
              {
                ...claim('District:990101', 'SYNTHETIC test source', '2022-03-01', 'T1', 'chain-twin'),
                decidedBy: 'SOURCE_KIND',
              },
            ],
          },
          {
            subject: { __typename: 'Observation', id: 'Observation:patents-city-2020' },
            property: 'value',
            preferred: claim('14', '测试日报', '2023-05-01', 'N1', '测试统计科'),
            others: [
              {
                ...claim('12', 'SYNTHETIC test source', '2022-03-01', 'T1', 'chain-twin'),
                decidedBy: 'SOURCE_KIND',
              },
            ],
          },
        ],
        gaps: [],
      },
    });
  });

  it('cost one statement for all entities of a level', async () => {
    const query = '{ enterprises { nodes { conflicts { property } } } }';
    expect(await server.statementsOf(() => data(query))).toEqual([
      'list Enterprise',
      'conflicts of subjects',
    ]);
  });

  it('leave a database that checks out', async () => {
    const report = await checkAgainstProgram(server.database, fixture('chain-twin'), silently);
    expect(report.findings).toEqual([]);
  });

  it('change nothing when loaded again, in either order', async () => {
    const before = await contentsOf(server.database);
    for (const name of ['second-opinion', 'chain-twin']) {
      expect(await load(name)).toMatchObject({ created: 0, updated: 0, deleted: 0 });
    }
    expect(await differencesFrom(before)).toEqual({ added: [], removed: [], changed: [] });
  });
});

describe('what held on other days', () => {
  const firm = (validOn: string) =>
    data(
      `query ($validOn: String) { entity(by: { unifiedSocialCreditCode: "91370400MA3TEXTA11" }, validOn: $validOn) {
        ... on Enterprise { name locatedIn { id } } } }`,
      { validOn },
    );

  it.each([
    ['2015-06-30', '测试甲工厂', 'District:990102'],
    ['2018-12-31', '测试甲工厂', 'District:990102'],
    ['2019-01-01', '测试甲有限公司', 'District:990101'],
    ['2021', '测试甲有限公司', 'District:990101'],
  ])('a name and a place: %s', async (day, name, place) => {
    expect(await firm(day)).toEqual({ entity: { name, locatedIn: { id: place } } });
  });

  it('answers question 24: a firm and figures as they were', async () => {
    const operation = operationDocument('what-held-on-a-day');
    const variables = { firm: 'Enterprise:alpha', place: 'District:990100' };
    const recognition = { name: '测试名牌', status: 'GRANTED', startDate: null, endDate: null };
    const answer = await data(operation, { ...variables, day: '2018-06' });
    expect(answer.node).toEqual({
      id: 'Enterprise:alpha',
      name: '测试甲工厂',
      locatedInEdge: { validFrom: '2010-01-01', validTo: '2018-12-31', node: { name: '西测区' } },
      recognitions: { nodes: [{ ...recognition, periodBasis: 'NOT_STATED' }] },
    });
    const { observations } = answer as { observations: { totalCount: number; gaps: unknown[] } };
    expect(observations.totalCount).toBe(0);
    expect(observations.gaps).toContainEqual(
      expect.objectContaining({ reason: 'NOT_COVERED', subject: 'District:990100', property: 'period' }),
    );
  });

  it('is not asked about by default: what holds now is shown, with the days on the edge', async () => {
    const query = `{ node(id: "Enterprise:alpha") { ... on Enterprise {
      locatedIn { id } locatedInEdge { validFrom validTo }
      before: locatedInEdge(validOn: "2012") { validFrom validTo node { id } } } } }`;
    expect(await data(query)).toEqual({
      node: {
        locatedIn: { id: 'District:990101' },
        locatedInEdge: { validFrom: '2019-01-01', validTo: null },
        before: { validFrom: '2010-01-01', validTo: '2018-12-31', node: { id: 'District:990102' } },
      },
    });
  });

  it('limits relationships and counts, from the lookup down or for one relationship', async () => {
    const parties = (validOn: string) => `parties(validOn: "${validOn}") { totalCount nodes { id } }`;
    const query = `{ node(id: "District:990102") { ... on District {
      in2012: ${parties('2012')} in2019: ${parties('2019-07')} } } }`;
    const answer = (await data(query)).node as Record<
      string,
      { totalCount: number; nodes: { id: string }[] }
    >;
    const ids = (key: string) => answer[key]?.nodes.map(({ id }) => id) ?? [];
    expect(ids('in2012')).toContain('Enterprise:alpha');
    expect(ids('in2012')).not.toContain('Enterprise:zeta');
    expect(ids('in2019')).not.toContain('Enterprise:alpha');
    expect(answer.in2012?.totalCount).toBe(ids('in2012').length);
    // What names no day is not left out.
    expect(ids('in2012')).toContain('Enterprise:gamma');
  });

  it('finds figures whose period covers the day', async () => {
    const query = `query ($validOn: String) { observations(indicator: "valid-invention-patents", place: "District:990100", validOn: $validOn) {
      nodes { id } totalCount } }`;
    const ids = async (validOn: string) =>
      ((await data(query, { validOn })).observations as { nodes: { id: string }[] }).nodes.map(
        ({ id }) => id,
      );
    expect(await ids('2020-12-31')).toEqual(['Observation:patents-city-2020']);
    expect(await ids('2020-06-30')).toEqual([]);
    expect(await ids('2021')).toEqual(['Observation:patents-city-2021']);
    const loans =
      '{ observations(subject: "District:990100", indicator: "ip-pledge-financing-amount", validOn: "2021-05") { nodes { id } } }';
    expect(await data(loans)).toEqual({ observations: { nodes: [{ id: 'Observation:ip-loans-city' }] } });
  });

  it('finds events that went on then, and those without days', async () => {
    const ids = async (validOn: string) =>
      (
        (await data(`{ policies(validOn: "${validOn}") { nodes { id } } }`)).policies as {
          nodes: { id: string }[];
        }
      ).nodes;
    expect(await ids('2020')).toEqual([{ id: 'Policy:national' }]);
    expect(await ids('2021-01-15')).toEqual([{ id: 'Policy:national' }, { id: 'Policy:zone' }]);
  });

  it.each(['2020-13', '2020-02-30', 'yesterday', '20200101'])('refuses %s', async (validOn) => {
    const answer = await ask(server.url, `{ node(id: "Enterprise:alpha", validOn: "${validOn}") { id } }`);
    expect(codesOf(answer)).toEqual(['INVALID_DAY']);
  });
});

describe('a source that is withdrawn', () => {
  const withdraw = (id: string) =>
    withdrawSource(server.database, ontology, id, { on: '2026-11-26', reason: '数据有误' });

  it('takes exactly what only it supported, and says what that was', async () => {
    const before = await contentsOf(server.database);
    const report = await withdraw('Source:register');
    expect(report?.sources).toEqual(['Source:register']);
    const { created, removed, updated } = report?.effects ?? {};
    expect({ created, removed: removed?.sort(), updated: updated?.sort() }).toEqual({
      created: [],
      removed: [
        'Enterprise:zeta',
        'LOCATED_IN|Enterprise:alpha|District:990102',
        'LOCATED_IN|Enterprise:zeta|District:990102',
      ],
      updated: [
        'Enterprise:alpha',
        'LOCATED_IN|Enterprise:alpha|District:990101',
        'Observation:patents-city-2021',
      ],
    });
    const after = await differencesFrom(before);
    expect(after.added).toEqual([]);
    expect(after.removed.filter((key) => !/Statement|STATED_IN/.test(key))).toEqual([
      'Enterprise:zeta',
      'LOCATED_IN Enterprise:alpha District:990102',
      'LOCATED_IN Enterprise:zeta District:990102',
      'NAMES Enterprise:alpha|测试甲工厂 Enterprise:alpha',
      'NAMES Enterprise:alpha|甲厂 Enterprise:alpha',
      'NAMES Enterprise:zeta|测试庚有限公司 Enterprise:zeta',
      'Name Enterprise:alpha|测试甲工厂',
      'Name Enterprise:alpha|甲厂',
      'Name Enterprise:zeta|测试庚有限公司',
    ]);
  });

  it('stays, and says that it is withdrawn', async () => {
    const query = '{ node(id: "Source:register") { ... on Source { title withdrawnOn withdrawalReason } } }';
    expect(await data(query)).toEqual({
      node: { title: '测试登记簿', withdrawnOn: '2026-11-26', withdrawalReason: '数据有误' },
    });
  });

  it('does not come back by loading its data set again', async () => {
    const before = await contentsOf(server.database);
    const report = await load('second-opinion');
    expect(report.withheld).toBeGreaterThan(5);
    expect(report.live).toEqual({ created: 0, updated: 0, deleted: 0 });
    expect(await differencesFrom(before)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('gives the other source its say where both had spoken', async () => {
    await withdraw('Source:page');
    const query = `{ node(id: "Observation:patents-city-2020") { ... on Observation { value conflicts { property } } }
      beta: node(id: "Enterprise:beta") { ... on Enterprise { locatedIn { id } } } }`;
    expect(await data(query)).toEqual({
      node: { value: 12, conflicts: [] },
      beta: { locatedIn: { id: 'District:990101' } },
    });
    // What is left is what the first data set alone comes to.
    const { added, removed, changed } = await differencesFrom(alone);
    expect([removed, changed]).toEqual([[], []]);
    expect(added.filter((key) => !/^(Source|Passage):|^OF /.test(key))).toEqual([]);
  });

  it('comes back when that is undone and its data set is loaded', async () => {
    expect(await restoreSource(server.database, 'Source:register')).toBe(true);
    expect(await restoreSource(server.database, 'Source:page')).toBe(true);
    expect(await restoreSource(server.database, 'Source:page')).toBe(false);
    await load('second-opinion');
    expect(await data('{ entity(by: { name: "测试庚有限公司" }) { id } }')).toEqual({
      entity: { id: 'Enterprise:zeta' },
    });
    expect((await checkAgainstProgram(server.database, fixture('chain-twin'), silently)).findings).toEqual(
      [],
    );
  });

  it('leaves what others still refer to with what they need of it, and a database that checks out', async () => {
    await withdraw('Source:synthetic-volume');
    // The register speaks of this place and of this firm's code; only the volume described the place.
    expect(
      await data('{ node(id: "District:990102") { ... on District { name level partOf { id } } } }'),
    ).toEqual({
      node: { name: '西测区', level: 'COUNTY', partOf: null },
    });
    expect(
      await data('{ node(id: "Enterprise:beta") { id } firm: node(id: "Enterprise:gamma") { id } }'),
    ).toEqual({
      node: null,
      firm: null,
    });
    expect((await checkAgainstProgram(server.database, fixture('chain-twin'), silently)).findings).toEqual(
      [],
    );
    await restoreSource(server.database, 'Source:synthetic-volume');
    await load('chain-twin');
    expect(await data('{ node(id: "Enterprise:gamma") { id } }')).toEqual({
      node: { id: 'Enterprise:gamma' },
    });
  });

  it('is unknown where there is none', async () => {
    expect(await withdraw('Source:nowhere')).toBeUndefined();
  });

  it('leaves its statements to whoever looks into the log', async () => {
    const [row] = await server.database.read({
      name: 'retracted',
      text: "MATCH (s:RetractedStatement {subjectId: 'Enterprise:zeta'}) RETURN count(s) AS n, min(s.passage) AS passage",
      parameters: {},
    });
    expect(row).toEqual({ n: 2, passage: 'Passage:register/R1' });
  });
});
