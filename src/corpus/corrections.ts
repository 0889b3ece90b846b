import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOf, UserError } from '../errors.ts';
import { type Problem, problem } from '../problem.ts';
import type { Article, Known, Metadata, Refusal, Withdrawn } from './article.ts';
import { isFields } from './metadata/fields.ts';
import { isoDate } from './metadata/iso-date.ts';
import { plainLine } from './metadata/plain-line.ts';
import { webAddress } from './metadata/web-address.ts';
import { openSourceFile } from './source-file.ts';

/** Where moderators' decisions about articles stand: a plain file at the top of the corpus folder, by article id. */
export const CORRECTIONS_FILE = 'corrections.yaml';

/** What moderators decided about one article. */
export interface Correction {
  /** The file in which the article stood when it was decided: ids are made from names, and names may be taken over. */
  readonly file?: string;
  readonly outlet?: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
  readonly url?: string;
  readonly withdrawn?: Withdrawal;
}

/** That an article is hidden, and why. */
export interface Withdrawal {
  /** For everybody to read. */
  readonly reason?: string;
  /** The moderator's name; not shown to members. */
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at?: string;
}

/** What the corrections make of an article. */
export type Corrected = { readonly article: Article } | { readonly withdrawn: Withdrawn };

const FIELDS = {
  outlet: plainLine,
  published: isoDate,
  url: (value) => webAddress(value),
} as const satisfies Readonly<Record<string, (value: unknown) => string | undefined>>;

/** An entry of the file opens with an article's id at the beginning of a line. */
const ENTRY = /^["']?([a-z0-9][a-z0-9._-]{0,39})["']?[ \t]*:/gm;

/** The corrections of one corpus folder, and which of them an article has asked for. */
export class Corrections {
  readonly #byId: ReadonlyMap<string, Correction>;
  readonly #byFile: ReadonlyMap<string, string>;
  readonly #refused: Refusal[];
  readonly #idle: Set<string>;

  private constructor({ entries, refused }: ReadCorrections, isRead = true) {
    this.#byId = entries;
    this.#byFile = new Map(
      [...entries].flatMap(([id, { file }]) => (file === undefined ? [] : [[file, id]])),
    );
    this.#refused = [...refused];
    // What merely looks like an id in a file that cannot be read is nobody's slip.
    this.#idle = new Set(isRead ? entries.keys() : []);
  }

  /** Those in the folder; none where it has no such file, or is a single file itself. Never throws. */
  static async of(folder: string): Promise<Corrections> {
    const path = join(folder, CORRECTIONS_FILE);
    const there = await stat(path).catch(() => undefined);
    if (there === undefined) return new Corrections({ entries: new Map(), refused: [] });
    const file = openSourceFile(path, CORRECTIONS_FILE);
    try {
      return new Corrections(await readCorrections(await file.text()));
    } catch (error) {
      const told = problemOf(error);
      if (told === undefined) throw error;
      return new Corrections(heldBack(told, await file.bytes().catch(() => new Uint8Array())), false);
    }
  }

  /** The article with what moderators decided about it, or only that it is withdrawn. */
  apply(article: Article): Corrected {
    const correction = this.#for(article);
    if (correction === undefined) return { article };
    const metadata: Metadata = { ...article.metadata, ...givenBy(correction) };
    if (correction.withdrawn === undefined) return { article: { ...article, metadata } };
    return { withdrawn: withdrawnOf(article, metadata, correction.withdrawn) };
  }

  /** What could not be read, and the entries that fit no article, once every article of the folder was applied to. */
  refusals(): readonly Refusal[] {
    const unused = [...this.#idle].map((id) => refused(problem('correction-no-article', { id })));
    return [...this.#refused, ...unused];
  }

  #for({ id, file, record }: Article): Correction | undefined {
    const own = this.#byId.get(id);
    if (own !== undefined && (own.file === undefined || own.file === file)) return this.#take(id);
    // The id has changed hands: the file tells, where it holds a single article.
    const former = record === undefined ? this.#byFile.get(file) : undefined;
    if (former !== undefined) return this.#take(former);
    if (own === undefined) return undefined;
    this.#idle.delete(id);
    const files = { noted: own.file ?? '', actual: file };
    this.#refused.push(refused(problem('correction-other-file', { id, ...files })));
    return own.withdrawn && { withdrawn: own.withdrawn };
  }

  #take(id: string): Correction | undefined {
    this.#idle.delete(id);
    return this.#byId.get(id);
  }
}

