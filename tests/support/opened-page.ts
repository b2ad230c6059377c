import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a fresh profile, with everything it asked for and everything it complained of. */
export interface OpenedPage {
  page: Page;
  requests: string[];
  /** The names of the operations it sent to POST /graphql. */
  operations: string[];
  /** Uncaught exceptions and console errors; Chromium reports a breach of the CSP as one of the latter. */
  errors: string[];
}

/** The profile, and what is done to it before the page is opened. */
export interface Opening extends BrowserContextOptions {
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** Opens an address in a profile of its own, which the caller closes with `page.context().close()`. */
export async function openPage(
  browser: Browser,
  url: string,
  { prepare, ...options }: Opening = {},
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  await prepare?.(context);
  const page = await context.newPage();
  const opened: OpenedPage = { page, requests: [], operations: [], errors: [] };
  page.on('pageerror', (error) => opened.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') opened.errors.push(message.text());
  });
  page.on('request', (request) => {
    opened.requests.push(request.url());
    if (request.method() !== 'POST') return;
    const { operationName, query = '' } = request.postDataJSON() as {
      operationName?: string;
      query?: string;
    };
    opened.operations.push(operationName ?? /\bquery (\w+)/.exec(query)?.[1] ?? 'anonymous');
  });
  await page.goto(url);
  return opened;
}

/** Requests that left the origin of the page. */
export function requestsElsewhere({ requests }: OpenedPage, origin: string): string[] {
  return requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
}

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
