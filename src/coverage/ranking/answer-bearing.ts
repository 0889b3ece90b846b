import type { Span } from '../../corpus/article.ts';
import type { Wanted } from '../answer.ts';
import type { Passage } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { HeldTerms } from './held-terms.ts';
import type { SearchUnits } from './search-units.ts';
import type { TermPlaces } from './term-places.ts';
import { holdsWanted } from './wanted-type.ts';

/**
 * Parts of a bearing beside the question's words, of which the sentence that has most counts 1: those that only the
 * sentence before or after has, since news names its subject once and goes on ('It costs …'); what is wanted; its form
 * alone; that the sentence asks or leads up to something itself; and that an article opens with it, which tells the whole
 * event by its names (the inverted pyramid, as in `leadEvidence`). Set on both development sets, for the sentence that is
 * shown to hold the answer.
 */
const PARTS = { before: 0.3, after: 0.15, wanted: 0.5, form: 0.25, leadsUp: -0.3, lead: 0.3 } as const;

/** Kinds of question that are answered by a name, a number or a date, and not by whose words they are. */
const BY_NAME_OR_NUMBER: ReadonlySet<Wanted> = new Set([
  'who',
  'where',
  'what',
  'how-many',
  'how-much',
  'how-long',
  'how-old',
  'when',
  'why',
]);
const BY_WORDS: ReadonlySet<Wanted> = new Set(['said-about', 'denial']);
const LEADS_UP = /[?:]["”’')]*\s*$/u;

/** Whether a question is answered by a fact, and not by what somebody says; whose words only lead up to it is no matter. */
export function isByFact({ speaker, asksIdentity, reading }: Question): boolean {
  return speaker?.isAsked !== true && !asksIdentity && !BY_WORDS.has(reading.wants);
}

/** How well each statement of a passage bears the answer, by position. */
export type BearingReader = (
  passage: Passage,
  places: TermPlaces,
  holdsName: (sentence: Span) => boolean,
) => readonly number[];

/**
 * Tells which sentence of a passage to show: the one with most of the question's words often leads up to the one with
 * the answer. Undefined where somebody's words are asked for: then statements are told apart by how well they match.
 */
export function readBearing(units: SearchUnits, question: Question): BearingReader | undefined {
  const { wants, outlets } = question.reading;
  if (!isByFact(question)) return undefined;
  const held = new HeldTerms(units);
  return ({ article, statements, place }, places, holdsName) => {
    const { text } = article.attributed.article;
    const opens = place === 0 && outlets.length === 0;
    const shares = statements.map((_, position) => {
      held.clear();
      const share = (at: number) => {
        const sentence = statements[at]?.sentence;
        if (sentence) places.addTo(held, sentence);
        return held.share;
      };
      const own = share(position);
      const withBefore = share(position - 1);
      return { own, before: withBefore - own, after: share(position + 1) - withBefore };
    });
    const most = shares.reduce((best, { own }) => Math.max(best, own), 0) || 1;
    return statements.map(({ sentence }, position) => {
      const { own, before, after } = shares[position] ?? { own: 0, before: 0, after: 0 };
      const words = text.slice(sentence.start, sentence.end);
      return (
        (own + PARTS.before * before + PARTS.after * after) / most +
        PARTS.wanted * (BY_NAME_OR_NUMBER.has(wants) && holdsName(sentence) ? 1 : 0) +
        PARTS.form * holdsWanted(words, wants) +
        (LEADS_UP.test(words) ? PARTS.leadsUp : opens ? PARTS.lead / (1 + position) : 0)
      );
    });
  };
}
