import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { exportLimits } from '../../src/exporting/limits';
import { ask } from '../support/ask';
import {
  aboutOf,
  csvObjects,
  exported,
  exportOf,
  readCsv,
  readSheets,
  rowsOf,
  type Parameters,
} from '../support/export';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/** More than a page, and than fit into the buffers between the server and a client that does not read. */
const many = 3_250;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('spreadsheet'));
  await server.database.write('SYNTHETIC brands', (run) =>
    run(
      `UNWIND range(1, ${many}) AS number
       WITH number, right('0000' + toString(number), 4) AS digits
       CREATE (:Node:Thing:Brand {id: 'Brand:' + digits, name: 'SYNTHETIC ' + digits,
         description: reduce(text = '', _ IN range(1, 220) | text + randomUUID())})`,
    ),
  );
}, 60_000);

afterAll(() => server.stop());

const brands = '{ brands { nodes { id name } } }';

const csvOf = (query: string, parameters: Parameters = {}) =>
  exportOf(server.url, { query, format: 'csv', ...parameters });
const xlsxOf = async (query: string, parameters: Parameters = {}) =>
  readSheets(await exportOf(server.url, { query, format: 'xlsx', ...parameters }));

describe('rows beyond a page', () => {
  it('come all, each once and in order, in CSV and in XLSX', async () => {
    const expected = Array.from(
      { length: many },
      (_, index) => `Brand:${String(index + 1).padStart(4, '0')}`,
    );
    expect(csvObjects(await csvOf(brands)).map(({ id }) => id)).toEqual(expected);
    const sheets = await xlsxOf(brands);
    expect(rowsOf(sheets, 'brands').map(({ id }) => id)).toEqual(expected);
    expect([aboutOf(sheets, 'Rows'), aboutOf(sheets, 'Cut')]).toEqual([[many], ['no']]);
  }, 60_000);

  it('are asked for a thousand at a time', async () => {
    const statements = await server.statementsOf(() => csvOf(brands, { limit: 2_500 }));
    expect(statements.filter((name) => name === 'list Brand')).toHaveLength(3);
  });

  it('begin and end where the document says so', async () => {
    const { data } = await ask(server.url, '{ brands(first: 7) { pageInfo { endCursor } } }');
    const after = (data as { brands: { pageInfo: { endCursor: string } } }).brands.pageInfo.endCursor;
    const file = await csvOf('query ($after: String) { brands(first: 3, after: $after) { nodes { id } } }', {
      variables: JSON.stringify({ after }),
    });
    expect(csvObjects(file).map(({ id }) => id)).toEqual(['Brand:0008', 'Brand:0009', 'Brand:0010']);
  });

  it('come in smaller pages where a hundred would be too expensive', async () => {
    const query =
      '{ brands { nodes { id maybeSameAs(first: 100) { nodes { id maybeSameAs { nodes { id } } } } } } }';
    const file = await csvOf(query, { limit: 12 });
    expect(file.status).toBe(200);
    expect(csvObjects(file)).toHaveLength(12);
  });
});

