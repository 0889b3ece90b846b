/**
 * `npm run --silent attribute -- FILE.jsonl > predictions.jsonl`: who said what in each text. Reads `{id, text}` a
 * line, writes `{id, quotes}` a line, in the offsets of the text as it was given, one contiguous part a quote.
 */
import { z } from 'zod';
import { attribute } from '../../attribution/attribute.ts';
import type { Statement } from '../../attribution/statement.ts';
import type { Article, Span } from '../../corpus/article.ts';
import { withLanguage } from '../../corpus/metadata/with-language.ts';
import { toFileSpan } from '../../corpus/offset-map.ts';
import { paragraphsOf } from '../../corpus/paragraphs.ts';
import { repair } from '../../corpus/repair/repair.ts';
import { UserError } from '../../errors.ts';
import { endWith, readJsonLines, writeJsonLine } from './json-lines.ts';

const textLine = z.object({ id: z.string(), text: z.string() });

/** One contiguous part of what somebody stated, in the offsets of the text as it was given. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Statement['kind'];
  /** As resolved, of several who speak together the first who is named; null where the text names nobody. */
  readonly speaker: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  /** The same, where it is a person's or a body's name; null for a speaker who is only described. */
  readonly speakerName: string | null;
  readonly cue: string | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly confidence: number;
  readonly chain: Statement['chain'];
}

/** The quotes of one text, repaired and attributed in the language that it is in. */
export async function quotesOf(id: string, fileText: string): Promise<readonly Quote[]> {
  const { text, repairs, offsets } = repair(fileText);
  const article = await withLanguage({
    id,
    file: id,
    text,
    paragraphs: paragraphsOf(text),
    metadata: {},
    repairs,
    fileText,
    offsets,
    copies: [],
  });
  const { statements, people } = attribute(article);
  const names = new Map(people.map(({ key, name }) => [key, name]));
  const parts = statements.flatMap((statement) =>
    statement.kind === 'narration' ? [] : statement.content.map((part) => ({ statement, part })),
  );
  return joinParagraphs(text, parts).map((said) => quoteOf(article, names, said));
}

/** One contiguous part of a statement. */
interface Said {
  readonly statement: Statement;
  readonly part: Span;
}

/**
 * A quotation that is not closed at the end of a paragraph and opened again at the next is one contiguous part, its
 * reopening marks within it.
 */
function joinParagraphs(text: string, parts: readonly Said[]): readonly Said[] {
  const joined: Said[] = [];
  for (const next of parts) {
    const last = joined.at(-1);
    if (last === undefined || !goesOn(text, last, next)) joined.push(next);
    else joined[joined.length - 1] = { ...last, part: { start: last.part.start, end: next.part.end } };
  }
  return joined;
}

const REOPENED = /^\s*\n\s*(["“„«‘'`]|''|``)\s*$/u;
const MARK = /["“„«‘'`]/u;
const LONGEST_REOPENING = 20;

function goesOn(text: string, last: Said, next: Said): boolean {
  if (last.statement.kind !== 'direct' || next.statement.kind !== 'direct') return false;
  if (last.statement.speaker?.name !== next.statement.speaker?.name) return false;
  // Each with words of its own that attribute it ('she said. “S¶“S,” she added'): two attributions.
  if (last.statement !== next.statement && last.statement.cue && next.statement.cue) return false;
  const apart = next.part.start - last.part.end;
  if (apart <= 0 || apart > LONGEST_REOPENING) return false;
  const reopening = REOPENED.exec(text.slice(last.part.end, next.part.start))?.[1];
  if (reopening === undefined) return false;
  const opening = MARK.exec(text.slice(Math.max(0, last.part.start - 2), last.part.start))?.[0];
  return opening === undefined || opening === reopening.charAt(0);
}

function quoteOf(article: Article, names: ReadonlyMap<string, string>, { statement, part }: Said): Quote {
  const { kind, speaker, cue, confidence, chain } = statement;
  const mention = speaker === undefined ? undefined : toFileSpan(article, speaker.mention);
  const cueSpan = cue === undefined ? undefined : toFileSpan(article, cue);
  const { start, end } = toFileSpan(article, part);
  const named = names.get(speaker?.person ?? speaker?.together?.[0] ?? '');
  return {
    start,
    end,
    text: article.fileText.slice(start, end),
    kind,
    speaker: named ?? speaker?.name ?? null,
    speakerStart: mention?.start ?? null,
    speakerEnd: mention?.end ?? null,
    speakerName: named ?? null,
    cue: cueSpan === undefined ? null : article.fileText.slice(cueSpan.start, cueSpan.end),
    cueStart: cueSpan?.start ?? null,
    cueEnd: cueSpan?.end ?? null,
    confidence,
    chain,
  };
}

async function run(file: string | undefined): Promise<void> {
  if (file === undefined) throw new UserError('Name a file with one JSON object {"id", "text"} a line.');
  for await (const { id, text } of await readJsonLines(file, textLine, 'the strings "id" and "text"')) {
    await writeJsonLine({ id, quotes: await quotesOf(id, text) });
  }
}

if (import.meta.filename === process.argv[1]) {
  run(process.argv[2]).catch(endWith);
}
