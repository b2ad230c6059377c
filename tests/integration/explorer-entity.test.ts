import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exportOf, readSheets } from '../support/export';
import { overflowOf, requestsElsewhere, type OpenedPage } from '../support/opened-page';
import { printed } from '../support/printed';
import { siteInChromium } from '../support/site';
import { startTestServer } from '../support/test-server';

let scans: string;

const site = siteInChromium(async () => {
  scans = await mkdtemp(join(tmpdir(), 'ipgraph-scans-'));
  await mkdir(join(scans, 'zaozhuang-2021-04-26'));
  await writeFile(join(scans, 'zaozhuang-2021-04-26/A3.pdf'), '%PDF-1.4\n');
  await writeFile(
    join(scans, 'zaozhuang-2021-04-26/A5.url'),
    '[InternetShortcut]\r\nURL=https://example.org/a5\r\n',
  );
  await writeFile(join(scans, 'notes.txt'), 'private');
  return startTestServer(undefined, scans);
});

afterAll(() => rm(scans, { recursive: true }));

async function open(address: string, locale: string, width = 1200): Promise<OpenedPage> {
  return site.open(address, { locale, viewport: { width, height: 800 } });
}

/** The cells of the row of a table that begins with these words. */
async function row(page: Page, table: string, first: string): Promise<string[]> {
  const found = page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: first, exact: true }) })
    .first();
  await found.waitFor();
  const texts = await found.getByRole('cell').allInnerTexts();
  return texts.map((text) => text.replace(/\s*\n\s*/g, ' | '));
}

interface LabelBox {
  x: [from: number, to: number];
  y: [from: number, to: number];
}

/** In the page: where labels lie in their picture, all at one moment and whatever else moves. */
const labelBoxes = `[...document.querySelectorAll('svg[role=group] text')].map((label) => {
  const { x, y, width, height } = label.getBBox();
  return { x: [x, x + width], y: [y, y + height] };
})`;

function sharedLength(one: LabelBox, other: LabelBox, axis: 'x' | 'y'): number {
  return Math.min(one[axis][1], other[axis][1]) - Math.max(one[axis][0], other[axis][0]);
}

