import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { startTestServer } from '../support/test-server';

const OPERATIONS = path.join(__dirname, '../../schema/operations');
const exampleNames = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => path.basename(file, '.graphql'))
  .sort();
const titles = exampleNames.map((name) => {
  const [firstLine = ''] = readFileSync(path.join(OPERATIONS, `${name}.graphql`), 'utf8').split('\n');
  return firstLine.replace(/^#\s*/, '').trim();
});
const [firstExample = ''] = exampleNames;
const [firstTitle = ''] = titles;

/** The page in a fresh profile, with everything it asked for and everything it complained of. */
interface OpenedPage {
  page: Page;
  requests: string[];
  /** The names of the operations it sent to POST /graphql. */
  operations: string[];
  /** Uncaught exceptions and console errors; Chromium reports a breach of the CSP as one of the latter. */
  errors: string[];
}

let browser: Browser;
let server: Awaited<ReturnType<typeof startTestServer>>;
let opened: OpenedPage;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startTestServer()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function open(address: string): Promise<OpenedPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  opened = { page, requests: [], operations: [], errors: [] };
  const { requests, operations, errors } = opened;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    requests.push(request.url());
    if (request.method() !== 'POST') return;
    const { operationName } = request.postDataJSON() as { operationName?: string };
    operations.push(operationName ?? 'anonymous');
  });
  await page.goto(server.url + address);
  return opened;
}

const exampleLinks = (page: Page) => page.getByRole('region', { name: 'Examples / 示例' }).getByRole('link');
const queryEditor = (page: Page) => page.getByRole('region', { name: 'Operation Editor' });
const result = (page: Page) => page.locator('.graphiql-response .view-lines');

describe('the GraphiQL page', () => {
  afterEach(async () => {
    await opened.page.context().close();
  });

  it('opens without an error and without a request to another origin', async () => {
    const { page, requests, errors } = await open('/graphql');
    await queryEditor(page).getByText('Ctrl+Enter').first().waitFor();
    await page.waitForLoadState('networkidle');

    expect(await page.title()).toBe('ipgraph');
    const elsewhere = requests.filter(
      (url) => !url.startsWith('data:') && new URL(url).origin !== server.url,
    );
    expect(elsewhere).toEqual([]);
    expect(requests.length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
  });

  it('offers every query of schema/operations under its title', async () => {
    const { page } = await open('/graphql');
    await exampleLinks(page).first().waitFor();

    const shown = await exampleLinks(page).allInnerTexts();
    expect(shown.map((text) => text.split('\n')[0])).toEqual(titles);
  });

  it('opens an example chosen by the keyboard in a tab of its own, without running it', async () => {
    const { page, operations, errors } = await open('/graphql');
    await queryEditor(page).getByText('Ctrl+Enter').first().waitFor();
    await exampleLinks(page).first().press('Enter');
    await queryEditor(page).getByText(firstTitle).waitFor();

    expect(await page.getByRole('tab').count()).toBe(2);
    expect(operations).toEqual(['IntrospectionQuery']);
    expect(errors).toEqual([]);
  });

  it('runs the example its address names, once, and shows the answer', async () => {
    const { page, operations, errors } = await open(`/graphql?example=${firstExample}`);
    await result(page)
      .getByText(/"(data|errors)"/)
      .first()
      .waitFor();

    const answer = await result(page).innerText();
    expect(answer).toContain('"data"');
    expect(answer).not.toContain('"errors"');
    expect(operations).toHaveLength(2);
    expect(operations).toContain('IntrospectionQuery');
    expect(errors).toEqual([]);
  });

  it('says so, and lists the examples, when its address names an unknown one', async () => {
    const { page } = await open('/graphql?example=no-such-example');
    await page.getByText('There is no example “no-such-example”.').waitFor();

    expect(await exampleLinks(page).count()).toBe(exampleNames.length);
  });

  it('shows the query and the variables of its address but leaves running them to the reader', async () => {
    const query = encodeURIComponent('query FromLink { __typename }');
    const { page, operations } = await open(`/graphql?query=${query}&variables=%7B%22county%22:1%7D`);
    await queryEditor(page).getByText('FromLink').waitFor();
    await page.getByRole('region', { name: 'Variables' }).getByText('"county"').waitFor();
    await page.waitForLoadState('networkidle');

    expect(operations).toEqual(['IntrospectionQuery']);
  });
});
