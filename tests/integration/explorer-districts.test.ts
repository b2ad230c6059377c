import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { openPage, overflowOf, requestsElsewhere, type OpenedPage } from '../support/opened-page';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let browser: Browser;
let server: TestServer;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);

afterAll(() => browser.close());

afterEach(async () => {
  await opened.page.context().close();
  expect(opened.errors).toEqual([]);
  expect(requestsElsewhere(opened, server.url)).toEqual([]);
});

async function open(address: string, locale = 'zh-CN', width = 1200): Promise<Page> {
  opened = await openPage(browser, server.url + address, { locale, viewport: { width, height: 800 } });
  return opened.page;
}

/** The table with this caption, once it is there. */
async function tableOf(page: Page, caption: string): Promise<Locator> {
  const table = page.getByRole('table', { name: caption, exact: true });
  await table.waitFor();
  return table;
}

/** The cells of a table row by row, what is written one below the other joined by a bar. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('td').allInnerTexts();
      return cells.map((cell) => cell.split(/\s*\n\s*/).join(' | '));
    }),
  );
}

/** What is written in a picture. */
async function writtenIn(page: Page, name: string): Promise<string[]> {
  const picture = page.getByRole('img', { name, exact: true });
  await picture.locator('text').first().waitFor();
  return picture.locator('text').allTextContents();
}

