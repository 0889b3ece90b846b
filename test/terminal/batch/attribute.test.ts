import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/terminal/batch/attribute.ts';

describe('quotesOf', () => {
  it('gives one contiguous part a quote, in the offsets of the text as it was given', () => {
    const text = '“We will go,” Ana Ruiz said. “Nobody will stop us.”';
    const quotes = quotesOf('made-up', text);
    expect(quotes.map((quote) => quote.text)).toEqual(['We will go,', 'Nobody will stop us.']);
    for (const { start, end, text: words } of quotes) expect(text.slice(start, end)).toBe(words);
    expect(quotes[0]).toMatchObject({
      kind: 'direct',
      speaker: 'Ana Ruiz',
      speakerName: 'Ana Ruiz',
      cue: 'said',
    });
  });

  it('carries the offsets back through the repair of a damaged text', () => {
    const text = '& quot ; We will surely go to the coast ,& quot ; Ana Ruiz said .& nbsp ;\n& nbsp ;\n';
    const [quote] = quotesOf('made-up', text);
    expect(quote?.text).toBe('We will surely go to the coast ,');
    expect(quote && text.slice(quote.start, quote.end)).toBe(quote?.text);
  });

  it('names nobody where the text names nobody', () => {
    const [quote] = quotesOf('made-up', '“We will all go to the coast tomorrow.”');
    expect(quote).toMatchObject({ speaker: null, speakerName: null, cue: null });
  });
});
