import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

const script = join(__dirname, 'pdf-text.mjs');

/** The text of each page of paper when a view is printed on A4, without spaces, as Chinese is extracted with some between signs. */
export async function printed(page: Page): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ipgraph-printed-'));
  try {
    const path = join(folder, 'page.pdf');
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
    const { stdout } = await promisify(execFile)(process.execPath, [script, path]);
    return (JSON.parse(stdout) as string[]).map((text) => text.replace(/\s/g, ''));
  } finally {
    await rm(folder, { recursive: true });
  }
}
