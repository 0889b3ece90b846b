import { describe, expect, it } from 'vitest';
import { defaultCollection } from '../../src/corpus/collection.ts';
import { describeLoad } from '../../src/newsroom/describe-load.ts';
import type { NewsroomStatus } from '../../src/newsroom/newsroom.ts';

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
      'Loaded 1 article, 1,200 statements, 2 people and organisations from corpus in 12 ms',
    );
  });

  it('names each file that was skipped and why', () => {
    const refused = [
      { file: 'a.bin', reason: 'It is binary.' },
      { file: 'b.jsonl', line: 7, reason: 'It is no JSON.' },
    ];
    expect(describeLoad(status({ articles: 3, refused }))).toContain(
      '\n  skipped a.bin: It is binary.\n  skipped b.jsonl:7: It is no JSON.',
    );
  });

  it('names each article with lines that could not be repaired', () => {
    expect(describeLoad(status({ articles: 3, unproven: ['pier'] }))).toContain(
      '\n  pier: lines kept as the file has them, for their repair could not be proven',
    );
  });

  it('says the problem where nothing could be loaded', () => {
    expect(describeLoad(status({ loaded: false, problem: 'There is no folder corpus.' }))).toBe(
      'There is no folder corpus.',
    );
  });
});
