import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const { CHROMIUM: named, REQUIRE_CHROMIUM: required } = process.env;
const CANDIDATES = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of this machine; `undefined` where there is none, and then the tests of the page are skipped. */
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

if (CHROMIUM === undefined && required) throw new Error('REQUIRE_CHROMIUM is set and no Chromium was found.');
if (CHROMIUM === undefined) {
  console.warn(
    'Skipped: the preview is tested in a real browser, and no Chromium was found (set CHROMIUM to its path).',
  );
}

/** Starts the browser so that it talks to nobody but the page. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
