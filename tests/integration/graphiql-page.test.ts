import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectFolder } from '../../src/environment';
import { launchChromium } from '../support/chromium';
import { openPage, requestsElsewhere, type OpenedPage } from '../support/opened-page';
import { startTestServer } from '../support/test-server';

interface ExampleFile {
  name: string;
  title: string;
}

/** The examples of a folder below schema/, in the order of their names. */
function examplesIn(folder: string): ExampleFile[] {
  const directory = path.join(projectFolder, 'schema', folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const [firstLine = ''] = readFileSync(path.join(directory, file), 'utf8').split('\n');
      return { name: path.basename(file, '.graphql'), title: firstLine.replace(/^#\s*/, '').trim() };
    });
}

const examples = examplesIn('operations');
const demoExamples = examplesIn('demo-operations');
const [first = { name: '', title: '' }] = examples;

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

async function open(
  address: string,
  prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<OpenedPage> {
  opened = await openPage(browser, server.url + address, { prepare });
  return opened;
}

const banner = (page: Page) => page.getByRole('status').filter({ hasText: 'SYNTHETIC' });
const exampleLinks = (page: Page) => page.getByRole('region', { name: 'Examples / 示例' }).getByRole('link');
const shownTitles = async (page: Page): Promise<(string | undefined)[]> => {
  const texts = await exampleLinks(page).allInnerTexts();
  return texts.map((text) => text.split('\n')[0]);
};
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
    expect(requestsElsewhere(opened, server.url)).toEqual([]);
    expect(requests.length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
  });

  it('offers every query of schema/operations under its title', async () => {
    const { page } = await open('/graphql');
    await exampleLinks(page).first().waitFor();

    expect(await shownTitles(page)).toEqual(examples.map(({ title }) => title));
    expect(await banner(page).count()).toBe(0);
  });

  it('opens an example chosen by the keyboard in a tab of its own, without running it', async () => {
    const { page, operations, errors } = await open('/graphql');
    await queryEditor(page).getByText('Ctrl+Enter').first().waitFor();
    await exampleLinks(page).first().press('Enter');
    await queryEditor(page).getByText(first.title).waitFor();

    expect(await page.getByRole('tab').count()).toBe(2);
    expect(operations).toEqual(['WhichGraph', 'IntrospectionQuery']);
    expect(errors).toEqual([]);
  });

  it('runs the example its address names, once, and shows the answer', async () => {
    const { page, operations, errors } = await open(`/graphql?example=${first.name}`);
    await result(page)
      .getByText(/"(data|errors)"/)
      .first()
      .waitFor();

    const answer = await result(page).innerText();
    expect(answer).toContain('"data"');
    expect(answer).not.toContain('"errors"');
    expect(operations).toHaveLength(3);
    expect(operations).toEqual(expect.arrayContaining(['WhichGraph', 'IntrospectionQuery']));
    expect(errors).toEqual([]);
  });

  it('says so, and lists the examples, when its address names an unknown one', async () => {
    const { page } = await open('/graphql?example=no-such-example');
    await page.getByText('There is no example “no-such-example”.').waitFor();

    expect(await exampleLinks(page).count()).toBe(examples.length);
  });

  it('shows the query and the variables of its address but leaves running them to the reader', async () => {
    const query = encodeURIComponent('query FromLink { __typename }');
    const { page, operations } = await open(`/graphql?query=${query}&variables=%7B%22county%22:1%7D`);
    await queryEditor(page).getByText('FromLink').waitFor();
    await page.getByRole('region', { name: 'Variables' }).getByText('"county"').waitFor();
    await page.waitForLoadState('networkidle');

    expect(operations).toEqual(['WhichGraph', 'IntrospectionQuery']);
  });
});

describe('the GraphiQL page of a synthetic graph', () => {
  const mark = (text: string) =>
    server.database.write('mark the graph', (run) => run(`MATCH (graph:IpgraphDatabase) ${text}`));

  beforeAll(() => mark('SET graph.synthetic = true'));
  afterAll(() => mark('REMOVE graph.synthetic'));
  afterEach(async () => {
    await opened.page.context().close();
  });

  it('says above the editors, in both languages, that all data are made up', async () => {
    const { page, errors } = await open('/graphql');
    await queryEditor(page).waitFor();

    const text = await banner(page).innerText();
    expect(text).toContain('SYNTHETIC / 合成数据');
    expect(text).toContain('made up by a program');
    expect(text).toContain('均由程序生成');
    const [above, editors] = [await banner(page).boundingBox(), await queryEditor(page).boundingBox()];
    expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual(editors?.y ?? NaN);
    const overflow = await page.evaluate('document.documentElement.scrollHeight - innerHeight');
    expect(overflow).toBe(0);
    expect(errors).toEqual([]);
  });

  it('offers the queries of schema/demo-operations instead', async () => {
    const { page } = await open('/graphql');
    await page.getByRole('region', { name: 'Examples / 示例' }).waitFor();

    expect(await shownTitles(page)).toEqual(demoExamples.map(({ title }) => title));
  });

  it('still runs an example of schema/operations that its address names', async () => {
    const { page, operations } = await open(`/graphql?example=${first.name}`);
    await result(page)
      .getByText(/"(data|errors)"/)
      .first()
      .waitFor();

    expect(operations).toHaveLength(3);
    expect(await banner(page).count()).toBe(1);
  });
});

describe('the GraphiQL page of a server that does not say what its graph is', () => {
  afterEach(async () => {
    await opened.page.context().close();
  });

  it('offers the queries of schema/operations, without a banner', async () => {
    const { page } = await open('/graphql', async (context) => {
      await context.route('**/graphql', async (route) => {
        const asked = route.request().postData() ?? '';
        await (asked.includes('WhichGraph')
          ? route.fulfill({ status: 503, body: 'busy' })
          : route.continue());
      });
    });
    await exampleLinks(page).first().waitFor();

    expect(await shownTitles(page)).toEqual(examples.map(({ title }) => title));
    expect(await banner(page).count()).toBe(0);
  });
});
