import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from './browser.ts';
import { previewOverSeeds, type SeedsPreview } from './over-seeds.ts';

// Made up: an article that no seed is about.
const FERRY = 'The ferry to Lower Marrow sails at noon. “We are full,” said Captain Mara Oduya.\n';

describe.skipIf(CHROMIUM === undefined)('the desk in the preview, on a phone', () => {
  let preview: SeedsPreview;
  let page: Page;

  beforeAll(async () => {
    preview = await previewOverSeeds();
    page = await preview.page({ width: 390, height: 844 });
  }, 60_000);
  afterAll(() => preview?.close());

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
    expect(await readFile(join(preview.folder, 'The-ferry.txt.meta.yaml'), 'utf8')).toBe(
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
    expect(preview.newsroom.current().summary.articles.map(({ id }) => id)).toContain('the-ferry');
  });
});
