import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf } from '../findings/excerpt.ts';
import type { IndexedArticle, Passage } from '../index/passage-index.ts';
import { termsOf } from '../index/passage-index.ts';
import type { WordRange } from '../index/term-sequence.ts';
import { type Word, wordsOf } from '../index/words.ts';
import type { Snapshot } from '../snapshot.ts';
import { alignWords, longestRun } from './align-words.ts';
import { passagesWith } from './candidates.ts';
import type { QuotationCheck } from './match-answer.ts';

/** Share of a quotation's words that may differ before it is another one. */
const ALTERED_MOST = 0.4;
/** Words in a row that an altered quotation must share: fewer are stock phrases. */
const RUN_LEAST = 3;
/** Where words are left out of a quotation. */
const ELLIPSIS = /\[?(?:…|\.{3,})\]?/u;

/**
 * Whether quoted words are printed in the coverage: marks, capitals and what a mark of omission leaves out aside. Of
 * several places the one with the fewest changes.
 */
export function checkQuotation(snapshot: Snapshot, quoted: string): QuotationCheck {
  const absent = { quoted, outcome: 'absent', changes: [] } as const;
  const query = queryOf(quoted);
  let best: Located | undefined;
  for (const passage of passagesWith(snapshot.index, new Set(termsOf(quoted)))) {
    const found = locate(snapshot, passage, quoted, query);
    if (found !== undefined && found.distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = found;
    if (best?.distance === 0) break;
  }
  return best === undefined ? absent : checked(snapshot, quoted, best);
}

interface Query {
  readonly words: readonly string[];
  /** After how many words it says that it leaves some out. */
  readonly omissions: ReadonlySet<number>;
}

function queryOf(quoted: string): Query {
  const words: string[] = [];
  const omissions = new Set<number>();
  for (const part of quoted.split(ELLIPSIS)) {
    if (words.length > 0) omissions.add(words.length);
    words.push(...wordsOf(part).map(({ folded }) => folded));
  }
  return { words, omissions };
}

interface Located {
  readonly article: IndexedArticle;
  readonly passage: Passage;
  readonly span: Span;
  readonly distance: number;
  readonly changes: QuotationCheck['changes'];
}

function locate(
  snapshot: Snapshot,
  passage: Passage,
  quoted: string,
  { words, omissions }: Query,
): Located | undefined {
  const { article } = passage;
  const { text } = article.attributed.article;
  const bounds = withNeighbours(snapshot, passage);
  const printed = wordsOf(text.slice(bounds.start, bounds.end));
  const folded = printed.map((word) => word.folded);
  if (longestRun(words, folded) < RUN_LEAST) return undefined;
  const alignment = alignWords(words, folded, omissions);
  const first = printed[alignment.range.first];
  const last = printed[alignment.range.last - 1];
  if (first === undefined || last === undefined || alignment.distance > ALTERED_MOST * words.length)
    return undefined;
  const own = wordsOf(quoted);
  return {
    article,
    passage,
    span: { start: bounds.start + first.start, end: bounds.start + last.end },
    distance: alignment.distance,
    changes: alignment.changes.map((change) => ({
      quoted: inWords(quoted, own, change.query),
      printed: inWords(text.slice(bounds.start, bounds.end), printed, change.text),
    })),
  };
}

/** A quotation may run over the border of two passages. */
function withNeighbours({ passagesOf }: Snapshot, { article, place, span }: Passage): Span {
  const passages = passagesOf[article.number] ?? [];
  return {
    start: passages[place - 1]?.span.start ?? span.start,
    end: passages[place + 1]?.span.end ?? span.end,
  };
}

function inWords(text: string, words: readonly Word[], { first, last }: WordRange): string {
  const [from, to] = [words[first], words[last - 1]];
  return from === undefined || to === undefined || first >= last ? '' : text.slice(from.start, to.end);
}

function checked(snapshot: Snapshot, quoted: string, located: Located): QuotationCheck {
  const { article, passage, span, distance, changes } = located;
  const statement = statementAt(article, span);
  const place = { passage: passage.span, score: 1, matched: [] };
  return {
    quoted,
    outcome: distance === 0 ? 'verbatim' : 'altered',
    printed: excerptOf(article.attributed.article, span),
    ...(statement === undefined ? {} : { finding: buildFinding(article, statement, snapshot, place) }),
    changes,
  };
}

/** The statement whose content holds the most of a span, one that somebody made before the outlet's own words. */
function statementAt({ attributed }: IndexedArticle, span: Span): Statement | undefined {
  const held = attributed.statements
    .map((statement) => ({ statement, shared: sharedWith(statement, span) }))
    .filter(({ shared }) => shared > 0)
    .sort(
      (a, b) =>
        Number(a.statement.kind === 'narration') - Number(b.statement.kind === 'narration') ||
        b.shared - a.shared,
    );
  return held[0]?.statement;
}

function sharedWith({ content }: Statement, { start, end }: Span): number {
  return content.reduce(
    (sum, part) => sum + Math.max(0, Math.min(end, part.end) - Math.max(start, part.start)),
    0,
  );
}
