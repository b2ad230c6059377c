import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { mediaTypes } from '../../src/exporting/media-type';
import { dataOf } from '../support/ask';
import {
  aboutOf,
  csvObjects,
  exported,
  exportOf,
  readCsv,
  readSheets,
  rowsOf,
  type Exported,
  type Sheets,
} from '../support/export';
import { operationDocument, operationNames, operationVariables } from '../support/operations';
import { startTestServer, withImpatientServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 300_000);

afterAll(() => server.stop());

const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Exported> =>
  exported(
    await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );

/** How many nodes each list at the root of an operation has in one answer of the API, by its key there. */
async function rootListSizes(name: string): Promise<[string, number][]> {
  const data = await dataOf(server.url, operationDocument(name), operationVariables(name));
  return Object.entries(data).flatMap(([key, root]): [string, number][] => {
    const nodes = (root as { nodes?: unknown[] } | null)?.nodes;
    return nodes ? [[key, nodes.length]] : [];
  });
}

/** What a workbook in Chinese says of what is missing: by sheet, the texts of its gaps and of its empty cells. */
function gapTexts(sheets: Sheets): ReadonlyMap<string, string[]> {
  const texts = [...sheets].map(([name, [headings = [], ...rows]]): [string, string[]] => {
    const ofGaps = headings.flatMap((heading, index) =>
      name === '缺口' ? (heading === '所涉对象' ? [] : [index]) : heading === '缺失原因' ? [index] : [],
    );
    const cells = name === '说明' ? [] : rows.flatMap((row) => ofGaps.map((index) => row[index]));
    return [name, cells.filter((cell) => typeof cell === 'string')];
  });
  return new Map(texts);
}

/** English sentences and codes of reasons among them. */
function englishGapWords(sheets: Sheets): string[] {
  const english = /\b(NOT_[A-Z]+|[a-z]{2,} [a-z]{2,})\b/;
  return [...gapTexts(sheets).values()].flat().filter((text) => english.test(text));
}

