import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attachment } from '../../../commands/command.ts';
import type { Collection } from '../../../src/corpus/collection.ts';
import { defaultCollection } from '../../../src/corpus/collection.ts';
import { createLog } from '../../../src/log.ts';
import { openNewsroom } from '../../../src/newsroom/open-newsroom.ts';
import { desk, moderator } from '../made-up-newsroom.ts';

// Made-up articles and people.
export const HARBOUR =
  'The harbour of Lindvale will close in May, the council decided on Tuesday after a long debate.\n\nMayor Ada Quill said: “We will not sell the harbour, whatever the company offers us for it.”\n';
export const BRIDGE =
  'The bridge opened on Monday.\n\n“It took nine years,” said engineer Tomas Reed, who built it.\n';
export const FERRY = 'The ferry sails at noon. “We are full,” said Captain Mara Oduya.\n';

/** The real commands over a real newsroom and a folder of its own. */
export async function deskWithNewsroom(folders: readonly string[] = ['default']) {
  const root = await mkdtemp(join(tmpdir(), 'reportedly-corpus-command-'));
  const collections: Collection[] = [];
  for (const name of folders) {
    const folder = folders.length === 1 ? root : await mkdtemp(join(root, name));
    await writeFile(join(folder, `${name === 'default' ? '' : `${name}-`}harbour.txt`), HARBOUR);
    if (name === 'default') await writeFile(join(folder, 'bridge.txt'), BRIDGE);
    collections.push({ name, folder });
  }
  const newsroom = await openNewsroom({
    collections: folders.length === 1 ? defaultCollection(root) : collections,
    log: createLog('silent'),
  });
  const front = desk(newsroom);
  return {
    ...front,
    newsroom,
    collections,
    corpus: (subcommand: string, options: Readonly<Record<string, string>> = {}) =>
      front.run('corpus', options, { asker: moderator, subcommand }),
    add: (...files: readonly Attachment[]) =>
      front.run(
        'corpus',
        {},
        {
          asker: moderator,
          subcommand: 'add',
          attachments: Object.fromEntries(
            files.map((file, at) => [at === 0 ? 'file' : `file${at + 1}`, file]),
          ),
        },
      ),
    as: { asker: moderator },
    put: (name: string, text: string) => writeFile(join(root, name), text),
    text: (name: string) => readFile(join(root, name), 'utf8'),
    files: async () => (await readdir(root)).filter((name) => !name.startsWith('.')).sort(),
    waiting: async () => await readdir(join(root, '.reportedly/pending')).catch(() => []),
    end: async () => {
      await newsroom.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

export function attached(name: string, text: string | Uint8Array): Attachment {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, read: async () => bytes };
}
