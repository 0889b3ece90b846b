import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Tag, Token } from './analysis.ts';
import { english } from './english.ts';
import type { Language, Readings } from './language.ts';
import { once } from './once.ts';
import { sentenceEnds } from './sentences.ts';
import { words } from './words.ts';

/** The words and sentences of a text with these paragraphs. Time is linear in the length of the text. */
export function analyse(text: string, paragraphs: readonly Span[], language: Language = english): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphs.forEach((bounds, paragraph) => {
    const spans = words(text, bounds).flatMap((word) => parted(text, word, language));
    let begin = 0;
    for (const end of sentenceEnds(text, spans)) {
      const first = tokens.length;
      addSentence(tokens, text, spans.slice(begin, end), language);
      const [start, last] = [tokens[first]?.start ?? 0, tokens.at(-1)?.end ?? 0];
      sentences.push({ start, end: last, first, last: tokens.length, paragraph });
      begin = end;
    }
  });
  return { text, language, tokens, sentences };
}

/** The pieces that a word is written together from. */
function parted(text: string, word: Span, language: Language): readonly Span[] {
  let start = word.start;
  return language.pieces(text.slice(word.start, word.end)).map((length) => {
    const piece = { start, end: start + length };
    start = piece.end;
    return piece;
  });
}

const CURLY = /[‘’]/gu;

function addSentence(tokens: Token[], text: string, spans: readonly Span[], language: Language): void {
  const words = new SentenceWords(language, () => spans.map(({ start, end }) => text.slice(start, end)));
  spans.forEach(({ start, end }, index) => {
    const lower = text.slice(start, end).toLowerCase();
    const plain = lower.includes('’') || lower.includes('‘') ? lower.replace(CURLY, "'") : lower;
    tokens.push(new SentenceToken(start, end, plain, index, words));
  });
}

/** What is read of the words of one sentence, when it is first asked for. */
class SentenceWords {
  readonly language: Language;
  readonly readings: () => Readings;

  constructor(language: Language, printed: () => readonly string[]) {
    this.language = language;
    this.readings = once(() => language.read(printed()));
  }
}

class SentenceToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly #index: number;
  readonly #sentence: SentenceWords;

  constructor(start: number, end: number, lower: string, index: number, sentence: SentenceWords) {
    this.start = start;
    this.end = end;
    this.lower = lower;
    this.#index = index;
    this.#sentence = sentence;
  }

  get tag(): Tag {
    const { language, readings } = this.#sentence;
    return language.certainTag(this.lower) ?? readings().tags[this.#index] ?? 'X';
  }

  get lemma(): string {
    return this.#sentence.readings().lemma(this.#index);
  }

  get says(): boolean {
    return this.#sentence.language.speechVerbs.has(this.lemma);
  }
}
