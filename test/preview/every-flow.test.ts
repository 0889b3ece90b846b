import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { CHROMIUM } from './browser.ts';
import { previewOverSeeds, type SeedsPreview, send } from './over-seeds.ts';

const SEED = '000_7d15b3c94450ff43';
const OTHER_SEED = '001_269b0337cdfc3864';

/** What is typed after each command: its options in order, so that they need not be named. */
const LINES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['ask', { question: 'did indonesia deny it?' }],
  ['ask', { question: 'who won the world cup in 1998?' }],
  ['who', { name: 'dahri' }],
  ['who', { name: 'cohen' }],
  ['source', { id: SEED }],
  ['source', { id: `${SEED}:3a` }],
  ['quotes', { topic: 'israel' }],
  ['timeline', { about: 'israel' }],
  ['compare', { one: SEED, other: OTHER_SEED }],
  ['latest', {}],
  ['topics', {}],
  ['cite', { id: SEED }],
  ['help', {}],
  ['corpus status', {}],
  ['corpus log', {}],
  ['setup show', {}],
];

/** As the page names the language, and as Discord does. */
const LANGUAGES = ['en-GB', 'es-ES', 'fr', 'de', 'ar', 'he'] as const;
/** In pixels: a desk's, and a phone's, on which everything is pressed. */
const WIDTHS = { desk: 1200, phone: 390 } as const;
const HEIGHT = 844;

/** The line that somebody types who sees the command in this language. */
function lineOf(path: string, values: Readonly<Record<string, string>>, language: string): string {
  const [name, subcommand] = path.split(' ');
  const data = commands.find((each) => each.data.name === name)?.data;
  const options = data !== undefined && 'options' in data ? (data.options ?? []) : [];
  const sub = options.find((option) => option.name === subcommand);
  const inner = sub?.type === ApplicationCommandOptionType.Subcommand ? (sub.options ?? []) : options;
  const shown = (named: { readonly name: string; readonly name_localizations?: unknown } | undefined) => {
    const all = named?.name_localizations;
    const own: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, language) : undefined;
    return typeof own === 'string' ? own : named?.name;
  };
  const typed = Object.entries(values).map(
    ([option, value]) => `${shown(inner.find((each) => each.name === option))}: ${value} `,
  );
  return [
    '/',
    [data, sub]
      .filter((each) => each !== undefined)
      .map(shown)
      .join(' '),
    ' ',
    ...typed,
  ].join('');
}

describe.skipIf(CHROMIUM === undefined)('every flow in a real browser', () => {
  let preview: SeedsPreview;

  beforeAll(async () => {
    preview = await previewOverSeeds();
  }, 60_000);
  afterAll(() => preview?.close());

  /** Nothing leads out of the page sideways, and no word of a card is cut off. */
  async function fits(page: Page, what: string): Promise<void> {
    const isWithin = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
    expect(isWithin, `${what} fits the page`).toBe(true);
    const cut = await page.evaluate(`[...document.querySelectorAll('discord-message *')]
      .filter((part) => getComputedStyle(part).overflowX === 'hidden' && part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.textContent)`);
    expect(cut, what).toEqual([]);
  }

  /** All that the page holds, at a desk and then on a phone. */
  async function fitsBoth(page: Page): Promise<void> {
    for (const [of, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: HEIGHT });
      await fits(page, `the whole page at a ${of}`);
    }
  }

  /** Presses what can be pressed, each once, and puts away the form that opens. */
  async function pressAll(page: Page, message: Locator, language: string): Promise<void> {
    const labels = await message.locator('discord-button').allTextContents();
    const messages = page.locator('discord-message').filter({ hasNotText: 'Reportedly is thinking' });
    for (const label of new Set(labels)) {
      const button = message.locator('discord-button', { hasText: label }).first();
      if ((await button.count()) === 0 || (await button.getByRole('button').isDisabled())) continue;
      const answered = page.waitForResponse((response) => response.url().endsWith('/api/press'));
      const [card, before] = await Promise.all([message.elementHandle(), messages.count()]);
      await button.click();
      expect((await answered).ok(), label).toBe(true);
      const dialog = page.locator('dialog');
      // What came of it is there: else a button that goes with the old card would be pressed next.
      const isShown = async () =>
        (await messages.count()) > before ||
        (await dialog.count()) > 0 ||
        (await card?.evaluate((shown) => !shown.isConnected));
      await expect.poll(isShown, { message: label }).toBe(true);
      if (label === wordsFor(language)('report.button')) {
        await dialog.getByLabel(wordsFor(language)('report.problem')).waitFor();
        await fits(page, label);
        await page.keyboard.press('Escape');
      }
      await expect.poll(() => dialog.count(), { message: label }).toBe(0);
      await fits(page, label);
    }
  }

  it.each(LANGUAGES)(
    'in %s: each command, and all that can be pressed on its card',
    { timeout: 300_000 },
    async (language) => {
      const broken: string[] = [];
      const page = await preview.page({ width: WIDTHS.phone, height: HEIGHT }, (opened) =>
        opened.on('pageerror', (error) => broken.push(error.message)),
      );
      if (language !== 'en-GB') {
        await page.locator('#language').selectOption(language);
        await page.locator(`#log[lang=${language}] .example`).first().waitFor();
      }
      for (const [path, values] of LINES) {
        const line = lineOf(path, values, language);
        const message = await send(page, line);
        const text = (await message.textContent()) ?? '';
        expect(text, line).not.toContain(wordsFor(language)('problems.apology', { id: '' }).slice(0, 20));
        await fits(page, line);
        await pressAll(page, message, language);
      }
      await fitsBoth(page);
      expect(broken).toEqual([]);
      await page.close();
    },
  );
});
