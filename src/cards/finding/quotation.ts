import type { Span } from '../../corpus/article.ts';
import type { Excerpt, FurtherStatement } from '../../coverage/finding.ts';
import { escapeText } from '../message/escape.ts';
import { clipSpans, shorten } from '../message/shorten.ts';
import { isVerbatim, type TextOf } from './verbatim.ts';

/** Verbatim words, and the parts of them to set off, as offsets into them. */
export interface Words {
  readonly text: string;
  readonly strong: readonly Span[];
}

const OPENING = /[“"«„‘']$/;
const CLOSING = /^[.,;!?…]?[”"»“’']/;

/**
 * The words of a finding as a card shows them: of a direct quotation, the quotation with its marks; of everything
 * else, the sentence as printed with the speaker's part set off, so that nobody takes the outlet's words for the
 * speaker's. Undefined where the words are not, character for character, in the stored article.
 */
export function wordsOf(finding: FurtherStatement, textOf: TextOf): Words | undefined {
  const { sentence } = finding;
  if (!isVerbatim(sentence, textOf)) return undefined;
  const parts = finding.content
    .filter((part) => isVerbatim(part, textOf))
    .map((part) => wordsWithin(part, sentence))
    .filter((span) => span !== undefined);
  if (finding.kind === 'narration') return { text: sentence.text, strong: [] };
  if (finding.kind !== 'direct' || parts.length === 0) return { text: sentence.text, strong: parts };
  return { text: quotationIn(sentence.text, parts), strong: [] };
}

/** From the first part to the last, with the quotation marks around them where the article has them. */
function quotationIn(sentence: string, parts: readonly Span[]): string {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const opening = OPENING.exec(sentence.slice(0, start))?.[0].length ?? 0;
  const closing = CLOSING.exec(sentence.slice(end))?.[0].length ?? 0;
  return sentence.slice(start - opening, end + closing);
}

/** Where a part lies in the words that hold it, as offsets into them; undefined where it lies outside. */
export function wordsWithin(part: Excerpt, whole: Excerpt): Span | undefined {
  if (part.article !== whole.article) return undefined;
  const start = Math.max(part.span.start, whole.span.start) - whole.span.start;
  const end = Math.min(part.span.end, whole.span.end) - whole.span.start;
  return start < end ? { start, end } : undefined;
}

/** The words, shortened to `most` characters, escaped, their strong parts bold, as a block quotation. */
export function quoteBlock(words: Words, most: number): string {
  return markedText(words, most)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The words, shortened to `most` characters and escaped, their strong parts bold. */
export function markedText(words: Words, most: number): string {
  const { kept, ending } = shorten(words.text, most);
  let marked = '';
  let at = 0;
  for (const { start, end } of merged(clipSpans(words.strong, kept.length))) {
    marked += escapeText(kept.slice(at, start)) + bold(kept.slice(start, end));
    at = end;
  }
  return marked + escapeText(kept.slice(at)) + ending;
}

/** Bold a line at a time, since the marks of a quotation stand between the lines. */
function bold(text: string): string {
  return escapeText(text)
    .split('\n')
    .map((line) => line.replace(/\S(?:.*\S)?/, (inner) => `**${inner}**`))
    .join('\n');
}

/** In order, joined where they touch: two bold stretches side by side would cancel each other. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
