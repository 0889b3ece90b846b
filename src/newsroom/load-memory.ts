import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Collection } from '../corpus/collection.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeWhole } from './desk/disk.ts';

const Load = z
  .object({
    at: z.string(),
    by: z.string(),
    added: z.array(z.string()).readonly(),
    changed: z.array(z.string()).readonly(),
    removed: z.array(z.string()).readonly(),
  })
  .readonly();

const Remembered = z
  .object({
    /** Newest first, the first of all last. */
    loads: z.array(Load).readonly(),
    /** What was served last: a hash of what each article's file gave, by the article's id. */
    fingerprints: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();

/** What a newsroom remembers of its loads over a restart. */
export type Remembered = z.infer<typeof Remembered>;

/** Neither of its methods rejects: what cannot be read or kept is logged, and the coverage is served all the same. */
export interface LoadMemory {
  /** Undefined where nothing is remembered. */
  recall(): Promise<Remembered | undefined>;
  keep(remembered: Remembered): Promise<void>;
}

/** The memory of the newsroom over these collections: a small JSON file of its own in the folder. */
export function loadMemoryIn(folder: string, collections: readonly Collection[], log: Log): LoadMemory {
  const about = JSON.stringify(collections.map((collection) => [collection.name, collection.folder]));
  const name = createHash('sha256').update(about).digest('hex').slice(0, 16);
  const file = join(folder, `${name}.json`);
  return {
    async recall() {
      try {
        const text = await readIfThere(file);
        return text === undefined ? undefined : Remembered.parse(JSON.parse(text));
      } catch (error) {
        log.warn({ error, file }, 'what the last loads added cannot be read, and is forgotten');
        return undefined;
      }
    },
    async keep(remembered) {
      try {
        await writeWhole(file, `${JSON.stringify(remembered)}\n`);
      } catch (error) {
        log.warn({ error, file }, 'what this load added cannot be kept, and is forgotten at the next start');
      }
    },
  };
}
