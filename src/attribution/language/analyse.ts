import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Tag, Token } from './analysis.ts';
import { certainTag } from './certain-tags.ts';
import { once } from './once.ts';
import { sentenceEnds } from './sentences.ts';
import { type Readings, readWords } from './tagger.ts';
import { words } from './words.ts';

/** The words and sentences of a text with these paragraphs. Time is linear in the length of the text. */
export function analyse(text: string, paragraphs: readonly Span[]): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphs.forEach((bounds, paragraph) => {
    const spans = words(text, bounds);
    let begin = 0;
    for (const end of sentenceEnds(text, spans)) {
      const first = tokens.length;
      addSentence(tokens, text, spans.slice(begin, end));
      const [start, last] = [tokens[first]?.start ?? 0, tokens.at(-1)?.end ?? 0];
      sentences.push({ start, end: last, first, last: tokens.length, paragraph });
      begin = end;
    }
  });
  return { text, tokens, sentences };
}

const CURLY = /[‘’]/gu;

function addSentence(tokens: Token[], text: string, spans: readonly Span[]): void {
  const readings = once(() => readWords(spans.map(({ start, end }) => text.slice(start, end))));
  spans.forEach(({ start, end }, index) => {
    const lower = text.slice(start, end).toLowerCase();
    const plain = lower.includes('’') || lower.includes('‘') ? lower.replace(CURLY, "'") : lower;
    tokens.push(new SentenceToken(start, end, plain, index, readings));
  });
}

class SentenceToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly #index: number;
  readonly #readings: () => Readings;

  constructor(start: number, end: number, lower: string, index: number, readings: () => Readings) {
    this.start = start;
    this.end = end;
    this.lower = lower;
    this.#index = index;
    this.#readings = readings;
  }

  get tag(): Tag {
    return certainTag(this.lower) ?? this.#readings().tags[this.#index] ?? 'X';
  }

  get lemma(): string {
    return this.#readings().lemma(this.#index);
  }
}
