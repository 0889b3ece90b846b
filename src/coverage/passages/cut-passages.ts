import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';

/** UTF-16 units: about 256 tokens of English. */
export const PASSAGE_MOST_CHARACTERS = 1_200;

/**
 * Cuts an article into passages that make sense alone: whole sentences, in order, without overlap, at most
 * `PASSAGE_MOST_CHARACTERS` long, and never through a statement unless the statement alone is longer than that. A
 * sentence that is longer than a passage is cut at white space.
 */
export function cutPassages(attributed: AttributedArticle): Span[] {
  const { text } = attributed.article;
  const units = unitsOf(attributed)
    .flatMap((unit) => wholeSentences(attributed, unit))
    .flatMap((unit) => cutLong(text, unit));
  const passages: Span[] = [];
  let open: Span | undefined;
  for (const unit of units) {
    if (open && unit.end - open.start <= PASSAGE_MOST_CHARACTERS) open = { start: open.start, end: unit.end };
    else {
      if (open) passages.push(open);
      open = unit;
    }
  }
  if (open) passages.push(open);
  return passages;
}

/** Sentences, joined where one statement runs over several and still fits into a passage. */
function unitsOf({ article, sentences, statements }: AttributedArticle): Span[] {
  const whole = sentences.length > 0 ? sentences : article.paragraphs;
  const long = statements
    .map((statement) => statement.sentence)
    .filter((span) => span.end - span.start <= PASSAGE_MOST_CHARACTERS);
  return mergeOverlapping([...whole, ...long].filter((span) => span.end > span.start));
}

/** A unit that is too long for a passage falls back into its sentences. */
function wholeSentences({ sentences }: AttributedArticle, unit: Span): readonly Span[] {
  if (unit.end - unit.start <= PASSAGE_MOST_CHARACTERS) return [unit];
  const inside = mergeOverlapping(
    sentences.filter((span) => span.start >= unit.start && span.end <= unit.end),
  );
  return inside.length > 0 ? inside : [unit];
}

function mergeOverlapping(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

function cutLong(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > PASSAGE_MOST_CHARACTERS) {
    const limit = start + PASSAGE_MOST_CHARACTERS;
    const blank = Math.max(text.lastIndexOf(' ', limit), text.lastIndexOf('\n', limit));
    const end = blank > start ? blank : limit;
    pieces.push({ start, end });
    start = text.charAt(end).trim() === '' ? end + 1 : end;
  }
  if (span.end > start) pieces.push({ start, end: span.end });
  return pieces;
}
