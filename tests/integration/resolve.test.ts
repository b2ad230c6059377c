import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { ask, codesOf, dataOf } from '../support/ask';
import { type TestRecord, loadFolder, writeDataset } from '../support/dataset';
import { hitsOf } from '../support/database-hits';
import { csvObjects, exportOf, readSheets, rowsOf } from '../support/export';
import { city, shizhong, tengzhou } from '../support/first-source';
import { startTestServer, type TestServer } from '../support/test-server';
import { statementsSent } from '../support/statements-sent';

jest.setTimeout(120_000);

const source = 'Source:resolve';
const places = ['East', 'West', 'North', 'South', 'Middle', 'Hill', 'Lake'];

/** SYNTHETIC things beside the first source: names that several have, a code of two kinds, names that are alike. */
const records: TestRecord[] = [
  { id: source, title: 'SYNTHETIC', kind: 'SYNTHETIC', publisher: 'SYNTHETIC', date: '2022-03-01' },
  { id: 'Passage:resolve/1', code: 'R1', labelZh: 'SYNTHETIC', labelEn: 'SYNTHETIC', source },
  ...['one', 'two'].flatMap((name) => [
    { id: `District:${name}`, name: `SYNTHETIC ${name}`, level: 'PREFECTURE' },
    { id: `District:${name}/centre`, name: '市中区', level: 'COUNTY', partOf: `District:${name}` },
  ]),
  ...places.flatMap((name) => [
    { id: `District:${name}`, name: `SYNTHETIC ${name}`, level: 'COUNTY', partOf: 'District:one' },
    {
      id: `GovernmentAgency:${name}`,
      name: `SYNTHETIC ${name} office`,
      aliases: ['虚设科技局'],
      locatedIn: `District:${name}`,
    },
  ]),
  { id: 'IpAgency:number', name: 'SYNTHETIC agency', agencyCode: '37999' },
  { id: 'Trademark:number', name: 'SYNTHETIC mark', registrationNumber: '37999' },
  {
    id: 'Enterprise:coded',
    name: '枣庄市仿名山机械有限公司',
    unifiedSocialCreditCode: '91370402MA3TWTTC3W',
    aliases: ['仿名山机械', 'Fangming Works'],
  },
  { id: 'Enterprise:stock', name: '枣庄仿名山食品股份有限公司' },
  { id: 'Brand:fangmingshan', name: '仿名山' },
].map((record) => ({ at: 'R1', ...record }));

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const folder = await writeDataset('resolve', records);
  await loadFolder(server.database, folder);
  await rm(folder, { recursive: true });
});

afterAll(() => server.stop());

const document = `query ($names: [String!]!, $kinds: [ThingKind!], $place: ID) {
  resolve(names: $names, kinds: $kinds, place: $place) {
    rows {
      given
      outcome
      score
      moreCandidates
      entity { id ... on District { divisionCode } }
      reason { rank sameness matched { field text } }
      problem { reason property message }
      candidates { score certainty entity { id } reason { rank sameness matched { field text } } }
    }
    matched
  }
}`;

const reason = z.object({
  rank: z.string().nullable(),
  sameness: z.array(z.string()),
  matched: z.object({ field: z.string(), text: z.string() }),
});

const answer = z.object({
  resolve: z.object({
    rows: z.array(
      z.object({
        given: z.string(),
        outcome: z.string(),
        score: z.number().nullable(),
        moreCandidates: z.boolean(),
        entity: z.looseObject({ id: z.string() }).nullable(),
        reason: reason.nullable(),
        problem: z
          .object({ reason: z.string(), property: z.string().nullable(), message: z.string() })
          .nullable(),
        candidates: z.array(
          z.object({
            score: z.number(),
            certainty: z.string(),
            entity: z.object({ id: z.string() }),
            reason,
          }),
        ),
      }),
    ),
    matched: z.array(z.string()),
  }),
});

type Resolved = z.infer<typeof answer>['resolve'];
type Row = Resolved['rows'][number];

async function resolve(names: readonly string[], filter: Record<string, unknown> = {}): Promise<Resolved> {
  return answer.parse(await dataOf(server.url, document, { names, ...filter })).resolve;
}

async function rowOf(name: string, filter: Record<string, unknown> = {}): Promise<Row> {
  const [row] = (await resolve([name], filter)).rows;
  if (!row) throw new Error('There is no row.');
  return row;
}