describe.each(operationNames)('the example %s', (example) => {
  // Every example in the language with most to go wrong; one also in the others.
  it.each(example === 'city-total-and-sum-of-districts' ? [undefined, 'zh', 'en'] : ['zh'])(
    'exports as a workbook and as CSV, with headings in %s; in zh without English words of gaps',
    async (language) => {
      const spoken = language === undefined ? {} : { language };
      const sheets = await readSheets(await exportOf(server.url, { example, format: 'xlsx', ...spoken }));
      const about = language === 'zh' ? '说明' : 'About';
      expect([...sheets.keys()].at(-1)).toBe(about);
      const item = (chinese: string, english: string) =>
        aboutOf(sheets, language === 'zh' ? chinese : english);
      expect(item('查询', 'Query')).toEqual([operationDocument(example)]);
      // With the defaults that the operation gives, since they hold too.
      const [variables] = item('筛选变量', 'Variables');
      expect(JSON.parse(String(variables))).toMatchObject(operationVariables(example));
      expect(item('数据集', 'Data set').join()).toMatch(/\bzaozhuang-2021-04-26; \d{4}-\d\d-\d\dT/);
      expect(item('数据集的来源', 'Source of the data sets').length).toBeGreaterThan(5);
      expect(new Set(item('是否截断', 'Cut'))).toEqual(new Set([language === 'zh' ? '否' : 'no']));
      if (language === 'zh') expect(englishGapWords(sheets)).toEqual([]);
      const paths = item('表', 'Table').map(String);
      expect(paths.length).toBeGreaterThan(0);
      const counts = item('行数', 'Rows');
      for (const [index, path] of paths.entries()) {
        const file = await exportOf(server.url, { example, format: 'csv', path, ...spoken });
        expect(file.status).toBe(200);
        const [headings = [], ...rows] = readCsv(file);
        expect(rows).toHaveLength(Number(counts[index]));
        expect(headings.at(-1)).toBe(
          language === 'zh' ? '缺失原因' : language === 'en' ? 'Missing reason' : 'missingReason',
        );
        if (language === 'zh') {
          expect(headings.filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([]);
        }
      }
    },
  );

  it('has at least the rows of each list that the API answers at once', async () => {
    const sheets = await readSheets(await exportOf(server.url, { example, format: 'xlsx' }));
    const counts = aboutOf(sheets, 'Rows');
    const written = new Map(aboutOf(sheets, 'Table').map((path, index) => [path, Number(counts[index])]));
    expect(written.size).toBeGreaterThan(0);
    for (const [path, size] of await rootListSizes(example)) {
      expect([...written.keys()]).toContain(path);
      expect(written.get(path)).toBeGreaterThanOrEqual(size);
    }
  });
});

describe('the reason of an empty cell', () => {
  it('is the gap that names it, or that no source states it; never nothing', async () => {
    const rows = csvObjects(
      await exportOf(server.url, { example: 'valid-patents-time-series', format: 'csv' }),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { missingReason = '', ...cells } of rows) {
      const empty = Object.keys(cells).filter((name) => cells[name] === '');
      for (const name of empty) {
        expect(missingReason).toMatch(
          new RegExp(`(^|; |, )${name.replace('.', '\\.')}(, [^;:]+)?: NOT_(STATED|APPLICABLE) `),
        );
      }
      expect(missingReason === '').toBe(empty.length === 0);
    }
  });

  it('of a chain names what it lacks, in the words of its gaps', async () => {
    const sheets = await readSheets(
      await exportOf(server.url, { example: 'gi-chains-of-a-place', format: 'xlsx' }),
    );
    const broken = rowsOf(sheets, 'giChains').find(
      ({ 'geographicalIndication.name': name }) => name === '山亭地瓜枣',
    );
    expect(broken?.missingReason).toContain(
      'operatedBy: NOT_STATED No source states who uses the indication',
    );
    expect(rowsOf(sheets, 'Gaps')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: 'GeographicalIndication:shanting-diguazao',
          property: 'operatedBy',
          reason: 'NOT_STATED',
        }) as unknown,
      ]),
    );
  });

  it('in Chinese stands in the tables and on a sheet of gaps, where English is looked for', async () => {
    const sheets = await readSheets(
      await exportOf(server.url, { example: 'gi-chains-of-a-place', format: 'xlsx', language: 'zh' }),
    );
    const texts = gapTexts(sheets);
    for (const name of ['地理标志链条', '缺口']) expect(texts.get(name)?.length).toBeGreaterThan(0);
    expect([...texts.values()].flat()).toContainEqual(expect.stringContaining('未载明'));
  });

  it('says nothing where a value does not apply, as of parties that are no group', async () => {
    const query = '{ partnerships(place: "District:370400") { nodes { via partnerGroup { name } } } }';
    const rows = csvObjects(await exportOf(server.url, { query, format: 'csv' }));
    const direct = rows.filter(({ via }) => via === 'DIRECT');
    expect(direct.length).toBeGreaterThan(0);
    for (const { missingReason } of direct)
      expect(missingReason).toBe('partnerGroup: NOT_APPLICABLE It does not apply here.');
  });
});

describe('the reason of a figure that lacks something', () => {
  it('is that of its own cell', async () => {
    const query =
      '{ compare(indicators: ["valid-invention-patents"], places: ["District:370400"], years: [1999]) { rows { cells { year exact unit } } } }';
    const path = 'compare.rows.cells';
    const of = async (language: string) =>
      csvObjects(await exportOf(server.url, { query, format: 'csv', path, language }))[0];
    expect((await of('en'))?.['Missing reason']).toMatch(
      /^Exact value, Unit: NOT_COVERED For 枣庄市 the figure is stated, but for another period/,
    );
    expect((await of('zh'))?.缺失原因).toMatch(/^精确值、单位：未覆盖（1999年，\d+项[^）]*）$/);
  });

  it('is that it does not apply, for the beginning of a count at a day', async () => {
    const query =
      '{ observations(indicator: "valid-invention-patents", place: "District:370400", year: 2020) { nodes { hectares periodStart } } }';
    const [row] = csvObjects(await exportOf(server.url, { query, format: 'csv' }));
    expect(row?.missingReason).toBe('hectares, periodStart: NOT_APPLICABLE It does not apply here.');
  });
});