/** The decisions in the text of such a file, and what of it cannot be used. */
export interface ReadCorrections {
  readonly entries: ReadonlyMap<string, Correction>;
  readonly refused: readonly Refusal[];
}

/**
 * The decisions in the text of a file of corrections. A value that is none is refused with its line, and the rest
 * stands.
 *
 * @throws UserError where the text is no YAML, or no list of entries.
 */
export async function readCorrections(text: string): Promise<ReadCorrections> {
  const { LineCounter, isMap, isScalar, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  // Without a schema every value stays as written: no date, number or truth is made of a name.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    throw new UserError(problem('corrections-not-yaml', { line }));
  }
  const entries = new Map<string, Correction>();
  const refusals: Refusal[] = [];
  if (document.contents === null) return { entries, refused: refusals };
  if (!isMap(document.contents)) {
    throw new UserError(problem('corrections-not-list'));
  }
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) throw new UserError(problem('corrections-no-id'));
    const line = key.range ? lines.linePos(key.range[0]).line : undefined;
    const { correction, problems } = readEntry(asPlain(value));
    entries.set(String(key.value), correction);
    refusals.push(...problems.map((one) => refused(one, line)));
  }
  return { entries, refused: refusals };

  function asPlain(node: unknown): unknown {
    if (!isMap(node)) return isScalar(node) ? node.value : undefined;
    try {
      return node.toJS(document, { maxAliasCount: 0 });
    } catch {
      throw new UserError(problem('corrections-alias'));
    }
  }
}

function readEntry(value: unknown): {
  readonly correction: Correction;
  readonly problems: readonly Problem[];
} {
  if (!isFields(value)) {
    return { correction: {}, problems: [problem('correction-no-fields')] };
  }
  const problems: Problem[] = [];
  const correction: { -readonly [Key in keyof Correction]: Correction[Key] } = {};
  for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    if (value[name] === undefined) continue;
    const read = FIELDS[name](value[name]);
    if (read === undefined) problems.push(problem(`correction-${name}`));
    else correction[name] = read;
  }
  if (typeof value['file'] === 'string') correction.file = value['file'];
  if (value['withdrawn'] !== undefined) correction.withdrawn = readWithdrawal(value['withdrawn']);
  const known = [...Object.keys(FIELDS), 'file', 'withdrawn'];
  const others = Object.keys(value).filter((name) => !known.includes(name));
  if (others.length > 0) {
    problems.push(problem('correction-other', { fields: known.join(', '), names: others.join(', ') }));
  }
  return { correction, problems };
}

/** Whatever stands there, the article is withdrawn: to show it again takes the removal of the line. */
function readWithdrawal(value: unknown): Withdrawal {
  if (!isFields(value)) {
    const reason = plainLine(value);
    return reason === undefined ? {} : { reason };
  }
  const [reason, by, at] = [plainLine(value['reason']), plainLine(value['by']), isoDate(value['at'])];
  return { ...(reason && { reason }), ...(by && { by }), ...(at && { at }) };
}

/**
 * For a file that cannot be read: whatever article it names is held back, since it may be one that was withdrawn; all
 * others load.
 */
function heldBack(why: Problem, bytes: Uint8Array): ReadCorrections {
  const text = Buffer.from(bytes).toString('latin1');
  const named = Array.from(text.matchAll(ENTRY), ([, id = '']) => id);
  return {
    entries: new Map(named.map((id) => [id, { withdrawn: {} }])),
    refused: [refused(named.length === 0 ? why : problem('corrections-held', { problem: why }))],
  };
}

function givenBy({ outlet, published, url }: Correction): Metadata {
  const given = (value: string): Known => ({ value, how: 'given', from: 'moderators' });
  return {
    ...(outlet !== undefined && { outlet: given(outlet) }),
    ...(published !== undefined && { published: given(published) }),
    ...(url !== undefined && { url: given(url) }),
  };
}

function withdrawnOf({ id, file }: Article, metadata: Metadata, { reason, at }: Withdrawal): Withdrawn {
  const told = ([name, known]: readonly [string, Known | undefined]) =>
    known === undefined ? [] : [[name, { value: known.value, how: known.how, from: known.from }] as const];
  const { headline, outlet, published, url } = metadata;
  return {
    id,
    file,
    metadata: Object.fromEntries(Object.entries({ headline, outlet, published, url }).flatMap(told)),
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { at }),
  };
}

function refused(why: Problem, line?: number): Refusal {
  return { file: CORRECTIONS_FILE, ...(line === undefined ? {} : { line }), ...why };
}
