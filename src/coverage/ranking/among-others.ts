import type { IndexedArticle } from '../index/passage-index.ts';

/** A passage with what it earned so far. */
interface Earner {
  readonly passage: { readonly article: IndexedArticle };
  readonly score: number;
}

/** What the other articles that match say about the day of one of them. */
export interface AmongOthers {
  /** Share of them that are older, by how well they match, 0 to 1: asked about news, people mean the latest. */
  readonly newer: number;
  /**
   * How many of them are of the same days, by how well they match, as a logarithm: what several articles report at once
   * is an event (topic detection: Allan, Papka and Lavrenko, 'On-line new event detection and tracking', 1998).
   */
  readonly company: number;
}

/** Passages whose articles are looked at. */
const LOOKED_AT_MOST = 30;
/** By so much of a score an article counts e times less. */
const SCORE_STEP = 1 / 3;
const DAYS_APART_MOST = 7;
const DAY_MILLISECONDS = 86_400_000;

/** Tells of an article how it stands among the best others; nothing of one without a date. */
export function readOthers(best: readonly Earner[]): (article: IndexedArticle) => AmongOthers {
  const sorted = [...best].sort((a, b) => b.score - a.score).slice(0, LOOKED_AT_MOST);
  const most = sorted[0]?.score ?? 0;
  const others = new Map<number, { readonly day: number; readonly weight: number }>();
  for (const { passage, score } of sorted) {
    const { number, date } = passage.article;
    if (date === undefined || others.has(number)) continue;
    others.set(number, { day: dayOf(date), weight: Math.exp((score - most) / SCORE_STEP) });
  }
  const total = [...others.values()].reduce((sum, { weight }) => sum + weight, 0);
  return ({ number, date }) => {
    if (date === undefined || total === 0) return { newer: 0, company: 0 };
    const day = dayOf(date);
    let older = 0;
    let near = 0;
    for (const [other, held] of others) {
      if (held.day < day) older += held.weight;
      else if (held.day === day) older += held.weight / 2;
      if (other !== number && Math.abs(held.day - day) <= DAYS_APART_MOST) near += held.weight;
    }
    return { newer: older / total, company: Math.log1p(near) };
  };
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY_MILLISECONDS;
}
