import axe, { type AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** The findings that keep people out; what is minor or moderate is not held. */
const severe: ReadonlySet<string> = new Set(['serious', 'critical']);

/**
 * What axe finds on the page as it is shown, as "rule: what it asks for: where". The debugger runs axe, so that the page
 * keeps its content security policy.
 */
export async function severeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"], elementRef: false })',
  );
  return violations
    .filter(({ impact }) => severe.has(impact ?? ''))
    .map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
}

/** Presses Tab until an element has the focus; tells what was passed where it never has. */
export async function tabTo(page: Page, wanted: string | Locator, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await nameOfFocused(page);
    const found =
      typeof wanted === 'string'
        ? focused === wanted
        : (await wanted.and(page.locator(':focus')).count()) > 0;
    if (found) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not reach ${String(wanted)}; it passes ${passed.join(' | ')}.`);
}

/** What has the focus, by its label or else its text; empty where nothing has. */
export function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return '';
      return focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent.trim();
    })()`,
  );
}
