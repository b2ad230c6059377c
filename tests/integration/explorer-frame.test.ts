import { gzipSync } from 'node:zlib';
import { requestsElsewhere, type OpenedPage } from '../support/opened-page';
import { siteInChromium } from '../support/site';

const site = siteInChromium();

async function open(address: string, locale: string): Promise<OpenedPage> {
  return site.open(address, { locale });
}

describe('the explorer', () => {
  it('opens at / in the language of the browser, without an error and without a request to another origin', async () => {
    const { page, errors } = await open('/', 'zh-CN');
    await page.getByRole('heading', { name: '图谱中有什么' }).waitFor();
    const kinds = page.getByRole('region', { name: '类别' });
    await kinds.getByText('行政区', { exact: true }).waitFor();
    expect((await kinds.innerText()).replaceAll('\n', ' ')).toMatch(/行政区 14 开发区 1 /);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(requestsElsewhere(site.opened, site.server.url)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('loads at most 250 kB of compressed JavaScript at first', async () => {
    const html = await (await fetch(site.server.url)).text();
    const scripts = [
      ...html.matchAll(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="([^"]+\.js)"/g),
    ];
    const sizes = await Promise.all(
      scripts.map(async ([, address = '']) => {
        const script = await fetch(new URL(address, site.server.url));
        return gzipSync(Buffer.from(await script.arrayBuffer())).length;
      }),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
  });

  it('changes the language, remembers it, and a link carries it', async () => {
    const { page } = await open('/', 'zh-CN');
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { name: 'What the graph holds' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'What the graph holds' }).waitFor();
    await page.goto(`${site.server.url}/?lang=zh`);
    await page.getByRole('heading', { name: '图谱中有什么' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('offers to ask again what was cancelled, and shows it then', async () => {
    let held = 0;
    const { page } = await site.open('/', {
      locale: 'en',
      prepare: async (context) => {
        await context.route('**/graphql', async (route) => {
          const isFirst = (route.request().postData() ?? '').includes('query Coverage') && held++ === 0;
          if (!isFirst) await route.continue();
        });
      },
    });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('region', { name: 'Kinds' }).getByText('District', { exact: true }).waitFor();
    expect(held).toBe(2);
  });

  it('keeps the language that was chosen by hand, also where a link asked for another', async () => {
    const { page } = await open('/?lang=en', 'zh-CN');
    await page.getByRole('button', { name: '切换为中文' }).click();
    await page.reload();
    await page.getByRole('heading', { name: '图谱中有什么' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('says what to do at an address that leads nowhere', async () => {
    const { page } = await open('/nowhere', 'en');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await page.getByRole('link', { name: 'Home' }).count()).toBeGreaterThan(0);
  });
});
