import type { WordRange } from '../index/term-sequence.ts';

/** A stretch of a text that is nearest to a query. */
export interface Alignment {
  /** The words of the text. */
  readonly range: WordRange;
  /** Words to change, add or leave out to make the one of the other. */
  readonly distance: number;
  /** Stretches that differ, as ranges of words of the query and of the text; one of the two may be empty. */
  readonly changes: readonly { readonly query: WordRange; readonly text: WordRange }[];
}

/**
 * Where in a text the words of a query stand with the fewest changes (Sellers, 'The theory and computation of
 * evolutionary distances: pattern recognition', 1980: edit distance that may begin and end anywhere in the text).
 * Time and memory: the product of both lengths.
 * @param omissions numbers of words of the query after which it says that it leaves some out
 */
export function alignWords(
  query: readonly string[],
  text: readonly string[],
  omissions: ReadonlySet<number> = new Set(),
): Alignment {
  const width = text.length + 1;
  const costs = new Uint16Array((query.length + 1) * width);
  for (let row = 1; row <= query.length; row += 1) {
    costs[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const [across, above, beside] = around(costs, row, column, width);
      const changed = across + Number(query[row - 1] !== text[column - 1]);
      costs[row * width + column] = Math.min(changed, above + 1, beside + Number(!omissions.has(row)));
    }
  }
  return traced(query, text, costs, endOf(costs, query.length, width));
}

/** Where it costs least; of several in a row the last, where a last word that was changed still has one beside it. */
function endOf(costs: Uint16Array, row: number, width: number): number {
  let end = 0;
  for (let column = 1; column < width; column += 1) {
    const [here, best] = [cost(costs, row, column, width), cost(costs, row, end, width)];
    if (here < best || (here === best && here > 0 && end === column - 1)) end = column;
  }
  return end;
}

function cost(costs: Uint16Array, row: number, column: number, width: number): number {
  return costs[row * width + column] ?? 0;
}

function around(
  costs: Uint16Array,
  row: number,
  column: number,
  width: number,
): readonly [across: number, above: number, beside: number] {
  return [
    cost(costs, row - 1, column - 1, width),
    cost(costs, row - 1, column, width),
    cost(costs, row, column - 1, width),
  ];
}

/** Follows the cheapest way back from its end, gathering what differs. */
function traced(
  query: readonly string[],
  text: readonly string[],
  costs: Uint16Array,
  end: number,
): Alignment {
  const width = text.length + 1;
  const changes: { query: WordRange; text: WordRange }[] = [];
  let row = query.length;
  let column = end;
  while (row > 0) {
    const [fromRow, fromColumn] = [row, column];
    const here = cost(costs, row, column, width);
    const same = column > 0 && query[row - 1] === text[column - 1];
    const [across, above] =
      column > 0 ? around(costs, row, column, width) : [Number.POSITIVE_INFINITY, here - 1];
    if (here === across + Number(!same)) {
      row -= 1;
      column -= 1;
      if (same) continue;
    } else if (here === above + 1) row -= 1;
    else {
      column -= 1;
      if (here === cost(costs, row, column, width)) continue;
    }
    const last = changes.at(-1);
    if (last?.query.first === fromRow && last.text.first === fromColumn) {
      changes[changes.length - 1] = {
        query: { first: row, last: last.query.last },
        text: { first: column, last: last.text.last },
      };
    } else {
      changes.push({ query: { first: row, last: fromRow }, text: { first: column, last: fromColumn } });
    }
  }
  return {
    range: { first: column, last: end },
    distance: cost(costs, query.length, end, width),
    changes: changes.reverse(),
  };
}

/** Words in the longest run that both have. */
export function longestRun(one: readonly string[], other: readonly string[]): number {
  let best = 0;
  let above = new Uint16Array(other.length + 1);
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    for (let column = 1; column <= other.length; column += 1) {
      if (other[column - 1] !== word) continue;
      const run = (above[column - 1] ?? 0) + 1;
      row[column] = run;
      best = Math.max(best, run);
    }
    above = row;
  }
  return best;
}
