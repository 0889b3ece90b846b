import type { Language } from './language.ts';

/** The index after a phrase that a source follows, where one begins at `at`: 'according to', 'in the words of'. `word` gives words in lower case. */
export function afterAccording(
  { according }: Language,
  word: (index: number) => string | undefined,
  at: number,
): number | undefined {
  const phrase = according.find((words) => words.every((part, index) => word(at + index) === part));
  return phrase && at + phrase.length;
}
