import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPreview } from '../../src/preview/server.ts';
import type { LoopbackServer } from '../../src/serve-on-loopback.ts';
import { CHROMIUM, startBrowser } from './browser.ts';
import { MADE_UP_COMMANDS, MADE_UP_DISPATCHER } from './made-up.ts';

describe.skipIf(CHROMIUM === undefined)('the preview page in a real browser', () => {
  let preview: LoopbackServer;
  let browser: Browser;
  let page: Page;
  let elsewhere: string[] = [];
  let broken: string[] = [];

  beforeAll(async () => {
    preview = await startPreview({
      dispatcher: MADE_UP_DISPATCHER,
      commands: MADE_UP_COMMANDS,
      log: pino({ level: 'silent' }),
      port: 0,
    });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
    elsewhere = [];
    broken = [];
    page = await browser.newPage(options);
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => {
      if (!request.url().startsWith(preview.url)) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    await page.goto(preview.url);
    await page.locator('.example').first().waitFor();
  }

  afterEach(async () => {
    await page.close();
    expect(elsewhere, 'requests that left loopback').toEqual([]);
    expect(broken, 'errors in the console').toEqual([]);
  });

  const box = () => page.locator('#composer').getByRole('combobox');
  const messages = () => page.locator('discord-message');
  const lastMessage = () => messages().last();

  it('takes a plain sentence as a question, and shows the very payload', async () => {
    await open();
    await page.keyboard.type('Where is the heron?');
    await expect.poll(() => page.locator('.offer').allTextContents()).toHaveLength(2);
    await page.keyboard.press('Enter');
    await lastMessage().getByText('Asked: Where is the heron?').waitFor();
    await lastMessage().getByText('View payload').click();
    const shown = lastMessage().locator('.payload pre');
    await expect.poll(() => shown.textContent()).not.toBe('');
    expect(JSON.parse((await shown.textContent()) ?? '')).toMatchObject({
      flags: 64,
      embeds: [{ title: 'Asked: Where is the heron?' }],
    });
  });

  it('shows escaped text as it reads, and never as markup', async () => {
    await open();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lastMessage().locator('blockquote').textContent())
      .toBe('The heron *stood* still, page 1.');
    expect(await lastMessage().locator('.description').textContent()).toContain('<@1> <b>not bold</b>');
    expect(await lastMessage().getByText('made-up-1:2a · *plain*').isVisible()).toBe(true);
  });

  it('turns the page in place, opens the context, shares in public', async () => {
    await open();
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Next' }).click();
    await lastMessage().getByText('page 2').waitFor();
    expect(await messages().count()).toBe(2);
    await page.getByRole('button', { name: 'Context 1' }).click();
    await lastMessage().getByText('The paragraph before').waitFor();
    expect(await messages().count()).toBe(3);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => messages().count()).toBe(4);
    expect(await lastMessage().getByText('Only you can see this').count()).toBe(0);
    expect(await messages().nth(1).getByText('Only you can see this').isVisible()).toBe(true);
  });

  it('answers a select, and dismisses a message', async () => {
    await open();
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await page.getByLabel('Pick a bird').selectOption('Great tit');
    await lastMessage().getByText('Picked Great tit').waitFor();
    await lastMessage().getByText('Dismiss message').click();
    await expect.poll(() => messages().count()).toBe(2);
  });

  async function postOwn(text: string): Promise<void> {
    await page.keyboard.type(text);
    await page.getByRole('option', { name: 'Post as a message' }).click();
    await lastMessage().getByText(text).waitFor();
  }

  it('offers what the bot does with a message in its menu, by mouse and by keyboard', async () => {
    await open();
    await postOwn('A heron stood by the mill.');
    const own = lastMessage();
    await own.getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: 'Look for birds' }).click();
    await lastMessage().getByText('No bird in “A heron stood by the mill.”').waitFor();
    await own.click({ button: 'right' });
    expect(await page.getByRole('menuitem').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menuitem').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => messages().count()).toBe(4);
  });

  it('offers the same on a message of the bot', async () => {
    await open();
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await lastMessage().getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem').click();
    await lastMessage().getByText('No bird in “Asked: heron').waitFor();
  });

  it('asks for more in a form, and shows what went to the moderators', async () => {
    await open();
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Report' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report a problem' });
    expect(await dialog.getByLabel('Where?').inputValue()).toBe('here');
    expect(await dialog.getByText('In a sentence').isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel('What is wrong?').fill('It was a stork.');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await lastMessage().getByText('Thank you.').waitFor();
    const post = messages().nth(2);
    expect(await post.getByText('In #moderators').isVisible()).toBe(true);
    expect(await post.textContent()).toContain('"what":"It was a stork.","where":"here"');
    expect(await post.textContent()).toContain('on Asked: heron');
  });

  it('puts a form away with Escape, and sends nothing', async () => {
    await open();
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Report' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await messages().count()).toBe(2);
    expect(await focusIsOn('Report')).toBe(true);
  });

  it('attaches a file, and shows a picture with what it shows in words', async () => {
    await open();
    await page.keyboard.type('/sketch ');
    const file = { name: 'heron.txt', mimeType: 'text/plain', buffer: Buffer.from('A heron.') };
    await page.getByLabel('file').setInputFiles(file);
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage().getByText('heron.txt: 8 bytes').waitFor();
    await page.getByRole('img', { name: 'A bird, made up' }).waitFor();
    const width = () => page.evaluate<number>("document.querySelector('.picture').naturalWidth");
    await expect.poll(width).toBe(1);
  });

  it('is used by keyboard alone, from the first slash to the last button', async () => {
    await open();
    await page.keyboard.type('/bi');
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'Grey heron' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { name: 'Great tit' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'name' }).inputValue()).toBe('Great tit');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByText('count takes a whole number.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('{"name":"Great tit","count":3}').waitFor();

    await page.keyboard.type('tide?');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('page 1').waitFor();
    await page.keyboard.press('Shift+Tab');
    for (let presses = 0; presses < 12 && !(await focusIsOn('Next')); presses += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('page 2').waitFor();
    await expect.poll(() => focusIsOn('Next')).toBe(true);
  });

  /** Whether the focused element, through shadow roots, says these words. */
  function focusIsOn(words: string): Promise<boolean> {
    return page.evaluate<boolean>(`document.activeElement?.textContent?.trim() === ${JSON.stringify(words)}`);
  }

  it('asks for what is required, leaves a command with Escape, knows no other command', async () => {
    await open();
    await page.keyboard.type('/ask ');
    await page.keyboard.press('Enter');
    await page.getByText('question is required. Specify a value.').waitFor();
    await page.keyboard.type('half');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('half');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('/nothing');
    await page.keyboard.press('Enter');
    await page.getByText('There is no such command.').waitFor();
  });

  it('fills the box from an example of the welcome', async () => {
    await open();
    await page.locator('.example').first().click();
    expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe('Who saw the heron?');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('Asked: Who saw the heron?').waitFor();
  });

  it('says what to do when the server is gone', async () => {
    await open();
    await page.route('**/api/run', (route) => route.abort());
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('The preview does not answer.').waitFor();
    expect(broken.splice(0)).toHaveLength(1);
  });

  it('fits a phone without scrolling sideways', async () => {
    await open({ viewport: { width: 360, height: 640 } });
    await page.keyboard.type('a question that is rather longer than a phone is wide, on purpose');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('page 1').waitFor();
    await page.keyboard.type('/birds ');
    await page.locator('.offer').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await page.evaluate<number>('document.querySelector("main").scrollWidth')).toBeLessThanOrEqual(
      360,
    );
  });

  it('follows the system into light and dark, until the button says otherwise', async () => {
    await open({ colorScheme: 'light' });
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect(await background()).not.toBe('rgb(255, 255, 255)');
    await page.reload();
    expect(await background()).not.toBe('rgb(255, 255, 255)');
  });

  it('has its picture taken', async () => {
    await open({ viewport: { width: 1000, height: 760 } });
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('page 1').waitFor();
    const path = join(await mkdtemp(join(tmpdir(), 'reportedly-preview-')), 'page.png');
    await page.screenshot({ path });
    expect((await stat(path)).size).toBeGreaterThan(10_000);
  });
});
