import type { Page } from 'playwright-core';
import { tabTo } from '../support/accessibility';
import { overflowOf, requestsElsewhere } from '../support/opened-page';
import { siteInChromium } from '../support/site';

const site = siteInChromium();

async function open(address: string, locale = 'zh-CN', width = 1200): Promise<Page> {
  const { page } = await site.open(address, { locale, viewport: { width, height: 800 } });
  return page;
}

const addressOf = (...lines: string[]): string =>
  `/resolve#${new URLSearchParams({ list: lines.join('\n') }).toString()}`;

/** The cells of the table, row by row. */
async function cellsOf(page: Page): Promise<string[][]> {
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  return page.evaluate<string[][]>(
    `[...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()))`,
  );
}

describe('a pasted list', () => {
  it('is a table of what each line means, in the order of the lines', async () => {
    const page = await open('/resolve');
    await page.getByRole('textbox').fill('370481\r\n\r\n南京大学\t火樱桃\n91370400000000000A\n青岛大学\n');
    await page.getByRole('button', { name: '匹配', exact: true }).click();
    const cells = await cellsOf(page);
    expect(cells.map(([line, given, outcome, match, id]) => [line, given, outcome, match, id])).toEqual([
      ['1', '370481', '已匹配', '滕州市 行政区', 'District:370481'],
      ['2', '（空行）', '无法识别 这一行是空的。', '', ''],
      ['3', '南京大学', '已匹配', '南京大学 高校', 'University:nanjing-university'],
      ['4', '火樱桃', '已匹配', '山亭火樱桃 产品', 'Product:shanting-fire-cherry'],
      ['5', '91370400000000000A', '无法识别 统一社会信用代码：形似官方代码，但校验码不符。', '', ''],
      ['6', '青岛大学', '未找到', '', ''],
    ]);
    expect(cells.map((row) => row[5])).toEqual([
      '代码相同，行政区划代码：370481',
      '',
      '名称相同',
      '别名相同，别名：火樱桃',
      '',
      '',
    ]);
    expect(await page.getByRole('status').last().innerText()).toBe('共 6 行，已匹配 3，未找到 1，无法识别 2');
    expect(requestsElsewhere(site.opened, site.server.url)).toEqual([]);
    expect(site.opened.errors).toEqual([]);
  });

  it('keeps commas, and a name with them is one', async () => {
    const page = await open(addressOf('Linyi, Foods, Ltd.'), 'en');
    expect((await cellsOf(page)).map(([, given]) => given)).toEqual(['Linyi, Foods, Ltd.']);
  });

  it('is matched again within a kind, and stays when the language changes', async () => {
    const page = await open(addressOf('滕州马铃薯'), 'en');
    await page.getByText('1 line, several possible: 1').waitFor();
    await page.getByRole('combobox', { name: 'Kinds' }).click();
    await page.getByRole('option', { name: 'Product' }).click();
    await page.getByText('1 line, matched: 1').waitFor();
    await page.getByRole('button', { name: '切换为中文' }).click();
    await page.getByText('共 1 行，已匹配 1').waitFor();
    await page.reload();
    await page.getByText('共 1 行，已匹配 1').waitFor();
  });
});

describe('a line that leaves a choice', () => {
  const choice = 'This one for 滕州马铃薯: 滕州马铃薯 (Geographical indication)';

  it('is chosen by keyboard; a link restores the choice, and choosing again takes it back', async () => {
    const page = await open(addressOf('滕州马铃薯', '枣庄鑫金山机械公司'), 'en');
    const button = page.getByRole('button', { name: choice });
    await button.waitFor();
    expect((await cellsOf(page)).map((row) => row[6])).toEqual([
      '滕州马铃薯 Geographical indication exact name This one 滕州马铃薯 Product exact name This one',
      '枣庄市鑫金山机械有限公司 Enterprise all words, same trade name and place This one ' +
        '枣庄市鑫金山股份有限公司 Enterprise same trade name and place This one',
    ]);
    await tabTo(page, choice);
    await page.keyboard.press('Enter');
    await page.getByText('2 lines, several possible: 1, not found: 1, chosen by hand: 1').waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await button.waitFor();
    expect((await cellsOf(page))[0]?.slice(2, 5)).toEqual([
      'chosen by hand',
      '滕州马铃薯 Geographical indication',
      'GeographicalIndication:tengzhou-potato',
    ]);
    await button.click();
    await page.getByText('2 lines, several possible: 1, not found: 1', { exact: true }).waitFor();
  });
});

describe('a long list', () => {
  const long = Array.from({ length: 250 }, (_, index) => `南京大学第${index + 1}分校`).join('\n');

  it('is not in the link, which the page says, and is still there after going to a match and back', async () => {
    const page = await open('/resolve');
    await page.getByRole('textbox').fill(`滕州\n${'长'.repeat(190)}\n`.repeat(12));
    await page.getByRole('textbox').press('Control+Enter');
    await page.getByText('名单超过 2,000 个字符，本页链接中不含这份名单，请自行保存名单。').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('table').getByRole('link', { name: '滕州市' }).first().click();
    await page.getByRole('heading', { level: 1, name: '滕州市' }).waitFor();
    await page.goBack();
    await page.getByText('共 24 行，已匹配 12，未找到 12').waitFor();
  });

  it('comes as a file though no address would hold it', async () => {
    const page = await open('/resolve', 'en');
    await page.getByRole('textbox').fill(long);
    await page.getByRole('button', { name: 'Match', exact: true }).click();
    await page.getByText('250 lines, not found: 250').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'XLSX' }).click();
    expect((await coming).suggestedFilename()).toMatch(/^ResolveList-.*\.xlsx$/);
  });

  it('of more lines than are taken is refused in words', async () => {
    const page = await open('/resolve', 'en');
    await page.getByRole('textbox').fill(`${long}\n滕州`);
    await page.getByRole('button', { name: 'Match', exact: true }).click();
    await page.getByText('The list has 251 lines; at most 250 are matched at a time.').waitFor();
  });
});

describe('the page', () => {
  it('is reached from the search, teaches by an example, and fits into 360 px', async () => {
    const page = await open('/search', 'zh-CN', 360);
    await page.getByRole('link', { name: '名称较多？用名单匹配' }).click();
    await page.getByRole('link', { name: '代码、名称、别名、两个对象同名的名称、简称、拼音各一' }).click();
    await page.getByText('共 6 行，已匹配 3，有多个可能 1，未找到 2').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toMatch(/^370481\n南京大学\n/);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('stands among the views, also where the window is narrow', async () => {
    const page = await open('/', 'en', 800);
    await page.getByRole('banner').getByRole('link', { name: 'Match a list' }).click();
    await page.getByRole('heading', { level: 1, name: 'Match a list' }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('takes half a surrogate pair and marks of direction as they come', async () => {
    const page = await open('/resolve', 'en');
    await page.getByRole('textbox').fill('\ud83d\n\u200f\n<b>滕州</b>');
    await page.getByRole('button', { name: 'Match', exact: true }).click();
    const cells = await cellsOf(page);
    expect(cells.slice(0, 2).map((row) => row[2])).toEqual([
      'not readable There is neither a letter nor a digit in it.',
      'not readable There is neither a letter nor a digit in it.',
    ]);
    expect(cells[2]?.[1]).toBe('<b>滕州</b>');
    expect(site.opened.errors).toEqual([]);
  });
});
