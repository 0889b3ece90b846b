import type { Span } from '../article.ts';
import type { Edit } from './edit.ts';
import { linesOf } from './lines.ts';

const MIN_WIDTH = 40;
const MAX_WIDTH = 100;
const MIN_WRAPS = 4;

/** Length of a line's first word: what would have had to fit on the line before. */
function firstWordLength(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && text[at] !== ' ') at++;
  return at - start;
}

const length = ({ start, end }: Span) => end - start;

/** Line breaks inside paragraphs, and how many of them a program put there because the next word did not fit. */
function wrapsOf(
  text: string,
  lines: readonly Span[],
): { wraps: readonly Span[]; inside: number; midway: number } {
  const width = lines.reduce((longest, line) => Math.max(longest, length(line)), 0);
  const wraps: Span[] = [];
  let inside = 0;
  let midway = 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return { wraps, inside, midway };
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (!line || !next || length(line) === 0 || length(next) === 0) continue;
    inside++;
    if (length(line) + 1 + firstWordLength(text, next) <= width) continue;
    wraps.push({ start: line.end, end: next.start });
    if (!/[.!?:…"'”’)\]]/.test(text.charAt(line.end - 1))) midway++;
  }
  return { wraps, inside, midway };
}

/** A word that was broken at the line's end stays whole where the text has it whole elsewhere. */
function joinBroken(text: string, wrap: Span, words: ReadonlySet<string>): Edit | undefined {
  const before = /(\p{L}+)-$/u.exec(text.slice(Math.max(0, wrap.start - 40), wrap.start))?.[1];
  const after = /^\p{Ll}+/u.exec(text.slice(wrap.end, wrap.end + 40))?.[0];
  if (before === undefined || after === undefined) return undefined;
  const start = words.has((before + after).toLowerCase()) ? wrap.start - 1 : wrap.start;
  return { start, end: wrap.end, after: '', rule: 'hard-wrap', certainty: 'likely' };
}

/** Lines that were broken at a fixed width: paragraphs are made whole again. */
export function findHardWraps(text: string): readonly Edit[] {
  const lines = linesOf(text);
  if (lines.length <= MIN_WRAPS) return [];
  const { wraps, inside, midway } = wrapsOf(text, lines);
  if (wraps.length < MIN_WRAPS || wraps.length < inside * 0.8 || midway < wraps.length * 0.6) return [];
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return wraps.map(
    (wrap) =>
      joinBroken(text, wrap, words) ?? {
        ...wrap,
        after: ' ',
        rule: 'hard-wrap',
        certainty: 'likely' as const,
      },
  );
}
