import type { Page } from 'playwright-core';
import { nameOfFocused, severeFindings, tabTo } from '../support/accessibility';
import { siteInChromium } from '../support/site';

const site = siteInChromium();
let page: Page;

/** Every view, with something in it; one that has nothing; one that does not exist. */
const addresses = [
  '/',
  '/search?q=tz',
  '/resolve',
  `/resolve#${new URLSearchParams({ list: '370481\n\n滕州马铃薯\ntengzhou' }).toString()}`,
  '/districts',
  '/impact?place=District:370406',
  '/impact/report?place=District:370406',
  '/partnerships?place=District:370400',
  '/partnerships?place=District:370400&view=services',
  '/partnerships?place=District:370400&view=activities',
  '/partnerships?place=District:370402',
  '/entity/OrganizationGroup:taierzhuang-high-tech-firms',
  '/entity/District:370481',
  '/nowhere',
];

async function open(address: string, locale: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  ({ page } = await site.open(address, { locale, colorScheme }));
}

/** Until the answers are on the page. */
async function answered(): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

describe('accessibility of the explorer', () => {
  // The words depend on the language alone and the contrasts on the colours alone: two runs see all of both.
  it.each([
    ['zh-CN', 'dark'],
    ['en', 'light'],
  ] as const)(
    'has no serious or critical finding on any view, in %s and %s colours',
    async (locale, colorScheme) => {
      await open('/', locale, colorScheme);
      const found: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(site.server.url + address);
        await answered();
        const findings = await severeFindings(page);
        if (findings.length > 0) found[address] = findings;
      }
      expect(found).toEqual({});
    },
    120_000,
  );

  it('has no serious or critical finding in the side panel with the sources', async () => {
    await open('/partnerships?place=District:370405', 'en');
    await page
      .getByRole('button', { name: /^Who says so: / })
      .first()
      .click();
    await page.getByRole('dialog').getByText('A5-P4').first().waitFor();
    expect(await severeFindings(page)).toEqual([]);
  });

  it('is used by keyboard alone: to a view, past the header, into the evidence and back', async () => {
    await open('/', 'en');
    await answered();
    await tabTo(page, 'Skip to the content');
    await tabTo(page, 'Partnerships');
    await page.keyboard.press('Enter');
    const evidence = 'Who says so: 高新技术企业与高等院校、科研院所合作关系';
    await page.getByRole('button', { name: evidence }).waitFor();

    await page.reload();
    await page.getByRole('button', { name: evidence }).waitFor();
    await tabTo(page, 'Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await nameOfFocused(page)).toBe('Universities and institutes');

    await tabTo(page, evidence);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Evidence: 高新技术企业与高等院校、科研院所合作关系' });
    await panel.getByText('A5-P4').first().waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.waitForFunction(
      `document.activeElement?.getAttribute('aria-label') === ${JSON.stringify(evidence)}`,
    );
  });

  it('chooses a cell of the matrix and a tab by keyboard', async () => {
    await open('/partnerships?place=District:370481', 'en');
    const cell = page.getByRole('button', {
      name: '滕州市 – 山东科技大学: 1 cooperation stated Government',
    });
    await cell.waitFor();
    await tabTo(page, 'Universities and institutes');
    await tabTo(page, cell);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Cooperations: 滕州市 – 山东科技大学' }).waitFor();
    expect(await cell.getAttribute('aria-pressed')).toBe('true');
  });
});
