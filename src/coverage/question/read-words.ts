import { type Word, wordsOf } from '../index/words.ts';
import { plainWords } from './slang.ts';

/** Two words or three that mean another one, which news would print. */
const PHRASES: readonly (readonly [typed: readonly string[], meant: string])[] = [
  [['used', 'to', 'be'], 'former'],
  [['the', 'us'], 'the U.S'],
  ...['say', 'said', 'think', 'know'].map((verb) => [[verb, 'bout'], `${verb} about`] as const),
];

/**
 * The words of a question, with short forms and shortened names written out; an inserted word keeps the place of what
 * was typed.
 * @param fullName the full name behind a shortened one
 */
export function readWords(text: string, fullName: (typed: string) => string | undefined): Word[] {
  return withPhrases(
    wordsOf(text).flatMap((word) => {
      const plain = plainWords(word.folded);
      const full = word.term === undefined ? undefined : fullName(plain);
      return (full ?? plain) === word.folded ? [word] : inserted(full ?? plain, word, word);
    }),
  );
}

function inserted(plain: string, { start }: Word, { end }: Word): Word[] {
  return wordsOf(plain).map((word) => ({ ...word, start, end }));
}

function withPhrases(words: readonly Word[]): Word[] {
  const read: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = PHRASES.find(([typed]) => typed.every((word, next) => words[at + next]?.folded === word));
    const first = words[at];
    const last = words[at + (phrase?.[0].length ?? 1) - 1];
    if (first && last) read.push(...(phrase ? inserted(phrase[1], first, last) : [first]));
    at += phrase?.[0].length ?? 1;
  }
  return read;
}
