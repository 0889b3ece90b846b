import type { Finding, Origin, ShownLink } from '../answer.ts';
import { nameKey } from '../question/name-book.ts';

/** The far end of a chain that has a name; media (a post, an interview) carry a statement and are not its origin. */
export function originOf(chain: readonly ShownLink[]): ShownLink | undefined {
  return chain.findLast((link) => link.named && link.role !== 'medium');
}

/** Sources without a name behind the origin, as printed. */
function unnamedBehind(chain: readonly ShownLink[]): string[] {
  const origin = originOf(chain);
  const behind = origin ? chain.slice(chain.lastIndexOf(origin) + 1) : chain;
  return behind
    .filter((link) => !link.named && link.role !== 'medium' && link.role !== 'outlet')
    .map((link) => link.words?.text ?? link.name);
}

/**
 * What findings rest on, the most articles first. An outlet's own words count as an origin only for an article that
 * attributes nothing else among the findings to anyone: narration beside an attributed claim retells that claim.
 */
export function originsOf(findings: readonly Finding[]): Origin[] {
  const attributed = findings.filter(({ kind }) => kind !== 'narration');
  const attributing = new Set(attributed.map(({ article }) => article.id));
  const counted = findings.filter(
    ({ kind, article }) => kind !== 'narration' || !attributing.has(article.id),
  );
  const groups = new Map<string, { name?: string; articles: Set<string>; unnamed: Set<string> }>();
  for (const finding of counted) {
    const origin = originOf(finding.chain);
    const name =
      origin?.name ?? (finding.chain.length === 0 ? finding.article.metadata.outlet?.value : undefined);
    const key = name === undefined ? '' : nameKey(name);
    const group = groups.get(key) ?? {
      ...(name === undefined ? {} : { name }),
      articles: new Set(),
      unnamed: new Set(),
    };
    group.articles.add(finding.article.id);
    for (const words of unnamedBehind(finding.chain)) group.unnamed.add(words);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ name, articles, unnamed }) => ({
      ...(name === undefined ? {} : { name }),
      articles: [...articles],
      unnamed: [...unnamed],
    }))
    .sort((a, b) => b.articles.length - a.articles.length);
}
