import type { BrowserContextOptions, Page } from 'playwright-core';
import { overflowOf, requestsElsewhere } from '../support/opened-page';
import { siteInChromium } from '../support/site';

const site = siteInChromium();

async function open(address: string, options: BrowserContextOptions): Promise<Page> {
  const { page } = await site.open(address, options);
  return page;
}

/** The cells of each row of a table, as a reader sees them. */
async function rowsOf(page: Page, caption: string): Promise<string[][]> {
  const table = page.getByRole('table', { name: caption });
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    }),
  );
}

const city = '/partnerships?place=District:370400';

describe('the view of partnerships', () => {
  it('counts a group of 21 firms with six institutions as one cooperation in each cell, and a government apart', async () => {
    const page = await open(city, { locale: 'zh-CN' });
    await page.getByRole('table', { name: '各地区与高校、科研院所的合作' }).waitFor();
    const head = await page
      .getByRole('table', { name: '各地区与高校、科研院所的合作' })
      .locator('thead th')
      .allInnerTexts();
    expect(head.map((heading) => heading.split('\n')[0])).toEqual([
      '地区',
      '北京理工大学',
      '东南大学',
      '南京大学',
      '齐鲁工业大学',
      '山东科技大学',
      '青岛能源所',
      '山东省科学院自动化研究所',
    ]);
    const group = (institution: string) => `台儿庄区—${institution}： ● 1 项合作 已载明 群体，21家 均未具名`;
    const none = '— 没有记录';
    expect(await rowsOf(page, '各地区与高校、科研院所的合作')).toEqual([
      [
        '台儿庄区',
        group('北京理工大学'),
        group('东南大学'),
        group('南京大学'),
        group('齐鲁工业大学'),
        none,
        group('青岛能源所'),
        group('山东省科学院自动化研究所'),
      ],
      ['滕州市', none, none, none, none, '滕州市—山东科技大学： ● 1 项合作 已载明 政府', none, none],
    ]);
    await page
      .getByText('枣庄高新区、市中区、薛城区、峄城区、山亭区：没有合作记录。没有记录不等于没有合作。')
      .waitFor();
    await page.getByText('2 项合作，共 7 对合作方。已列出全部记录。').waitFor();
    await page.getByText('具名成员：未指明（台儿庄区21家高新技术企业，21 项）').waitFor();
    expect(requestsElsewhere(site.opened, site.server.url)).toEqual([]);
    expect(site.opened.errors).toEqual([]);
  });

  it('lists what a cell holds, with kind, parties, status, period and its basis, and opens the passage', async () => {
    const page = await open(city, { locale: 'en' });
    await page
      .getByRole('button', {
        name: '台儿庄区 – 南京大学: 1 cooperation stated group of 21 none of them named',
      })
      .click();
    await page.getByRole('table', { name: 'Cooperations: 台儿庄区 – 南京大学' }).waitFor();
    expect(await rowsOf(page, 'Cooperations: 台儿庄区 – 南京大学')).toEqual([
      [
        '高新技术企业与高等院校、科研院所合作关系 Who says so',
        'industry university research',
        '台儿庄区21家高新技术企业 group of 21; none of them named',
        '青岛能源所 山东省科学院自动化研究所 北京理工大学 南京大学 齐鲁工业大学 东南大学',
        'under way',
        'as of publication',
        '● stated',
      ],
    ]);
    expect(new URL(page.url()).searchParams.get('cell')).toBe(
      'District:370405~University:nanjing-university',
    );
    await page.getByRole('button', { name: 'Who says so: 高新技术企业与高等院校、科研院所合作关系' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('A5-P4').first().waitFor();
    await panel.getByText('台儿庄区市场监督管理局', { exact: false }).first().waitFor();
  });

  it('restores cell and filters from a link, in a fresh profile', async () => {
    const address = `${city}&institution=University%3Ashandong-university-of-science-and-technology&kind=STRATEGIC_COOPERATION&status=UNDER_WAY&cell=District%3A370481~University%3Ashandong-university-of-science-and-technology&lang=en`;
    const page = await open(address, { locale: 'zh-CN' });
    const caption = 'Cooperations: 滕州市 – 山东科技大学';
    await page.getByRole('table', { name: caption }).waitFor();
    expect(await rowsOf(page, caption)).toEqual([
      [
        '滕州市政府与山东科技大学知识产权战略合作 Who says so',
        'strategic cooperation',
        '滕州市政府',
        '山东科技大学',
        'under way',
        'period not stated',
        '● stated',
      ],
    ]);
    expect(await page.getByRole('combobox', { name: 'University or institute' }).inputValue()).toBe(
      '山东科技大学',
    );
    expect(await page.getByRole('combobox', { name: 'Status' }).inputValue()).toBe('under way');
  });

  it('says what a year leaves out, and what to try where nothing is left', async () => {
    const page = await open('/partnerships?place=District:370481&year=2020', { locale: 'en' });
    await page.getByText('1 event(s) have no stated period and are left out of 2020.').waitFor();
    await page.getByText('No cooperation is recorded here with these filters').waitFor();
    await page.getByRole('link', { name: '台儿庄区, where something is recorded' }).click();
    await page
      .getByRole('button', { name: /台儿庄区 – 北京理工大学: 1 cooperation stated group of 21/ })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('place')).toBe('District:370405');
  });

  it('shows agencies with their clients, the four as one group of which two are named', async () => {
    const page = await open(`${city}&view=services`, { locale: 'zh-CN' });
    await page.getByRole('table', { name: '代理机构与客户' }).waitFor();
    const client = '与代理机构对接的企业 群体，数量未载明；均未具名';
    const rest = ['进行中', '期间未载明', '● 已载明'];
    const served = '台儿庄区 ◐ 很可能（按注明的规则推断）';
    expect(await rowsOf(page, '代理机构与客户')).toEqual([
      [
        '济南泉城专利商标事务所 属于：与企业对接的4家机构 查看出处',
        '咨询',
        client,
        '未载明',
        served,
        ...rest,
      ],
      [
        '济南圣达知识产权代理有限公司 属于：与企业对接的4家机构 查看出处',
        '咨询',
        client,
        '未载明',
        served,
        ...rest,
      ],
      [
        '与企业对接的4家机构 群体，4家；具名的有：济南泉城专利商标事务所、济南圣达知识产权代理有限公司 查看出处',
        '咨询',
        client,
        '未载明',
        '未载明',
        ...rest,
      ],
    ]);
    await page.getByRole('img', { name: '代理机构、客户与所服务的地区' }).locator('svg').waitFor();
  });

  it('lists agreements and programmes a page at a time', async () => {
    const page = await open(`${city}&view=activities`, { locale: 'zh-CN' });
    await page.getByText('20 项。还有更多记录；此处只包含已读取的部分。').waitFor();
    await page.getByRole('button', { name: '继续读取' }).click();
    await page.getByText('40 项。', { exact: false }).waitFor();
    const rows = await rowsOf(page, '协议、联盟与活动');
    expect(rows).toHaveLength(40);
    expect(rows.find(([what]) => what?.startsWith('地理标志助推脱贫攻坚行动'))).toEqual([
      '地理标志助推脱贫攻坚行动 查看出处',
      '项目与活动',
      '枣庄市',
      '枣庄市市场监督管理局 ◐ 很可能（按注明的规则推断）',
      '山亭地瓜枣 滕州马铃薯 枣庄黑盖猪 枣庄模式',
      '已完成',
      '2020年（由上下文得出）',
    ]);
  });

  it('is a list by place on a narrow screen, which does not scroll sideways', async () => {
    for (const view of ['cooperation', 'services', 'activities']) {
      const page = await open(`${city}&view=${view}`, {
        locale: 'en',
        viewport: { width: 360, height: 800 },
      });
      await page
        .getByRole('button', { name: /^Who says so: / })
        .first()
        .waitFor();
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      if (view === 'cooperation') await page.getByRole('heading', { name: '滕州市', level: 3 }).waitFor();
      if (view !== 'activities') await page.context().close();
    }
  });
});
