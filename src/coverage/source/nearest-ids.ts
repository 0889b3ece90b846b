const NEAREST_MOST = 5;
const PIECE = 3;

/** The ids that share the most runs of three characters with what was typed (Dice's coefficient), best first. */
export function nearestIds(typed: string, ids: readonly string[]): string[] {
  const pieces = piecesOf(typed.slice(0, 100));
  return ids
    .map((id) => ({ id, likeness: likeness(pieces, piecesOf(id)) }))
    .filter(({ likeness: alike }) => alike > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, NEAREST_MOST)
    .map(({ id }) => id);
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= text.length; at += 1) pieces.add(text.slice(at, at + PIECE));
  return pieces;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += 1;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
