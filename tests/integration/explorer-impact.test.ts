import type { BrowserContextOptions, Page } from 'playwright-core';
import { overflowOf, requestsElsewhere } from '../support/opened-page';
import { printed } from '../support/printed';
import { siteInChromium } from '../support/site';

const site = siteInChromium();

afterEach(() => {
  expect(site.opened.errors).toEqual([]);
  expect(requestsElsewhere(site.opened, site.server.url)).toEqual([]);
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await site.open(address, { locale: 'zh-CN', ...options });
  return page;
}

const shanting = '/impact?place=District:370406';

describe('the view of chains', () => {
  it('follows 山亭肉鸡 to its operator, its households and what is reported, with how firm each link is', async () => {
    const page = await open(shanting);
    const chain = page.getByRole('listitem', { name: '山亭肉鸡' });
    await chain.waitFor();
    // A3-P4 names the firm after the mark (so: probable), counts no households, and states a gain without its denominator.
    const text = await chain.innerText();
    expect(text).toMatch(/证明商标，已授予[\s\S]*使用者\s*很可能[\s\S]*枣庄华宝牧业开发有限公司/);
    expect(text).toMatch(/企业销售额\s*10亿元/);
    expect(text).toMatch(/枣庄华宝带动农户\s*户数未载明/);
    expect(text).toMatch(/增收\s*超过 1万元\s*人均、户均或合计未载明\s*期间未载明/);
  });

  it('draws what no source states as a gap', async () => {
    const page = await open(shanting);
    const jujube = page.getByRole('listitem', { name: '山亭地瓜枣' });
    await jujube.waitFor();
    expect(await jujube.innerText()).toMatch(/保护类型未载明\s*未载明经营主体/);
    const dividends = page.getByRole('listitem', { name: '山东欧乐食品有限公司' });
    const text = await dividends.innerText();
    expect(text).toMatch(/^未载明使用哪个地理标志\s*企业\s*山东欧乐食品有限公司\s*分红\s*已载明\s*贫困户/);
    expect(text).toMatch(/为贫困户分红\s*114万元\s*合计\s*每年，年份未载明/);
    expect(text).toMatch(/增收\s*1,194元\s*户均/);
  });

  it('adds no groups of which no source says that they share no household', async () => {
    const page = await open(shanting);
    const table = page.getByRole('table', { name: '这些链条中的农户' });
    await table.waitFor();
    const row = (kind: string) =>
      table.getByRole('row').filter({ has: page.getByRole('cell', { name: kind, exact: true }) });
    expect(await row('农户').innerText()).toMatch(/山亭区签约农户: 2.1万户\s*不相加\s*2 组是否重叠未载明/);
    expect(await row('贫困户').innerText()).toMatch(/955户\s*仅一组/);
    expect(await page.locator('main').innerText()).not.toMatch(/21,?955|2\.1955万/);
  });

  it('opens the passage behind a number, and copies the number with it as a footnote', async () => {
    const page = await open(shanting, { permissions: ['clipboard-read', 'clipboard-write'] });
    const figure = page
      .getByRole('listitem', { name: '山东欧乐食品有限公司' })
      .getByRole('button', { name: '查看出处：增收 1,194元' });
    await figure.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: '法治社会 2021-04-26 第3版，第3篇（山亭区），第5段' }).waitFor();
    expect(await panel.innerText()).toContain('1194元');
    await panel.getByRole('button', { name: '连同出处复制' }).click();
    await panel.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '山东欧乐分红惠及贫困户 · 增收：1,194元（户均；每年，年份未载明）[1]\n' +
        '[1] 山亭区市场监督管理局. 地理标志打造乡村振兴绿色模式[N]. 法治社会, 2021-04-26(3). ' +
        '法治社会 2021-04-26 第3版，第3篇（山亭区），第5段',
    );
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('查看出处：增收 1,194元');
  });

  it('opens the passage behind a link', async () => {
    const page = await open(shanting);
    await page.getByRole('button', { name: '山亭肉鸡 – 使用者 – 枣庄华宝牧业开发有限公司 很可能' }).click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: '法治社会 2021-04-26 第3版，第3篇（山亭区），第4段' })
      .waitFor();
  });

  it('leads from a geographical indication to its households in two clicks', async () => {
    const page = await open('/');
    let clicks = 0;
    const click = async (name: string) => {
      await page.getByRole('link', { name, exact: true }).first().click();
      clicks += 1;
    };
    await click('地理标志链条');
    await page.getByRole('heading', { name: '已记录的地理标志' }).waitFor();
    await click('山亭肉鸡');
    await page.getByRole('link', { name: '枣庄华宝带动农户' }).first().waitFor();
    expect(clicks).toBe(2);
    expect(await page.getByRole('list', { name: '链条' }).locator('> li').count()).toBe(1);
  });

  it('keeps every choice in the address, so that a link restores it in another profile', async () => {
    const page = await open(shanting);
    await page.getByRole('button', { name: '更多筛选' }).click();
    await page.getByRole('combobox', { name: '农户类型' }).press('ArrowDown');
    await page.getByRole('option', { name: '贫困户' }).click();
    await page.getByRole('listitem', { name: '山亭肉鸡' }).waitFor({ state: 'detached' });
    const flow = (of: typeof page) => of.getByRole('list', { name: '链条' }).innerText();
    const [address, shown] = [page.url(), await flow(page)];
    expect(shown).toContain('山东欧乐分红惠及贫困户');
    await page.context().close();
    const restored = await open(address.slice(site.server.url.length));
    await restored.getByRole('listitem', { name: '山东欧乐食品有限公司' }).waitFor();
    expect(await flow(restored)).toBe(shown);
    expect(await restored.getByRole('combobox', { name: '地区' }).inputValue()).toBe('山亭区');
  });

  it('says of a year what the year leaves out, and not that it is not stated', async () => {
    const page = await open(`${shanting}&year=2020`);
    const chain = page.getByRole('listitem', { name: '山东欧乐食品有限公司' });
    await chain.waitFor();
    expect(await chain.innerText()).toMatch(
      /载有农户收益，但不属于2020年\s*3 项数据期间未载明，未列入2020年/,
    );
  });

  it('hands the chains over as files', async () => {
    const page = await open(shanting);
    const files = page.getByRole('link', { name: /^(XLSX|CSV)$/ });
    await files.first().waitFor();
    const answers = await Promise.all(
      (await files.all()).map(async (file) =>
        fetch(site.server.url + ((await file.getAttribute('href')) ?? '')),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [, csv] = await Promise.all(answers.map((answer) => answer.text()));
    expect(csv).toContain('山亭肉鸡');
    expect(csv).toContain('1140000');
  });

  it('says what to do where there is nothing to show, and where the address is wrong', async () => {
    const page = await open('/impact?place=District:370402');
    await page.getByText('没有符合条件的链条记录。').waitFor();
    await page.goto(`${site.server.url}/impact?gi=GeographicalIndication:none`);
    expect(await page.getByRole('alert').innerText()).toContain('UNKNOWN_ID');
  });

  it('speaks English, and fits a narrow screen as nested lists', async () => {
    const page = await open(`${shanting}&lang=en`, { viewport: { width: 360, height: 800 } });
    const chain = page.getByRole('listitem', { name: '山亭肉鸡' });
    await chain.waitFor();
    expect(await chain.innerText()).toMatch(
      /used by\s*probable[\s\S]*Number of households not stated[\s\S]*more than 10,000 CNY/,
    );
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('prints the chains with what they are of, every gap and the sources', async () => {
    const page = await open(shanting);
    await page.getByRole('listitem', { name: '山亭肉鸡' }).waitFor();
    const text = (await printed(page)).join('');
    expect(text).toContain('山亭区·包括所辖各地');
    expect(text).toContain('未载明经营主体');
    expect(text).toContain('人均、户均或合计未载明');
    expect(text).toContain('[1]山亭区市场监督管理局.地理标志打造乡村振兴绿色模式[N].法治社会,2021-04-26(3).');
  });
});

describe('the report of a place', () => {
  it('is one A4 page with values, units, periods and numbered sources', async () => {
    const page = await open('/impact/report?place=District:370400');
    await page.getByRole('heading', { name: '地理标志与农户情况：枣庄市' }).waitFor();
    const pages = await printed(page);
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    expect(text).toContain(
      '证明商标：公布26件（2020年12月31日时点）[1]A1-P2；按名称记录为已授予的1件；未列出名称的25件',
    );
    expect(text).toContain('山东欧乐分红惠及贫困户为贫困户分红114万元合计每年，年份未载明[2]A3-P5');
    expect(text).toContain('山亭火樱桃增收超过9,000元人均期间未载明[2]A3-P4');
    expect(text).toContain('枣庄华宝带动农户：户数未载明');
    expect(text).toContain('未载明经营主体（5处）');
    expect(text).toContain('[1]枣庄市市场监督管理局.枣庄市（无题概述）[N].法治社会,2021-04-26(3).A1-P2');
    expect(text).toMatch(/数据版本：\w+；\d{4}年\d+月\d+日/);
  });

  it('is one page in English too, and of one year', async () => {
    const page = await open('/impact/report?place=District:370406&year=2020&lang=en');
    await page.getByRole('heading', { name: 'Geographical indications and households: 山亭区' }).waitFor();
    const pages = await printed(page);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Figuresof2020only');
    expect(pages[0]).toContain('Numbernotstatedfor2020;innototal(2times)');
  });
});
