import { REPAIR_KINDS, type RepairCount, type RepairKind } from '../../coverage/findings/count-repairs.ts';
import type { Words } from '../../locales/words.ts';

type Outcome = 'restored' | 'removed' | 'left';

/** What is not named here was restored. */
const OUTCOMES: Readonly<Partial<Record<RepairKind, Outcome>>> = {
  'invisible-character': 'removed',
  'unclear-mark': 'left',
  'damaged-line': 'left',
};

/** 'Restored: spacing, 2 quotation marks and 1 dash · Removed: 1 invisible character', of at least one repair. */
export function repairsSummary(counts: readonly RepairCount[], words: Words): string {
  const outcomes = ['restored', 'removed', 'left'] as const;
  return outcomes
    .flatMap((outcome) => {
      const things = inOrder(counts)
        .filter(({ kind }) => (OUTCOMES[kind] ?? 'restored') === outcome)
        .map(({ kind, count }) => words(`cards.repair-count.${kind}`, { count }));
      return things.length === 0 ? [] : [words(`cards.outcome.${outcome}`, { things: words.list(things) })];
    })
    .join(' · ');
}

function inOrder(counts: readonly RepairCount[]): readonly RepairCount[] {
  return [...counts].sort((one, other) => REPAIR_KINDS.indexOf(one.kind) - REPAIR_KINDS.indexOf(other.kind));
}
