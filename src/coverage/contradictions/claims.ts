import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { type Word, wordsOf } from '../index/words.ts';
import type { People } from '../people/merge-people.ts';
import { speakerId } from '../people/speaker-id.ts';
import { isFraming } from '../question/framing.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** What one clause of a statement says, as far as it can be compared with another. */
export interface Claim {
  readonly article: IndexedArticle;
  readonly statement: Statement;
  readonly span: Span;
  /** Stems of its words in small letters, without numbers, days and words of reporting. */
  readonly terms: ReadonlySet<string>;
  /** Ids of those named in it. */
  readonly names: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly negated: boolean;
  /** A condition, a question or a possibility states nothing that could be contradicted; nor do figures that are not understood. */
  readonly tentative: boolean;
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

/** The clauses of an article that state something about somebody. */
export function claimsOf(article: IndexedArticle, people: People): Claim[] {
  const mentions = article.attributed.people
    .flatMap((person) => {
      const id = people.byKey(article.attributed.article.id, person.key)?.id;
      return id === undefined ? [] : person.mentions.map(({ start }) => ({ start, id }));
    })
    .sort((a, b) => a.start - b.start);
  return article.attributed.statements.flatMap((statement) => {
    const speaker = speakerId(statement, article, people);
    // Of somebody who is not known it cannot be said that it is somebody else.
    if (speaker === undefined && statement.kind !== 'narration') return [];
    const voice = speaker ?? `${article.number}`;
    return statement.content.flatMap((part) =>
      clausesIn(article.attributed.article.text, part).flatMap((span) => {
        const names = new Set(namesIn(mentions, span));
        const claim = names.size > 0 ? claimIn(article.attributed.article.text, span) : undefined;
        return claim ? [{ article, statement, span, names, voice, ...claim }] : [];
      }),
    );
  });
}

function clausesIn(text: string, { start, end }: Span): Span[] {
  const printed = text.slice(start, end);
  const clauses: Span[] = [];
  let from = 0;
  for (const match of printed.matchAll(CLAUSE_END)) {
    clauses.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  return [...clauses, { start: start + from, end }];
}

function namesIn(mentions: readonly { readonly start: number; readonly id: string }[], span: Span): string[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const ids: string[] = [];
  for (let at = low; (mentions[at]?.start ?? span.end) < span.end; at += 1) ids.push(mentions[at]?.id ?? '');
  return ids;
}

function claimIn(
  text: string,
  { start, end }: Span,
): Pick<Claim, 'terms' | 'quantities' | 'negated' | 'tentative'> | undefined {
  const printed = text.slice(start, end);
  const words = wordsOf(printed);
  if (words.length > WORDS_MOST) return undefined;
  const quantities = quantitiesIn(printed, words);
  const terms = new Set(words.flatMap((word, at) => termOf(printed, word, at, quantities)));
  const isClear = words.every(
    ({ folded }, at) => !/^\d/u.test(folded) || quantities.some((held) => holds(held, at)),
  );
  if (terms.size < TERMS_LEAST) return undefined;
  return {
    terms,
    quantities,
    negated: NEGATIVE.test(printed),
    tentative: !isClear || TENTATIVE.test(printed),
  };
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