describe('the page of an entity', () => {
  it('shows names, codes, figures with their periods, events and relationships of a district, in Chinese', async () => {
    const visited = await open('/entity/District:370406', 'zh-CN');
    const { page, errors } = visited;
    await page.getByRole('heading', { level: 1, name: '山亭区' }).waitFor();
    expect(await row(page, '山亭区 · 名称、代码与属性', '行政区划代码')).toEqual([
      '行政区划代码',
      '370406',
      'GB2260 [1]',
    ]);
    expect(await row(page, '山亭区 · 主要数据（4 条）', '地理标志证明商标')).toEqual([
      '地理标志证明商标',
      '16件 | 某一时点，日期未载明',
      expect.stringContaining('A3-P2'),
    ]);
    const parties = page.getByRole('table', { name: '山亭区 · 当事方（6 条）' });
    await parties.getByRole('link', { name: '山东欧乐分红惠及贫困户' }).waitFor();
    expect(await row(page, '山亭区 · 政策（2 条）', '关于加快推进全区品牌建设的实施意见')).toContain(
      '已发布',
    );
    await page.getByText('日期未载明').first().waitFor();
    await page
      .getByText('[3] 山亭区市场监督管理局. 地理标志打造乡村振兴绿色模式[N]. 法治社会, 2021-04-26(3).')
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(requestsElsewhere(visited, site.server.url)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('keeps poor households what they are, fits 360 px, and leads from a relationship to its passage', async () => {
    const { page, errors } = await open(
      '/entity/FarmHouseholdGroup:shanting-oule-poor-households',
      'en',
      360,
    );
    const facts = '山东欧乐分红惠及贫困户 · Names, codes and properties';
    expect((await row(page, facts, 'Household kind'))[1]).toBe('poor household');
    expect((await row(page, facts, 'Household count'))[1]).toBe('955');
    await page.getByText('A counted group: only the members that a source names are known.').waitFor();
    expect(await row(page, '山东欧乐分红惠及贫困户 · Engaged by (1)', '山东欧乐食品有限公司')).toEqual([
      '山东欧乐食品有限公司',
      'dividends',
      expect.stringContaining('A3-P5'),
    ]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Who says so: Engaged by · 山东欧乐食品有限公司' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('article 3 (Shanting District), paragraph 5').waitFor();
    expect(await panel.getByRole('link', { name: 'Open the scan (new tab)' }).getAttribute('href')).toBe(
      '/scans/zaozhuang-2021-04-26/A3.pdf',
    );
    expect(errors).toEqual([]);
  });

  it('shows more rows of a relationship, and a link shows as many', async () => {
    const { page } = await open('/entity/District:370400', 'zh-CN');
    await page.getByRole('table', { name: '枣庄市 · 事件（39 条中的 20 条）' }).waitFor();
    await page.getByRole('button', { name: '显示更多: 事件' }).click();
    await page.getByRole('table', { name: '枣庄市 · 事件（39 条）' }).waitFor();
    const { pathname, search } = new URL(page.url());
    await page.context().close();
    const { page: again } = await open(pathname + search, 'zh-CN');
    const table = again.getByRole('table', { name: '枣庄市 · 事件（39 条）' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(40);
  });

  it('draws neighbours as links, and groups dashed', async () => {
    const { page } = await open('/entity/District:370406', 'zh-CN');
    const picture = page.getByRole('group', { name: '山亭区的关系图' });
    const group = picture.getByRole('link', { name: '山东欧乐分红惠及贫困户 (农户群体)' });
    expect(await group.locator('circle').getAttribute('stroke-dasharray')).not.toBeNull();
    await group.press('Enter');
    await page.getByRole('heading', { level: 1, name: '山东欧乐分红惠及贫困户' }).waitFor();
  });

  it('draws no label over another, however many neighbours there are', async () => {
    const { page } = await open('/entity/District:370400', 'zh-CN');
    const labels = page.getByRole('group', { name: '枣庄市的关系图' }).locator('text');
    await labels.nth(60).waitFor();
    const boxes = await page.evaluate<LabelBox[]>(labelBoxes);
    const covered = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => sharedLength(one, other, 'x') > 2 && sharedLength(one, other, 'y') > 2),
    );
    expect(covered).toEqual([]);
  });

  it('tells of a possible duplicate that nobody has judged', async () => {
    const { page } = await open('/entity/Enterprise:zaozhuang-xinjinshan-joint-stock', 'zh-CN');
    const table = page.getByRole('table', { name: '可能重复的对象' });
    await table.getByRole('link', { name: '枣庄市鑫金山机械有限公司' }).waitFor();
    await page.getByText('尚无人判定').waitFor();
  });

  it('says what to try at an address without an entity', async () => {
    const { page } = await open('/entity/District:000000', 'en');
    await page.getByRole('heading', { level: 1, name: 'Nothing is recorded under this address' }).waitFor();
    await page.getByRole('link', { name: '山东欧乐食品有限公司' }).click();
    await page.getByRole('heading', { level: 1, name: '山东欧乐食品有限公司' }).waitFor();
  });

  it('prints a dossier whose Chinese can be read, with its sources', async () => {
    const { page } = await open('/entity/Enterprise:shandong-oule-food?full=yes', 'zh-CN');
    await page.getByRole('table', { name: '山东欧乐食品有限公司 · 所联系的农户（1 条）' }).waitFor();
    await page.waitForLoadState('networkidle');
    const text = (await printed(page)).join('');
    expect(text).toContain('山东欧乐分红惠及贫困户');
    expect(text).toContain('955');
    expect(text).toContain('山亭区市场监督管理局.地理标志打造乡村振兴绿色模式[N].法治社会,2021-04-26(3).');
  });

  it('hands over a workbook with a sheet per relationship', async () => {
    const { page } = await open('/entity/Enterprise:shandong-oule-food', 'zh-CN');
    await page.getByRole('table', { name: '山东欧乐食品有限公司 · 所联系的农户（1 条）' }).waitFor();
    const link = page.getByRole('link', { name: 'Excel（每种关系一张工作表）' });
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '', site.server.url);
    const sheets = await readSheets(await exportOf(site.server.url, Object.fromEntries(searchParams)));
    expect([...sheets.keys()]).toEqual(['对象', '参与的事件', '所联系的农户', '出处', '说明']);
    const households = sheets.get('所联系的农户')?.[1];
    expect(households).toEqual(expect.arrayContaining(['山东欧乐分红惠及贫困户', '贫困户', 955, '等于']));
  });
});

describe('scans of sources', () => {
  const scanOf = async (id: string): Promise<unknown> => {
    const answer = await site.server.client.request<{ node: { scan: string | null } }>(
      'query ($id: ID!) { node(id: $id) { ... on Source { scan } } }',
      { id },
    );
    return answer.node.scan;
  };

  it('are files and addresses that the operator laid into a folder', async () => {
    expect(await scanOf('Source:zaozhuang-2021-04-26/A3')).toBe('/scans/zaozhuang-2021-04-26/A3.pdf');
    expect(await scanOf('Source:zaozhuang-2021-04-26/A5')).toBe('https://example.org/a5');
    expect(await scanOf('Source:zaozhuang-2021-04-26/A4')).toBeNull();
  });

  it('are served, and nothing else is', async () => {
    const served = await fetch(`${site.server.url}/scans/zaozhuang-2021-04-26/A3.pdf`);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    for (const path of [
      'notes.txt',
      'zaozhuang-2021-04-26/A5.url',
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e/package.json',
    ]) {
      const { ok } = await fetch(`${site.server.url}/scans/${path}`);
      expect([path, ok]).toEqual([path, false]);
    }
  });
});