describe('districts, of the first source', () => {
  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);

  afterAll(() => server.stop());

  it('opens with the stated total beside the sum of what can be added, and says why the rest is not', async () => {
    const page = await open('/districts');
    const written = await writtenIn(page, '公布的总数与各区市之和：枣庄市2020年有效发明专利');
    expect(written).toEqual(expect.arrayContaining(['2,472件', '6 个区市中 1 个之和', '不少于 513件']));
    const table = await tableOf(page, '总数与各区市：枣庄市2020年有效发明专利');
    expect(await rowsOf(table)).toEqual([
      ['枣庄市 | 公布的总数', '2,472件 | 2020年12月31日时点 | 增幅 82.7%', ''],
      ['市中区', '未载明', '未计入：已读来源均未载明该地的数据'],
      ['薛城区', '513件 | 2020年12月31日时点', '计入'],
      ['峄城区', '未载明 | 2020年12月31日时点 | 增幅 214%', '未计入：只载明位次或增幅，没有数值'],
      [
        '台儿庄区',
        '28项 | 某一时点，日期未载明 | 主体：枣庄市鑫金山机械有限公司',
        '未计入：只载明当地企业、群体或产品的数据',
      ],
      ['山亭区', '未载明', '未计入：已读来源均未载明该地的数据'],
      ['滕州市', '562件 | 2021年4月26日时点', '未计入：有数据，但为其他期间或未载明期间'],
      ['6 个区市中 1 个之和', '不少于 513件（计算得出）', ''],
      ['总数减去和', '不超过 1,959件（计算得出）', ''],
    ]);
    await table.getByRole('button', { name: '查看出处：有效发明专利 513件' }).click();
    await page.getByRole('dialog').getByText('A7-P3').waitFor();
  });

  it('shows the zone beside the total that it exceeds, with what differs, and never adds it', async () => {
    const page = await open('/districts?indicator=ip-pledge-financing-amount', 'en');
    const zones = await tableOf(page, 'Development zones: shown, never added');
    expect(await rowsOf(zones)).toEqual([
      [
        '枣庄高新区',
        '119 million CNY | up to 2020-12-31 | larger than the stated total | ' +
          'narrower indicator: Amount of patent pledge financing | Kind of period: annual / cumulative | ' +
          'Period: 2020-01-01 – 2020-12-31 / up to 2020-12-31',
        'a development zone, which is not put among districts',
      ],
    ]);
    const total = await tableOf(
      page,
      'Total and districts: Amount of intellectual-property pledge financing, 枣庄市, 2020',
    );
    expect((await rowsOf(total)).slice(-2)).toEqual([
      ['Sum of 1 of 6 districts', 'at least 54.18 million CNY (computed)', ''],
      ['Total minus sum', 'at most 63.82 million CNY (computed)', ''],
    ]);
  });

  it('ranks with qualifiers at the bars and with the ranks that they leave open; who has no figure has no bar', async () => {
    const page = await open('/districts?view=rank&indicator=trademark-applications');
    const what = '枣庄市2020年商标申请量';
    expect(await writtenIn(page, `排名条形图：${what}`)).toEqual(
      expect.arrayContaining(['1–2  滕州市', '1–2  峄城区', '6,369件', '超过 2,000件']),
    );
    expect(await rowsOf(await tableOf(page, `排名：${what}`))).toEqual([
      ['1–2', '滕州市', '6,369件 | 2020年 | 增幅 113%'],
      ['1–2', '峄城区', '超过 2,000件 | 2020年'],
    ]);
    const missing = '已读来源均未载明该地的数据';
    expect(await rowsOf(await tableOf(page, '枣庄市未排名的区市'))).toEqual(
      ['市中区', '薛城区', '台儿庄区', '山亭区'].map((place) => [place, missing]),
    );
    expect(await rowsOf(await tableOf(page, '开发区（不与区市一起排名）'))).toEqual([
      ['枣庄高新区', missing],
    ]);
  });

  it('shows the rank that the source states, within the province', async () => {
    const page = await open('/districts?view=rank&indicator=pct-applications&place=District:370000', 'en');
    const table = await tableOf(page, 'Ranking: PCT applications, 山东省, 2020');
    expect(await rowsOf(table)).toEqual([
      ['1', '枣庄市', expect.stringContaining('43 | in 2020'), 'no. 9 in 山东省'],
    ]);
  });

  it('adds no ranks, says so, and leads to what can be shown of them', async () => {
    const page = await open('/districts?indicator=patent-quality-assessment');
    const refusal = page.getByRole('alert');
    await refusal.getByText('这类数据（比率、位次、人均等）从不相加').waitFor();
    expect(await page.locator('figure [role=img]').count()).toBe(0);
    await page.getByRole('button', { name: '排名' }).click();
    await page.getByRole('heading', { name: '枣庄市本身的数据' }).waitFor();
    await page.getByText('山东省第7位').waitFor();
  });

  it('draws the end of 2020 and a day of 2021 apart, and joins no points of different places', async () => {
    const page = await open('/districts?view=series', 'en');
    const what = 'Valid invention patents (snapshot)';
    expect(await writtenIn(page, `Over time: ${what}`)).toEqual(
      expect.arrayContaining(['at 2020-12-31', 'at 2021-04-26', '2,472', '513', '562']),
    );
    await page.getByText('Points of different places are never joined').waitFor();
    expect(await rowsOf(await tableOf(page, `Figures by period: ${what}`))).toContainEqual([
      '峄城区',
      'at 2020-12-31',
      'not stated | at 2020-12-31 | change 214%',
    ]);
  });

  it('has every asked cell in the table, with its reason; the files have them too', async () => {
    const page = await open('/districts?view=table&indicators=gi-certification-marks,firms-visited');
    const table = await tableOf(page, '各地各指标各年的数据');
    const rows = await rowsOf(table);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toEqual(['枣庄市', '26件 | 2020年12月31日时点', '近 30家 | 2020年']);
    expect(rows[5]).toEqual([
      '山亭区',
      '有数据，但为其他期间或未载明期间 | 其他期间 | 16件 | 某一时点，日期未载明',
      '已读来源均未载明该地的数据',
    ]);
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const file = await fetch(server.url + String(csv));
    expect([file.status, await file.text()]).toEqual([200, expect.stringContaining('滕州市')]);
  });

  it('finds an indicator by its English name in Chinese, and a link restores what was chosen', async () => {
    const page = await open('/districts?view=rank');
    const picker = page.getByRole('combobox', { name: '指标' });
    await picker.click();
    await picker.fill('trademark reg');
    await page.getByRole('option', { name: /^商标注册量/ }).click();
    await tableOf(page, '排名：枣庄市2020年商标注册量');
    const address = page.url().slice(server.url.length);
    await page.context().close();
    const restored = await open(address, 'en');
    const table = await tableOf(restored, 'Ranking: Trademark registrations, 枣庄市, 2020');
    expect(await rowsOf(table)).toContainEqual(['1–2', '峄城区', expect.stringContaining('more than 1,600')]);
  });

  it('fits 360 pixels in every view', async () => {
    for (const view of ['total', 'rank', 'series', 'table']) {
      const page = await open(`/districts?view=${view}`, 'en', 360);
      await page.getByRole('table').first().waitFor();
      expect([view, await overflowOf(page)]).toEqual([view, 0]);
      if (view !== 'table') await page.context().close();
    }
  });

  it('goes from view to view with the arrow keys, and back with the browser', async () => {
    const page = await open('/districts?indicator=valid-registered-trademarks', 'en');
    await page.getByRole('tab', { name: 'Total and districts' }).focus();
    await page.keyboard.press('ArrowRight');
    const table = await tableOf(page, 'Ranking: Valid registered trademarks, 枣庄市, 2020');
    expect(await rowsOf(table)).toEqual([['1', '薛城区', '3,422 | at 2020-12-31']]);
    await page.goBack();
    await tableOf(page, 'Total and districts: Valid registered trademarks, 枣庄市, 2020');
  });

  it('says what to do where a link names an indicator that does not exist', async () => {
    const page = await open('/districts?indicator=no-such-indicator');
    await page.getByRole('alert').getByText('链接中的指标在图谱中不存在，请另选一个。').waitFor();
  });

  it('leads on from a place that has no districts', async () => {
    const page = await open('/districts?view=rank&place=District:370481');
    await page.getByText('图谱中没有记录滕州市下辖的区市。').waitFor();
    await page.getByRole('button', { name: '枣庄市' }).click();
    await page.getByRole('heading', { name: '枣庄市2020年有效发明专利' }).waitFor();
  });
});

describe('districts, of figures that are hard to hold against each other', () => {
  beforeAll(async () => {
    server = await startTestServer(fixture('figures'));
  }, 60_000);

  afterAll(() => server.stop());

  it('draws nothing where annual and cumulative figures meet, says what differs, and offers each alone', async () => {
    const page = await open('/districts?view=rank&indicator=cases&place=District:c&year=2021');
    const refusal = page.getByRole('alert');
    await refusal.getByText('期间类型：年度／累计').waitFor();
    expect(await page.locator('figure [role=img]').count()).toBe(0);
    await page.getByRole('button', { name: '只看年度' }).click();
    const table = await tableOf(page, '排名：数市2021年测试案件');
    expect(await rowsOf(table)).toEqual([['1', '甲区', '60件 | 2021年']]);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('ANNUAL');
  });

  it('draws annual and cumulative figures in pictures of their own', async () => {
    const page = await open('/districts?view=series&indicator=cases&place=District:c');
    expect(await writtenIn(page, '时间序列：测试案件（年度，件）')).toEqual(
      expect.arrayContaining(['50件', '60件']),
    );
    expect(await writtenIn(page, '时间序列：测试案件（累计，件）')).toEqual(
      expect.arrayContaining(['400件', '120件']),
    );
  });
});
