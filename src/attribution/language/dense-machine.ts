/** What the library adds to a word's hint so that it is told from a tag (`hintDelta` in its model). */
const HINTS = 1_080_000;
/** Symbols from here on stand for no word. */
const OTHERS = 2_000_000;
/** More than there are tags. */
const FIRST_HINT = 32;

/** A symbol that the library's machines read, without the gap between tags and hints. */
export function denseSymbol(symbol: number): number {
  return symbol >= HINTS && symbol < OTHERS ? symbol - HINTS + FIRST_HINT : symbol;
}

/**
 * A machine of the library's, as it exports one, for dense symbols. V8 keeps an object with far-away numbers for keys as
 * a hash table, and the library looks two of them up for each word, in each of its machines. Edges to the root are left
 * out, for where there is no edge the library goes to the root.
 */
export function denseMachine(machine: string): string {
  const [version, lastState, states, ...rest]: unknown[] = JSON.parse(machine);
  const dense = Object.entries(states as States).map(([state, edges]) => [state, denseEdges(edges)]);
  return JSON.stringify([version, lastState, Object.fromEntries(dense), ...rest]);
}

type States = Readonly<Record<string, Edges>>;
/** The next state by symbol; a key that is no number is of no use to who reads. */
type Edges = Readonly<Record<string, number>>;

function denseEdges(edges: Edges): Edges {
  return Object.fromEntries(
    Object.entries(edges)
      .filter(([symbol, next]) => next !== 0 && !Number.isNaN(Number(symbol)))
      .map(([symbol, next]) => [denseSymbol(Number(symbol)), next]),
  );
}
