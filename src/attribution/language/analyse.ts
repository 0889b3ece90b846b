import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Tag, Token } from './analysis.ts';
import { english } from './english.ts';
import type { Entry, Language } from './language.ts';
import { sentenceEnds } from './sentences.ts';
import type { Word } from './word.ts';
import { words as wordsOf } from './words.ts';

/** Sentences that are read at once: a call of the tagger has a cost of its own. */
const SENTENCES_A_CALL = 8;

/** The words and sentences of a text with these paragraphs. Time is linear in the length of the text. */
export function analyse(text: string, paragraphs: readonly Span[], language: Language = english): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let unread: Span[][] = [];
  let words = 0;
  const read = () => {
    readSentences(text, unread, language, tokens);
    unread = [];
  };
  paragraphs.forEach((bounds, paragraph) => {
    const spans = parted(text, wordsOf(text, bounds), language);
    let begin = 0;
    for (const end of sentenceEnds(text, spans)) {
      const sentence = spans.slice(begin, end);
      const [start, last] = [sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0];
      sentences.push({ start, end: last, first: words, last: words + sentence.length, paragraph });
      words += sentence.length;
      begin = end;
      if (unread.push(sentence) === SENTENCES_A_CALL) read();
    }
  });
  read();
  return { text, language, tokens, sentences };
}

/** Adds the words of some sentences that follow one another to `tokens`. */
function readSentences(
  text: string,
  sentences: readonly (readonly Span[])[],
  language: Language,
  tokens: Token[],
): void {
  const lineEnd = language.word('\n');
  const words: Word[] = [];
  for (const spans of sentences) {
    for (const { start, end } of spans) words.push(language.word(text.slice(start, end)));
    // It keeps the tagger from reading on from one sentence into the next.
    words.push(lineEnd);
  }
  const { tags, entries } = language.read(words);
  let at = 0;
  for (const spans of sentences) {
    for (const span of spans) {
      const word = words[at] ?? lineEnd;
      tokens.push(new ReadToken(span, word, word.tag ?? tags[at] ?? 'X', entries[at] ?? NO_ENTRY, language));
      at += 1;
    }
    at += 1;
  }
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

const NO_ENTRY: Entry = { lemma: '' };

class ReadToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly lower: string;
  readonly tag: Tag;
  readonly #entry: Entry;
  readonly #language: Language;

  constructor({ start, end }: Span, { printed, lower }: Word, tag: Tag, entry: Entry, language: Language) {
    this.start = start;
    this.end = end;
    this.printed = printed;
    this.lower = lower;
    this.tag = tag;
    this.#entry = entry;
    this.#language = language;
  }

  get lemma(): string {
    return this.#entry.lemma;
  }

  get says(): boolean {
    return this.#language.speechVerbs.has(this.lemma);
  }
}
