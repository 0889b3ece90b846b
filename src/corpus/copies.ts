import type { Article, Copy } from './article.ts';
import { bandKeysOf, resemblance, shinglesOf } from './shingles.ts';

/** Texts of which at least this share is the same are one article: a changed headline or dateline, an added line. */
const SAME_ARTICLE = 0.8;

/** Query parameters that only say how the reader came. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|ref$|cmpid$|ocid$|smid$|src$)/;

/** What two addresses of one page have in common, or nothing for a site's front page. */
function pageOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && url.search === '') return undefined;
  return `${url.hostname.replace(/^(?:www|m|amp)\./, '')}${path}${url.search}`;
}

/** A text and its address, as far as it has one. */
export interface Printing {
  readonly text: string;
  readonly url?: string;
}

/** Texts whose lengths differ by more than this are no near-identical ones. */
const LENGTH_RATIO_MOST = 2;

/** Tells of other printings whether they are copies of this one: same address, or near-identical text. */
export function copyTest(own: Printing): (other: Printing) => boolean {
  const page = own.url === undefined ? undefined : pageOf(own.url);
  const shingles = shinglesOf(own.text);
  return ({ text, url }) => {
    if (page !== undefined && url !== undefined && pageOf(url) === page) return true;
    const [shorter, longer] = [text.length, own.text.length].sort((a, b) => a - b);
    if ((longer ?? 0) > (shorter ?? 0) * LENGTH_RATIO_MOST) return false;
    return resemblance(shingles, shinglesOf(text)) >= SAME_ARTICLE;
  };
}

/** Sets of articles that are found to be one, by a union-find over their indexes. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  first(index: number): number {
    let at = index;
    for (let parent = this.#parents[at]; parent !== undefined && parent !== at; parent = this.#parents[at])
      at = parent;
    return at;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.first(a), this.first(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}

function joinByAddress(articles: readonly Article[], groups: Groups): void {
  const byPage = new Map<string, number>();
  for (const [index, { metadata }] of articles.entries()) {
    const page = metadata.url && pageOf(metadata.url.value);
    if (page === undefined) continue;
    const known = byPage.get(page);
    if (known === undefined) byPage.set(page, index);
    else groups.join(known, index);
  }
}

function joinByText(articles: readonly Article[], groups: Groups): void {
  const shingles = articles.map(({ text }) => shinglesOf(text));
  const byKey = new Map<string, number[]>();
  for (const [index, own] of shingles.entries()) {
    for (const key of bandKeysOf(own)) {
      const alike = byKey.get(key);
      if (!alike) {
        byKey.set(key, [index]);
        continue;
      }
      const isCopy = (other: number) => {
        const theirs = shingles[other];
        return theirs !== undefined && resemblance(own, theirs) >= SAME_ARTICLE;
      };
      // A text need be compared with one member of each group only once it is in that group.
      const match = alike.find((other) => groups.first(other) === groups.first(index) || isCopy(other));
      if (match === undefined) alike.push(index);
      else groups.join(match, index);
    }
  }
}

function asCopy({ id, file, metadata }: Article): Copy {
  return {
    id,
    file,
    ...(metadata.outlet && { outlet: metadata.outlet }),
    ...(metadata.url && { url: metadata.url }),
  };
}

/** The member to keep: the first, unless another is half as long again (a record that was cut short). */
function fullest(members: readonly [Article, ...Article[]]): Article {
  return members.reduce((best, member) => (member.text.length > best.text.length * 1.5 ? member : best));
}

/**
 * Articles with each set of copies (same address, or near-identical text) folded into one member, which lists the
 * others. The order stays that of the members kept.
 */
export function foldCopies(articles: readonly Article[]): readonly Article[] {
  const groups = new Groups(articles.length);
  joinByAddress(articles, groups);
  joinByText(articles, groups);
  const members = new Map<number, [Article, ...Article[]]>();
  for (const [index, article] of articles.entries()) {
    const first = groups.first(index);
    const known = members.get(first);
    if (known) known.push(article);
    else members.set(first, [article]);
  }
  return Array.from(members.values(), (all) => {
    const kept = fullest(all);
    const others = all.filter((member) => member !== kept);
    // What was folded before, folder by folder, stays listed.
    const copies = [...kept.copies, ...others.flatMap((other) => [asCopy(other), ...other.copies])];
    return others.length === 0 ? kept : { ...kept, copies };
  });
}
