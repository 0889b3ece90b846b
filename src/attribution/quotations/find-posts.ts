import type { Span } from '../../corpus/article.ts';

/** A post from a social network, as embeds are saved: its lines, and a signature '— Name (@handle) Date' below them. */
export interface Post {
  /** Indices of its paragraphs, from `first` to `last` (not included), the signature's line left out. */
  readonly first: number;
  readonly last: number;
  /** The words of the post, one span a paragraph. */
  readonly content: readonly Span[];
  /** The whole signature line, from its dash. */
  readonly signature: Span;
  readonly name: Span;
  /** With the `@`. */
  readonly handle: Span;
  readonly date: Span;
}

const SIGNATURE =
  /(?:—|–|--|(?<!\S)-|―)\s?((?:(?!—|–|--|―)[^\n()@]){1,60}?)\s*\(\s?(@\w{1,30})\)[\s,·]*([^\n]{6,40})$/u;
const LONGEST_SIGNATURE = 150;
const PARAGRAPHS_BACK = 6;
/** What a post has and an outlet's own prose has not: its author in the first person, handles, hashtags, links. */
const POST_LIKE = /\b(?:I|I['’]m|I['’]ve|my|we|our|me|us)\b|[#@]\w|https?:\/\/|\bt\.co\/|pic\.twitter\.com/u;
const ASIDE_LINE = /^\([^()]{1,80}\)$/u;
const ATTRIBUTED = /["”’']\s*(?:,|—|–)?\s*(?:\p{L}+\s){1,4}(?:said|wrote|tweeted)|["”]$/u;

/** The embedded posts of a text, in order. */
export function findPosts(text: string, paragraphs: readonly Span[]): readonly Post[] {
  const posts: Post[] = [];
  paragraphs.forEach((paragraph, index) => {
    const tail = Math.max(paragraph.start, paragraph.end - LONGEST_SIGNATURE);
    const printed = text.slice(tail, paragraph.end);
    const match = printed.includes('@') ? SIGNATURE.exec(printed) : null;
    if (match === null || !/\d/u.test(match[3] ?? '')) return;
    const from = tail + match.index;
    const signature = { start: from, end: paragraph.end };
    const ownLine = from === paragraph.start;
    const last = ownLine ? index : index + 1;
    const floor = posts.at(-1)?.last ?? 0;
    const first = ownLine ? firstOf(text, paragraphs, index, floor) : index;
    const lines = paragraphs
      .slice(first, last)
      .map((span) => ({ start: span.start, end: Math.min(span.end, from) }));
    const content = lines.map((span) => trimEnd(text, span)).filter((span) => span.end > span.start);
    if (content.length === 0) return;
    const [whole, name = '', handle = '', date = ''] = match;
    posts.push({
      first,
      last: index + 1,
      content,
      signature,
      name: spanOf(from, whole.indexOf(name, 1), name),
      handle: spanOf(from, whole.indexOf(handle), handle),
      date: spanOf(from, whole.lastIndexOf(date), date),
    });
  });
  return posts;
}

/** The line above the signature is the post; further lines above belong to it while they read like a post. */
function firstOf(text: string, paragraphs: readonly Span[], signature: number, floor: number): number {
  let first = signature - 1;
  if (first < floor) return signature;
  while (first > floor && signature - first < PARAGRAPHS_BACK) {
    const above = paragraphs[first - 1];
    if (above === undefined) break;
    const line = text.slice(above.start, above.end);
    if (ATTRIBUTED.test(line) || !(POST_LIKE.test(line) || ASIDE_LINE.test(line))) break;
    first -= 1;
  }
  return first;
}

function trimEnd(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start: span.start, end };
}

function spanOf(from: number, at: number, words: string): Span {
  return { start: from + at, end: from + at + words.trimEnd().length };
}
