import type { Article, Repair, Span } from '../../corpus/article.ts';

/** What repairs are about, for people who never heard of their rules, in the order in which they are told. */
export const REPAIR_KINDS = [
  'spacing',
  'line-break',
  'paragraph-break',
  'quotation-mark',
  'apostrophe',
  'dash',
  'ellipsis',
  'letter',
  'sign',
  'invisible-character',
  'unclear-mark',
  'damaged-line',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** How many repairs of one kind. */
export interface RepairCount {
  readonly kind: RepairKind;
  readonly count: number;
}

/** The repairs that touch a span, counted by kind; `undefined` if none. */
export function repairsWithin(article: Article, span: Span): readonly RepairCount[] | undefined {
  const touching = article.repairs.filter(({ at }) => at.start <= span.end && at.end >= span.start);
  return touching.length === 0 ? undefined : countRepairs(touching);
}

/** Repairs counted by kind. */
export function countRepairs(repairs: readonly Repair[]): readonly RepairCount[] {
  const counts = new Map<RepairKind, number>();
  for (const repair of repairs) {
    const kind = repairKind(repair);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return REPAIR_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

const BY_RULE: Readonly<Record<string, RepairKind>> = {
  'hard-wrap': 'line-break',
  'lost-break': 'paragraph-break',
  invisible: 'invisible-character',
  ligature: 'letter',
  'not-proven': 'damaged-line',
};

/** By what came out of it; the first that fits. */
const BY_OUTCOME: readonly (readonly [RegExp, RepairKind])[] = [
  [/^[“”„‟"«»‘‚‹›]+$/, 'quotation-mark'],
  [/^[’']+$/, 'apostrophe'],
  [/^[-‐‑–—]+$/, 'dash'],
  [/^(?:…|\.{3})$/, 'ellipsis'],
  [/\p{L}/u, 'letter'],
];

/** What a repair is about. */
export function repairKind({ rule, before, after, certainty }: Repair): RepairKind {
  const known = BY_RULE[rule];
  if (known !== undefined) return known;
  if (certainty === 'unknown') return 'unclear-mark';
  if (after.trim() === '' || withoutBlanks(before) === withoutBlanks(after)) return 'spacing';
  return BY_OUTCOME.find(([outcome]) => outcome.test(after.trim()))?.[1] ?? 'sign';
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
