import type { CueVerb } from '../../lexicon/lexicon.ts';
import { hearerEnd, isTimeClause, skipAdjunct } from '../complement.ts';
import { contentEnd, trimEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import { phraseEnd } from '../noun-phrase.ts';
import { datelineEnd, type SentenceView } from '../sentence-view.ts';
import { subjectBefore } from '../subject.ts';
import { readVerbGroup } from '../verb-group.ts';
import { isVerb } from './governed.ts';

const BORDER = new Set([',', '—', '–', '--']);
const END = new Set(['.', '', '!', '?', ')']);
const NOT_CONTENT = new Set(
  'when while as after before although though if in during at on since who which'.split(' '),
);

/** 'S, X said.', 'S, said X', 'S1, X said, S2': the cue stands after its content or inside it. */
export function parenthetical(view: SentenceView, head: number, cue: CueVerb): Draft | undefined {
  if (!cue.frames.has('front') || !(isVerb(view, head, cue) || isClosing(view, head))) return undefined;
  const group = readVerbGroup(view, head);
  if (group.form !== 'finite') return undefined;
  const subject = subjectBefore(view, group.first);
  const inverted = cue.frames.has('invert') && isInverted(view, group, subject);
  if (!inverted && !subject) return undefined;
  const placed =
    inverted || !subject ? afterVerb(view, group.first, group.last) : beforeVerb(view, subject, group.last);
  if (!placed) return undefined;
  const { border } = placed;
  if (view.word(border) === 'as') return asReported(view, group, placed, cue);
  if (!BORDER.has(view.word(border)) && !view.quoted(border)) return undefined;
  const heard = cue.frames.has('hearer') && !inverted ? hearerEnd(view, placed.after) : placed.after;
  const end = adjunctsEnd(view, heard, cue);
  if (
    !(inverted && view.quoted(border)) &&
    !END.has(view.word(end)) &&
    !BORDER.has(view.word(end)) &&
    !view.quoted(end)
  )
    return undefined;
  const last = trimEnd(view, 0, view.quoted(border) ? border + 1 : border);
  const first = insertedQuotation(view, last) ?? datelineEnd(view);
  if (last <= first || introducesQuotation(view, first, end) || isTimestamp(view, first, last))
    return undefined;
  const rest = remainder(view, end, first, last);
  // 'In a statement, X said, in part:' leads up to what is said.
  if (!rest && view.tag(first) === 'ADP' && view.word(end) === ',' && !hasFiniteVerb(view, { first, last }))
    return undefined;
  return {
    content: rest ? [{ first, last }, rest] : [{ first, last }],
    cue: { first: group.first, last: inverted ? group.last : Math.max(group.last, end) },
    source: placed.source,
    lemma: cue.lemma,
    cueType: cue.type,
    ...(cue.stance && { stance: cue.stance }),
  };
}

/** 'S, our correspondent Jo Roe reports.': what a tagger takes for a plural after a name that ends the sentence. */
function isClosing(view: SentenceView, head: number): boolean {
  const named = view.tag(head) === 'NOUN' && view.tag(head - 1) === 'PROPN';
  return named && view.word(head).endsWith('s') && END.has(view.word(head + 1));
}

/** '10:55 – X responds': a figure at the head of an entry is nothing that is said. */
function isTimestamp(view: SentenceView, first: number, last: number): boolean {
  const { start, end } = view.span(first, last);
  return end - start < LONGEST_TIME && /^\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/iu.test(view.text.slice(start, end));
}

const LONGEST_TIME = 10;

/** 'As X reported, S' and 'S, as X reported'. */
function asReported(view: SentenceView, group: Range, placed: Placed, cue: CueVerb): Draft | undefined {
  const end = adjunctsEnd(view, placed.after, cue);
  const as = placed.border;
  const fronted = as === 0 || (as === 1 && view.tag(0) === 'CCONJ');
  if (fronted ? view.word(end) !== ',' : view.word(as - 1) !== ',' || !END.has(view.word(end)))
    return undefined;
  const first = fronted ? end + 1 : 0;
  const last = fronted ? contentEnd(view, first) : trimEnd(view, 0, as - 1);
  if (last <= first) return undefined;
  const cueRange = { first: group.first, last: Math.max(group.last, end) };
  return {
    content: [{ first, last }],
    cue: cueRange,
    source: placed.source,
    lemma: cue.lemma,
    cueType: cue.type,
  };
}

/** 'S, said X': no subject stands before the verb, or what stands there is a clause and a name follows. */
function isInverted(view: SentenceView, { first, last }: Range, subject: Range | undefined): boolean {
  if (view.tag(last) === 'AUX' || hasVerbAt(view, phraseEnd(view, last))) return false;
  if (!subject || view.quoted(first - 1)) return true;
  if (view.word(first - 1) !== ',') return false;
  if (view.quoted(first - 2)) return true;
  const end = phraseEnd(view, last);
  const closes = view.word(end) === ',' || END.has(view.word(end));
  return (
    end > last && view.tag(last) !== 'PRON' && closes && hasFiniteVerb(view, { first: 0, last: first - 1 })
  );
}

function hasVerbAt(view: SentenceView, index: number): boolean {
  return !view.quoted(index) && hasFiniteVerb(view, { first: index, last: index + 1 });
}

interface Placed {
  readonly source: Range;
  /** The mark between content and attribution. */
  readonly border: number;
  readonly after: number;
}

function beforeVerb(view: SentenceView, source: Range, after: number): Placed | undefined {
  let border = source.first - 1;
  if (view.tag(border) === 'CCONJ') return undefined;
  if (border < 0) border = -1;
  return border < 0 ? undefined : { source, border, after };
}

/** 'said Craig V., a strategist,'. */
function afterVerb(view: SentenceView, first: number, last: number): Placed | undefined {
  const end = phraseEnd(view, last);
  if (end === last) return undefined;
  let after = end;
  if (view.word(after) === ',') {
    for (let index = after + 1; index < view.size && index < after + 25; index += 1) {
      if (BORDER.has(view.word(index)) || END.has(view.word(index))) {
        after = index;
        break;
      }
    }
  }
  return { source: { first: last, last: end }, border: first - 1, after };
}

/** 'He mocked the plan (“It is late,” she said)', 'He mocked it - “It is late,” she said -': what a bracket or dash inserts is the quotation alone. */
function insertedQuotation(view: SentenceView, last: number): number | undefined {
  if (!view.quoted(last - 1)) return undefined;
  const before = view.beforeQuotation(last - 1);
  return INSERTS.has(view.word(before)) ? before + 1 : undefined;
}

const INSERTS = new Set(['(', '[', '—', '–', '--', '-']);

/** 'In Ohio, he said, “We won”': before a quotation that is a sentence of its own stands no content. */
function introducesQuotation(view: SentenceView, first: number, end: number): boolean {
  const opening = view.quoted(end) ? end : end + 1;
  if (!view.quoted(opening) || view.quoted(first)) return false;
  const token = view.token(opening + 1);
  return token !== undefined && /^\p{Lu}/u.test(view.text.slice(token.start, token.end));
}

/** Past 'on Monday', 'in a statement', 'to reporters', 'later'. */
function adjunctsEnd(view: SentenceView, from: number, cue: CueVerb): number {
  let index = from;
  for (let step = 0; step < 8; step += 1) {
    const next = skipAdjunct(view, index, cue);
    if (next === index) return index;
    index = next;
  }
  return index;
}

/** S2 of 'S1, X said, S2': it goes on with S1, and is not a remark about X or the saying. */
function remainder(view: SentenceView, end: number, first: number, last: number): Range | undefined {
  if (!BORDER.has(view.word(end))) return undefined;
  const word = view.word(end + 1);
  if (word === '' || NOT_CONTENT.has(word) || word.endsWith('ing') || view.quoted(end + 1)) return undefined;
  if (isTimeClause(view, end + 1)) return undefined;
  if (view.quoted(first) && view.afterQuotation(first) >= last) return undefined;
  const rest = { first: end + 1, last: contentEnd(view, end + 1) };
  if (rest.last <= rest.first + 1) return undefined;
  return hasFiniteVerb(view, rest) || LEFT_OPEN.has(view.tag(last - 1) ?? 'X') || CARRIES_ON.has(word)
    ? rest
    : undefined;
}

/** What S1 ends in where it cannot stand alone: 'It was, he said, one of …'. */
const LEFT_OPEN = new Set(['AUX', 'VERB', 'ADP', 'SCONJ', 'DET', 'PART']);
const CARRIES_ON = new Set(['because', 'including', 'rather', 'not', 'and', 'or']);

export function hasFiniteVerb(view: SentenceView, { first, last }: Range): boolean {
  for (let index = first; index < last; index += 1) {
    const tag = view.tag(index);
    if (tag === 'AUX' || (tag === 'VERB' && !view.word(index).endsWith('ing'))) return true;
  }
  return false;
}
