import { createHash } from 'node:crypto';

const MAX_ID_LENGTH = 40;

/** Part of a name that may stand in an id: of `[a-z0-9._-]`, beginning and ending with a letter or a figure. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[._-]+/, '')
    .slice(0, MAX_ID_LENGTH)
    .replace(/[._-]+$/, '');
}

function digest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 6);
}

/** What an id is made from. */
export interface Naming {
  /** Path of the file relative to the corpus folder. */
  readonly file: string;
  /** How much of the file's name is its extension. */
  readonly extensionLength: number;
  readonly record?: number | undefined;
  /** An id that the record itself states. */
  readonly stated?: string | undefined;
}

/**
 * Ids that stay the same from one reading to the next as long as the files do. A name that is already taken, or that
 * leaves nothing to make an id from, gets six figures of a digest of the whole path and record.
 */
export function idMaker(): (naming: Naming) => string {
  const taken = new Set<string>();
  return ({ file, extensionLength, record, stated }) => {
    const name = file.split('/').at(-1) ?? file;
    const stem = name.slice(0, name.length - extensionLength);
    const wanted = stated ?? (record === undefined ? stem : `${stem.slice(0, 30)}-${record}`);
    let id = slug(wanted);
    for (let attempt = 0; id === '' || taken.has(id); attempt++) {
      const suffix = digest(`${file}#${record ?? ''}#${stated ?? ''}#${attempt}`);
      id = `${slug(wanted).slice(0, MAX_ID_LENGTH - 7) || 'article'}-${suffix}`;
    }
    taken.add(id);
    return id;
  };
}
