import { SHOWN_SPEAKER_CONFIDENCE } from '../attribution/confidence.ts';
import type { Span } from '../corpus/article.ts';
import { type IndexedArticle, type Passage, termsOf } from './index/passage-index.ts';
import { asksWhoSaid } from './question/asks-who.ts';
import type { Question, QuestionTerm } from './question/read-question.ts';
import type { SpeakerAsked } from './question/speaker-asked.ts';
import type { RankedPassage } from './ranking/rank.ts';
import { speakerFit } from './ranking/speaker-fit.ts';
import type { Snapshot } from './snapshot.ts';

/** Of what is asked about, by rarity, what their words and those beside them must hold: else they are heard on something else. */
const ON_TOPIC = 0.2;
/** Of 'who said …' fewer words are said by too many. */
const SAID_LEAST = 2;
/** Of more words than that, by rarity, what counts as all: one common word may be typed in place of another. */
const NEARLY_ALL = 0.8;

/**
 * Whether whoever's words are asked for are heard: on `all` of it, where one statement of theirs holds every word of the
 * topic, or nothing else is asked; `about` it, as far as ranking can tell; or not, and then the coverage does not say, however well some other passage fits. Where it is asked
 * who said it, `all` if somebody who is shown says all of it, or nearly, in one statement. Undefined where nothing of this is asked.
 */
export function heard(
  snapshot: Snapshot,
  question: Question,
  ranked: readonly RankedPassage[],
): 'all' | 'about' | 'silent' | undefined {
  const { index, people } = snapshot;
  const { speaker, terms } = question;
  if (asksWhoSaid(question)) {
    const said = terms.filter(({ role }) => role === 'topic');
    if (said.length < SAID_LEAST) return undefined;
    const share = Math.max(0, ...ranked.map((passage) => shareSaid(snapshot, passage, said)));
    return share >= (said.length > SAID_LEAST ? NEARLY_ALL : 1) ? 'all' : undefined;
  }
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
  if (ranked.some((passage) => saysAll(snapshot, question, passage, topic))) return 'all';
  if (topic.length === 0) return 'about';
  const total = topic.reduce((sum, { term }) => sum + index.lexicon.rarity(term), 0);
  const most = ranked
    .flatMap(wordsAround)
    .map((matched) =>
      topic.reduce((sum, { term }) => (matched.has(term) ? sum + index.lexicon.rarity(term) : sum), 0),
    )
    .reduce((best, held) => Math.max(best, held), 0);
  return most >= ON_TOPIC * total ? 'about' : 'silent';
}

/** The question's terms in each statement of whoever's words are asked for, with the statements before and after it. */
function wordsAround({ statements }: RankedPassage): ReadonlySet<string>[] {
  const asked = statements.filter(({ match }) => match.isAsked);
  return asked.map(
    ({ position }) =>
      new Set(
        statements
          .filter((other) => Math.abs(other.position - position) <= 1)
          .flatMap(({ match }) => [...match.matched]),
      ),
  );
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

function saysAll(
  snapshot: Snapshot,
  question: Question,
  { passage, statements }: RankedPassage,
  topic: readonly QuestionTerm[],
): boolean {
  return statements.some(({ match, position }) => {
    const sentence = passage.statements[position]?.sentence;
    if (!match.isAsked || sentence === undefined) return false;
    const named = termsOfNamed(snapshot, question, passage, sentence);
    return topic.every(({ term }) => match.matched.has(term) || named.has(term));
  });
}

/** The terms of those of the question's names that a sentence mentions, be it by the surname alone. */
function termsOfNamed(
  { index, people }: Snapshot,
  question: Question,
  { number }: Passage,
  { start, end }: Span,
): ReadonlySet<string> {
  const mentioned = question.people.filter((person) =>
    index.named.mentions(number, start, end, (other) => people.all[other] === person),
  );
  return new Set(mentioned.flatMap(({ name }) => termsOf(name)));
}

/** The largest share, by rarity, of what is asked about that somebody whose name or description is shown says in one statement. */
function shareSaid(
  { index }: Snapshot,
  { passage, statements }: RankedPassage,
  said: readonly QuestionTerm[],
): number {
  const total = said.reduce((sum, { term }) => sum + index.lexicon.rarity(term), 0);
  const shares = statements.map(({ match, position }) => {
    const statement = passage.statements[position];
    const isShown = statement?.speaker !== undefined && statement.confidence >= SHOWN_SPEAKER_CONFIDENCE;
    const held = said.filter(({ term }) => isShown && match.matched.has(term));
    return held.reduce((sum, { term }) => sum + index.lexicon.rarity(term), 0) / total;
  });
  return Math.max(0, ...shares);
}