describe('the links of a chain', () => {
  it('have sheets: operators, households and figures with both ends', async () => {
    const sheets = await readSheets(
      await exportOf(server.url, { example: 'gi-chains-of-a-place', format: 'xlsx', language: 'zh' }),
    );
    const names = [...sheets.keys()];
    expect(names).toEqual(
      expect.arrayContaining(['地理标志链条', '经营主体', '经营主体·农户', '经营主体·农户·所载数据']),
    );
    const households = rowsOf(sheets, '经营主体·农户').find(
      ({ 终点名称: name }) => name === '山东欧乐分红惠及贫困户',
    );
    expect(households).toMatchObject({
      起点标识: 'Enterprise:shandong-oule-food',
      起点类别: '企业',
      关系: '农户',
      终点类别: '农户群体',
      确定程度: '已载明',
      '群体·户数': 955,
    });
    const uncounted = rowsOf(sheets, '经营主体·农户').find(
      ({ 终点名称: name }) => name === '枣庄华宝带动农户',
    );
    expect(uncounted?.['群体·户数']).toBeNull();
    expect(uncounted?.缺失原因).toContain('群体·户数：未载明（枣庄华宝带动农户）');
    const gain = rowsOf(sheets, '经营主体·农户·所载数据').find(
      ({ '指标·代码': code, 数值: value }) => code === 'income-gain' && value === 1194,
    );
    expect(gain).toMatchObject({ 限定词: '等于', 单位: '元', 口径: '户均' });
  });

  it('are CSV where the path leads there', async () => {
    const rows = csvObjects(
      await exportOf(server.url, {
        example: 'gi-chains-of-a-place',
        format: 'csv',
        path: 'giChains.operators.households',
        columns: 'from.name,to.name,group.householdCount',
      }),
    );
    expect(rows).toContainEqual({
      'from.name': '山东欧乐食品有限公司',
      'to.name': '山东欧乐分红惠及贫困户',
      'group.householdCount': '955',
      missingReason: '',
    });
  });
});

