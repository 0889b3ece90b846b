import { correctedTags } from './corrected-tags.ts';
import type { Readings } from './language.ts';
import { readByModel } from './model.ts';
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
  const { tags, entries } = readByModel(words);
  const printed = words.map((word) => word.printed);
  return { tags: correctedTags(printed, tags), entries };
}
