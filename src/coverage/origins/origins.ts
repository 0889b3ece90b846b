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

/** Whether someone other than the outlet stands at the far end. */
function isAttributed({ chain }: Finding): boolean {
  const origin = originOf(chain);
  return origin !== undefined && origin.role !== 'outlet';
}

/**
 * What findings rest on, the most articles first. An outlet's own words and its nameless sources count as an origin
 * only for an article that attributes nothing else among the findings to anyone by name: beside an attributed claim
 * they may retell that claim, and what may be a repetition is not counted as a confirmation.
 * @param counted the findings that count
 * @param all these and weaker ones, which only add the nameless sources behind the same origins
 */
export function originsOf(counted: readonly Finding[], all: readonly Finding[] = counted): Origin[] {
  const groups = groupByOrigin(counted);
  const wider = groupByOrigin(all);
  return [...groups]
    .map(([key, { name, articles, unnamed }]) => ({
      ...(name === undefined ? {} : { name }),
      articles: [...articles],
      unnamed: [...new Set([...unnamed, ...(wider.get(key)?.unnamed ?? [])])],
    }))
    .sort((a, b) => b.articles.length - a.articles.length);
}

interface Group {
  readonly name?: string;
  readonly articles: Set<string>;
  readonly unnamed: Set<string>;
}

function groupByOrigin(findings: readonly Finding[]): Map<string, Group> {
  const attributing = new Set(findings.filter(isAttributed).map(({ article }) => article.id));
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    if (!isAttributed(finding) && attributing.has(finding.article.id)) continue;
    const name = originOf(finding.chain)?.name ?? finding.article.metadata.outlet?.value;
    const key = name === undefined ? '' : nameKey(name);
    const group = groups.get(key) ?? {
      ...(name === undefined ? {} : { name }),
      articles: new Set<string>(),
      unnamed: new Set<string>(),
    };
    group.articles.add(finding.article.id);
    for (const words of unnamedBehind(finding.chain)) group.unnamed.add(words);
    groups.set(key, group);
  }
  return groups;
}
