import { stem } from '../index/words.ts';
import type { NamedPeople } from './read-question.ts';

const SAYING: ReadonlySet<string> = new Set(
  `say tell claim state tweet write post think believe announce warn predict promise admit speculate explain argue
  deny reject confirm respond react comment add note insist suggest allege describe accuse call propose vow disclose
  reveal said told wrote thought opinion view statement words remark comments quote`
    .split(/\s+/u)
    .map(stem),
);

/** Whether a term is a verb or noun of saying. */
export function isSaying(term: string): boolean {
  return SAYING.has(term);
}

/** Words between a name and its verb of saying: 'X has also said', 'did X ever really say'. */
const NEAR_WORDS = 3;

/** Ids of the people whose words a question asks for: next before a verb of saying, or after 'according to'. */
export function speakerAsked(folded: readonly string[], named: readonly NamedPeople[]): string[] {
  const asked = named.filter(({ first, last }) => {
    const after = folded.slice(last, last + NEAR_WORDS);
    const before = folded.slice(Math.max(0, first - NEAR_WORDS), first);
    return after.some((word) => SAYING.has(stem(word))) || /\baccording to(?: \S+)?$/u.test(before.join(' '));
  });
  // 'What did A tell B say' has one speaker: the first.
  const first = asked[0];
  return first ? first.people.map((person) => person.id) : [];
}
