import { beforeAll, describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { answerCard, nearestCard } from '../../../src/cards/answer-card.ts';
import { isVerbatim } from '../../../src/cards/finding/verbatim.ts';
import type { Card } from '../../../src/cards/message/card.ts';
import { plainText } from '../../../src/cards/message/escape.ts';
import { type MarkdownNode, readMarkdown } from '../../../src/cards/message/read-markdown.ts';
import { whoCard } from '../../../src/cards/who-card.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import type { Coverage } from '../../../src/coverage/answer.ts';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { wordsFor } from '../../../src/locales/words.ts';
import { madeUpCoverage } from '../made-up-coverage.ts';

describe('isVerbatim', () => {
  const textOf = (id: string) => (id === 'a' ? 'It was sold.' : undefined);
  const excerpt = { article: 'a', span: { start: 3, end: 6 }, text: 'was' };

  it('holds only for what the stored article has there, character for character', () => {
    expect(isVerbatim(excerpt, textOf)).toBe(true);
    expect(isVerbatim({ ...excerpt, text: 'is' }, textOf)).toBe(false);
    expect(isVerbatim({ ...excerpt, span: { start: 4, end: 7 } }, textOf)).toBe(false);
    expect(isVerbatim({ ...excerpt, span: { start: 3, end: 3 }, text: '' }, textOf)).toBe(false);
    expect(isVerbatim({ ...excerpt, span: { start: -9, end: -6 }, text: 'was' }, textOf)).toBe(false);
    expect(isVerbatim({ ...excerpt, article: 'b' }, textOf)).toBe(false);
  });
});

/** The block quotations of a card, as a member reads them. */
function quotationsOn(card: Card): readonly string[] {
  return card.embeds.flatMap(({ description = '' }) =>
    readMarkdown(description).flatMap((node) => (node.kind === 'quote' ? [seen([node]).trim()] : [])),
  );
}

function seen(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'break') return '\n';
      if ('children' in node) return seen(node.children);
      return 'text' in node ? node.text.replaceAll('\u200b', '') : '';
    })
    .join('');
}

/** Blanks at the ends of lines are not seen. */
function folded(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

function expectVerbatim(card: Card, coverage: Coverage): number {
  const texts = coverage.summary.articles.map(({ id }) => folded(coverage.textOf(id) ?? ''));
  const quotations = quotationsOn(card);
  for (const quotation of quotations) {
    const whole = folded(quotation);
    const shortened = whole.replace(/ …$/, '');
    const unmarked = shortened.replace(/[”"»]$/, '');
    const candidates = whole.endsWith(' …') ? [shortened, unmarked] : [whole];
    expect([quotation, texts.some((text) => candidates.some((words) => text.includes(words)))]).toEqual([
      quotation,
      true,
    ]);
  }
  return quotations.length;
}

describe('every block quotation of a card is in a stored article, as a member reads it', () => {
  let seeds: Coverage;
  beforeAll(async () => {
    const { articles, refused } = await readCorpus('seeds');
    seeds = buildCoverage(articles.map(attribute), refused);
  });

  it.each(['the seeds', 'the made-up coverage'])('over %s', (which) => {
    const coverage = which === 'the seeds' ? seeds : madeUpCoverage;
    const { textOf } = coverage;
    const words = coverage.summary.articles.flatMap(({ id }) => textOf(id)?.match(/\p{L}{6,}/gu) ?? []);
    const asked = [...new Set(words)].filter((_, index) => index % 7 === 0);
    let shown = 0;
    for (const word of asked) {
      for (const page of [1, 2]) {
        const view = { page, version: 'v1', words: wordsFor('en') };
        shown += expectVerbatim(answerCard(coverage.ask(`what about ${word}?`), textOf, view), coverage);
        shown += expectVerbatim(nearestCard(coverage.ask(`did zzyzx ${word}?`), textOf, view), coverage);
      }
      shown += expectVerbatim(
        whoCard(coverage.who(word), textOf, { page: 1, version: 'v1', words: wordsFor('en') }),
        coverage,
      );
    }
    expect(shown).toBeGreaterThan(asked.length);
  });
});
