import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { ANSWERABLE, OF_BOTH, UNANSWERABLE } from './seed-questions/index.ts';

const corpus = await readCorpus('seeds');
const coverage = buildCoverage(corpus.articles.map(attribute), corpus.refused);

describe('questions about the seed articles, as people type them', () => {
  it.each(ANSWERABLE)('answers: $question', ({ question, article, words, speaker }) => {
    const answer = coverage.ask(question);
    expect(answer.found).toBe(true);
    const first = answer.findings.slice(0, 3);
    const right = first.find(
      (finding) => finding.article.id.startsWith(article) && finding.sentence.text.includes(words),
    );
    expect(right, `first three: ${first.map(({ sentence }) => sentence.text).join(' | ')}`).toBeDefined();
    if (speaker === null) expect(right?.speaker).toBeUndefined();
    else if (speaker !== undefined) expect(right?.speaker?.name).toContain(speaker);
  });

  it.each(UNANSWERABLE)('refuses: $question', ({ question, missing }) => {
    const answer = coverage.ask(question);
    expect(answer.found).toBe(false);
    expect(answer.findings).toEqual([]);
    expect(answer.missing).toEqual(expect.arrayContaining([...missing]));
  });
});

describe('what is asked of both seed articles', () => {
  it.each(OF_BOTH)('$question', ({ question, found }) => {
    expect(coverage.ask(question).sides?.map((side) => side.found)).toEqual(found);
  });
});

describe('what the seed articles rest on', () => {
  it('counts two articles and one origin for the secret visit, with his nameless sources behind him', () => {
    const [origin, ...others] = coverage.ask('secret visit').origins;
    expect(others).toEqual([]);
    expect(origin?.name).toBe('Noor Dahri');
    expect(origin?.articles).toHaveLength(2);
    expect(origin?.unnamed.join(' ')).toContain('my Israeli friends');
  });

  it('finds the denial and the earlier rejection when asked whether anyone denied it', () => {
    const found = coverage.ask('did anyone deny it?').findings.map(({ sentence }) => sentence.text);
    expect(found.some((text) => text.includes('Indonesia has denied'))).toBe(true);
    expect(found.some((text) => text.includes('in the past rejected'))).toBe(true);
  });

  it('keeps the two versions of the tweet two', () => {
    const { findings } = coverage.quotes({ speaker: 'Noor Dahri', topic: 'secret but successful meeting' });
    expect(findings).toHaveLength(2);
  });

  it.each([
    ['i24', 'i24NEWS English'],
    ['jpost', 'Jerusalem Post'],
    ['fatf', 'Financial Action Task Force'],
    ['bhuto', 'Benazir Bhutto'],
  ])('knows whom %s means', (typed, name) => {
    expect(coverage.who(typed).profiles.map((profile) => profile.name)).toEqual([name]);
  });

  it('keeps two people with one surname apart', () => {
    expect(
      coverage
        .who('cohen')
        .profiles.map(({ name }) => name)
        .sort(),
    ).toEqual(['Eli Cohen', 'Yossi Cohen']);
  });
});
