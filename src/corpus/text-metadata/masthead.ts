import type { Metadata, Span } from '../article.ts';
import { DATE, isBylineLine, isDateLine } from './byline.ts';
import { OUTLET_NAME } from './interview.ts';
import { groupSpan, HEAD, inferred, LONGEST_LINE } from './pattern.ts';
import { readDate } from './printed-date.ts';

/** The Example Courier, or: The Example Courier, 3 March 2021 (also '|', '–', 'on' between them). */
const OUTLET_LINE = new RegExp(
  String.raw`^(?<outlet>${OUTLET_NAME})(?:(?:,| [|–—-]| on)? (?:\p{Lu}\p{Ll}+day,? )?(?<date>${DATE}))?$`,
  'du',
);

/** Of a headline: 'Politics' and 'World news' stand above one. */
const FEWEST_WORDS = 3;
/** A headline is no sentence: it has no full stop, though it may ask or exclaim. */
const ENDS_SENTENCE = /[.:;,…]["”’']?$/u;

interface Line {
  readonly span: Span;
  readonly text: string;
  readonly kind: 'byline' | 'date' | 'outlet' | 'other';
}

/**
 * What the lines above a pasted story tell: the outlet on a line of its own, alone or with the date, and the headline.
 * Only beside a byline, a date or an outlet are they a masthead: a short first line alone proves nothing.
 */
export function fromMasthead(text: string, paragraphs: readonly Span[]): Metadata {
  const lines = paragraphs.slice(0, HEAD).map((span) => lineOf(text, span));
  const last = lines.findLastIndex(({ kind }) => kind !== 'other');
  if (last < 0 || last + 1 >= paragraphs.length) return {};
  return { ...headlineOf(lines.slice(0, last + 1)), ...outletOf(lines.slice(0, last + 1)) };
}

function lineOf(text: string, span: Span): Line {
  const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST_LINE + 1));
  if (line.length > LONGEST_LINE) return { span, text: line, kind: 'other' };
  const kind = isBylineLine(line)
    ? 'byline'
    : isDateLine(line)
      ? 'date'
      : OUTLET_LINE.test(line)
        ? 'outlet'
        : 'other';
  return { span, text: line, kind };
}

/** The first line that is none of the others and more than a section's name, where it is short and no sentence. */
function headlineOf(lines: readonly Line[]): Metadata {
  const line = lines.find(({ kind, text }) => kind === 'other' && text.split(/\s+/u).length >= FEWEST_WORDS);
  if (line === undefined || line.text.length > LONGEST_LINE || ENDS_SENTENCE.test(line.text)) return {};
  return { headline: inferred(line.text, 'first line', line.span) };
}

/** An outlet's line, where it has the date, or a date or byline stands on another line. */
function outletOf(lines: readonly Line[]): Metadata {
  const line = lines.find(({ kind }) => kind === 'outlet');
  const match = line && OUTLET_LINE.exec(line.text);
  if (line === undefined || !match) return {};
  const named = groupSpan(match, 'outlet', line.span.start);
  const dated = groupSpan(match, 'date', line.span.start);
  const published = match.groups?.['date'] === undefined ? undefined : readDate(match.groups['date']);
  const told = published !== undefined || lines.some(({ kind }) => kind === 'byline' || kind === 'date');
  if (named === undefined || !told) return {};
  return {
    outlet: inferred(match.groups?.['outlet'] ?? '', 'masthead', named),
    ...(dated !== undefined &&
      published !== undefined && { published: inferred(published, 'masthead', dated) }),
  };
}