describe('a cut', () => {
  it('is said in the workbook, with the limit', async () => {
    const sheets = await xlsxOf(brands, { limit: 130 });
    expect(rowsOf(sheets, 'brands')).toHaveLength(130);
    expect([aboutOf(sheets, 'Rows'), aboutOf(sheets, 'Cut'), aboutOf(sheets, 'Limit of rows')]).toEqual([
      [130],
      ['yes'],
      [130],
    ]);
  });

  it.each([
    [{ limit: 130 }, '130', 'true'],
    [{}, String(many), 'false'],
  ])('of CSV with %j is said in trailers', async (parameters, rows, isCut) => {
    expect(await trailersOf({ query: brands, format: 'csv', ...parameters })).toEqual({
      'export-rows': rows,
      'export-cut': isCut,
    });
  });

  it('of CSV is said in the metadata that the file links to', async () => {
    const file = await csvOf(brands, { limit: 130 });
    const [, address = ''] = /^<([^>]+)>; rel="describedby"/.exec(file.headers.get('link') ?? '') ?? [];
    const described = await exported(await fetch(server.url + address));
    const metadata = JSON.parse(described.bytes.toString('utf8')) as Record<string, unknown>;
    expect(described.headers.get('content-type')).toContain('application/csvm+json');
    expect(metadata).toMatchObject({
      '@context': 'http://www.w3.org/ns/csvw',
      tableSchema: { columns: [{ titles: 'id' }, { titles: 'name' }, { titles: 'missingReason' }] },
      notes: [
        {
          query: brands,
          datasets: [{ id: 'spreadsheet' }],
          tables: [{ path: 'brands', rows: 130, isCut: true, limit: 130 }],
        },
      ],
    });
  });

  it('of a list within rows is said, with how many rows that concerns', async () => {
    await server.database.write('SYNTHETIC likeness', (run) =>
      run(
        `MATCH (a:Brand {id: 'Brand:0001'}), (b:Brand) WHERE b.id > 'Brand:0001' AND b.id < 'Brand:0005'
         CREATE (a)-[:MAYBE_SAME_AS {key: 'MAYBE_SAME_AS|' + a.id + '|' + b.id, certainty: 'POSSIBLE'}]->(b)`,
      ),
    );
    const sheets = await xlsxOf(
      '{ brands(first: 2) { nodes { id maybeSameAs(first: 1) { nodes { id } } } } }',
    );
    expect(aboutOf(sheets, 'List within rows goes on')).toEqual(['maybeSameAs (1)']);
    expect(rowsOf(sheets, 'maybeSameAs')).toMatchObject([
      { row: 2, 'from.id': 'Brand:0001', 'to.id': 'Brand:0002', certainty: 'POSSIBLE' },
      { row: 3, 'from.id': 'Brand:0002', 'to.id': 'Brand:0001', certainty: 'POSSIBLE' },
    ]);
  });

  /** fetch does not show trailers. */
  async function trailersOf(parameters: Record<string, string | number>): Promise<NodeJS.Dict<string>> {
    const address = new URLSearchParams(
      Object.entries(parameters).map(([name, value]) => [name, String(value)] as [string, string]),
    );
    const sent = request(`${server.url}/export?${address.toString()}`);
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response.trailers;
  }
});

describe('cells', () => {
  it('of CSV are never run as formulas, and quotes and line breaks survive', async () => {
    const names = csvObjects(await csvOf('{ products { nodes { name } } }')).map(({ name }) => name);
    expect(names.sort()).toEqual(
      [
        `'=HYPERLINK("http://127.0.0.1/","SYNTHETIC")`,
        "'+1 SYNTHETIC",
        "'-SYNTHETIC",
        "'@SUM(1) SYNTHETIC",
        'SYNTHETIC, "quoted" and\nbroken',
      ].sort(),
    );
    const [firm] = csvObjects(await csvOf('{ enterprises { nodes { aliases } } }'));
    expect(firm?.aliases).toBe("'\t=1+1");
  });

  it('of a workbook are text as it is: a sheet runs no text cell', async () => {
    const sheets = await xlsxOf('{ products { nodes { name } } }');
    expect(rowsOf(sheets, 'products').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://127.0.0.1/","SYNTHETIC")', '-SYNTHETIC']),
    );
  });

  it('hold codes as text and figures as numbers, with comparator, unit and period beside', async () => {
    const trademarks = await xlsxOf('{ trademarks { nodes { registrationNumber } } }');
    expect(rowsOf(trademarks, 'trademarks')).toMatchObject([{ registrationNumber: '00123456' }]);
    const districts = await xlsxOf('{ districts { nodes { divisionCode } } }');
    expect(rowsOf(districts, 'districts')).toMatchObject([{ divisionCode: '370400' }]);
    const figures = await xlsxOf(
      '{ observations(indicator: "test-count") { nodes { value exact comparator unit periodStart periodEnd } } }',
    );
    expect(rowsOf(figures, 'observations')).toEqual([
      {
        value: 1200,
        exact: '1200',
        comparator: 'MORE_THAN',
        unit: '件',
        periodStart: null,
        periodEnd: '2021-12-31',
        missingReason: 'periodStart: NOT_APPLICABLE It does not apply here.',
      },
    ]);
  });

  it('stay within what Excel opens', async () => {
    await server.database.write('a long text', (run) =>
      run("MATCH (n:Product {id: 'Product:plus'}) SET n.description = $text", { text: 'x'.repeat(40_000) }),
    );
    const sheets = await xlsxOf('{ products { nodes { id description } } }');
    const long = rowsOf(sheets, 'products').find(({ id }) => id === 'Product:plus')?.description;
    expect(String(long)).toHaveLength(exportLimits.cellCharacters);
    expect(String(long).endsWith('…')).toBe(true);
  });
});

