import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';
import { metadataFromText } from '../../../src/corpus/text-metadata/metadata-from-text.ts';
import { storyOf } from '../../../src/coverage/passages/label-lines.ts';
import { madeUpArticle } from '../../support/made-up-article.ts';

/** The sentences of a made-up article's story. */
function story(text: string): readonly string[] {
  const metadata = metadataFromText(text, paragraphsOf(text));
  const attributed = attribute(madeUpArticle(text, { metadata }));
  return storyOf(attributed).map(({ sentence }) => text.slice(sentence.start, sentence.end));
}

describe('the story of an article', () => {
  it('has the headline, and no line that only tells whose it is and when it was published', () => {
    const head = 'Storm floods the harbour\nBy Ann Example\nThe Example Courier, 3 March 2031\n';
    expect(story(`${head}It rained all day.\n(Example Courier Harbour Desk – Marrow)`)).toEqual([
      'Storm floods the harbour',
      'It rained all day.',
    ]);
  });

  it('has every sentence that only shows whose it is', () => {
    const text = 'It rained all day. Nobody came, Ada Roe said in an interview with The Example Courier.';
    expect(story(text)).toEqual([
      'It rained all day.',
      'Nobody came, Ada Roe said in an interview with The Example Courier.',
    ]);
  });
});
