import type { Tag } from './analysis.ts';
import type { Word } from './word.ts';

/** Parts of speech and dictionary forms of some words, in their order. */
export interface Readings {
  readonly tags: readonly Tag[];
  readonly entries: readonly Entry[];
}

/** A word in a dictionary. */
export interface Entry {
  /** Its dictionary form. */
  readonly lemma: string;
}

/** What attribution knows of one language. */
export interface Language {
  /**
   * Dictionary forms of the verbs that introduce or follow a quotation: more than those that attribute a clause without
   * marks, for beside a quotation a verb needs no frame.
   */
  readonly speechVerbs: ReadonlySet<string>;
  /** Words in lower case after which a source stands: 'according to'. */
  readonly according: readonly (readonly string[])[];
  /** Prepositions that join two halves of one name or description: 'the head of the bank'. */
  readonly joints: ReadonlySet<string>;
  /** The preposition that, at the head of a sentence, names whose opinion follows: 'Para Ana Ruiz, «…»'. */
  readonly opinion?: string;
  /** Titles before a name that only this language has, in lower case without full stops. */
  readonly titles?: ReadonlySet<string>;
  /** Whether a word in lower case is a noun for what somebody is: 'directrice'. */
  readonly isRole?: (lower: string) => boolean;
  /** Whether clauses without quotation marks are attributed too, and headlines with a speaker. */
  readonly readsClauses: boolean;
  /** Whether the words that attribute a quotation may stand inside its marks. */
  readonly hasIncises: boolean;
  /** Whether dashes open what is said in dialogue, and the words that attribute it. */
  readonly hasDialogueDashes: boolean;
  /** Whether only words that are read as proper nouns are parts of names; else a capital is enough. */
  readonly tellsProperNouns: boolean;
  /** What is the same of a word as printed, whatever its sentence. */
  readonly word: (printed: string) => Word;
  /** Whether a word in lower case is known for a noun, its most likely part of speech. */
  readonly isNoun: (lower: string) => boolean;
  /** The pronoun, as English has it ('he', 'she', 'they', 'it', 'who'), that a word in lower case is. */
  readonly pronoun: (lower: string) => string | undefined;
  /** Reads the words of some sentences, with a line's end after each of them. */
  readonly read: (words: readonly Word[]) => Readings;
  /** Lengths of the pieces that a printed word is written together from: `l’avocat`, `a-t-il`; one length where it is one word. Absent where no word is. */
  readonly pieces?: (printed: string) => readonly number[];
}