describe('columns', () => {
  it('are those that are named, in their order, with the reasons last', async () => {
    const [headings] = readCsv(
      await csvOf('{ enterprises { nodes { id name unifiedSocialCreditCode } } }', {
        columns: 'unifiedSocialCreditCode,name',
      }),
    );
    expect(headings).toEqual(['unifiedSocialCreditCode', 'name', 'missingReason']);
  });

  it('have headings in Chinese and English, an alias beside its word', async () => {
    const query =
      '{ enterprises { nodes { label: name unifiedSocialCreditCode locatedIn { name ... on District { level } } } } }';
    expect(readCsv(await csvOf(query, { language: 'zh' }))).toEqual([
      ['名称（label）', '统一社会信用代码', '所在地·名称', '所在地·级别', '缺失原因'],
      ['测试编码有限公司', '91370400MA3TEXTA11', '测试市', '地级', ''],
    ]);
    expect(readCsv(await csvOf(query, { language: 'en' }))[0]).toEqual([
      'Name (label)',
      'Unified social credit code (USCC)',
      'Located in / Name',
      'Located in / Level',
      'Missing reason',
    ]);
  });

  it('that do not exist are refused, naming those that do', async () => {
    const refused = await csvOf(brands, { columns: 'id,nmae' });
    expect(refused).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'There is no column nmae. The columns of this table: id, name, missingReason.',
          extensions: {
            code: 'BAD_ARGUMENTS',
            unknown: ['nmae'],
            available: ['id', 'name', 'missingReason'],
          },
        },
      ],
    });
  });
});

describe('relationships', () => {
  const query =
    '{ enterprises { nodes { name makes { nodes { name producedIn { totalCount } } } provenance { certainty source { date } } } } }';

  it('have sheets of their own with both ends, also where nothing of that was selected', async () => {
    const sheets = await xlsxOf(query, { language: 'zh' });
    expect([...sheets.keys()]).toEqual(['企业', '生产的产品', '出处', '说明']);
    expect(sheets.get('企业')).toEqual([
      ['标识', '名称', '缺失原因'],
      ['Enterprise:coded', '测试编码有限公司', null],
    ]);
    expect(rowsOf(sheets, '生产的产品')).toEqual([
      {
        行号: 2,
        起点标识: 'Enterprise:coded',
        起点名称: '测试编码有限公司',
        起点类别: '企业',
        起点代码: '91370400MA3TEXTA11',
        关系: '生产的产品',
        终点标识: 'Product:quoted',
        终点名称: 'SYNTHETIC, "quoted" and\nbroken',
        终点类别: '产品',
        终点代码: null,
        确定程度: '很可能',
        '产地·总数': 0,
        缺失原因: null,
      },
    ]);
    expect(aboutOf(sheets, '所引来源')).toEqual(['SYNTHETIC test source; Source:spreadsheet']);
  });

  it('are JSON in CSV, with what was selected only; or the rows, where the path leads there', async () => {
    const [row] = csvObjects(await csvOf(query));
    expect(JSON.parse(row?.provenance ?? '')).toEqual(
      expect.arrayContaining([{ certainty: 'STATED', source: { date: '2022-03-01' } }]),
    );
    const file = await csvOf(query, { path: 'enterprises.makes', columns: 'to.id,certainty,row' });
    expect(readCsv(file)).toEqual([
      ['to.id', 'certainty', 'row', 'missingReason'],
      ['Product:quoted', 'PROBABLE', '2', ''],
    ]);
  });
});

