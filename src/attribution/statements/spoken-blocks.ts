import type { Span } from '../../corpus/article.ts';
import { readSource, type Source } from '../mentions/read-source.ts';
import { overlaps, touches } from '../quotations/overlaps.ts';
import { nearestCue } from '../sieves/before-quotation.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

/** A paragraph that a mark sets off as quoted, as mail and Markdown do. */
const MARKED = /^>\s*/u;
const LIST_ITEM = /^(?:[•·▪●◦‣*–—-]|\(?(?:\d{1,2}|\p{Ll})[.)])\s/u;
const SIGNATURE = /^>?\s*(?:—|–|--|-|~|―)\s*(?=\p{Lu})/u;
const LONGEST_SIGNATURE = 120;
/** In words: nearer the colon than this, a verb of saying introduces what stands below. */
const NEAR_COLON = 12;

/** Verbs that do nothing but say: after others ('read', 'points') a colon introduces all sorts of things. */
const INTRODUCING = new Set(
  'say write state tell declare announce add explain argue tweet post reply respond'.split(' '),
);

/** A block of paragraphs, from `first` to `last` (not included), quoted without quotation marks. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly content: readonly Span[];
}

/**
 * Block quotations: paragraphs that '>' marks, and the one below a line that ends in a verb of saying and a colon. They
 * are said by whom that line or the signature below them names. `said` is what other rules found; its words are left
 * to it.
 */
export function spokenFromBlocks(reading: Reading, said: readonly Spoken[]): readonly Spoken[] {
  const taken = said.map(({ outer }) => outer).toSorted((a, b) => a.start - b.start);
  return blocksOf(reading).flatMap((block): Spoken[] => {
    const outer = { start: block.content[0]?.start ?? 0, end: block.content.at(-1)?.end ?? 0 };
    if (block.content.length === 0 || touches(taken, outer)) return [];
    const attribution = introduction(reading, block.first) ?? signature(reading, block.last);
    if (attribution === undefined) return [];
    return [
      {
        kind: 'direct',
        content: block.content,
        outer,
        paragraph: block.first,
        stances: [],
        sieve: 'block',
        ...attribution,
      },
    ];
  });
}

function blocksOf(reading: Reading): readonly Block[] {
  const { text, paragraphs, quotations } = reading;
  const blocks: Block[] = [];
  for (let first = 0; first < paragraphs.length; first += 1) {
    let last = first;
    while (isMarked(reading, last)) last += 1;
    if (last > first) {
      blocks.push({
        first,
        last,
        content: paragraphs.slice(first, last).flatMap((one) => unmarked(text, one)),
      });
      first = last;
      continue;
    }
    const paragraph = paragraphs[first];
    const introduced = first > 0 && introduction(reading, first) !== undefined;
    if (paragraph === undefined || !introduced || overlaps(quotations, paragraph)) continue;
    if (LIST_ITEM.test(text.slice(paragraph.start, paragraph.end))) continue;
    blocks.push({ first, last: first + 1, content: [{ start: paragraph.start, end: paragraph.end }] });
  }
  return blocks;
}

function isMarked({ text, paragraphs }: Reading, index: number): boolean {
  const paragraph = paragraphs[index];
  return paragraph !== undefined && text.charAt(paragraph.start) === '>';
}

/** A marked paragraph without its mark; nothing where it is a signature. */
function unmarked(text: string, { start, end }: Span): readonly Span[] {
  const line = text.slice(start, end);
  const mark = MARKED.exec(line)?.[0].length ?? 0;
  return SIGNATURE.test(line) || start + mark >= end ? [] : [{ start: start + mark, end }];
}

/** The verb of saying, with its subject, that a colon parts from what begins at a paragraph. */
function introduction(
  reading: Reading,
  paragraph: number,
): { readonly source: Source; readonly cue: Span } | undefined {
  const { analysis, paragraphs, text } = reading;
  const before = paragraphs[paragraph - 1];
  if (before === undefined || text.charAt(before.end - 1) !== ':') return undefined;
  const sentence = sentenceAt(analysis, before.end - 1);
  if (sentence === undefined) return undefined;
  const found = nearestCue(reading, Math.max(sentence.first, sentence.last - NEAR_COLON), sentence.last - 1);
  if (found?.source === undefined || found.cue === undefined) return undefined;
  if (!INTRODUCING.has(analysis.tokens[tokenFrom(analysis, found.cue.start)]?.lemma ?? '')) return undefined;
  return { source: found.source, cue: found.cue };
}

/** Whom the line at a paragraph, or the last one before it, names after a dash. */
function signature(
  reading: Reading,
  paragraph: number,
): { readonly source: Source; readonly signature: Span } | undefined {
  const { analysis, paragraphs, text, names } = reading;
  for (const line of [paragraphs[paragraph], paragraphs[paragraph - 1]]) {
    if (line === undefined || line.end - line.start > LONGEST_SIGNATURE) continue;
    const dash = SIGNATURE.exec(text.slice(line.start, line.end));
    if (dash === null) continue;
    const first = tokenFrom(analysis, line.start + dash[0].length);
    const source = readSource(analysis, names, first, tokenFrom(analysis, line.end));
    if (source?.kind === 'name') return { source, signature: line };
  }
  return undefined;
}
