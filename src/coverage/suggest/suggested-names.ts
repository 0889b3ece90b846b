import type { IndexedArticle, PassageIndex } from '../index/passage-index.ts';
import { wordsOf } from '../index/words.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import { mostMentionedFirst } from '../people/people-named.ts';
import { nameKey } from '../question/name-book.ts';

/** Characters after a mention that tell how it is used. */
const FOLLOWING = 40;

/**
 * The names worth completing: people first, then organisations, then what is neither, then places; in each the most
 * mentioned first. Left out are adjectives ('British', in 'a British bank') and words of a longer name.
 */
export function suggestedNames({ articles }: PassageIndex, people: People): CoveragePerson[] {
  const indexed = new Map(articles.map((article) => [article.attributed.article.id, article]));
  const partsOfNames = wordsInLongerNames(people.all);
  const isName = (person: CoveragePerson) =>
    person.kind !== 'unknown' ||
    person.handles.length > 0 ||
    !(partsOfNames.has(nameKey(person.name)) || isAdjective(person, indexed));
  const order = ['person', 'organisation', 'unknown', 'place'] as const;
  return order.flatMap((kind) =>
    mostMentionedFirst(people.all.filter((person) => person.kind === kind && isName(person))),
  );
}

function wordsInLongerNames(all: readonly CoveragePerson[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name } of all) {
    const parts = nameKey(name).split(' ');
    if (parts.length > 1) for (const part of parts) words.add(part);
  }
  return words;
}

/** Whether every mention stands before what it qualifies: a small word that is no function word, or 'and'. */
function isAdjective(person: CoveragePerson, articles: ReadonlyMap<string, IndexedArticle>): boolean {
  return person.members.every((member) => {
    const text = articles.get(member.article)?.attributed.article.text ?? '';
    return member.person.mentions.every(({ end }) => qualifies(text.slice(end, end + FOLLOWING)));
  });
}

function qualifies(following: string): boolean {
  if (following.startsWith('-')) return true;
  if (!/^ \p{Ll}/u.test(following)) return false;
  const [next] = wordsOf(following);
  return next !== undefined && (next.term !== undefined || next.folded === 'and' || next.folded === 'or');
}
