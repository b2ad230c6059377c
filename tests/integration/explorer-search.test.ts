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
      '属于枣庄市 · 首字母 · 匹配于：别名 滕州',
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
      '滕州市 District in 枣庄市 · exact code · found in: Division code (GB/T 2260) 370481',
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

/**
 * What is typed, and the name of what stands first then: by name, alias, pinyin, initials and code. No two in a row lead to
 * the same, so that what was found before is not taken for what is found now.
 */
const searches = [
  ['滕州', '滕州市'],
  ['台儿庄', '台儿庄区'],
  ['tengzhou', '滕州市'],
  ['shanting', '山亭区'],
  ['370481', '滕州市'],
  ['370406', '山亭区'],
  ['南京大学', '南京大学'],
  ['东南大学', '东南大学'],
  ['nanjing daxue', '南京大学'],
  ['山东科技大学', '山东科技大学'],
  ['青岛能源所', '青岛能源所'],
  ['tz', '滕州市'],
  ['枣庄市', '枣庄市'],
  ['xuecheng', '薛城区'],
  ['yicheng', '峄城区'],
  ['370403', '薛城区'],
  ['taierzhuang', '台儿庄区'],
  ['shizhong', '市中区'],
  ['山东欧乐', '山东欧乐食品有限公司'],
  ['北京理工大学', '北京理工大学'],
] as const;

describe('searches while one types', () => {
  it('show what was looked for first; how long that takes is reported', async () => {
    const page = await open('/');
    await box(page).waitFor();
    const times: number[] = [];
    for (const [text, name] of searches) {
      const shown = page.evaluate<number>(untilFirstOption(name));
      await box(page).fill(text);
      times.push(await shown);
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.ceil(times.length * share) - 1]?.toFixed(0);
    process.stderr.write(
      `${times.length} searches in the browser, from the last key to the first option on screen\n` +
        `  half within ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms\n`,
    );
    expect(times).toHaveLength(searches.length);
  });
});

/** In the page: the milliseconds from the next key until an option with this name stands first. */
function untilFirstOption(name: string): string {
  return `new Promise((resolve) => {
    document.querySelector('input[type=search]').addEventListener('input', () => {
      const typed = performance.now();
      const look = () => {
        const first = document.querySelector('[role=option]');
        if (first?.innerText.startsWith(${JSON.stringify(name)})) resolve(performance.now() - typed);
        else requestAnimationFrame(look);
      };
      look();
    }, { once: true });
  })`;
}
