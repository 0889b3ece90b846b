import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { type Word, wordsOf } from '../index/words.ts';
import type { People } from '../people/merge-people.ts';
import { speakerId, speakerKey } from '../people/speaker-id.ts';
import { isFraming } from '../question/framing.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** What one clause of a statement says, as far as it can be compared with another. */
export interface Clause {
  readonly article: IndexedArticle;
  readonly statement: Statement;
  readonly span: Span;
  /** Stems of its words in small letters, without numbers, days and words of reporting; each once. */
  readonly terms: readonly string[];
  /** The article's keys of those named in it, each once. */
  readonly mentioned: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly negated: boolean;
}

/** A clause, once it is known who is who in the coverage. */
export interface Claim extends Clause {
  /** Ids of those named in it, each once. */
  readonly names: readonly string[];
  /** The speaker's id, or the outlet's own voice. */
  readonly voice: string;
}

/** Where a sentence goes on to say something else. */
const CLAUSE_END =
  /[;:.!?—–\n](?=\s)|,? (?:and|but|while|although|though|because|since|which|who|where|when|after|before|as) |, /gu;
const NEGATIVE = /\b(?:not|never|no longer|cannot)\b|n['’]t\b/iu;
const TENTATIVE =
  /\b(?:if|whether|unless|may|might|could|would|should|must|want(?:s|ed)?|hop(?:e|es|ed|ing)|expected|plan(?:s|ned)?|likely|possible|possibly|perhaps|ask(?:ed)?|can)\b|\?/iu;
const TERMS_LEAST = 3;

/**
 * The clauses of an article that state something about somebody. A condition, a question or a possibility states nothing
 * that could be contradicted; nor do figures that are not understood.
 */
export function clausesOf(article: IndexedArticle): Clause[] {
  const { article: printed, people, statements } = article.attributed;
  const mentions = people
    .flatMap(({ key, mentions: all }) => all.map(({ start }) => ({ start, key })))
    .sort((a, b) => a.start - b.start);
  return statements.flatMap((statement) => {
    // Of somebody who is not known it cannot be said that it is somebody else.
    if (statement.kind !== 'narration' && speakerKey(statement) === undefined) return [];
    return statement.content.flatMap((part) =>
      spansIn(printed.text, part).flatMap((span) => {
        const mentioned = keysIn(mentions, span);
        const stated = mentioned.length > 0 ? statedIn(printed.text, span) : undefined;
        return stated ? [{ article, statement, span, mentioned, ...stated }] : [];
      }),
    );
  });
}

/** The clause as a claim of somebody whom the coverage knows about somebody whom it knows, where it is one. */
export function claimOf(clause: Clause, people: People): Claim | undefined {
  const { article, statement, mentioned } = clause;
  const { id } = article.attributed.article;
  const names = distinct(mentioned.flatMap((key) => people.byKey(id, key)?.id ?? []));
  const speaker = speakerId(statement, article, people);
  if (names.length === 0 || (speaker === undefined && statement.kind !== 'narration')) return undefined;
  return { ...clause, names, voice: speaker ?? `${article.number}` };
}

function spansIn(text: string, { start, end }: Span): Span[] {
  const printed = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of printed.matchAll(CLAUSE_END)) {
    spans.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  return [...spans, { start: start + from, end }];
}

function keysIn(
  mentions: readonly { readonly start: number; readonly key: string }[],
  span: Span,
): readonly string[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const keys: string[] = [];
  for (let at = low; (mentions[at]?.start ?? span.end) < span.end; at += 1)
    keys.push(mentions[at]?.key ?? '');
  return distinct(keys);
}

function statedIn(
  text: string,
  { start, end }: Span,
): Pick<Clause, 'terms' | 'quantities' | 'negated'> | undefined {
  const printed = text.slice(start, end);
  if (TENTATIVE.test(printed)) return undefined;
  const words = wordsOf(printed);
  if (words.length > WORDS_MOST) return undefined;
  const quantities = quantitiesIn(printed, words);
  const terms = distinct(words.flatMap((word, at) => termOf(printed, word, at, quantities)));
  const isClear = words.every(
    ({ folded }, at) => !/^\d/u.test(folded) || quantities.some((held) => holds(held, at)),
  );
  if (terms.length < TERMS_LEAST || !isClear) return undefined;
  return { terms, quantities, negated: NEGATIVE.test(printed) };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** Longer stretches say several things. */
const WORDS_MOST = 30;

function termOf(
  printed: string,
  { start, term, folded }: Word,
  at: number,
  quantities: readonly Quantity[],
): string[] {
  if (term === undefined || isFraming(term) || !/^\p{Ll}/u.test(printed.slice(start, start + 2))) return [];
  if (/^\d/u.test(folded)) return [];
  const counted = quantities.find((held) => holds(held, at));
  return counted && counted.unit !== term ? [] : [term];
}

function holds({ first, last }: Quantity, at: number): boolean {
  return first <= at && at < last;
}
