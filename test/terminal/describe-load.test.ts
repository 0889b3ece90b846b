import { describe, expect, it } from 'vitest';
import { defaultCollection } from '../../src/corpus/collection.ts';
import type { NewsroomStatus } from '../../src/newsroom/newsroom.ts';
import { problem } from '../../src/problem.ts';
import { describeLoad } from '../../src/terminal/describe-load.ts';

const status = (report: Partial<NewsroomStatus['lastReport']>): NewsroomStatus => ({
  collections: defaultCollection('corpus'),
  loadedAt: '2026-01-01T00:00:00.000Z',
  loadedBy: 'start-up',
  memoryBytes: 0,
  uptimeSeconds: 0,
  loads: [],
  lastReport: {
    added: [],
    changed: [],
    removed: [],
    refused: [],
    articles: 0,
    statements: 0,
    people: 0,
    milliseconds: 12,
    loaded: true,
    ...report,
  },
});

describe('describeLoad', () => {
  it('counts what was loaded', () => {
    expect(describeLoad(status({ articles: 1, statements: 1200, people: 2 }))).toBe(
      'Loaded 1 article, 1,200 statements, 2 people and organisations from corpus in 12 milliseconds',
    );
    expect(describeLoad(status({ milliseconds: 25_412 }))).toMatch(/ in 25\.4 seconds$/);
  });

  it('names each file that was skipped and why', () => {
    const refused = [
      { file: 'a.txt', ...problem('file-empty') },
      { file: 'b.jsonl', line: 7, ...problem('line-not-json') },
    ];
    expect(describeLoad(status({ articles: 3, refused }))).toContain(
      '\n  skipped a.txt: This file is empty. Put the article in it, or remove it.\n  skipped b.jsonl:7: This line is no valid JSON.',
    );
  });

  it('names each article with lines that could not be repaired', () => {
    expect(describeLoad(status({ articles: 3, unproven: ['pier'] }))).toContain(
      '\n  pier: lines kept as the file has them, for their repair could not be proven',
    );
  });

  it('says the problem where nothing could be loaded', () => {
    const nowhere = problem('folder-missing', { folder: 'corpus' });
    expect(describeLoad(status({ loaded: false, problem: nowhere }))).toMatch(
      /^There is no folder “corpus”\. [^\n]+$/,
    );
  });
});
