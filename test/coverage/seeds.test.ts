import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { ANSWERABLE, UNANSWERABLE } from './seed-questions.ts';

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
