import { describe, expect, it } from 'vitest';
import type { Article, Metadata } from '../../src/corpus/article.ts';
import { foldCopies } from '../../src/corpus/copies.ts';
import { madeUpArticle } from '../support/made-up-article.ts';

const story = Array.from(
  { length: 60 },
  (_, index) => `Sentence ${index} of a made-up report says that ${index * 7} came.`,
);

function article(id: string, text: string, metadata: Metadata = {}): Article {
  return madeUpArticle(text, { id, metadata });
}

const at = (url: string): Metadata => ({ url: { value: url, how: 'given', from: 'sidecar' } });
const outlet = { value: 'Example Herald', how: 'given', from: 'sidecar' } as const;

describe('foldCopies', () => {
  it('keeps one of two articles whose text is almost the same, and lists the other with its outlet', () => {
    const [kept, ...others] = foldCopies([
      article('a', story.join(' ')),
      article('b', `From our partners. ${story.slice(0, 57).join(' ')}`, { outlet }),
    ]);
    expect(others).toEqual([]);
    expect(kept?.id).toBe('a');
    expect(kept?.copies).toEqual([{ id: 'b', file: 'b.txt', outlet }]);
  });

  it('knows an address again without what only says how the reader came', () => {
    const folded = foldCopies([
      article('a', 'One text.', at('https://www.example.org/story/1?utm_source=x#top')),
      article('b', 'Another text.', at('http://example.org/story/1/')),
    ]);
    expect(folded.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps the whole text rather than one that was cut short', () => {
    const folded = foldCopies([
      article('short', 'One text …', at('https://example.org/story/1')),
      article('whole', story.join(' '), at('https://example.org/story/1')),
    ]);
    expect(folded.map(({ id, copies }) => [id, copies.map((copy) => copy.id)])).toEqual([
      ['whole', ['short']],
    ]);
  });

  it('keeps articles apart that share a front page or half of their text', () => {
    const folded = foldCopies([
      article('a', story.join(' '), at('https://example.org/')),
      article(
        'b',
        `${story.slice(0, 30).join(' ')} ${story.map((line) => line.toUpperCase().replace('CAME', 'left')).join(' ')}`,
        at('https://example.org/'),
      ),
      article('c', 'Short.'),
      article('d', 'Brief.'),
    ]);
    expect(folded.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