const candidatesOf = ({ candidates }: Row): string[] => candidates.map(({ entity }) => entity.id);

describe('a match', () => {
  it.each([
    ['370481', tengzhou, 'CODE', 'divisionCode', '370481', 1],
    ['南京大学', 'University:nanjing-university', 'NAME', 'name', '南京大学', 1],
    [' 南京大學 ', 'University:nanjing-university', 'NAME', 'name', '南京大学', 1],
    ['滕州', tengzhou, 'ALIAS', 'aliases', '滕州', 0.98],
    ['91370402ma3twttc3w', 'Enterprise:coded', 'CODE', 'unifiedSocialCreditCode', '91370402MA3TWTTC3W', 1],
    [
      '９１３７０４０２MA3TWTTC3W',
      'Enterprise:coded',
      'CODE',
      'unifiedSocialCreditCode',
      '91370402MA3TWTTC3W',
      1,
    ],
    ['fangming  works', 'Enterprise:coded', 'ALIAS', 'aliases', 'Fangming Works', 0.98],
  ])('%s is the one thing that is called so', async (given, id, rank, field, text, score) => {
    const row = await rowOf(given);
    expect(row).toMatchObject({
      given,
      outcome: 'MATCHED',
      score,
      entity: { id },
      reason: { rank, sameness: [], matched: { field, text } },
      problem: null,
      candidates: [],
      moreCandidates: false,
    });
  });

  it('gives any field of the thing', async () => {
    expect((await rowOf('滕州')).entity).toEqual({ id: tengzhou, divisionCode: '370481' });
  });
});

describe('a name that several have', () => {
  it('is ambiguous, with all of them, until a place tells which is meant', async () => {
    const row = await rowOf('市中区');
    expect(row).toMatchObject({
      outcome: 'AMBIGUOUS',
      entity: null,
      score: null,
      reason: null,
      moreCandidates: false,
    });
    expect(candidatesOf(row).sort()).toEqual([shizhong, 'District:one/centre', 'District:two/centre'].sort());
    expect(row.candidates.map(({ certainty, reason: { rank } }) => [certainty, rank])).toEqual(
      Array.from({ length: 3 }, () => ['POSSIBLE', 'NAME']),
    );
    expect(await rowOf('市中区', { place: city })).toMatchObject({
      outcome: 'MATCHED',
      entity: { id: shizhong },
    });
    expect(await rowOf('市中区', { place: 'District:two' })).toMatchObject({
      outcome: 'MATCHED',
      entity: { id: 'District:two/centre' },
    });
  });

  it('is ambiguous among kinds until the kind is told', async () => {
    const row = await rowOf('37999');
    expect([row.outcome, candidatesOf(row)]).toEqual(['AMBIGUOUS', ['IpAgency:number', 'Trademark:number']]);
    expect(await rowOf('37999', { kinds: ['TRADEMARK'] })).toMatchObject({
      outcome: 'MATCHED',
      entity: { id: 'Trademark:number' },
    });
  });

  it('shows five, and that there are more', async () => {
    const row = await rowOf('虚设科技局');
    expect(row).toMatchObject({ outcome: 'AMBIGUOUS', moreCandidates: true });
    expect(row.candidates).toHaveLength(5);
    expect(await rowOf('虚设科技局', { place: 'District:Lake' })).toMatchObject({
      outcome: 'MATCHED',
      entity: { id: 'GovernmentAgency:Lake' },
    });
  });
});

