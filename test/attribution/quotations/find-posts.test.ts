import { describe, expect, it } from 'vitest';
import { findPosts } from '../../../src/attribution/quotations/find-posts.ts';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';

function authorsIn(text: string): readonly string[] {
  return findPosts(text, paragraphsOf(text)).map(({ name }) => text.slice(name.start, name.end));
}

describe('the author of an embedded post', () => {
  it.each([
    ['on its own line', 'We sail at noon. #harbour\n\n— Jo Roe (@joroe) May 1, 2031', 'Jo Roe'],
    ['at the end of the post', 'We sail at noon. — Jo Roe (@joroe) May 1, 2031', 'Jo Roe'],
    [
      'after words with dashes of their own',
      '22’ | It hits the post | 0-0 pic.twitter.com/Ab1 — Harbour Club (@harbour) May 1, 2031',
      'Harbour Club',
    ],
  ])('stands %s', (_, text, expected) => {
    expect(authorsIn(text)).toEqual([expected]);
  });
});
