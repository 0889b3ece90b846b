import type { Statement } from '../../attribution/statement.ts';
import type { Finding, Profile, WhoAnswer } from '../answer.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf, referenceTo } from '../findings/excerpt.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { nameKey } from '../question/name-book.ts';
import { speakerId } from '../ranking/statement-match.ts';
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
  const nearest = found.length > 0 ? [] : snapshot.known.names.nearest(asked, NEAREST_MOST);
  return {
    asked,
    profiles: found.slice(0, PROFILES_MOST).map((person) => profileOf(snapshot, person)),
    nearestNames: nearest.map(({ name }) => name),
  };
}

function peopleNamed({ known, people }: Snapshot, asked: string): readonly CoveragePerson[] {
  const byId = people.byId(asked);
  if (byId) return [byId];
  const key = nameKey(asked);
  const exact = known.names.bearers(key);
  if (exact.length > 0)
    return [...exact].sort((a, b) => mentionsOf(b) - mentionsOf(a) || (a.id < b.id ? -1 : 1));
  const mended = key.split(' ').map((word) => {
    return known.names.words.has(word) ? word : (known.names.slips(word)[0] ?? word);
  });
  return known.names.bearers(mended.join(' '));
}

function mentionsOf(person: CoveragePerson): number {
  return person.members.reduce((sum, member) => sum + member.person.mentions.length, 0);
}

function profileOf(snapshot: Snapshot, person: CoveragePerson): Profile {
  const articles = person.members.flatMap(({ article }) => snapshot.articleById.get(article) ?? []);
  const distinct = [...new Set(articles)];
  const said = distinct.flatMap((article) =>
    findingsOf(snapshot, article, (s) => isBy(snapshot, article, s, person)),
  );
  const about = distinct.flatMap((article) =>
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
    articles: distinct.map(({ attributed }) => referenceTo(attributed)),
  };
}

function descriptionsOf(snapshot: Snapshot, person: CoveragePerson): Profile['descriptions'] {
  return person.members.flatMap((member) => {
    const indexed = snapshot.articleById.get(member.article);
    if (!indexed) return [];
    const { attributed } = indexed;
    return member.person.descriptions.map((words) => ({
      words: excerptOf(attributed.article, words),
      article: referenceTo(attributed),
    }));
  });
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
      buildFinding(article, statement, snapshot.people, {
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
  return speakerId(statement, article, snapshot.people) === person.id;
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