describe('what is only alike', () => {
  it.each([
    ['tengzhou', tengzhou, 'PINYIN'],
    ['滕州市火星', null, null],
    ['Fangmimg', 'Brand:fangmingshan', 'TYPO'],
    ['Fangmimg Works', 'Enterprise:coded', 'PARTIAL_WORDS'],
    ['南京大', 'University:nanjing-university', 'PREFIX'],
    ['91370402MA3TWTTC', 'Enterprise:coded', 'CODE_PREFIX'],
  ])('%s is not found, and %s a candidate', async (given, id, rank) => {
    const row = await rowOf(given);
    expect(row).toMatchObject({
      outcome: 'NOT_FOUND',
      entity: null,
      score: null,
      reason: null,
      problem: null,
    });
    const [first] = row.candidates;
    expect([first?.entity.id ?? null, first?.reason.rank ?? null]).toEqual([id, rank]);
    for (const { score } of row.candidates) expect(score).toBeLessThan(1);
  });

  it('is raised by the parts of a company name, with what speaks for it and against it', async () => {
    const row = await rowOf('枣庄仿名山矿业有限公司');
    expect(row.outcome).toBe('NOT_FOUND');
    expect(row.candidates).toEqual([
      {
        score: 0.49,
        certainty: 'POSSIBLE',
        entity: { id: 'Enterprise:coded' },
        reason: {
          rank: null,
          sameness: ['SAME_TRADE_NAME_AND_PLACE', 'DIFFERENT_INDUSTRY'],
          matched: { field: 'name', text: '枣庄市仿名山机械有限公司' },
        },
      },
      {
        score: 0.39,
        certainty: 'POSSIBLE',
        entity: { id: 'Enterprise:stock' },
        reason: {
          rank: null,
          sameness: ['SAME_TRADE_NAME_AND_PLACE', 'DIFFERENT_LEGAL_FORM', 'DIFFERENT_INDUSTRY'],
          matched: { field: 'name', text: '枣庄仿名山食品股份有限公司' },
        },
      },
    ]);
    expect((await rowOf('枣庄仿名山矿业有限公司', { kinds: ['BRAND'] })).candidates).toEqual([]);
  });

  it('is a name that a source hides, which identifies nobody', async () => {
    expect(await rowOf('枣庄某电子科技有限公司')).toMatchObject({
      outcome: 'AMBIGUOUS',
      entity: null,
      problem: { reason: 'MASKED_NAME' },
      candidates: [{ entity: { id: 'Enterprise:zaozhuang-electronic-technology-masked' } }],
    });
  });
});

describe('a list', () => {
  const names = ['南京大学', '', '市中区', '370481', '南京大学', '滕州', 'zzqx qqxz'];

  it('keeps its rows in their order, repeated and empty ones too', async () => {
    const { rows, matched } = await resolve(names);
    expect(rows.map(({ given, outcome }) => [given, outcome])).toEqual([
      ['南京大学', 'MATCHED'],
      ['', 'INVALID'],
      ['市中区', 'AMBIGUOUS'],
      ['370481', 'MATCHED'],
      ['南京大学', 'MATCHED'],
      ['滕州', 'MATCHED'],
      ['zzqx qqxz', 'NOT_FOUND'],
    ]);
    expect(matched).toEqual(['University:nanjing-university', tengzhou]);
  });

  it('goes on as a set of ids', async () => {
    const { matched } = await resolve(names);
    const { nodes } = await dataOf(server.url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: matched,
    });
    expect(nodes).toEqual(matched.map((id) => ({ id })));
  });

  it('may be empty, and finds nothing among no kinds', async () => {
    expect(await resolve([])).toEqual({ rows: [], matched: [] });
    expect(await resolve(['滕州'], { kinds: [] })).toMatchObject({
      rows: [{ outcome: 'NOT_FOUND', candidates: [] }],
    });
  });

  it('of 250 names takes the statements of two', async () => {
    const two = await server.statementsOf(() => resolve(['滕州', 'tengzhou']));
    expect(two.sort()).toEqual([
      'ResolveCandidate.entity',
      'ResolvedName.entity',
      'resolve exactly',
      'resolve nearly',
    ]);
    const many = Array.from({ length: 125 }, (_, index) => ['滕州', `tengzhou ${index}`]).flat();
    expect((await server.statementsOf(() => resolve(many))).sort()).toEqual(two);
  });
});

describe('a spreadsheet', () => {
  const names = ['滕州', '市中区', 'zzqx qqxz', ''];
  const parameters = { example: 'resolve-a-list', variables: JSON.stringify({ names }) };

  it('has one row for each name, in Chinese too', async () => {
    const rows = csvObjects(await exportOf(server.url, { ...parameters, format: 'csv', language: 'zh' }));
    expect(
      rows.map((row) => [row['所给名称或代码'], row['匹配结果'], row['对象·名称'], row['缺失原因']]),
    ).toEqual([
      ['滕州', '已匹配', '滕州市', ''],
      ['市中区', '有多个可能', '', ''],
      ['zzqx qqxz', '未找到', '', ''],
      ['', '无法识别', '', ''],
    ]);
  });

  it('has the candidates in a sheet of their own, with the lines of their names', async () => {
    const sheets = await readSheets(await exportOf(server.url, { ...parameters, format: 'xlsx' }));
    const [main = '', candidates = ''] = sheets.keys();
    expect(rowsOf(sheets, main).map((row) => [row.given, row['entity.id'], row.score])).toEqual([
      ['滕州', tengzhou, 0.98],
      ['市中区', null, null],
      ['zzqx qqxz', null, null],
      [null, null, null],
    ]);
    const listed = rowsOf(sheets, candidates).map((row) => [row.row, row['to.name'], row.score]);
    expect(listed).toEqual(Array.from({ length: 3 }, () => [3, '市中区', 1]));
  });
});

