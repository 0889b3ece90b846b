import type { Span } from '../../corpus/article.ts';

/** One turn of an interview or transcript printed as a dialogue: 'Q: …', 'Jo Roe: …'. */
export interface Turn {
  /** The words before the colon. */
  readonly label: Span;
  /** Where the label is a name's initials, that name as the label of a turn before: 'Jo Roe: …' and then 'JR: …'. */
  readonly spelled?: Span;
  readonly colon: Span;
  /** What is said, one span a paragraph. */
  readonly content: readonly Span[];
  /** Indices of its paragraphs, from `first` to `last` (not included). */
  readonly first: number;
  readonly last: number;
  readonly role: 'question' | 'answer' | 'named';
}

const LABEL = /^(?:[*_–—-]\s?)?(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\(?[\p{Lu}\d][\p{L}\p{M}.’'()-]*){0,4})\s?(?=:)/u;
/** 'Q.' and 'A.', as older houses print them. */
const DOTTED_LABEL = /^([QA])(?=\.\s)/u;
const LONGEST_LABEL = 60;
const QUESTION = /^(?:q|question|interviewer|reporter|journalist|moderator|host)$/iu;
const ANSWER = /^(?:a|answer)$/iu;
/** Labels of what stands on a page beside the article's prose. */
const FURNITURE =
  /^(?:photos?|pictures?|images?|videos?|audio|related|more|see|read|watch|listen|sources?|credits?|caption|updated?|notes?|editor.*|correction|by|from|date|time|where|when|what|who|how|why|tags?|topics?|share|contact|email|tel|phone|fact.*|claim|verdict|ruling|however|also)\b/iu;
/** Paragraphs without a label that one turn may run over. */
const LONGEST_TURN = 12;
/** The same for a turn that opens the text. */
const LONGEST_FIRST = 2;
const FEWEST_TURNS = 3;
/** What a transcript notes in brackets between what is said: '(END VIDEO CLIP)'. */
const DIRECTION = /^\([\p{Lu}\s.,-]{3,60}\)\.?$/u;
const SENTENCE_END = /[.!?…—–-]['’"”)\]]*\s*$/u;
const FIGURE = /^\s*[\p{Sc}+-]?\d[\d.,]{0,20}\s?(?:%|percent)?\.?\s*$/u;

/**
 * The turns of a text that is printed as a dialogue, in order; none where its labels do not take turns: two labels at
 * least, one of them again.
 */
export function findTurns(text: string, paragraphs: readonly Span[]): readonly Turn[] {
  const labelled = paragraphs.flatMap((paragraph, index) => {
    const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
    const found = DOTTED_LABEL.exec(opening) ?? LABEL.exec(opening);
    const printed = found?.[1] ?? '';
    if (found === null || FURNITURE.test(printed)) return [];
    const start = paragraph.start + found[0].indexOf(printed);
    const label = { start, end: start + printed.length };
    const at = paragraph.start + found[0].length;
    return [{ index, printed: printed.toLowerCase(), label, colon: { start: at, end: at + 1 } }];
  });
  const opened = withoutHeadline(labelled);
  const spelled = spelledOut(text, opened);
  const labels = new Set(opened.map(({ printed }) => spelled.get(printed)?.printed ?? printed));
  if (opened.length < FEWEST_TURNS || labels.size < 2 || labels.size === opened.length) return [];
  // 'Roe: 1,769' and 'Roe: unsold' are tables, whatever their labels: people speak in sentences.
  const entries = opened.filter(({ colon, index }) => {
    const line = text.slice(colon.end, paragraphs[index]?.end);
    return FIGURE.test(line) || !SENTENCE_END.test(line);
  });
  if (entries.length * 2 > opened.length) return [];
  return opened.flatMap(({ index, printed, label, colon }, turn) => {
    const next = opened[turn + 1]?.index;
    // After the last label the outlet may speak again.
    const last = next === undefined || next - index > LONGEST_TURN ? index + 1 : next;
    const content = paragraphs
      .slice(index, last)
      .map(({ start, end }) => trimmed(text, { start: Math.max(start, colon.end), end }))
      .filter(({ start, end }) => end > start && !DIRECTION.test(text.slice(start, end)));
    if (content.length === 0) return [];
    const role = QUESTION.test(printed) ? 'question' : ANSWER.test(printed) ? 'answer' : 'named';
    const full = spelled.get(printed)?.label;
    return [{ label, ...(full && { spelled: full }), colon, content, first: index, last, role } as const];
  });
}

/** A headline may have a label of its own, where no turn follows soon and it does not come again: 'Minister: we will not go'. */
function withoutHeadline<Label extends Pick<Opened, 'printed'> & { readonly index: number }>(
  labelled: readonly Label[],
): readonly Label[] {
  const [first, ...more] = labelled;
  const headline =
    first?.index === 0 &&
    !QUESTION.test(first.printed) &&
    !ANSWER.test(first.printed) &&
    ((more[0]?.index ?? 0) > LONGEST_FIRST || more.every(({ printed }) => printed !== first.printed));
  return headline ? more : labelled;
}

interface Opened {
  readonly printed: string;
  readonly label: Span;
}

/** By the initials that are a label, the first label that they stand for. */
function spelledOut(text: string, opened: readonly Opened[]): ReadonlyMap<string, Opened> {
  const byInitials = new Map<string, Opened>();
  for (const one of opened) {
    const words = text.slice(one.label.start, one.label.end).split(/[\s-]+/u);
    const initials = words.map((word) => word.charAt(0).toLowerCase()).join('');
    if (words.length > 1 && !byInitials.has(initials)) byInitials.set(initials, one);
  }
  return byInitials;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && /\s/u.test(text.charAt(from))) from += 1;
  return { start: from, end };
}
