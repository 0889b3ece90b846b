import type { CoveragePerson } from './merge-people.ts';

type Members = CoveragePerson['members'];

/** 'WHO' can be read as initials; two letters stand for too much. */
const INITIALS = /^\p{Lu}{3,6}$/u;

/**
 * Joins a name in capitals with the one full name whose capitalised words it abbreviates ('ECHR', 'European Court of
 * Human Rights'), where at least one article has both: Schwartz and Hearst, 'A simple algorithm for identifying
 * abbreviation definitions in biomedical text', 2003, kept to whole words. The full name's members come first.
 */
export function joinInitials(groups: readonly Members[]): Members[] {
  const fullNames = new Map<string, Members[]>();
  for (const group of groups) {
    const initials = initialsOf(group[0]?.person.name ?? '');
    if (initials === undefined) continue;
    const held = fullNames.get(initials);
    if (held) held.push(group);
    else fullNames.set(initials, [group]);
  }
  const additions = new Map<Members, Members>();
  const joined = new Set<Members>();
  for (const group of groups) {
    const [full, ...others] = fullNames.get(group[0]?.person.name ?? '') ?? [];
    if (!full || others.length > 0 || !shareArticle(full, group)) continue;
    additions.set(full, group);
    joined.add(group);
  }
  return groups
    .filter((group) => !joined.has(group))
    .map((group) => [...group, ...(additions.get(group) ?? [])]);
}

/** The capitals of a name of at least three capitalised words, or nothing where it has none. */
function initialsOf(name: string): string | undefined {
  const initials = [...name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([capital]) => capital).join('');
  return INITIALS.test(initials) && /\p{Ll}/u.test(name) ? initials : undefined;
}

function shareArticle(one: Members, other: Members): boolean {
  const articles = new Set(one.map(({ article }) => article));
  return other.some(({ article }) => articles.has(article));
}
