import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { loadFolder, writeDataset, type TestRecord } from '../support/dataset';
import { divisionRecords } from '../support/national-divisions';
import { siteInChromium } from '../support/site';
import { startTestServer } from '../support/test-server';

/*
 * The first source beside all districts of two provinces, more than any list of the API answers at once and some of the
 * same name, and a SYNTHETIC ledger that gives another number of patents for one of them.
 */

const districts = divisionRecords().filter(({ id }) => !id.startsWith('District:') || /:(37|65)/.test(id));

const ledger: TestRecord[] = [
  { id: 'Source:ledger', title: 'SYNTHETIC 台账', kind: 'LEDGER', date: '2021-03-01' },
  {
    id: 'Passage:ledger/L1',
    code: 'L1',
    labelZh: '台账第1行',
    labelEn: 'ledger, row 1',
    source: 'Source:ledger',
  },
  {
    id: 'Observation:370403/valid-invention-patents/2020',
    at: 'L1',
    printed: '520件',
    value: '520',
    unit: '件',
    comparator: 'EQUAL',
  },
];

const site = siteInChromium(async () => {
  const server = await startTestServer();
  for (const [name, records] of [
    ['national-divisions', districts],
    ['ledger', ledger],
  ] as const) {
    const folder = await writeDataset(name, records);
    await loadFolder(server.database, folder);
    await rm(folder, { recursive: true });
  }
  return server;
}, 120_000);

afterEach(() => {
  expect(site.opened.errors).toEqual([]);
});

async function open(address: string, locale: string): Promise<Page> {
  const { page } = await site.open(address, { locale });
  return page;
}

const pathOf = (page: Page): string => page.url().slice(site.server.url.length);

describe('a picker of places', () => {
  it('finds one beyond the first hundred by pinyin and keyboard, and a link shows it by its name', async () => {
    const page = await open('/impact', 'en');
    const picker = page.getByRole('combobox', { name: 'Place' });
    await picker.fill('kashishi');
    const option = page.getByRole('option').filter({ hasText: '喀什市' }).first();
    expect((await option.innerText()).split('\n').map((line) => line.trim())).toEqual([
      '喀什市',
      'District',
      'in 喀什地区 · pinyin',
    ]);
    await picker.press('ArrowDown');
    await picker.press('Enter');
    await page.waitForURL(/place=District%3A653101/);
    await page.locator('input[value="喀什市"]').waitFor();
    const path = pathOf(page);
    await page.context().close();
    const restored = await open(path, 'zh-CN');
    await restored.locator('input[value="喀什市"]').waitFor();
  });

  it('tells places of the same name apart', async () => {
    const page = await open('/search?q=%E4%B8%AD%E5%AD%A6', 'zh-CN');
    await page.getByRole('combobox', { name: '所在地区' }).fill('市中区');
    await page.getByRole('option').filter({ hasText: '属于枣庄市' }).click();
    await page.waitForURL(/place=District%3A370402/);
  });

  it('takes several, and shows each by its name', async () => {
    const page = await open('/districts?view=table&place=District:370400', 'zh-CN');
    const picker = page.getByRole('combobox', { name: '地区', exact: true });
    for (const [text, name] of [
      ['653101', '喀什市'],
      ['薛城', '薛城区'],
    ] as const) {
      await picker.fill(text);
      await page.getByRole('option').filter({ hasText: name }).first().click();
    }
    await page.waitForURL(/places=District%3A653101%2CDistrict%3A370403/);
    const path = pathOf(page);
    await page.context().close();
    const restored = await open(path, 'zh-CN');
    for (const name of ['喀什市', '薛城区'])
      await restored.locator('.mantine-Pill-label', { hasText: name }).waitFor();
  });

  it('says that nothing is found, and asks no more for what the next key has changed', async () => {
    const { page } = await site.open('/impact', {
      locale: 'en',
      prepare: async (context) => {
        await context.route('**/graphql', async (route) => {
          const isHeld = (route.request().postData() ?? '').includes('"query":"held"');
          if (!isHeld) await route.continue();
        });
      },
    });
    const picker = page.getByRole('combobox', { name: 'Place' });
    const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('"query":"held"'));
    await picker.fill('held');
    const held = await asked;
    const given = page.waitForEvent('requestfailed', (request) => request === held);
    await picker.fill('qqzzqq');
    expect((await given).failure()?.errorText).toBe('net::ERR_ABORTED');
    await page.getByText('Nothing was found for “qqzzqq”.').waitFor();
  });
});

describe('the side panel', () => {
  it.each([
    [
      'zh-CN',
      '查看出处：有效发明专利 520件',
      '未采用的理由：按来源类型排序：登记簿和代码表、台账、文件、文章、报纸版面，最后是计算得出的结果。',
    ],
    [
      'en',
      'Who says so: Valid invention patents 520',
      'Why not: registers and code lists come before ledgers, then documents, articles and newspaper pages, then what was computed.',
    ],
  ])('says by which rule one of two numbers is shown, in %s', async (locale, label, rule) => {
    const page = await open('/entity/District:370403', locale);
    await page.getByRole('button', { name: label }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByText(rule).waitFor();
    expect(await panel.innerText()).toMatch(
      /520 \([^)]+\) — SYNTHETIC 台账[\s\S]*513 \([^)]+\) — [\s\S]*薛城区/,
    );
  });
});
