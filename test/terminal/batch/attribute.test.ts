import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/terminal/batch/attribute.ts';

describe('quotesOf', () => {
  it('gives one contiguous part a quote, in the offsets of the text as it was given', async () => {
    const text = '“We will go,” Ana Ruiz said. “Nobody will stop us.”';
    const quotes = await quotesOf('made-up', text);
    expect(quotes.map((quote) => quote.text)).toEqual(['We will go,', 'Nobody will stop us.']);
    for (const { start, end, text: words } of quotes) expect(text.slice(start, end)).toBe(words);
    expect(quotes[0]).toMatchObject({
      kind: 'direct',
      speaker: 'Ana Ruiz',
      speakerName: 'Ana Ruiz',
      cue: 'said',
    });
  });

  it('carries the offsets back through the repair of a damaged text', async () => {
    const text = '& quot ; We will surely go to the coast ,& quot ; Ana Ruiz said .& nbsp ;\n& nbsp ;\n';
    const [quote] = await quotesOf('made-up', text);
    expect(quote?.text).toBe('We will surely go to the coast ,');
    expect(quote && text.slice(quote.start, quote.end)).toBe(quote?.text);
  });

  it('reads a text in the language that it is in', async () => {
    const [quote] = await quotesOf(
      'made-up',
      'La alcaldesa de Villarriba presentó ayer el presupuesto. «No subiremos los impuestos», dijo Ana Ruiz.',
    );
    expect(quote).toMatchObject({ speaker: 'Ana Ruiz', cue: 'dijo' });
  });

  it('parts paragraphs that each have a cue of their own, and joins those that have one', async () => {
    const parted = '“We go,” she said. “We will stay here.\n\n“We come,” she added.';
    expect((await quotesOf('made-up', parted)).map((quote) => quote.text)).toEqual([
      'We go,',
      'We will stay here.',
      'We come,',
    ]);
    const joined = 'She said: “We will stay here.\n\n“We come.”';
    expect((await quotesOf('made-up', joined)).map((quote) => quote.text)).toEqual([
      'We will stay here.\n\n“We come.',
    ]);
  });

  it('takes a mark of another kind for a quotation inside a block, not for its next paragraph', async () => {
    const quotes = await quotesOf('made-up', '"The night was cold.\n\n“Here we are,” she said.');
    expect(quotes.map((quote) => quote.text)).toEqual(['The night was cold.', 'Here we are,']);
  });

  it('names the first of several who speak together', async () => {
    const text = '“We will go,” said Ana Ruiz and Jo Roe.';
    const [quote] = await quotesOf('made-up', text);
    expect(quote).toMatchObject({ speaker: 'Ana Ruiz', speakerName: 'Ana Ruiz' });
    expect(text.slice(quote?.speakerStart ?? 0, quote?.speakerEnd ?? 0)).toBe('Ana Ruiz and Jo Roe');
  });

  it('names nobody where the text names nobody', async () => {
    const [quote] = await quotesOf('made-up', '“We will all go to the coast tomorrow.”');
    expect(quote).toMatchObject({ speaker: null, speakerName: null, cue: null });
  });
});
