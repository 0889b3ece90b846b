import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Token } from './analysis.ts';
import { sentenceEnds } from './sentences.ts';
import { readWords } from './tagger.ts';
import { words } from './words.ts';

/** The words, their tags and the sentences of `text`, paragraph by paragraph. */
export function analyse(text: string, paragraphs: readonly Span[]): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    const spans = words(text, paragraph);
    let from = 0;
    for (const to of sentenceEnds(text, spans)) {
      const part = spans.slice(from, to);
      const first = tokens.length;
      const printed = part.map(({ start, end }) => text.slice(start, end));
      readWords(printed).forEach((reading, i) => {
        const span = part[i];
        if (span)
          tokens.push({
            ...span,
            ...reading,
            lower: (printed[i] ?? '').toLowerCase().replace(/[‘’]/gu, "'"),
          });
      });
      const start = part[0]?.start ?? 0;
      const end = part.at(-1)?.end ?? start;
      if (end > start) sentences.push({ start, end, first, last: tokens.length, paragraph: index });
      from = to;
    }
  });
  return { text, tokens, sentences };
}
