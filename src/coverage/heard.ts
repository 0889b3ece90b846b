import { type IndexedArticle, termsOf } from './index/passage-index.ts';
import type { Question, QuestionTerm } from './question/read-question.ts';
import type { SpeakerAsked } from './question/speaker-asked.ts';
import type { RankedPassage } from './ranking/rank.ts';
import { speakerFit } from './ranking/speaker-fit.ts';
import type { Snapshot } from './snapshot.ts';

/** Of what is asked about, by rarity, what their passages must hold: else they are heard on something else. */
const ON_TOPIC = 0.35;

/**
 * Whether whoever's words are asked for are heard: on `all` of it, where one statement of theirs holds every word of the
 * topic, or nothing else is asked; `about` it, as far as ranking can tell; or not, and then the coverage does not say, however well some other passage fits. Undefined where
 * nobody's words are asked for.
 */
export function heard(
  snapshot: Snapshot,
  question: Question,
  ranked: readonly RankedPassage[],
): 'all' | 'about' | 'silent' | undefined {
  const { index, people } = snapshot;
  const { speaker, terms } = question;
  if (!speaker?.isAsked) return undefined;
  const fits = speakerFit(index, people, speaker);
  const speaks = articlesOf(snapshot, speaker).some((article) =>
    article.attributed.statements.some((statement) => fits(statement, article)),
  );
  if (!speaks) return 'silent';
  const own = new Set([
    ...speaker.description,
    ...speaker.people.flatMap((id) => {
      const person = people.byId(id);
      return person ? [person.name, ...person.aliases, ...person.handles].flatMap(termsOf) : [];
    }),
  ]);
  const topic = terms.filter(({ term, role }) => role === 'topic' && !own.has(term));
  if (ranked.some((passage) => saysAll(passage, topic))) return 'all';
  if (topic.length === 0) return 'about';
  const total = topic.reduce((sum, { term }) => sum + index.lexicon.rarity(term), 0);
  const most = ranked
    .filter(({ statements }) => statements.some(({ match }) => match.isAsked))
    .map(({ matched }) =>
      topic.reduce((sum, { term }) => (matched.has(term) ? sum + index.lexicon.rarity(term) : sum), 0),
    )
    .reduce((best, held) => Math.max(best, held), 0);
  return most >= ON_TOPIC * total ? 'about' : 'silent';
}

/** The articles in which a speaker may be found: those that name them, or all where they are only described. */
function articlesOf(
  { index, people, articleById }: Snapshot,
  speaker: SpeakerAsked,
): readonly IndexedArticle[] {
  if (speaker.people.length === 0) return index.articles;
  const named = speaker.people.flatMap((id) => people.byId(id)?.members ?? []);
  return named.flatMap(({ article }) => articleById.get(article) ?? []);
}

function saysAll({ statements }: RankedPassage, topic: readonly QuestionTerm[]): boolean {
  return statements.some(({ match }) => match.isAsked && topic.every(({ term }) => match.matched.has(term)));
}
