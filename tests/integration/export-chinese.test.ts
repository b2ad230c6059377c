import { csvObjects, exportOf, readSheets } from '../support/export';
import { operationNames } from '../support/operations';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(() => server.stop());

describe('a workbook in Chinese', () => {
  it.each(operationNames)(
    'has no English sentence of a gap and no code of a reason, as of %s',
    async (example) => {
      const sheets = await readSheets(
        await exportOf(server.url, { example, format: 'xlsx', language: 'zh' }),
      );
      for (const [name, rows] of sheets) {
        const [headings = [], ...body] = rows;
        const ofGaps = headings.flatMap((heading, index) =>
          name === '缺口' ? (heading === '所涉对象' ? [] : [index]) : heading === '缺失原因' ? [index] : [],
        );
        const words = name === '说明' ? [] : body.flatMap((row) => ofGaps.map((index) => row[index]));
        const english = /\b(NOT_[A-Z]+|[a-z]{2,} [a-z]{2,})\b/;
        expect(words.filter((word) => typeof word === 'string' && english.test(word))).toEqual([]);
      }
    },
  );
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
