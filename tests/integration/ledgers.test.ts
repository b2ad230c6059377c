import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ontology } from '../../src/entities';
import { readDesiredGraph } from '../../src/importing/seed/read-desired-graph';
import { silently } from '../../src/progress';
import { checkAgainstProgram } from '../../src/serving/check-against-program';
import { districtIndicators } from '../../src/importing/ledger/templates/district-indicators';
import { giHouseholds } from '../../src/importing/ledger/templates/gi-households';
import { researchPartnerships } from '../../src/importing/ledger/templates/research-partnerships';
import type { LedgerFinding } from '../../src/importing/ledger/ledger-finding';
import { loadLedgers, type LedgerReport } from '../../src/serving/load-ledgers';
import { householdRows, householdsAbout } from '../fixtures/ledgers/households';
import { indicatorRows, indicatorsAbout } from '../fixtures/ledgers/indicators';
import { partnershipRows, partnershipsAbout } from '../fixtures/ledgers/partnerships';
import { dataOf } from '../support/ask';
import { loadFolder } from '../support/dataset';
import { contentsOf, differences } from '../support/digest';
import { fillTemplate, removeTemporaryFolders, temporaryFolder } from '../support/ledger-files';
import { runProgram } from '../support/program';
import { testDatabaseEnvironment } from '../support/test-database';
import { seedFolder, startTestServer, type TestServer } from '../support/test-server';

jest.setTimeout(60_000);

let server: TestServer;
let folder: string;
let files: { households: string; partnerships: string; indicators: string };

const load = (...paths: string[]): Promise<LedgerReport[]> =>
  loadLedgers(server.database, { paths, given: {}, dryRun: false, allowForeignData: false }, silently);

const changesOf = ({ loaded }: LedgerReport) =>
  loaded && { created: loaded.created, updated: loaded.updated, deleted: loaded.deleted };

/** The faults for which a load is refused. */
async function faultsOf(loading: Promise<unknown>): Promise<LedgerFinding[]> {
  const error: unknown = await loading.then(
    () => new Error('was loaded'),
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: 'LEDGER_REFUSED' });
  return (error as { data: { faults: LedgerFinding[] } }).data.faults;
}

// Beside the first source, as an office that runs the graph would load its own.
beforeAll(async () => {
  server = await startTestServer();
  folder = await temporaryFolder();
  files = {
    households: await fillTemplate(giHouseholds, householdsAbout, householdRows, join(folder, '台账.xlsx')),
    partnerships: await fillTemplate(
      researchPartnerships,
      partnershipsAbout,
      partnershipRows,
      join(folder, '名单.xlsx'),
    ),
    indicators: await fillTemplate(
      districtIndicators,
      indicatorsAbout,
      indicatorRows,
      join(folder, '指标.xlsx'),
    ),
  };
  await load(files.households, files.partnerships, files.indicators);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await removeTemporaryFolders();
});

