import { correctedTags } from './corrected-tags.ts';
import type { Readings } from './language.ts';
import { englishWords, isKnownNoun, readByModel } from './model.ts';
import type { Word } from './word.ts';

/**
 * Tags the words of some sentences, with a line's end after each of them: as the model does, but for what a word's form
 * rules out. Of the taggers that ship their model in their package, this one was chosen by
 * what it gives the sieves for indirect speech on the training articles (F1 at overlap 0.8 of indirect and mixed
 * speech, then with the speaker right; speed of words, tags and sieves together, on one busy core): wink-nlp 66.2 and
 * 47.2 at 1.2 MB/s; pos (Brill; LGPL and untyped) 65.9 and 46.2 at 1.7 MB/s; compromise/two 65.5 and 46.8
 * at 0.1 MB/s. (It has become faster since, see `readByModel`.)
 */
export function readWords(words: readonly Word[]): Readings {
  const { tags, entries } = readByModel(
    words.map((word, at) => trueCased(word, words[at - 1], words[at + 1])),
  );
  const printed = words.map((word) => word.printed);
  return { tags: correctedTags(printed, tags), entries };
}

const PLURAL_OPENER = /^\p{Lu}\p{Ll}+s$|^Police$/u;
/** Nouns with a capital wherever they stand, which the model knows without one too. */
const ALWAYS_CAPITAL = new Set(['christians', 'democrats', 'jews', 'republicans']);

/** A plural that opens a sentence in lower case: the model takes 'Officials' for a name (truecasing: Lita et al. 2003). */
function trueCased(word: Word, before: Word | undefined, after: Word | undefined): Word {
  const opens = before === undefined || before.printed === '\n';
  if (!opens || !PLURAL_OPENER.test(word.printed) || !/^\p{Ll}/u.test(after?.printed ?? '')) return word;
  const lower = englishWords.word(word.lower);
  return isKnownNoun(lower) && !ALWAYS_CAPITAL.has(lower.lower) ? lower : word;
}
