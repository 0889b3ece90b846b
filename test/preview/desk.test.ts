import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import { defaultCollection } from '../../src/corpus/collection.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openNewsroom } from '../../src/newsroom/open-newsroom.ts';
import { type Preview, startPreview } from '../../src/preview/server.ts';
import { CHROMIUM, startBrowser } from './browser.ts';

// Made up: an article that no seed is about.
const FERRY = 'The ferry to Lower Marrow sails at noon. “We are full,” said Captain Mara Oduya.\n';
const PATIENCE_MILLISECONDS = 30_000;

describe.skipIf(CHROMIUM === undefined)('the desk in the preview, on a phone', () => {
  let folder: string;
  let newsroom: Newsroom;
  let preview: Preview;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const log = pino({ level: 'silent' });
    folder = await mkdtemp(join(tmpdir(), 'reportedly-preview-desk-'));
    await cp('seeds', folder, { recursive: true });
    newsroom = await openNewsroom({ collections: defaultCollection(folder), log });
    preview = await startPreview({
      dispatcher: createDispatcher({ newsroomAt: async () => newsroom, log }),
      commands: commands.map(({ data }) => data),
      log,
      port: 0,
    });
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    await page.goto(preview.url);
    await page.locator('.example').first().waitFor();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await newsroom?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const last = () => page.locator('discord-message').last();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  const run = async (line: string) => {
    await page.getByRole('combobox').last().click();
    await page.keyboard.type(line);
  };
  const fitsThePage = async () =>
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  it('adds a file: a look, what it does not say, Confirm', async () => {
    await run('/corpus add ');
    const file = { name: 'The ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(FERRY) };
    await page.getByLabel('file', { exact: true }).setInputFiles(file);
    await press('Send');
    await last().getByText('Not stored yet.').waitFor();
    await fitsThePage();
    await press('Outlet, date, link');
    const form = page.getByRole('dialog', { name: 'What the file does not say' });
    await form.getByLabel('Outlet').fill('The Marrow Post');
    await form.getByLabel('Date of publication').fill('2 April 2031');
    await form.getByRole('button', { name: 'Submit' }).click();
    await last().getByText('Outlet: The Marrow Post').waitFor();
    await press('Confirm');
    await last().getByText('Stored: The-ferry.txt').waitFor();
    expect(await page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    expect(await readFile(join(folder, 'The-ferry.txt.meta.yaml'), 'utf8')).toBe(
      'outlet: The Marrow Post\npublished: 2031-04-02\n',
    );
  }, 120_000);

  it('pastes a text into a form, and throws it away', async () => {
    await run('/corpus add ');
    await press('Send');
    const form = page.getByRole('dialog', { name: 'Paste an article' });
    await form.getByLabel('Headline').fill('Mill burnt');
    await form
      .getByLabel('Text', { exact: false })
      .first()
      .fill('The mill burnt down, said fire chief Tomas Reed.');
    await form.getByRole('button', { name: 'Submit' }).click();
    await last().getByText('Mill burnt').first().waitFor();
    await press('Cancel');
    await last().getByText('Thrown away; nothing was stored.').waitFor();
  });

  it('withdraws an article with a reason, and takes that back', async () => {
    await run('/corpus withdraw the-ferry');
    await page.locator('.offer, [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Taken back by its outlet');
    await page.keyboard.press('Enter');
    await last().getByText('Undo is possible for 10 minutes.').waitFor();
    await fitsThePage();
    await press('Undo');
    await last().getByText('Undone: the-ferry').waitFor();
    expect(newsroom.current().summary.articles.map(({ id }) => id)).toContain('the-ferry');
  });
});
