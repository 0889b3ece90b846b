import { z } from 'zod';
import quoting from '../lexicon/quoting.en.json' with { type: 'json' };
import type { Language } from './language.ts';
import { englishWords, isKnownNoun } from './model.ts';
import { readWords } from './tagger.ts';

const quotingFile = z.object({ language: z.string(), sources: z.array(z.string()), verbs: z.string() });

/** English: the one language whose words are tagged by a model, and whose reported clauses are read. */
export const english: Language = {
  speechVerbs: new Set(quotingFile.parse(quoting).verbs.split(' ')),
  according: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  joints: new Set('of for at in from with on to & under by and near along around'.split(' ')),
  readsClauses: true,
  hasIncises: false,
  hasDialogueDashes: false,
  tellsProperNouns: false,
  word: (printed) => englishWords.word(printed),
  // 'co-founder'
  isNoun: (lower) => isKnownNoun(englishWords.word(lower.slice(lower.lastIndexOf('-') + 1))),
  pronoun: (lower) => lower,
  read: readWords,
};
