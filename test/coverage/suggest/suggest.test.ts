import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

const coverage = buildCoverage([HARBOUR, FERRY], []);
const { articles } = await readCorpus('seeds');
const seeds = buildCoverage(articles.map(attribute), []);

function valuesOf(of: typeof coverage, field: Parameters<typeof coverage.suggest>[0], typed = ''): string[] {
  return of.suggest(field, typed).map(({ value }) => value);
}

describe('completions', () => {
  it('offer people before places', () => {
    expect(valuesOf(coverage, 'name').slice(0, 4).sort()).toEqual([
      'Ines Calloway',
      'Mara Oduya',
      'Rudi Calloway',
      'Tomas Brandt',
    ]);
  });

  it('offer no adjective as a name', () => {
    const names = valuesOf(seeds, 'name');
    for (const adjective of ['British', 'Muslim', 'Asian Muslim-majority'])
      expect(names).not.toContain(adjective);
  });

  it('offer as speakers those whose own words are quoted', () => {
    for (const speaker of valuesOf(seeds, 'speaker')) {
      expect(seeds.quotes({ speaker }).findings.length, speaker).toBeGreaterThan(0);
    }
  });

  it('offer topics that a quotation filter can take', () => {
    expect(valuesOf(coverage, 'topic')).toContain('harbour board');
  });

  it.each([
    ['made-up', coverage],
    ['seed', seeds],
  ])('offer only questions that the %s articles answer', (_, of) => {
    const questions = valuesOf(of, 'question');
    expect(questions.length).toBeGreaterThan(4);
    expect(questions.filter((question) => !of.ask(question).found)).toEqual([]);
  });

  it('find a question by a word inside it', () => {
    expect(valuesOf(coverage, 'question', 'brandt')).toContain('What did Tomas Brandt say?');
  });
});

describe('examples', () => {
  it('name a person, and a topic with a quotation', () => {
    const { name, topic, question } = seeds.summary.examples;
    expect(seeds.who(name ?? '').profiles[0]?.kind).toBe('person');
    expect(seeds.quotes({ topic: topic ?? '-' }).findings.length).toBeGreaterThan(0);
    expect(seeds.ask(question ?? '').found).toBe(true);
  });

  it('are absent where there is nothing', () => {
    expect(buildCoverage([madeUp('none', '')], []).summary.examples).toEqual({ source: 'none' });
  });
});
