import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { Statement } from '../../attribution/statement.ts';
import { type IndexedArticle, type PassageIndex, termsOf } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import { speakerIds } from '../people/speaker-id.ts';
import { speaksFor } from '../people/speaks-for.ts';
import type { SpeakerAsked } from '../question/speaker-asked.ts';

/** Share, by rarity, of the words of a description that an article must have for a speaker. */
const SAME_DESCRIPTION = 0.6;

/** Tells whether the speaker of a statement is whoever a question asks for. */
export type SpeakerFit = (statement: Statement, article: IndexedArticle) => boolean;

/** By identity where the question names somebody, or by who speaks for them, else by how the article names and describes the speaker. */
export function speakerFit(index: PassageIndex, people: People, asked: SpeakerAsked): SpeakerFit {
  if (asked.people.length > 0) {
    const speaksForThem = speaksFor(people, asked.people);
    return (statement, article) =>
      speakerIds(statement, article, people).some((id) => asked.people.includes(id)) ||
      speaksForThem(statement, article);
  }
  const rarities = new Map(asked.description.map((term) => [term, index.lexicon.rarity(term)]));
  const total = [...rarities.values()].reduce((sum, rarity) => sum + rarity, 0);
  const formsOf = (term: string) => [term, ...(asked.related?.get(term) ?? [])];
  const held = raritiesHeld(index, rarities, formsOf);
  const known = new Map<string, boolean>();
  return (statement, article) => {
    const { speaker } = statement;
    if ((held[article.number] ?? 0) < SAME_DESCRIPTION * total) return false;
    if (!speaker || statement.confidence < SHOWN_SPEAKER_CONFIDENCE) return false;
    const key = `${article.number}\n${speaker.person ?? speaker.name}`;
    const isKnown = known.get(key);
    if (isKnown !== undefined) return isKnown;
    const terms = new Set(termsForSpeaker(statement, article));
    const isHeld = (term: string) => formsOf(term).some((form) => terms.has(form));
    const shared = [...rarities].reduce((sum, [term, rarity]) => (isHeld(term) ? sum + rarity : sum), 0);
    known.set(key, shared >= SAME_DESCRIPTION * total);
    return shared >= SAME_DESCRIPTION * total;
  };
}

/** By article: the sum of the rarities of those terms that it holds at all, in one of their forms. */
function raritiesHeld(
  { articles, passages, engine }: PassageIndex,
  rarities: ReadonlyMap<string, number>,
  formsOf: (term: string) => readonly string[],
): Float64Array {
  const sums = new Float64Array(articles.length);
  for (const [term, rarity] of rarities) {
    const holders = new Set<number>();
    for (const form of formsOf(term))
      engine.forEachHolder(form, (passage) => holders.add(passages[passage]?.article.number ?? -1));
    for (const article of holders) sums[article] = (sums[article] ?? 0) + rarity;
  }
  return sums;
}

/** Characters on either side of a name in which an article says who that is. */
const BESIDE_NAME = 80;

/**
 * What an article calls a statement's speaker: names, the words at the statement, and those beside the name; of one who
 * is never named, what its headline is about too, for 'the official' of an article on the harbour is a harbour official.
 */
function termsForSpeaker({ speaker }: Statement, { attributed, headline }: IndexedArticle): string[] {
  if (!speaker) return [];
  const { article, people } = attributed;
  const person = people.find(({ key }) => key === speaker.person);
  const beside = (person?.mentions ?? []).map(({ start, end }) => ({
    start: Math.max(0, start - BESIDE_NAME),
    end: end + BESIDE_NAME,
  }));
  const spans = [speaker.antecedent ?? speaker.mention, ...(person?.descriptions ?? []), ...beside];
  const names = [speaker.name, ...(person?.aliases ?? [])];
  const terms = [...names, ...spans.map(({ start, end }) => article.text.slice(start, end))].flatMap(termsOf);
  return person === undefined ? [...terms, ...headline] : terms;
}