describe('a filled-in ledger of indications, cooperatives and households', () => {
  it('answers giChains from the place to the households, with counts and gains as written', async () => {
    const { giChains } = await dataOf(
      server.url,
      `{ giChains(geographicalIndication: "GeographicalIndication:synthetic-gi-2024/xu-gou-yun-li") { nodes {
        geographicalIndication { name originatesIn(first: 5) { nodes { id } }
          protections(first: 5) { nodes { regime protectionNumber status } } }
        product { name }
        operators { certainty operator { __typename name } households {
          mode
          group { name householdKind householdCount householdCountComparator householdCountPrinted disjointSet }
          impacts { indicator { code } exact unit comparator printed denominator periodKind periodStart periodEnd note }
          provenance { locator { code label(language: ZH) } source { title publisher kind } }
        } }
        gaps { property subject }
      } } }`,
    );
    const provenance = (row: number) => [
      {
        locator: {
          code: `households/R${row}`,
          label: `《虚构地理标志台账（SYNTHETIC）》工作表“台账”第 ${row} 行`,
        },
        source: {
          title: '虚构地理标志台账（SYNTHETIC）',
          publisher: '虚构市场监督管理局（SYNTHETIC）',
          kind: 'LEDGER',
        },
      },
    ];
    const within2024 = { periodKind: 'ANNUAL', periodStart: '2024-01-01', periodEnd: '2024-12-31' };
    const figure = { comparator: 'EQUAL', denominator: null, note: null, ...within2024 };
    expect(giChains).toEqual({
      nodes: [
        {
          geographicalIndication: {
            name: '虚构云梨',
            originatesIn: { nodes: [{ id: 'District:370406' }] },
            protections: {
              nodes: [{ regime: 'CERTIFICATION_MARK', protectionNumber: '00000001', status: 'NOT_STATED' }],
            },
          },
          product: { name: '云梨（虚构）' },
          operators: [
            {
              certainty: 'STATED',
              operator: { __typename: 'Cooperative', name: '虚构云梨专业合作社' },
              households: [
                {
                  mode: '分红',
                  group: {
                    name: '分红贫困户（虚构）',
                    householdKind: 'POOR_HOUSEHOLD',
                    householdCount: 35,
                    householdCountComparator: 'EQUAL',
                    householdCountPrinted: '35户',
                    disjointSet: 'synthetic-gi-2024',
                  },
                  impacts: [
                    {
                      ...figure,
                      indicator: { code: 'dividends-to-households' },
                      exact: '70000',
                      unit: '元',
                      comparator: 'NEARLY',
                      printed: '近7万元',
                      denominator: 'IN_ALL',
                    },
                    {
                      ...figure,
                      indicator: { code: 'poor-households-reached' },
                      exact: '35',
                      unit: '户',
                      printed: '35户',
                    },
                  ],
                  provenance: provenance(3),
                },
                {
                  mode: '订单收购',
                  group: {
                    name: '签约农户（虚构）',
                    householdKind: 'FARM_HOUSEHOLD',
                    householdCount: 120,
                    householdCountComparator: 'AT_LEAST',
                    householdCountPrinted: '120户以上',
                    disjointSet: 'synthetic-gi-2024',
                  },
                  impacts: [
                    {
                      ...figure,
                      indicator: { code: 'farm-households-reached' },
                      exact: '120',
                      unit: '户',
                      comparator: 'AT_LEAST',
                      printed: '120户以上',
                      note: '虚构数字',
                    },
                    {
                      ...figure,
                      indicator: { code: 'income-gain' },
                      exact: '12000',
                      unit: '元',
                      printed: '1.2万元',
                      denominator: 'PER_HOUSEHOLD',
                      note: '虚构数字',
                    },
                    {
                      ...figure,
                      indicator: { code: 'order-area' },
                      exact: '300',
                      unit: '亩',
                      printed: '300亩',
                      note: '虚构数字',
                    },
                  ],
                  provenance: provenance(2),
                },
              ],
            },
          ],
          // Dividends in all are a gain that is stated.
          gaps: [],
        },
      ],
    });
  });

  it('keeps what is not stated open: an operator without an indication, an indication without an operator', async () => {
    const { teng, xue } = await dataOf(
      server.url,
      `{
        teng: giChains(place: "District:370481") { nodes { geographicalIndication { id } operators { operator { id } } gaps { property } } }
        xue: giChains(geographicalIndication: "GeographicalIndication:synthetic-gi-2024/xu-gou-shi-liu") { nodes { operators { operator { id } } gaps { property } } }
      }`,
    );
    expect(teng).toEqual({
      nodes: [
        {
          geographicalIndication: null,
          operators: [{ operator: { id: 'Cooperative:uscc-93370481MA3TEXT00P' } }],
          gaps: [{ property: 'operates' }, { property: 'gain' }, { property: 'period' }],
        },
        // Of the first source.
        {
          geographicalIndication: { id: 'GeographicalIndication:tengzhou-potato' },
          operators: [],
          gaps: [{ property: 'operatedBy' }],
        },
      ],
    });
    expect(xue).toEqual({ nodes: [{ operators: [], gaps: [{ property: 'operatedBy' }] }] });
  });

  it('uses the indicators of the graph where it has them, and states those that it lacks', async () => {
    const { gain, reached } = await dataOf(
      server.url,
      `{
        gain: node(id: "Indicator:income-gain") { ... on Indicator { definition provenance { source { id } } } }
        reached: node(id: "Indicator:farm-households-reached") { ... on Indicator { provenance(property: NAME) { source { id } } } }
      }`,
    );
    const sources = (gain as { provenance: { source: { id: string } }[] }).provenance;
    expect(sources.map(({ source }) => source.id)).not.toContain('Source:synthetic-gi-2024');
    expect(reached).toEqual({
      provenance: [
        { source: { id: 'Source:synthetic-gi-2024' } },
        { source: { id: 'Source:synthetic-gi-2024' } },
      ],
    });
  });
});

