import type { Statement } from '../../attribution/statement.ts';
import type { Profile, WhoAnswer } from '../answer.ts';
import type { Excerpt, Finding } from '../finding.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf, referenceTo } from '../findings/excerpt.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { fold, wordsOf } from '../index/words.ts';
import { isClippingOf } from '../people/clipping.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { peopleNamed } from '../people/people-named.ts';
import { slug } from '../people/slug.ts';
import { speakerIds } from '../people/speaker-id.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';

/** Profiles that one name may bring, at most. */
export const PROFILES_MOST = 10;
/** Statements by or about one person, at most each. */
export const PROFILE_FINDINGS_MOST = 60;
/** Names offered where nobody bears what was typed. */
const NEAREST_MOST = 5;

/** Who bears a name: everyone whom it fits, the most mentioned first, or the nearest names. */
export function describePeople(snapshot: Snapshot, asked: string): WhoAnswer {
  const found = peopleNamed(snapshot, asked);
  const outlets = found.length > 0 ? [] : outletsNamed(snapshot, asked);
  if (outlets.length > 0) return { asked, profiles: outlets, nearestNames: [] };
  const nearest = found.length > 0 ? [] : snapshot.known.names.nearest(asked, NEAREST_MOST);
  return {
    asked,
    profiles: found.slice(0, PROFILES_MOST).map((person) => profileOf(snapshot, person)),
    nearestNames: nearest.map(({ name }) => name),
  };
}

/** Outlets that nobody mentions are known by their articles alone. */
function outletsNamed({ known, index }: Snapshot, asked: string): Profile[] {
  const words = wordsOf(asked).map(({ folded }) => folded);
  const named = known.outlets.find(words).map(({ outlet }) => outlet);
  const clipped = known.outlets.all.filter((outlet) => isClippingOf(words.join(''), outletWords(outlet)));
  return [...new Set(named.length > 0 ? named : clipped)].slice(0, PROFILES_MOST).map((outlet) => ({
    id: slug(outlet),
    name: outlet,
    kind: 'organisation',
    aliases: [],
    handles: [],
    descriptions: [],
    said: [],
    about: [],
    articles: index.articles
      .filter(({ outlets }) => outlets.includes(outlet))
      .map(({ attributed }) => referenceTo(attributed)),
  }));
}

/** The words of an outlet's name; people leave out its article. */
function outletWords(outlet: string): string[] {
  const words = wordsOf(outlet).map(({ folded }) => folded);
  return words[0] === 'the' ? words.slice(1) : words;
}

function profileOf(snapshot: Snapshot, person: CoveragePerson): Profile {
  const articles = person.members.flatMap(({ article }) => snapshot.articleById.get(article) ?? []);
  const named = [...new Set(articles)];
  const said = named.flatMap((article) =>
    findingsOf(snapshot, article, (s) => isBy(snapshot, article, s, person)),
  );
  const about = named.flatMap((article) =>
    findingsOf(snapshot, article, (s) => isAbout(article, s, person) && !isBy(snapshot, article, s, person)),
  );
  return {
    id: person.id,
    name: person.name,
    kind: person.kind,
    aliases: person.aliases,
    handles: person.handles,
    descriptions: descriptionsOf(snapshot, person),
    said: said.slice(0, PROFILE_FINDINGS_MOST),
    about: about.slice(0, PROFILE_FINDINGS_MOST),
    articles: named.map(({ attributed }) => referenceTo(attributed)),
  };
}

function descriptionsOf(snapshot: Snapshot, person: CoveragePerson): Profile['descriptions'] {
  return person.members.flatMap((member) => {
    const indexed = snapshot.articleById.get(member.article);
    if (!indexed) return [];
    const { attributed } = indexed;
    return distinct(member.person.descriptions.map((words) => excerptOf(attributed.article, words))).map(
      (words) => ({ words, article: referenceTo(attributed) }),
    );
  });
}

/** Each wording once. */
function distinct(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const byWords = new Map<string, Excerpt>();
  for (const words of excerpts) {
    const key = fold(words.text);
    if (!byWords.has(key)) byWords.set(key, words);
  }
  return [...byWords.values()];
}

function findingsOf(
  snapshot: Snapshot,
  article: IndexedArticle,
  fits: (statement: Statement) => boolean,
): Finding[] {
  return article.attributed.statements
    .filter(fits)
    .slice(0, PROFILE_FINDINGS_MOST)
    .map((statement) =>
      buildFinding(article, statement, snapshot, {
        passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
        score: 1,
        matched: [],
      }),
    );
}

function isBy(
  snapshot: Snapshot,
  article: IndexedArticle,
  statement: Statement,
  person: CoveragePerson,
): boolean {
  return speakerIds(statement, article, snapshot.people).includes(person.id);
}

function isAbout(article: IndexedArticle, statement: Statement, person: CoveragePerson): boolean {
  const { start, end } = statement.sentence;
  const id = article.attributed.article.id;
  return person.members.some(
    (member) =>
      member.article === id &&
      member.person.mentions.some((mention) => mention.start >= start && mention.end <= end),
  );
}
