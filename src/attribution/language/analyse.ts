import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Tag, Token } from './analysis.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';
import { sentenceEnds } from './sentences.ts';
import { Stretch } from './stretch.ts';
import type { Word } from './word.ts';
import { words } from './words.ts';

/** The words and sentences of a text with these paragraphs. Time is linear in the length of the text. */
export function analyse(text: string, paragraphs: readonly Span[], language: Language = english): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let stretch = new Stretch(language);
  paragraphs.forEach((bounds, paragraph) => {
    const spans = parted(text, words(text, bounds), language);
    let begin = 0;
    for (const end of sentenceEnds(text, spans)) {
      const first = tokens.length;
      if (stretch.isFull) stretch = new Stretch(language);
      for (let at = begin; at < end; at += 1) {
        const span = spans[at];
        if (span === undefined) continue;
        const word = language.word(text.slice(span.start, span.end));
        tokens.push(new StretchToken(span, word, stretch));
      }
      stretch.endSentence();
      const [start, last] = [tokens[first]?.start ?? 0, tokens.at(-1)?.end ?? 0];
      sentences.push({ start, end: last, first, last: tokens.length, paragraph });
      begin = end;
    }
  });
  return { text, language, tokens, sentences };
}

/** The words, and of those that are written together from pieces, the pieces. */
function parted(text: string, spans: readonly Span[], { pieces }: Language): readonly Span[] {
  if (pieces === undefined) return spans;
  return spans.flatMap((word) => {
    let start = word.start;
    return pieces(text.slice(word.start, word.end)).map((length) => {
      const piece = { start, end: start + length };
      start = piece.end;
      return piece;
    });
  });
}

class StretchToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly lower: string;
  #tag: Tag | undefined;
  readonly #stretch: Stretch;
  /** Where it stands in its stretch. */
  readonly #at: number;

  constructor({ start, end }: Span, word: Word, stretch: Stretch) {
    this.start = start;
    this.end = end;
    this.printed = word.printed;
    this.lower = word.lower;
    this.#tag = word.tag;
    this.#stretch = stretch;
    this.#at = stretch.add(word);
  }

  get tag(): Tag {
    this.#tag ??= this.#stretch.tag(this.#at);
    return this.#tag;
  }

  get lemma(): string {
    return this.#stretch.lemma(this.#at);
  }

  get says(): boolean {
    return this.#stretch.language.speechVerbs.has(this.lemma);
  }
}
