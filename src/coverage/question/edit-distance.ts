/**
 * Whether two words are one slip of the finger apart: one letter put in, left out, replaced, or two neighbours
 * swapped (Damerau, 'A technique for computer detection and correction of spelling errors', 1964). Linear time.
 */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - start;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const left = one.length - start - tail;
  const right = other.length - start - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** Below this a slip makes another word ('iran', 'iraq'). */
const SHORTEST_WITH_SLIP = 5;

/** The known words that a mistyped word can mean: one slip away, the first letter right or swapped with the second. */
export function slipsOf(typed: string, known: Iterable<string>): string[] {
  if (typed.length < SHORTEST_WITH_SLIP) return [];
  const found: string[] = [];
  for (const word of known) {
    if (word.length >= SHORTEST_WITH_SLIP - 1 && startsAlike(typed, word) && oneSlipApart(typed, word))
      found.push(word);
  }
  return found;
}

function startsAlike(one: string, other: string): boolean {
  return one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
}
