import { chromium, type Browser } from 'playwright-core';

/** Switches that let Chromium run as root in a container and keep it from calling home during a test. */
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Unpacks the Chromium that the package @sparticuz/chromium carries, once on a machine; returns its program. */
export async function unpackChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Playwright gives every launch a profile directory of its own and removes it on close. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await unpackChromium(), args: SWITCHES });
}
