/**
 * Takes the picture of the README: the preview over a corpus folder, with one question answered.
 *
 *     npm run screenshot -- [QUESTION] [FILE.png]
 *
 * Without a question: the first that the commands themselves offer for the loaded coverage.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createDispatcher } from '../commands/dispatch.ts';
import { commands } from '../commands/index.ts';
import { defaultCollection } from '../src/corpus/collection.ts';
import { createLog } from '../src/log.ts';
import { openNewsroom } from '../src/newsroom/open-newsroom.ts';
import { startPreview } from '../src/preview/server.ts';
import { projectFolder, readSettings } from '../src/settings.ts';
import { CHROMIUM, startBrowser } from '../test/preview/browser.ts';

const PICTURE_BYTES_MOST = 250_000;
const VIEWPORT = { width: 860, height: 990 };

async function takePicture(question: string | undefined, path: string): Promise<void> {
  if (CHROMIUM === undefined)
    throw new Error('No Chromium was found. Install it, or set CHROMIUM to its path.');
  const log = createLog('error');
  const newsroom = await openNewsroom({
    collections: defaultCollection(readSettings(process.env).corpusFolder),
    log,
  });
  const dispatcher = createDispatcher({ newsroomAt: async () => newsroom, log });
  const preview = await startPreview({
    dispatcher,
    commands: commands.map(({ data }) => data),
    log,
    port: 0,
  });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'dark' });
    await page.goto(preview.url);
    await page.locator('.example').first().waitFor();
    if (question === undefined) await page.locator('.example').first().click();
    else await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.getByText('Only you can see this').waitFor();
    await page.keyboard.press('Escape');
    await page.screenshot({ path });
  } finally {
    await browser.close();
    await preview.close();
    await newsroom.close();
  }
  const { size } = await stat(path);
  if (size > PICTURE_BYTES_MOST)
    throw new Error(`${path} has ${size} bytes, and the most is ${PICTURE_BYTES_MOST}.`);
  console.log(`${path}: ${size} bytes`);
}

const [question, path = join(projectFolder(), 'docs', 'preview.png')] = process.argv.slice(2);
await takePicture(question, path);
