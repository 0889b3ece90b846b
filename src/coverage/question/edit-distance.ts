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

/** Whether two words differ only in which letters are doubled ('carribean'): the slip of ear and not of finger (Cook, 'L2 users and English spelling', 1997). */
export function doubledOtherwise(one: string, other: string): boolean {
  return one !== other && single(one) === single(other);
}

function single(word: string): string {
  return word.replace(/(.)\1/gu, '$1');
}

/** Below this a slip makes another word ('iran', 'iraq'). */
const SHORTEST_WITH_SLIP = 5;

/** Finds the known words that a mistyped word can mean. */
export type SlipFinder = (typed: string) => readonly string[];

/**
 * Sorts words by their first letters, so that few are compared: a slip keeps the first letter, or swaps it with the
 * second.
 * @param shortest letters of a word with a slip, at least
 */
export function buildSlipFinder(words: Iterable<string>, shortest = SHORTEST_WITH_SLIP): SlipFinder {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest - 1) continue;
    const held = byFirst.get(word.charAt(0));
    if (held) held.push(word);
    else byFirst.set(word.charAt(0), [word]);
  }
  return (typed) => {
    if (typed.length < shortest) return [];
    const alike = byFirst.get(typed.charAt(0)) ?? [];
    const swapped = (byFirst.get(typed.charAt(1)) ?? []).filter((word) => word[1] === typed[0]);
    return [...alike, ...swapped].filter(
      (word) => oneSlipApart(typed, word) || doubledOtherwise(typed, word),
    );
  };
}