describe('a filled-in list of cooperations', () => {
  const fields = `nodes {
    party { __typename name } partyRole partner { __typename name } partnerRole via certainty
    partnership { name status startDate endDate description }
  } gaps { property count }`;

  it('answers by district', async () => {
    const { partnerships } = await dataOf(
      server.url,
      `{ partnerships(place: "District:370403") { ${fields} } }`,
    );
    expect(partnerships).toEqual({
      nodes: [
        {
          party: { __typename: 'OrganizationGroup', name: '21家虚构企业' },
          partyRole: 'INDUSTRY',
          partner: { __typename: 'University', name: '虚构理工大学' },
          partnerRole: 'RESEARCH',
          via: 'DIRECT',
          certainty: 'STATED',
          partnership: {
            name: '21家虚构企业与虚构理工大学的合作',
            status: 'NOT_STATED',
            startDate: null,
            endDate: null,
            description: null,
          },
        },
      ],
      gaps: [{ property: 'namedMembers', count: 21 }],
    });
  });

  it('answers by institution, with what is only proposed said to be so', async () => {
    const { university, institute } = await dataOf(
      server.url,
      `{
        university: partnerships(party: "University:synthetic-research-2024/xu-gou-li-gong-da-xue") {
          nodes { partner { name } partnership { name startDate status description partnershipKinds } } }
        institute: partnerships(party: "ResearchInstitute:synthetic-research-2024/xu-gou-yan-jiu-suo") {
          nodes { partner { id } partnership { status } } }
      }`,
    );
    expect(university).toEqual({
      nodes: [
        {
          partner: { name: '21家虚构企业' },
          partnership: {
            name: '21家虚构企业与虚构理工大学的合作',
            startDate: null,
            status: 'NOT_STATED',
            description: null,
            partnershipKinds: [],
          },
        },
        {
          partner: { name: '虚构新材料有限公司' },
          partnership: {
            name: '虚构材料联合研发',
            startDate: '2023-05-01',
            status: 'UNDER_WAY',
            description: '虚构内容',
            partnershipKinds: ['JOINT_RESEARCH'],
          },
        },
      ],
    });
    // The row has no code; the other row of that name has.
    expect(institute).toEqual({
      nodes: [{ partner: { id: 'Enterprise:uscc-91370405MA3TEXT01Y' }, partnership: { status: 'PROPOSED' } }],
    });
  });
});

describe('a filled-in table of indicators', () => {
  it('answers observations of the districts, each with its qualifiers', async () => {
    const { observations } = await dataOf(
      server.url,
      `{ observations(indicator: "xu-gou-shou-quan-liang", place: "District:370400", includeDescendants: true, first: 10) {
        nodes { id exact unit comparator printed periodKind periodBasis periodStart periodEnd
          changePercent changePrinted rank rankPrinted rankedWithin { id } indicator { nameEn unit additivity } } } }`,
    );
    const indicator = { nameEn: 'Invented grants (SYNTHETIC)', unit: '件', additivity: 'ADDITIVE' };
    const plain = {
      unit: '件',
      comparator: 'EQUAL',
      changePercent: null,
      changePrinted: null,
      rank: null,
      rankPrinted: null,
      rankedWithin: null,
      indicator,
    };
    expect(observations).toEqual({
      nodes: [
        {
          ...plain,
          id: 'Observation:370402/xu-gou-shou-quan-liang/not-stated',
          exact: '75',
          printed: '75件',
          periodKind: 'NOT_STATED',
          periodBasis: 'NOT_STATED',
          periodStart: null,
          periodEnd: null,
        },
        {
          ...plain,
          id: 'Observation:370406/xu-gou-shou-quan-liang/2024',
          exact: '1000',
          comparator: 'MORE_THAN',
          printed: '1000余件',
          periodKind: 'ANNUAL',
          periodBasis: 'STATED',
          periodStart: '2024-01-01',
          periodEnd: '2024-12-31',
          changePercent: 82.7,
          changePrinted: '82.7%',
          rank: 3,
          rankPrinted: '第3位',
          rankedWithin: { id: 'District:370400' },
        },
        {
          ...plain,
          id: 'Observation:370481/xu-gou-shou-quan-liang/2024',
          exact: '2472',
          printed: '2472件',
          periodKind: 'ANNUAL',
          periodBasis: 'STATED',
          periodStart: '2024-01-01',
          periodEnd: '2024-12-31',
        },
        {
          ...plain,
          id: 'Observation:370481/xu-gou-shou-quan-liang/to-2024',
          exact: '11800',
          printed: '1.18万件',
          periodKind: 'CUMULATIVE',
          periodBasis: 'STATED',
          periodStart: null,
          periodEnd: '2024-12-31',
        },
      ],
    });
  });

  it('meets what another source says of the same figure in one node', async () => {
    const file = await fillTemplate(
      districtIndicators,
      { ...indicatorsAbout, id: 'synthetic-again' },
      [{ place: '薛城区', indicator: '有效发明专利', value: 999, period: '2020年', periodKind: '时点' }],
      join(folder, '再报.xlsx'),
    );
    await load(file);
    const { node } = await dataOf(
      server.url,
      `{ node(id: "Observation:370403/valid-invention-patents/2020") {
        ... on Observation { provenance(property: VALUE) { printed source { kind } } } } }`,
    );
    const { provenance } = node as { provenance: { printed: string; source: { kind: string } }[] };
    expect(provenance).toHaveLength(2);
    expect(provenance).toContainEqual({ printed: '999件', source: { kind: 'LEDGER' } });
    expect(provenance.map(({ source }) => source.kind).sort()).toEqual(['ARTICLE', 'LEDGER']);
  });
});

