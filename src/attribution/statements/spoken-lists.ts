import type { Span } from '../../corpus/article.ts';
import type { Sentence } from '../language/analysis.ts';
import { overlaps, touches } from '../quotations/overlaps.ts';
import { mainSubject } from '../sieves/cue-subject.ts';
import type { Reading } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

/** Nouns for what somebody states point by point. */
const POINTS = new Set(
  `demands points reasons conditions proposals questions promises recommendations claims accusations allegations
  arguments requests suggestions complaints concerns objections pledges priorities goals warnings commitments`.split(
    /\s+/,
  ),
);
const ITEM = /^(?:[•·▪●◦‣*–—-]|\(?(?:\d{1,2}|\p{Ll})[.)])\s+(?=\S)/u;
const LONGEST_MARKER = 6;
const MOST_ITEMS = 20;
const FEWEST_ITEMS = 2;

/**
 * Points that a sentence counts and a list gives: 'She made three demands: A; B; and C.', or with a line for each
 * below. `said` is what other rules found; their words are left to them.
 */
export function spokenFromLists(reading: Reading, said: readonly Spoken[]): readonly Spoken[] {
  const taken = said.map(({ outer }) => outer).toSorted((a, b) => a.start - b.start);
  return reading.analysis.sentences.flatMap((sentence) => {
    const colon = colonAfterPoints(reading, sentence);
    const mark = colon === undefined ? undefined : reading.analysis.tokens[colon];
    if (colon === undefined || mark === undefined) return [];
    const source = mainSubject(reading, sentence.first, colon);
    if (source === undefined) return [];
    const ends = colon === sentence.last - 1;
    const items = ends
      ? linesBelow(reading, sentence.paragraph)
      : partsAfter(reading, mark.end, sentence.end);
    if (items.length < FEWEST_ITEMS || items.some((item) => touches(taken, item))) return [];
    return items.map((item, index) => ({
      kind: overlaps(reading.quotations, item) ? 'mixed' : 'indirect',
      content: [item],
      outer: item,
      paragraph: ends ? sentence.paragraph + 1 + index : sentence.paragraph,
      source,
      cue: { start: mark.start, end: mark.end },
      stances: [],
      sieve: 'list',
    }));
  });
}

/** The colon of a sentence right after a noun for points. */
function colonAfterPoints({ analysis: { tokens } }: Reading, { first, last }: Sentence): number | undefined {
  for (let at = first + 1; at < last; at += 1) {
    if (tokens[at]?.lower === ':') return POINTS.has(tokens[at - 1]?.lower ?? '') ? at : undefined;
  }
  return undefined;
}

/** The parts between semicolons, from an offset to the sentence's end. */
function partsAfter({ text }: Reading, start: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text.charAt(at) !== ';') continue;
    parts.push(trimmed(text, { start: from, end: at }));
    from = at + 1;
  }
  return parts.length > MOST_ITEMS ? [] : parts.filter((part) => part.end > part.start);
}

const JOINT = /^\s*(?:(?:and|or|but)\s+)?/u;

function trimmed(text: string, { start, end }: Span): Span {
  const from = start + (JOINT.exec(text.slice(start, start + LONGEST_MARKER + 6))?.[0].length ?? 0);
  let to = end;
  while (to > from && /[\s.;]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The words of the list items that follow a paragraph. */
function linesBelow({ text, paragraphs }: Reading, paragraph: number): readonly Span[] {
  const items: Span[] = [];
  for (let at = paragraph + 1; at <= paragraph + MOST_ITEMS; at += 1) {
    const line = paragraphs[at];
    const marker = line && ITEM.exec(text.slice(line.start, line.start + LONGEST_MARKER + 1));
    if (line === undefined || !marker) break;
    items.push({ start: line.start + marker[0].length, end: line.end });
  }
  return items;
}
