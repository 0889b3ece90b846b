import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { People } from './merge-people.ts';

/** Nouns for who speaks in the name of somebody else: 'a spokesman for X', 'X's office', 'lawyers for X'. */
const REPRESENTING =
  /\b(?:spokes(?:man|men|woman|women|person|people)|offices?|representatives?|lawyers?|attorneys?|press secretary)\b/iu;

/**
 * Tells whether a statement is made for one of these people or bodies by who speaks for them, named or not: 'a
 * spokesman for X declined to comment' is X's answer, in the words of whoever gave it.
 */
export function speaksFor(
  people: People,
  ids: readonly string[],
): (statement: Statement, article: IndexedArticle) => boolean {
  const mentions = new Map<number, readonly Span[]>();
  const mentionsIn = (article: IndexedArticle) => {
    const known = mentions.get(article.number);
    if (known !== undefined) return known;
    const { id } = article.attributed.article;
    const found = ids
      .flatMap((each) => people.byId(each)?.members ?? [])
      .flatMap(({ article: named, person }) => (named === id ? person.mentions : []));
    mentions.set(article.number, found);
    return found;
  };
  return ({ speaker, confidence }, article) => {
    if (speaker === undefined || confidence < SHOWN_SPEAKER_CONFIDENCE) return false;
    const { article: printed, people: known } = article.attributed;
    const described = known.find(({ key }) => key === speaker.person)?.descriptions ?? [];
    return [speaker.antecedent ?? speaker.mention, ...described].some(
      ({ start, end }) =>
        REPRESENTING.test(printed.text.slice(start, end)) &&
        mentionsIn(article).some((mention) => mention.start >= start && mention.end <= end),
    );
  };
}