describe('what is no name', () => {
  it.each([
    ['an empty line', '', 'EMPTY', null],
    ['spaces', ' \u3000\t', 'EMPTY', null],
    ['a line of 10 kB', '滕'.repeat(10_000), 'TOO_LONG', null],
    ['signs', '~*? "', 'NO_LETTER_OR_DIGIT', null],
    ['an emoji', '🙂', 'NO_LETTER_OR_DIGIT', null],
    ['half a surrogate pair', '\ud83d', 'NO_LETTER_OR_DIGIT', null],
    ['marks of direction', '\u200f\u202e', 'NO_LETTER_OR_DIGIT', null],
    ['a USCC with a wrong check character', '91370402MA3TWTTC3X', 'FAULTY_CODE', 'unifiedSocialCreditCode'],
    ['an LEI with wrong check digits', '5493001KJTIIGC8Y1R13', 'FAULTY_CODE', 'legalEntityIdentifier'],
    ['a ROR id with wrong check digits', 'https://ror.org/01rxvg761', 'FAULTY_CODE', 'rorId'],
    ['a patent with a wrong check digit', 'ZL202010123456.1', 'FAULTY_CODE', 'applicationNumber'],
  ])('%s is a row that says so', async (_what, given, problem, property) => {
    expect(await rowOf(given)).toMatchObject({
      given,
      outcome: 'INVALID',
      entity: null,
      problem: { reason: problem, property },
      candidates: [],
    });
  });

  it('says which check character a code should have', async () => {
    const { problem } = await rowOf('91370402MA3TWTTC3X');
    expect(problem?.message).toContain('its check character is "X", but its first 17 characters give "W"');
  });

  it.each(['SHANDONGUNIVERSITYS', '99999999', '999999', '滕州\u200f市中\ud83d', '南京大学🙂', 'NOT A AND ('])(
    '%s may be a name',
    async (given) => {
      expect((await rowOf(given)).outcome).not.toBe('INVALID');
    },
  );
});

describe('misuse', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['251 names', { names: Array.from({ length: 251 }, () => '滕州') }, 'TOO_MANY_NAMES'],
    ['a place that there is not', { names: ['滕州'], place: 'District:1' }, 'UNKNOWN_ID'],
    ['a place that is none', { names: ['滕州'], place: 'Indicator:fines' }, 'WRONG_KIND'],
  ])('%s is refused', async (_what, variables, code) => {
    expect(codesOf(await ask(server.url, document, variables))).toEqual([code]);
  });
});

describe('a graph that grows', () => {
  const names = ['370481', '市中区', '南京大学', '枣庄仿名山矿业有限公司', 'zzqx qqxz', '91370402MA3TWTTC'];

  async function hits(): Promise<number[]> {
    const sent = await statementsSent(server.database, () => resolve(names));
    const lookUps = sent.filter(({ name }) => name.startsWith('resolve '));
    return Promise.all(lookUps.map((one) => hitsOf([one])));
  }

  it('is not read more for the same names', async () => {
    const before = await hits();
    expect(before).toHaveLength(2);
    await server.database.write('many SYNTHETIC names', async (run) => {
      await run(
        `UNWIND range(1, 20000) AS number
         CREATE (thing:Node:Thing:Brand {id: 'Brand:many/' + number, name: 'SYNTHETIC brand ' + number})
         CREATE (:Name {key: thing.id + '|name', text: thing.name, kind: 'Brand', field: 'name',
           folded: 'synthetic brand ' + number})-[:NAMES]->(thing)`,
      );
    });
    await server.database.write('await indexes', (run) => run('CALL db.awaitIndexes(60)'));
    expect(await hits()).toEqual(before);
  });
});