describe('what fails after the first page', () => {
  afterEach(async () => {
    await server.database.write('mend it', (run) => run("MATCH (n:Brand {id: 'Brand:9999'}) DELETE n"));
  });

  it.each(['csv', 'xlsx'])('breaks the %s file off, so that no half of it looks whole', async (format) => {
    await server.database.write('a brand without its name', (run) =>
      run("CREATE (:Node:Thing:Brand {id: 'Brand:9999'})"),
    );
    const address = `${server.url}/export?${new URLSearchParams({ query: brands, format }).toString()}`;
    const response = await fetch(address);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  });
});

describe('made-up data', () => {
  afterEach(async () => {
    await server.database.write('no longer marked', (run) =>
      run('MATCH (d:IpgraphDatabase) SET d.synthetic = false'),
    );
  });

  it('say SYNTHETIC first in the workbook, in the name of the file and in what describes it', async () => {
    await server.database.write('mark as synthetic', (run) =>
      run("MERGE (d:IpgraphDatabase {id: 'ipgraph'}) SET d.synthetic = true"),
    );
    const sheets = await xlsxOf('{ products { nodes { id } } }');
    expect(sheets.get('About')?.[1]?.[0]).toBe('SYNTHETIC');
    const file = await csvOf('{ products { nodes { id } } }');
    expect(file.headers.get('content-disposition')).toContain('filename="SYNTHETIC-products-');
    const described = await exportOf(
      server.url,
      { query: '{ products { nodes { id } } }' },
      {},
      '/export-metadata.json',
    );
    expect(JSON.parse(described.bytes.toString('utf8'))).toMatchObject({ notes: [{ synthetic: true }] });
  });
});

describe('a client', () => {
  const query = '{ brands { nodes { id name description } } }';
  const pages = Math.ceil(many / 1_000);

  /** An export of megabytes whose first bytes came, and how many pages were asked for so far. */
  async function begun(format: string): Promise<{ response: IncomingMessage; asked: () => number }> {
    let asked = 0;
    const stop = server.database.onStatement(({ name }) => {
      if (name === 'list Brand') asked += 1;
    });
    const sent = request(`${server.url}/export?${new URLSearchParams({ query, format }).toString()}`);
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.once('close', stop);
    await once(response, 'readable');
    return { response, asked: () => asked };
  }

  /** Other work of the server, longer than all pages would take. */
  async function otherWork(): Promise<void> {
    for (let round = 0; round < 2 * pages; round++) await csvOf('{ products { nodes { id } } }');
  }

  const spools = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`ipgraph-export-${process.pid}-`));

  it('that does not read is not read ahead for: the server waits, in bounded memory, and the file comes whole', async () => {
    const { response, asked } = await begun('csv');
    await otherWork();
    const whileNotRead = asked();
    response.resume();
    await once(response, 'end');
    expect(whileNotRead).toBeLessThan(pages);
    expect([response.complete, asked()]).toEqual([true, pages]);
  }, 60_000);

  it.each(['csv', 'xlsx'])(
    'that goes away ends the work on %s, and nothing is left behind',
    async (format) => {
      const before = spools();
      const { response, asked } = await begun(format);
      response.destroy();
      await otherWork();
      const whenGone = asked();
      await otherWork();
      expect(whenGone).toBeLessThan(pages);
      expect(asked()).toBe(whenGone);
      expect(spools()).toEqual(before);
    },
    60_000,
  );
});
