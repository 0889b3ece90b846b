import type { Tag } from './analysis.ts';
import type { Language, Readings } from './language.ts';
import type { Word } from './word.ts';

/** Sentences a call of the tagger: a call has a cost of its own, and what is read here may not be asked for. */
const SENTENCES = 8;

/** A few sentences that follow one another: they are tagged together, when the tag of one of their words is asked for. */
export class Stretch {
  readonly language: Language;
  #words: Word[] = [];
  #sentences = 0;
  #readings: Readings | undefined;

  constructor(language: Language) {
    this.language = language;
  }

  /** Adds a word, and gives its place in the stretch. */
  add(word: Word): number {
    return this.#words.push(word) - 1;
  }

  /** A line's end keeps the tagger from reading on from one sentence into the next. */
  endSentence(): void {
    this.#words.push(this.language.word('\n'));
    this.#sentences += 1;
  }

  get isFull(): boolean {
    return this.#sentences >= SENTENCES;
  }

  tag(at: number): Tag {
    return this.#read().tags[at] ?? 'X';
  }

  lemma(at: number): string {
    return this.#read().lemma(at);
  }

  #read(): Readings {
    if (this.#readings === undefined) {
      this.#readings = this.language.read(this.#words);
      this.#words = [];
    }
    return this.#readings;
  }
}