describe('loading again', () => {
  it('changes nothing', async () => {
    const before = await contentsOf(server.database);
    const reports = await load(files.households, files.partnerships, files.indicators);
    expect(reports.map(changesOf)).toEqual(Array(3).fill({ created: 0, updated: 0, deleted: 0 }));
    expect(differences(before, await contentsOf(server.database))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('of an edited copy brings just what was edited, and takes away what the copy no longer says', async () => {
    const [pear, poor, ...others] = householdRows;
    const edited = [{ ...pear, households: 150, gain: '', denominator: '' }, poor, ...others.slice(0, 1)];
    const file = await fillTemplate(
      giHouseholds,
      householdsAbout,
      edited.flatMap((row) => row ?? []),
      join(folder, '台账（改）.xlsx'),
    );
    const before = await contentsOf(server.database);
    await load(file);
    const { added, removed } = differences(before, await contentsOf(server.database));
    const group = 'synthetic-gi-2024/xu-gou-yun-li-zhuan-ye-he-zuo-she/qian-yue-nong-hu-xu-gou';
    expect(added.filter((key) => /^(Observation|FarmHouseholdGroup):/.test(key))).toEqual([]);
    expect(removed.filter((key) => /^(Observation|GeographicalIndication|District):/.test(key))).toEqual([
      'GeographicalIndication:synthetic-gi-2024/xu-gou-shi-liu',
      `Observation:${group}/income-gain/2024-per-household`,
    ]);
    const { node } = await dataOf(
      server.url,
      `{ node(id: "FarmHouseholdGroup:${group}") { ... on FarmHouseholdGroup { householdCount householdCountComparator } } }`,
    );
    expect(node).toEqual({ householdCount: 150, householdCountComparator: 'EQUAL' });
    await load(files.households);
    expect(differences(before, await contentsOf(server.database))).toMatchObject({ added: [], removed: [] });
  });

  it('leaves the statements of the first source as they were, beside its own of the same divisions', async () => {
    const statements = async () =>
      (
        await server.database.read({
          name: 'statements of the first source',
          text: `MATCH (s:Statement {dataset: 'zaozhuang-2021-04-26'})-[:STATED_IN]->(p:Passage)
            RETURN s.id AS id, s.recordedBy AS recordedBy, s.recordedAt AS recordedAt, s.values AS values, p.id AS passage
            ORDER BY id`,
          parameters: {},
        })
      ).map((row) => JSON.stringify(row));
    const { nodes, relationships } = (await readDesiredGraph(server.database, seedFolder, ontology)).graph;
    const passages = new Map(relationships.map(({ from, to, type }) => [`${type} ${from}`, to]));
    const recorded = nodes
      .filter(({ kind }) => kind === 'Statement')
      .map(({ id, properties: { recordedBy, recordedAt, values } }) =>
        JSON.stringify({ id, recordedBy, recordedAt, values, passage: passages.get(`STATED_IN ${id}`) }),
      );
    expect(await statements()).toEqual(recorded.sort());
    const { findings } = await checkAgainstProgram(server.database, seedFolder, silently);
    expect(findings).toEqual([]);
    const before = await contentsOf(server.database);
    expect(await loadFolder(server.database, seedFolder)).toMatchObject({
      created: 0,
      updated: 0,
      deleted: 0,
    });
    await load(files.households, files.partnerships, files.indicators);
    expect(differences(before, await contentsOf(server.database))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  }, 120_000);

  it('leaves what other sources say of the same places as it is', async () => {
    const { node } = await dataOf(
      server.url,
      `{ node(id: "District:370406") { ... on District { name aliases level partOf { id } } } }`,
    );
    expect(node).toEqual({
      name: '山亭区',
      aliases: ['山亭'],
      level: 'COUNTY',
      partOf: { id: 'District:370400' },
    });
  });
});

describe('a ledger with faults', () => {
  it('is refused whole with file, sheet, row and column of each, and leaves the database as it was', async () => {
    const file = await fillTemplate(
      giHouseholds,
      householdsAbout,
      [
        ...householdRows,
        { place: '市中区', gi: '虚构茶', operator: '虚构茶社', operatorKind: '合伙', households: '几十户' },
      ],
      join(folder, '有误.xlsx'),
    );
    const before = await contentsOf(server.database);
    // The good ledger beside it is not loaded either.
    const faults = await faultsOf(load(files.partnerships, file));
    expect(
      faults.map(({ file: where, sheet, row, column, value, code }) => [
        where,
        sheet,
        row,
        column,
        value,
        code,
      ]),
    ).toEqual([
      ['有误.xlsx', '台账', 6, '农户类别', undefined, 'NEEDED_WITH'],
      ['有误.xlsx', '台账', 6, '主体类型', '合伙', 'NOT_A_CHOICE'],
    ]);
    expect(differences(before, await contentsOf(server.database))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('cannot take the id of another source, nor by the name of its file that of another ledger', async () => {
    const seedId = { ...indicatorsAbout, id: 'zaozhuang-2021-04-26' };
    const stolen = await fillTemplate(districtIndicators, seedId, indicatorRows, join(folder, '冒用.xlsx'));
    expect(await faultsOf(load(stolen))).toMatchObject([
      { code: 'ID_OF_ANOTHER_SOURCE', sheet: '台账信息', row: 7, column: '台账编号' },
    ]);
    const unnamed = { ...indicatorsAbout, id: '' };
    const path = join(folder, 'synthetic-gi-2024.xlsx');
    const sameName = await fillTemplate(districtIndicators, unnamed, indicatorRows, path);
    expect(await faultsOf(load(sameName))).toMatchObject([{ code: 'LEDGER_ID_TAKEN' }]);
  });

  it('names an id that the graph does not have', async () => {
    const [row] = householdRows;
    const file = await fillTemplate(
      giHouseholds,
      { ...householdsAbout, id: 'synthetic-ids' },
      [{ ...row, operatorId: 'Cooperative:nobody' }],
      join(folder, '编号.xlsx'),
    );
    expect(await faultsOf(load(file))).toMatchObject([
      { code: 'ID_UNKNOWN', row: 2, column: '主体图谱编号', value: 'Cooperative:nobody' },
    ]);
  });
});

describe('what a ledger says of things that the graph has', () => {
  it('is told where only the name is the same, and joined where the officer gives the id', async () => {
    const about = { ...partnershipsAbout, id: 'synthetic-nanjing' };
    const row = {
      firm: '虚构甲有限公司',
      firmKind: '企业',
      institution: '南京大学',
      institutionKind: '高校',
    };
    const apart = await fillTemplate(researchPartnerships, about, [row], join(folder, '同名.xlsx'));
    const [told] = await load(apart);
    expect(told?.notes).toMatchObject([
      { code: 'SAME_NAME_KNOWN', row: 2, column: '合作机构', value: '南京大学' },
    ]);
    expect(told?.notes[0]?.zh).toContain('University:nanjing-university');
    const joined = { ...row, institutionId: 'University:nanjing-university' };
    await load(await fillTemplate(researchPartnerships, about, [joined], join(folder, '同名.xlsx')));
    const { partnerships } = await dataOf(
      server.url,
      `{ partnerships(party: "University:nanjing-university", first: 20) { nodes { partner { name } } } }`,
    );
    const { nodes } = partnerships as { nodes: { partner: { name: string } }[] };
    expect(nodes.map(({ partner }) => partner.name)).toContain('虚构甲有限公司');
  });

  it('keeps the id that a name got before its official code was known', async () => {
    const about = { ...partnershipsAbout, id: 'synthetic-codes' };
    const row = {
      firm: '虚构乙有限公司',
      firmKind: '企业',
      institution: '虚构大学',
      institutionKind: '高校',
    };
    const path = join(folder, '补码.xlsx');
    await load(await fillTemplate(researchPartnerships, about, [row], path));
    const coded = { ...row, firmCode: '93370406MA3TEXT02A' };
    await load(await fillTemplate(researchPartnerships, about, [coded], path));
    const { entity } = await dataOf(
      server.url,
      `{ entity(by: { unifiedSocialCreditCode: "93370406MA3TEXT02A" }) { id } }`,
    );
    expect(entity).toEqual({ id: 'Enterprise:synthetic-codes/xu-gou-yi-you-xian-gong-si' });
  });
});

describe('ipgraph load', () => {
  async function ipgraph(...args: string[]): Promise<{ exitCode: number | null; text: string }> {
    const program = runProgram(args, { ...testDatabaseEnvironment(), IPGRAPH_DATA: join(folder, 'data') });
    const exitCode = await program.exitCode;
    return { exitCode, text: program.lines.join('\n') };
  }

  it('loads, and says in a second run that there is nothing to change', async () => {
    const { exitCode, text } = await ipgraph('load', files.households);
    expect(exitCode).toBe(0);
    expect(text).toContain('nothing to change');
    expect(text).toContain('synthetic-gi-2024《虚构地理标志台账（SYNTHETIC）》');
  });

  it('reads a CSV file whose title and date the options give, and only checks with --dry-run', async () => {
    const path = join(folder, 'csv-ledger.csv');
    await writeFile(path, '区县,所在市,指标名称,数值,单位,指标定义\r\n山亭区,枣庄市,虚构数,12,件,虚构。\r\n');
    const before = await contentsOf(server.database);
    const { exitCode, text } = await ipgraph(
      ...['load', path, '--title', '虚构（SYNTHETIC）', '--date', '2024-12-31', '--dry-run', '--json'],
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      ledgers: [{ id: 'csv-ledger', records: { Observation: 1, Indicator: 1 }, loaded: null }],
    });
    expect(differences(before, await contentsOf(server.database))).toMatchObject({ added: [], changed: [] });
  });

  it('ends with 1 and the list of faults as data with --json', async () => {
    const path = join(folder, 'bad.csv');
    await writeFile(path, '区县,指标名称,数值,单位\n市中区,有效发明专利,2至3件,件\n');
    const { exitCode, text } = await ipgraph('load', path, '--date', '2024-12-31', '--json');
    expect(exitCode).toBe(1);
    const { error } = JSON.parse(text) as { error: { code: string; zh: string; faults: LedgerFinding[] } };
    expect(error.code).toBe('LEDGER_REFUSED');
    expect(error.faults).toMatchObject([
      { file: 'bad.csv', sheet: 'bad', row: 2, column: '区县', value: '市中区', code: 'PLACE_AMBIGUOUS' },
      { row: 2, column: '数值', value: '2至3件', code: 'BAD_FIGURE' },
    ]);
    expect(error.zh).toContain('第 2 行，“区县”列（填的是“市中区”）：同名的有：');
    expect(error.zh).toContain('370402 山东省枣庄市市中区');
  });

  it('names a file that is not there', async () => {
    const { exitCode, text } = await ipgraph('load', join(folder, 'nothing.xlsx'));
    expect(exitCode).toBe(2);
    expect(text).toContain('FILE_NOT_READABLE');
  });

  it('template writes what is committed, and leaves files that are there alone', async () => {
    const target = join(folder, 'templates');
    const first = await ipgraph('template', target, '--json');
    expect(first.exitCode).toBe(0);
    expect((JSON.parse(first.text) as { written: string[] }).written).toHaveLength(12);
    const again = await ipgraph('template', target, '--json');
    expect(JSON.parse(again.text)).toMatchObject({ written: [] });
    expect(
      (await readFile(join(target, 'csv/区县指标表/指标表.csv'), 'utf8')).startsWith('\uFEFF区县,所在市'),
    ).toBe(true);
  });
});
