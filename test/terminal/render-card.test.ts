import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/message/card.ts';
import { escapeText, plainText } from '../../src/cards/message/escape.ts';
import { renderCard } from '../../src/terminal/render-card.ts';

const cardOf = (description: string): Card => ({ embeds: [{ description }], components: [] });
const plain = { width: 80, colour: false };

describe('renderCard', () => {
  it('shows the same words in the same order as Discord does', () => {
    const card: Card = {
      content: 'Asked: *tides*',
      embeds: [
        {
          author: { name: 'An *author*' },
          title: 'A **title**',
          description: '**Reported claim, not verified**\n> one\n> two\n-# small',
          fields: [
            { name: 'Speaker', value: 'A warden', inline: true },
            { name: 'Notes', value: 'Long ones' },
          ],
          footer: { text: 'made-up-1:2a' },
        },
      ],
      components: [],
    };
    expect(renderCard(card, plain)).toBe(
      [
        'Asked: tides',
        '',
        '│ An *author*',
        '│ A title',
        '│ Reported claim, not verified',
        '│ > one',
        '│ > two',
        '│ small',
        '│ Speaker: A warden',
        '│ Notes',
        '│ Long ones',
        '│ made-up-1:2a',
      ].join('\n'),
    );
  });

  it('wraps to the width, quotations with their mark on every line', () => {
    const lines = renderCard(cardOf(`> ${'heron '.repeat(30)}`), { width: 40, colour: false }).split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(40);
      expect(line).toMatch(/^│ > heron/);
    }
  });

  it('colours only where it is told to', () => {
    const coloured = renderCard(cardOf('**bold** `code`'), { width: 80, colour: true });
    expect(coloured).not.toBe(stripVTControlCharacters(coloured));
    expect(stripVTControlCharacters(coloured)).toBe(renderCard(cardOf('**bold** `code`'), plain));
  });

  it('lets no control character through, whatever an article holds', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '[', '3', 'm', '\u009b', '\u202e', '\r', '\u0007', 'a', '\n', '*'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(renderCard(cardOf(text), plain)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
        expect(renderCard(cardOf(escapeText(text)), plain)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });

  it('shows escaped text exactly as it was before it was escaped', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', '*', '_', '#', '>', '-', '`', '|', '@', '<', '1', '.', ':'),
    });
    fc.assert(
      fc.property(words, (text) => {
        const shown = renderCard(
          { content: `x${escapeText(text)}x`, embeds: [], components: [] },
          { width: 1000, colour: false },
        );
        expect(shown.replaceAll('\u200b', '')).toBe(`x${plainText(text)}x`);
      }),
    );
  });
});
