/** Characters of a clipping, at least: two stand for too much. */
const SHORTEST = 3;
/** Words of a name that are looked at. */
const WORDS_MOST = 6;

/**
 * Whether a name is meant by its beginnings run together, as people shorten long names: 'nharbour' for 'North
 * Harbour', 'norhar', 'nhb' for 'North Harbour Board'; or by the beginning of its first word (Marchand, 'The
 * Categories and Types of Present-Day English Word-Formation', 1969, on clipped compounds and initials).
 * @param typed folded, without blanks
 * @param words of the name, folded
 */
export function isClippingOf(typed: string, words: readonly string[]): boolean {
  if (typed.length < SHORTEST) return false;
  const [first = ''] = words;
  return first.startsWith(typed) || isBlendOf(typed, words);
}

/** Whether a name is meant by beginnings of all its words run together: 'norhar', but not 'nor'. */
export function isBlendOf(typed: string, words: readonly string[]): boolean {
  return endsInBeginnings(typed, words.slice(0, WORDS_MOST));
}

/** Whether all of `typed` is beginnings of the words, at least one letter of each, in their order. */
function endsInBeginnings(typed: string, words: readonly string[]): boolean {
  let ends: ReadonlySet<number> = new Set([0]);
  for (const word of words) ends = new Set([...ends].flatMap((end) => endsAfter(typed, end, word)));
  return ends.has(typed.length);
}

function endsAfter(typed: string, start: number, word: string): number[] {
  const ends: number[] = [];
  for (let length = 1; length <= word.length && typed[start + length - 1] === word[length - 1]; length += 1)
    ends.push(start + length);
  return ends;
}
