import type { Finding, Origin, ShownLink } from '../finding.ts';
import { nameKey } from '../question/name-book.ts';
import type { FindingContext } from '../snapshot.ts';
import { sameWords } from './same-words.ts';

/** The far end of a chain that has a name; media (a post, an interview) carry a statement and are not its origin. */
export function originOf(chain: readonly ShownLink[]): ShownLink | undefined {
  return chain.findLast((link) => link.named && link.role !== 'medium');
}

/**
 * What findings rest on, the most articles first. An outlet's own words and its nameless sources count as an origin
 * only for an article that attributes nothing else among the findings to anyone by name: beside an attributed claim
 * they may retell that claim, and what may be a repetition is not counted as a confirmation. The same words in several
 * places have one origin: whoever said them, else whom one of them credits, else the outlet that had them first.
 * @param counted the findings that count
 * @param all these and weaker ones, which only add the nameless sources behind the same origins
 */
export function originsOf(
  context: FindingContext,
  counted: readonly Finding[],
  all: readonly Finding[] = counted,
): Origin[] {
  const groups = groupByOrigin(context, counted);
  const wider = groupByOrigin(context, all);
  return [...groups]
    .map(([key, { name, isOutlet, articles, unnamed, copies }]) => ({
      ...(name === undefined ? {} : { name }),
      articles: [...articles],
      // Whom an outlet cites elsewhere does not stand behind these words of it.
      unnamed: [...new Set([...unnamed, ...(isOutlet ? [] : (wider.get(key)?.unnamed ?? []))])],
      ...(copies.size === 0 ? {} : { copies: [...copies] }),
    }))
    .sort((a, b) => b.articles.length - a.articles.length);
}

interface Group {
  readonly name?: string;
  /** Whether it is the outlet itself, or nobody who is named. */
  readonly isOutlet: boolean;
  readonly articles: Set<string>;
  readonly unnamed: Set<string>;
  readonly copies: Set<string>;
}

function groupByOrigin(context: FindingContext, findings: readonly Finding[]): Map<string, Group> {
  const attributing = new Set(findings.filter(isAttributed).map(({ article }) => article.id));
  const standing = findings.filter(
    (finding) => isAttributed(finding) || !attributing.has(finding.article.id),
  );
  const names = namesOfOrigins(context, standing);
  const groups = new Map<string, Group>();
  standing.forEach((finding, index) => {
    const name = names[index];
    const key = name === undefined ? '' : nameKey(name);
    const group = groups.get(key) ?? {
      ...(name === undefined ? {} : { name }),
      isOutlet: !isAttributed(finding),
      articles: new Set<string>(),
      unnamed: new Set<string>(),
      copies: new Set<string>(),
    };
    group.articles.add(finding.article.id);
    for (const words of unnamedBehind(finding.chain)) group.unnamed.add(words);
    for (const { outlet } of finding.article.copies) if (outlet) group.copies.add(outlet.value);
    groups.set(key, group);
  });
  return groups;
}

/** Whether someone other than the outlet stands at the far end. */
function isAttributed({ chain }: Finding): boolean {
  const origin = originOf(chain);
  return origin !== undefined && origin.role !== 'outlet';
}

/** The name of each finding's origin; those with the same words share the name of the first among them. */
function namesOfOrigins(context: FindingContext, findings: readonly Finding[]): (string | undefined)[] {
  const names = findings.map((finding) => nameOf(context, finding));
  const mayJoin = (one: number, other: number) => {
    const people = [findings[one], findings[other]].map((finding) => personBehind(context, finding));
    return people.includes(undefined) || people[0] === people[1];
  };
  const texts = findings.map(({ content }) => content.map(({ text }) => text).join(' '));
  for (const set of sameWords(texts, mayJoin)) {
    const [first] = set
      .flatMap((index) => {
        const finding = findings[index];
        return finding ? [{ index, order: orderOf(context, finding), date: dateOf(finding) }] : [];
      })
      .sort((a, b) => a.order - b.order || (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index));
    for (const index of set) names[index] = names[first?.index ?? index];
  }
  return names;
}

/** People first, then others who are credited, then the outlets themselves. */
function orderOf(context: FindingContext, finding: Finding): number {
  if (personBehind(context, finding) !== undefined) return 0;
  return isAttributed(finding) ? 1 : 2;
}

function dateOf({ article }: Finding): string {
  return article.metadata.published?.value ?? '~';
}

/** The name at the far end, or the person who is quoted with these words elsewhere, as in a post about an interview. */
function nameOf(context: FindingContext, finding: Finding): string | undefined {
  const person = personBehind(context, finding);
  if (person !== undefined) return context.people.byId(person)?.name;
  return originOf(finding.chain)?.name ?? finding.article.metadata.outlet?.value;
}

/** The id of the person who said it, as this or another place has it. */
function personBehind(
  { people, quotationSets }: FindingContext,
  finding: Finding | undefined,
): string | undefined {
  if (!finding) return undefined;
  const own = originOf(finding.chain);
  const isPerson = (id: string | undefined) => id !== undefined && people.byId(id)?.kind === 'person';
  if (own?.role === 'speaker' && own.name === finding.speaker?.name && isPerson(finding.speaker.person))
    return finding.speaker.person;
  if (own?.role === 'source') return undefined;
  return quotationSets.get(finding.id)?.find(({ speaker }) => isPerson(speaker))?.speaker;
}

/** Sources without a name behind the origin, as printed. */
function unnamedBehind(chain: readonly ShownLink[]): string[] {
  const origin = originOf(chain);
  const behind = origin ? chain.slice(chain.lastIndexOf(origin) + 1) : chain;
  return behind
    .filter((link) => !link.named && link.role !== 'medium' && link.role !== 'outlet')
    .map((link) => link.words?.text ?? link.name);
}
