import type { Finding } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';

/** The best three first, then more. */
const FINDINGS_A_PAGE = 3;

/** One page of findings, each with its number among all of them. */
export interface FindingPage {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly marked: readonly { readonly finding: Finding; readonly mark: string }[];
  /** 'Findings 4–6 of 12', where there is more than one page. */
  readonly range?: string;
}

/** The page that was asked for, or the nearest that there is. */
export function findingPage(findings: readonly Finding[], page: number, words: Words): FindingPage {
  const { number, count, items, first } = pageOf(findings, page, FINDINGS_A_PAGE);
  const marked = items.map((finding, index) => ({ finding, mark: `${first + index}` }));
  const last = first + marked.length - 1;
  const range =
    last === first
      ? words('cards.finding-of', { number: last, count: findings.length })
      : words('cards.findings-of', { from: first, to: last, count: findings.length });
  return { number, count, marked, ...(count > 1 ? { range } : {}) };
}

/** How many of a list stand on which page: never one that there is not. */
export interface Page<Item> {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly items: readonly Item[];
  /** Number of the first item among all of them, counted from 1. */
  readonly first: number;
}

/** The page that was asked for, or the nearest that there is. */
export function pageOf<Item>(all: readonly Item[], page: number, most: number): Page<Item> {
  const count = Math.max(1, Math.ceil(all.length / most));
  const number = pageWithin(page, count);
  const start = (number - 1) * most;
  return { number, count, items: all.slice(start, start + most), first: start + 1 };
}

/** The page that the number means where there are `pages`: never outside. */
export function pageWithin(page: number, pages: number): number {
  return Math.min(Math.max(page, 1), Math.max(pages, 1));
}
