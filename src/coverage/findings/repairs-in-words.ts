import type { Article, Repair, Span } from '../../corpus/article.ts';

/**
 * The repairs that touch a span, in words for people: 'spacing, two quotation marks and one apostrophe restored';
 * `undefined` if none.
 */
export function repairsInWords(article: Article, span: Span): string | undefined {
  const touching = article.repairs.filter(({ at }) => at.start <= span.end && at.end >= span.start);
  return touching.length === 0 ? undefined : repairsSummary(touching);
}

/** What was done to a text, all repairs together: at least one. */
export function repairsSummary(repairs: readonly Repair[]): string {
  const counts = new Map<RepairKind, number>();
  for (const repair of repairs) {
    const kind = repairKind(repair);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const outcomes = ['restored', 'removed', 'left as the file has it'] as const;
  return outcomes
    .map((outcome) => {
      const kinds = KINDS.filter((kind) => OUTCOMES[kind] === outcome && counts.has(kind));
      return kinds.length === 0
        ? ''
        : `${listed(kinds.map((kind) => counted(kind, counts.get(kind) ?? 0)))} ${outcome}`;
    })
    .filter((part) => part !== '')
    .join(', ');
}

/** What a repair is about, in the singular, for people who never heard of its rule. */
export type RepairKind = keyof typeof OUTCOMES;

const OUTCOMES = {
  spacing: 'restored',
  'line break': 'restored',
  'paragraph break': 'restored',
  'quotation mark': 'restored',
  apostrophe: 'restored',
  dash: 'restored',
  ellipsis: 'restored',
  letter: 'restored',
  sign: 'restored',
  'invisible character': 'removed',
  'unclear mark': 'left as the file has it',
  'damaged line': 'left as the file has it',
} as const;

const KINDS = Object.keys(OUTCOMES) as readonly RepairKind[];

const BY_RULE: Readonly<Record<string, RepairKind>> = {
  'hard-wrap': 'line break',
  'lost-break': 'paragraph break',
  invisible: 'invisible character',
  ligature: 'letter',
  'not-proven': 'damaged line',
};

/** By what came out of it; the first that fits. */
const BY_OUTCOME: readonly (readonly [RegExp, RepairKind])[] = [
  [/^[“”„‟"«»‘‚‹›]+$/, 'quotation mark'],
  [/^[’']+$/, 'apostrophe'],
  [/^[-‐‑–—]+$/, 'dash'],
  [/^(?:…|\.{3})$/, 'ellipsis'],
  [/\p{L}/u, 'letter'],
];

/** What a repair is about. */
export function repairKind({ rule, before, after, certainty }: Repair): RepairKind {
  const known = BY_RULE[rule];
  if (known !== undefined) return known;
  if (certainty === 'unknown') return 'unclear mark';
  if (after.trim() === '' || withoutBlanks(before) === withoutBlanks(after)) return 'spacing';
  return BY_OUTCOME.find(([outcome]) => outcome.test(after.trim()))?.[1] ?? 'sign';
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** 'spacing', 'one dash', 'two ellipses', '1,204 quotation marks'. */
function counted(kind: RepairKind, count: number): string {
  if (kind === 'spacing') return kind;
  const number = NUMBERS[count] ?? count.toLocaleString('en-GB');
  if (count === 1) return `${number} ${kind}`;
  return `${number} ${kind === 'dash' ? 'dashes' : kind === 'ellipsis' ? 'ellipses' : `${kind}s`}`;
}

/** 'a', 'a and b', 'a, b and c'. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
