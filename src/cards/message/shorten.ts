import type { Span } from '../../corpus/article.ts';

/** A shortened text is at least this part of what was allowed, or it is cut at a word instead. */
const SENTENCE_END_FROM = 0.4;
/** A capital, at most two more letters or stops, and a stop: a title or an initial rather than the end of a sentence. */
const ABBREVIATION = /(?:^|[\s(“"‘])\p{Lu}[\p{L}.]{0,2}\.$/u;
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };
const CLOSERS = new Set(Object.values(PAIRS));

/** The beginning of a text, and what a reader must see after it. */
export interface Shortened {
  /** A verbatim beginning of the text. */
  readonly kept: string;
  /** Empty where nothing was left out; else the quotation mark that the cut left open, a blank and '…'. */
  readonly ending: string;
}

/**
 * Keeps at most `most` characters, up to the end of a sentence where one lies far enough on, else of a word. The '…'
 * stands outside the quotation marks, so that nobody takes it for the speaker's.
 */
export function shorten(text: string, most: number): Shortened {
  if (text.length <= most) return { kept: text, ending: '' };
  const kept = text.slice(0, sentenceEnd(text, most) ?? wordEnd(text, most)).trimEnd();
  return { kept, ending: `${openMark(kept)} …` };
}

/** As `shorten`, as one string. */
export function shortened(text: string, most: number): string {
  const { kept, ending } = shorten(text, most);
  return kept + ending;
}

/** What may be added to a text that is cut: a quotation mark, a blank and '…'. */
const ENDING_MOST = 3;

/** As `shortened`, with all that is added at most `most` characters: for what Discord itself limits. */
export function fitted(text: string, most: number): string {
  return text.length <= most ? text : shortened(text, most - ENDING_MOST);
}

/** The parts of the spans that lie in the first `length` characters. */
export function clipSpans(spans: readonly Span[], length: number): readonly Span[] {
  return spans
    .filter((span) => span.start < length)
    .map((span) => ({ start: span.start, end: Math.min(span.end, length) }));
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentenceEnd(text: string, most: number): number | undefined {
  let end: number | undefined;
  for (const { segment, index } of sentences.segment(text.slice(0, most + 1))) {
    const sentence = segment.trimEnd();
    const at = index + sentence.length;
    const last = index + segment.length > most;
    if (last || at > most) break;
    if (at >= most * SENTENCE_END_FROM && !ABBREVIATION.test(sentence.slice(-8))) end = at;
  }
  return end;
}

function wordEnd(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  const blank = head.search(/\s\S*$/);
  if (blank > most * SENTENCE_END_FROM) return blank;
  const insidePair = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return insidePair ? most - 1 : most;
}

/** The closing partner of a quotation mark that is open at the end of the text, if one is. */
function openMark(text: string): string {
  const open: string[] = [];
  let straight = 0;
  for (const character of text) {
    const partner = PAIRS[character];
    if (character === '"') straight += 1;
    else if (CLOSERS.has(character) && open.at(-1) === character) open.pop();
    else if (partner !== undefined) open.push(partner);
    else if (character === '\n') {
      open.length = 0;
      straight = 0;
    }
  }
  return open.at(0) ?? (straight % 2 === 1 ? '"' : '');
}