describe('ways to ask', () => {
  const query = '{ districts { nodes { divisionCode name } } }';

  it('are /graphql with an Accept header, and /export by GET and POST', async () => {
    const bytes = [
      await post('/graphql?language=zh', { query }, { accept: 'text/csv' }),
      await post('/export', { query, language: 'zh', format: 'csv' }),
      await exportOf(server.url, { query, language: 'zh', format: 'csv' }),
      await exportOf(server.url, { query, language: 'zh' }, { accept: 'text/csv' }),
      await exportOf(
        server.url,
        { query, language: 'zh' },
        { accept: 'text/csv', 'apollo-require-preflight': 'true' },
        '/graphql',
      ),
    ].map((file) => file.bytes.toString('utf8'));
    expect(bytes[0]?.startsWith('\uFEFF行政区划代码,名称,缺失原因\r\n')).toBe(true);
    expect(new Set(bytes).size).toBe(1);
    const workbook = await post('/graphql', { query }, { accept: mediaTypes.xlsx });
    expect([...(await readSheets(workbook)).keys()]).toEqual(['districts', 'About']);
  });

  it('name the file and its type, and depend on Accept', async () => {
    const { headers } = await exportOf(server.url, { query, format: 'xlsx', language: 'zh' });
    const day = new Date().toISOString().slice(0, 10);
    expect(headers.get('content-type')).toBe(mediaTypes.xlsx);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="export-${day}.xlsx"; filename*=UTF-8''${encodeURIComponent('行政区')}-${day}.xlsx`,
    );
    expect(headers.get('vary')).toContain('Accept');
    const json = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/csv;q=0.5' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect([json.headers.get('vary'), await json.json()]).toEqual([
      'Accept',
      { data: { __typename: 'Query' } },
    ]);
  });

  it('end where the document says, also by the default of a variable', async () => {
    const query = 'query ($n: Int = 3) { districts(first: $n) { nodes { divisionCode } } }';
    const rowsWith = async (more: Record<string, string>) =>
      csvObjects(await exportOf(server.url, { query, format: 'csv', ...more })).length;
    expect(await rowsWith({})).toBe(3);
    expect(await rowsWith({ variables: '{"n": 5}' })).toBe(5);
  });

  it('are the same for tables that the answer holds without a list', async () => {
    const rows = csvObjects(
      await exportOf(server.url, { query: '{ entity(by: { divisionCode: "370406" }) { id name } }' }),
    );
    expect(rows).toEqual([{ id: 'District:370406', name: '山亭区', missingReason: '' }]);
  });
});

describe('what is refused, as JSON and before any file', () => {
  const several = '{ a: districts { nodes { id } } b: products { nodes { id } } }';

  it.each([
    [
      'neither a query nor an example',
      {},
      400,
      'BAD_ARGUMENTS',
      'Give exactly one of `query` and `example`.',
    ],
    [
      'an unknown example',
      { example: 'none' },
      400,
      'BAD_ARGUMENTS',
      'There is no example none. There are: ',
    ],
    [
      'an unknown parameter',
      { query: several, fomat: 'csv' },
      400,
      'BAD_ARGUMENTS',
      'There is no parameter fomat.',
    ],
    [
      'another format',
      { query: several, format: 'pdf' },
      400,
      'BAD_ARGUMENTS',
      '`format` must be csv or xlsx, or graphml or gexf for a subgraph.',
    ],
    [
      'another language',
      { query: several, language: 'fr' },
      400,
      'BAD_ARGUMENTS',
      '`language` must be zh or en.',
    ],
    [
      'too many rows',
      { query: several, limit: 100_001 },
      400,
      'BAD_ARGUMENTS',
      '`limit` must be a whole number from 1',
    ],
    [
      'variables that are no object',
      { query: several, variables: '[1' },
      400,
      'BAD_ARGUMENTS',
      '`variables` must be one JSON',
    ],
    ['several tables in CSV', { query: several }, 400, 'BAD_ARGUMENTS', 'Choose one with `path`: a, b.'],
    [
      'a path that is not selected',
      { query: several, path: 'c' },
      400,
      'BAD_ARGUMENTS',
      '`path` c is not selected.',
    ],
    ['a path to no list', { query: several, path: 'a.nodes.id' }, 400, 'BAD_ARGUMENTS', 'leads to no list'],
    ['a broken document', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['an unknown field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field'],
    [
      'a missing variable',
      { query: 'query ($id: ID!) { node(id: $id) { id } }' },
      400,
      'BAD_USER_INPUT',
      '$id',
    ],
    [
      'an unknown id',
      { query: '{ giChains(place: "District:nowhere") { nodes { gaps { reason } } } }' },
      404,
      'UNKNOWN_ID',
      'District:nowhere',
    ],
    [
      'a reserved alias',
      { query: '{ districts { nodes { _export_id: name } } }' },
      400,
      'BAD_ARGUMENTS',
      '_export_id',
    ],
    [
      'too many aliases',
      { query: `{ ${Array.from({ length: 61 }, (_, number) => `a${number}: __typename`).join(' ')} }` },
      400,
      'TOO_MANY_ALIASES',
      'aliases',
    ],
    [
      'one failed field, though the others have answers',
      {
        query: '{ districts { nodes { id } } entity(by: { divisionCode: "wrong" }) { id } }',
        path: 'entity',
      },
      400,
      'INVALID_DIVISION_CODE',
      'wrong',
    ],
  ])('%s', async (_what, parameters, status, code, message) => {
    const refused = await exportOf(server.url, parameters);
    expect(refused.headers.get('content-type')).toContain('application/json');
    expect(refused).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(refused.errors[0]?.message).toContain(message);
  });

  it('is what is too expensive however small its pages are', async () => {
    const page = (inner: string) => `maybeSameAs(first: 100) { nodes { id ${inner} } }`;
    const refused = await exportOf(server.url, {
      query: `{ things { nodes { id ${page(page(page('')))} } } }`,
    });
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }] });
  });

  it('is an operation whose time is over, with the status for it', async () => {
    const refused = await withImpatientServer(server.database, (url) =>
      exportOf(url, { query: '{ districts { nodes { id } } }' }),
    );
    expect(refused).toMatchObject({ status: 504, errors: [{ extensions: { code: 'TIMEOUT' } }] });
  });
});

describe('what a page of another site may', () => {
  const query = '{ districts { nodes { id } } }';
  const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  const clicked = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-user': '?1' };

  it.each([
    ['not embed an export', '/export', embedded, 400],
    ['link to one', '/export', clicked, 200],
    ['not get one from /graphql without asking first', '/graphql', { ...clicked, accept: 'text/csv' }, 400],
    [
      'get one from /graphql with the header that it must ask for',
      '/graphql',
      { accept: 'text/csv', 'apollo-require-preflight': 'true' },
      200,
    ],
  ])('%s', async (_what, path, headers, status) => {
    expect(await statusOf(`${path}?${new URLSearchParams({ query }).toString()}`, headers)).toBe(status);
  });

  /** fetch writes headers of this kind itself. */
  async function statusOf(
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<number | undefined> {
    const [response] = (await once(get(server.url + path, { headers }), 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  it('not post a form or plain text', async () => {
    const sent = await fetch(`${server.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query }),
    });
    expect(sent.status).toBe(400);
  });
});
