import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePage } from '../../../src/corpus/html/prepare-page.ts';

describe('preparePage', () => {
  it('takes out what is no text, with any case and blanks in the tags', () => {
    const html =
      'a<SCRIPT type=x>if (a < b) "</p>"</script >b<style>p{}</style>c<!-- <p>no</p> -->d<svg><text>no</text></svg>e';
    expect(preparePage(html).html).toBe('abcde');
  });

  it('hands over JSON-LD, in order, and no other script', () => {
    const html = `<script type='application/ld+json'>{"a":1}</script><script>1</script><script async type="application/ld+json">{"b":2}</script>`;
    expect(preparePage(html)).toEqual({ html: '', jsonLd: ['{"a":1}', '{"b":2}'] });
  });

  it('takes out pictures that stand in the page itself', () => {
    const picture = `<img alt="a" src="data:image/png;base64,${'iVBOR'.repeat(100)}==">`;
    expect(preparePage(`<p>a${picture}b</p>`).html).toBe('<p>a<img alt="a" src="data:,">b</p>');
  });

  it('keeps the text behind an element that is never closed', () => {
    expect(preparePage('a<script>b').html).toBe('ab');
    expect(preparePage('a<!-- b').html).toBe('a b');
  });

  it('leaves a page without such elements as it is', () => {
    const plain = fc.string().filter((text) => !/<(?:!--|s|n|t)/i.test(text));
    fc.assert(
      fc.property(plain, (html) => {
        expect(preparePage(html)).toEqual({ html, jsonLd: [] });
      }),
    );
  });
});
