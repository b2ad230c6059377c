import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { openPage, type OpenedPage, type Opening } from './opened-page';
import { startTestServer, type TestServer } from './test-server';

/** The server of a file of tests, as a reader's browser sees it. */
export interface Site {
  readonly server: TestServer;
  /** What was opened last; it is closed after its test. */
  readonly opened: OpenedPage;
  /** Opens an address of the server in a profile of its own. */
  open: (address: string, options?: Opening) => Promise<OpenedPage>;
}

/** Starts Chromium and a server before the tests of a file, and ends both after them. */
export function siteInChromium(
  start: () => Promise<TestServer> = startTestServer,
  milliseconds = 60_000,
): Site {
  let browser: Browser | undefined;
  let server: TestServer | undefined;
  let opened: OpenedPage | undefined;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), start()]);
  }, milliseconds);
  afterEach(() => opened?.page.context().close());
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get server() {
      return there(server);
    },
    get opened() {
      return there(opened);
    },
    open: async (address, options = {}) => {
      opened = await openPage(there(browser), there(server).url + address, options);
      return opened;
    },
  };
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('It is there only within a test, and a page once one was opened.');
  return thing;
}
