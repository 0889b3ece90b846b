import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM } from './browser.ts';
import { previewOverSeeds, type SeedsPreview, send as sendOn } from './over-seeds.ts';

describe.skipIf(CHROMIUM === undefined)('the real commands over the seeds, in a real browser', () => {
  let preview: SeedsPreview;
  let page: Page;
  const elsewhere: string[] = [];
  const broken: string[] = [];

  beforeAll(async () => {
    preview = await previewOverSeeds();
  }, 60_000);
  afterAll(() => preview?.close());

  beforeEach(async () => {
    page = await preview.page({ width: 900, height: 900 }, (opened) => {
      opened.on('request', (request) => {
        if (!request.url().startsWith(preview.url)) elsewhere.push(request.url());
      });
      opened.on('pageerror', (error) => broken.push(error.message));
    });
  });

  afterEach(async () => {
    await page.close();
    expect(elsewhere, 'requests that left loopback').toEqual([]);
    expect(broken, 'errors of the page').toEqual([]);
  });

  const lastMessage = () => page.locator('discord-message').last();
  const shown = async () => (await lastMessage().textContent()) ?? '';

  const send = (line: string) => sendOn(page, line);

  it('answers a question with label, words, speaker and a way to the article', async () => {
    await send('did indonesia deny it?');
    expect(await lastMessage().getByText('Reported claim, not verified').first().isVisible()).toBe(true);
    expect(await shown()).toContain('Indonesia has denied');
    expect(await shown()).toMatch(/Paragraph \d+ · \S+:\d+[a-z]/);
  });

  it('shows the context privately, and shares in public with the name of who shared it', async () => {
    await send('did indonesia deny it?');
    await page.getByRole('button', { name: 'Context 1' }).click();
    await expect.poll(() => page.locator('discord-message').count()).toBe(3);
    await lastMessage().getByText('Only you can see this').waitFor();
    expect(await shown()).toContain('Indonesia has denied');
    await page.locator('discord-message').nth(1).getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => page.locator('discord-message').count()).toBe(4);
    expect(await lastMessage().getByText('Only you can see this').count()).toBe(0);
    expect(await shown()).toMatch(/shared by You/i);
  });

  it('turns the pages of an article', async () => {
    await page.keyboard.type('/source ');
    await page.locator('.offer').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('Page 1 of').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await lastMessage().getByText('Page 2 of').waitFor();
    expect(await page.locator('discord-message').count()).toBe(2);
  });

  it('keeps two people of one surname apart, and shows the one that is picked', async () => {
    await send('/who cohen');
    const select = page.locator('.select select');
    const label = (await select.locator('option').nth(1).textContent())?.split(' – ')[0] ?? '';
    await select.selectOption({ index: 1 });
    await expect.poll(shown).toContain(label);
  });

  it('says that the coverage does not say', async () => {
    await send('who won the world cup in 1998?');
    expect(await shown()).toContain('The coverage does not say');
  });

  it.each([
    ['de', '/wer', 'Teilen', 'geprüft'],
    ['he', '/who', 'שיתוף', 'אומת'],
    ['ar', '/who', 'مشاركة', 'يُتحقق'],
  ])('speaks the language that is chosen: %s', async (language, command, share, label) => {
    await page.locator('#language').selectOption(language);
    await page
      .locator('.example', { hasText: `${command} ` })
      .first()
      .click();
    await page.keyboard.press('Enter');
    await lastMessage().getByRole('button', { name: share }).waitFor();
    expect(await lastMessage().getByText(label).count()).toBeGreaterThan(0);
    expect(await page.locator('#language').inputValue()).toBe(language);
  });

  it('writes moments in the language that is chosen, not in the browser’s', async () => {
    await page.locator('#language').selectOption('fr');
    await page.locator('#log[lang=fr] .example').first().waitFor();
    await send('/corpus état');
    const moment = lastMessage().locator('time').first();
    const at = new Date((await moment.getAttribute('datetime')) ?? '');
    expect(await moment.textContent()).toContain(at.toLocaleDateString('fr', { dateStyle: 'long' }));
  });

  it('fills the option that is named while one types', async () => {
    await page.keyboard.type('/quotes topic: israel speaker: Noor Dahri');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'speaker' }).inputValue())
      .toContain('Noor Dahri');
    expect(await page.getByRole('combobox', { name: 'topic' }).inputValue()).toContain('israel');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('View payload').waitFor();
    expect(await shown()).toContain('speaker: Noor Dahri · topic: israel');
  });

  it('shows whoever comes first how to add articles of their own', async () => {
    await page.getByRole('button', { name: '/corpus add' }).click();
    expect(await page.getByLabel('file', { exact: true }).count()).toBe(1);
  });

  it('answers every example of its welcome', async () => {
    const examples = page.locator('.examples').first().locator('.example');
    const count = await examples.count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; index += 1) {
      await examples.nth(index).click();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('discord-message').count()).toBe(index + 2);
      expect(await shown()).not.toMatch(/The coverage does not say\.|went wrong/);
    }
  });
});
