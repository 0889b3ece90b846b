import { sentenceEnds } from '../../attribution/language/sentences.ts';
import { words } from '../../attribution/language/words.ts';
import type { Span } from '../../corpus/article.ts';

/** Of several sentences the one that asks: the last with a question mark, else the last. A text of one sentence is it. */
export function askingSentence(text: string): Span {
  const spans = words(text, { start: 0, end: text.length });
  const ends = sentenceEnds(text, spans);
  const sentences = ends.map((end, at) => ({
    start: spans[ends[at - 1] ?? 0]?.start ?? 0,
    end: spans[end - 1]?.end ?? text.length,
  }));
  const asks = ({ start, end }: Span) => text.slice(start, end).includes('?');
  return sentences.findLast(asks) ?? sentences.at(-1) ?? { start: 0, end: text.length };
}
