import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Locator, Page, ViewportSize } from 'playwright-core';
import { expect } from 'vitest';
import { createDispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import { defaultCollection } from '../../src/corpus/collection.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openNewsroom } from '../../src/newsroom/open-newsroom.ts';
import { PREVIEW_SERVER } from '../../src/preview/place.ts';
import { startPreview } from '../../src/preview/server.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import { startBrowser } from './browser.ts';

/** How long a page of these tests waits for anything, in milliseconds: a busy machine is no fault of the page. */
export const PATIENCE_MILLISECONDS = 30_000;

/** The real commands over a copy of the seeds, in the preview, in a real browser. */
export interface SeedsPreview {
  readonly url: string;
  /** The copy of the seeds. */
  readonly folder: string;
  readonly newsroom: Newsroom;
  /** A page that has said its welcome; `watch` is given it before it loads anything. */
  page(viewport: ViewportSize, watch?: (page: Page) => void): Promise<Page>;
  close(): Promise<void>;
}

export async function previewOverSeeds(): Promise<SeedsPreview> {
  const log = pino({ level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-preview-'));
  await cp('seeds', folder, { recursive: true });
  const newsroom = await openNewsroom({ collections: defaultCollection(folder), log });
  const servers = openServers({ file: ':memory:', homeServer: PREVIEW_SERVER });
  const preview = await startPreview({
    dispatcher: createDispatcher({ newsroomAt: async () => newsroom, servers, log }),
    commands: commands.map(({ data }) => data),
    log,
    port: 0,
  });
  const browser = await startBrowser();
  return {
    url: preview.url,
    folder,
    newsroom,
    page: async (viewport, watch) => {
      const page = await browser.newPage({ viewport });
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      watch?.(page);
      await page.goto(preview.url);
      await page.locator('.example').first().waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await preview.close();
      await newsroom.close();
      servers.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a line as a member types it, and gives the message that comes back once its card stands there. */
export async function send(page: Page, line: string): Promise<Locator> {
  const messages = page.locator('discord-message');
  const before = await messages.count();
  await page.locator('#composer').getByRole('combobox').last().click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect.poll(() => messages.count(), { timeout: PATIENCE_MILLISECONDS }).toBe(before + 1);
  const message = messages.nth(before);
  await message.getByText('View payload').waitFor();
  return message;
}
