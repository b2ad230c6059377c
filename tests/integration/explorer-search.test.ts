import type { Page } from 'playwright-core';
import { overflowOf, requestsElsewhere } from '../support/opened-page';
import { siteInChromium } from '../support/site';

const site = siteInChromium();

async function open(address: string, locale = 'zh-CN', width = 1200): Promise<Page> {
  const { page } = await site.open(address, { locale, viewport: { width, height: 800 } });
  return page;
}

const box = (page: Page) => page.getByRole('combobox').or(page.getByRole('searchbox')).first();
const results = (page: Page) => page.getByRole('main').getByRole('listitem');

describe('the search box', () => {
  it('finds 滕州市 by its initials while they are typed, and opens it by keyboard', async () => {
    const page = await open('/');
    await box(page).fill('tz');
    const option = page.getByRole('option').filter({ hasText: '滕州市' }).first();
    expect((await option.innerText()).split('\n').map((line) => line.trim())).toEqual([
      '滕州市',
      '行政区',
      '首字母 · 匹配于：别名 滕州',
    ]);
    expect(await option.locator('mark').allInnerTexts()).toEqual(['滕州']);
    await box(page).press('ArrowDown');
    await box(page).press('Enter');
    await page.getByRole('heading', { level: 1, name: '滕州市' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/entity/District:370481');
  });

  it('leads to all that was found with Enter, in English too', async () => {
    const page = await open('/', 'en');
    await box(page).fill('370481');
    await box(page).press('Enter');
    await page.waitForURL(/\/search\?q=370481$/);
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    await results(page).first().waitFor();
    expect((await results(page).first().innerText()).replace(/\s+/g, ' ')).toBe(
      '滕州市 District exact code · found in: Division code (GB/T 2260) 370481',
    );
    expect(requestsElsewhere(site.opened, site.server.url)).toEqual([]);
    expect(site.opened.errors).toEqual([]);
  });
});

describe('the results', () => {
  it('are what the link says, filters and all, also in a new profile and at 360 px', async () => {
    const page = await open('/search?q=%E5%A4%A7%E5%AD%A6&kinds=UNIVERSITY', 'zh-CN', 360);
    await results(page).first().waitFor();
    await page.getByText('找到 5 条').waitFor();
    const names = await results(page).getByRole('link').allInnerTexts();
    expect(names.sort()).toEqual(
      ['北京理工大学', '东南大学', '南京大学', '齐鲁工业大学', '山东科技大学'].sort(),
    );
    const marked = await results(page).locator('mark').allInnerTexts();
    expect(new Set(marked)).toEqual(new Set(['大学']));
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('say what to try where there are none, and take the text as it stands', async () => {
    const page = await open(`/search?q=${encodeURIComponent('"*~ zzqx <qqxz>')}`, 'en');
    const nothing = page.getByRole('status').filter({ hasText: 'Nothing was found' });
    expect(await nothing.innerText()).toMatch(
      /^Nothing was found for “"\*~ zzqx <qqxz>”\.\s+Write less of the name/,
    );
    expect(site.opened.errors).toEqual([]);
  });

  it('show examples that find something where nothing is asked', async () => {
    const page = await open('/search');
    await page.getByRole('link', { name: 'tengzhou' }).click();
    await results(page).first().waitFor();
    expect(await results(page).first().getByRole('link').innerText()).toBe('滕州市');
  });
});
