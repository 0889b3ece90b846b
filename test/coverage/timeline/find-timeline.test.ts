import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/coverage/answer.ts';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { TIMELINE_MOST } from '../../../src/coverage/timeline/find-timeline.ts';
import { madeUp } from '../made-up.ts';

const BRIDGE = madeUp(
  'bridge',
  `The old bridge at Lenz fell on 3 February 2031. Ana Voss, the mayor of Lenz, promised a new bridge last week.

“I saw the bridge yesterday,” Voss told reporters on Monday. “The bridge will open next year,” she said.

Piet Harlan, who built the old bridge in 1987, said that nobody had asked him about the bridge.`,
  { outlet: 'Lenz Gazette', headline: 'Bridge gone', published: '2031-03-05' },
);
const UNDATED = madeUp(
  'letters',
  'The bridge was ugly, wrote Mo Quill. It fell on 3 February 2031, Mo Quill wrote.',
  {
    outlet: 'Island Herald',
  },
);

const coverage = buildCoverage([BRIDGE, UNDATED], []);

function timeline(asked: string, filter: Filter = {}) {
  return coverage.timeline(asked, filter);
}

function shown(asked: string, filter: Filter = {}): string[] {
  return timeline(asked, filter).entries.map(
    ({ date, placed, words, toldFrom }) =>
      `${date.value} ${placed}${words ? ` “${words.text}”` : ''}${toldFrom ? ` ${toldFrom.of} ${toldFrom.day}` : ''}`,
  );
}

describe('a timeline', () => {
  it('stands in order of time, each date with its words and what it was told from', () => {
    expect(shown('bridge', { outlet: 'Lenz Gazette' })).toEqual([
      '1987 printed “in 1987”',
      '2031-02-03 printed “on 3 February 2031”',
      '2031-W09 printed “last week” publication 2031-03-05',
      '2031-03-02 printed “yesterday” speech 2031-03-03',
      '2031-03-03 printed “on Monday” publication 2031-03-05',
      '2032 printed “next year” publication 2031-03-05',
    ]);
  });

  it('gives each date its source, verbatim', () => {
    for (const { words, finding } of timeline('bridge').entries) {
      const text = coverage.textOf(finding.article.id) ?? '';
      expect(text.slice(finding.sentence.span.start, finding.sentence.span.end)).toBe(finding.sentence.text);
      if (words) expect(text.slice(words.span.start, words.span.end)).toBe(words.text);
    }
  });

  it('follows a person, also where a pronoun or a surname means them', () => {
    const sentences = timeline('Ana Voss').entries.map(({ finding }) => finding.sentence.text);
    expect(sentences.some((sentence) => sentence.includes('she said'))).toBe(true);
    expect(sentences.some((sentence) => sentence.includes('Voss told'))).toBe(true);
    expect(sentences.some((sentence) => sentence.startsWith('Piet Harlan'))).toBe(false);
  });

  it('counts what stands nowhere, since neither it nor its article has a date', () => {
    expect(timeline('bridge', { outlet: 'Island Herald' })).toMatchObject({ undated: 1 });
  });

  it('limits the dates of the entries by from and to, and the statements by outlet, speaker and kind', () => {
    expect(
      shown('bridge', { from: '2031-03-01', to: '2031-03-03' }).map((line) => line.split(' ')[0]),
    ).toEqual(['2031-W09', '2031-03-02', '2031-03-03']);
    const spoken = timeline('bridge', { speaker: 'Ana Voss', kind: 'direct' });
    expect(spoken.entries.length).toBeGreaterThan(0);
    expect(spoken.entries.every(({ finding }) => finding.kind === 'direct')).toBe(true);
  });

  it('puts what somebody said without a date at the day of publication, and says so', () => {
    const said = madeUp('said', 'Ana Voss said the bridge was safe.', { published: '2031-01-09T22:15:00Z' });
    const [entry] = buildCoverage([said], []).timeline('bridge').entries;
    expect(entry).toMatchObject({ placed: 'reported', date: { value: '2031-01-09', precision: 'day' } });
    expect(entry?.words).toBeUndefined();
  });

  it('holds the words of a topic together by the paragraph and the headline', () => {
    expect(shown('Lenz bridge fell').length).toBeGreaterThan(0);
    expect(shown('bridge submarine')).toEqual([]);
  });

  it('names what looks alike where there is nothing', () => {
    expect(timeline('Anna Voss-Harlan-Nobody')).toMatchObject({ entries: [] });
    expect(
      timeline('Piet Harlen').entries.length + timeline('Piet Harlen').nearestNames.length,
    ).toBeGreaterThan(0);
  });

  it('has an end, and says how much it leaves out', () => {
    const days = Array.from({ length: 260 }, (_, at) => `The bridge shook on 3 March ${1750 + at}.`).join(
      ' ',
    );
    const { entries, left } = buildCoverage([madeUp('long', days)], []).timeline('bridge');
    expect(entries).toHaveLength(TIMELINE_MOST);
    expect(left).toBe(60);
  });

  it('takes any question', () => {
    for (const asked of ['', '***', '\u202e', 'a'.repeat(5_000), '  the of '])
      expect(shown(asked)).toEqual([]);
  });
});
