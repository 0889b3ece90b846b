import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/coverage/answer.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import type { Excerpt, Finding } from '../../src/coverage/finding.ts';
import { FINDINGS_MOST } from '../../src/coverage/findings/pick-findings.ts';
import { SUGGESTIONS_MOST } from '../../src/coverage/suggest/build-suggester.ts';
import { FERRY, HARBOUR, madeUp } from './made-up.ts';

const coverage = buildCoverage([HARBOUR, FERRY], []);
const empty = buildCoverage([], []);

function excerptsOf(finding: Finding): readonly Excerpt[] {
  const { sentence, content, passage, cue, speaker, chain, stances } = finding;
  const shown = [cue, speaker?.mention, speaker?.description, ...chain.map(({ words }) => words)];
  const also = finding.further ? [finding.further.sentence, ...finding.further.content] : [];
  return [sentence, passage, ...content, ...also, ...shown, ...stances.map(({ words }) => words)].filter(
    (excerpt) => excerpt !== undefined,
  );
}

function isVerbatim({ article, span, text }: Excerpt): boolean {
  return coverage.textOf(article)?.slice(span.start, span.end) === text;
}

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    'the of and',
    '?',
    'who',
    'هل نفى ذلك',
    '🚢🚢🚢',
    '\u202Eedistuo',
    'harbour '.repeat(250),
    "'".repeat(2000),
  ),
  fc
    .array(
      fc.constantFrom(
        'did',
        'calloway',
        'brandt',
        'deny',
        'port',
        'ellery',
        'harbor',
        '@',
        '"',
        'cost',
        '2031',
        'march',
      ),
      {
        maxLength: 40,
      },
    )
    .map((words) => words.join(' ')),
);

function everyMethod(of: Coverage, typed: string): unknown[] {
  const fields = ['question', 'name', 'speaker', 'outlet', 'topic', 'source'] as const;
  return [
    of.ask(typed),
    of.ask('harbour', { speaker: typed, outlet: typed, from: typed, to: typed }),
    of.who(typed),
    of.source(typed),
    of.quotes({ speaker: typed }),
    of.quotes({ topic: typed, outlet: typed }),
    of.textOf(typed),
    ...fields.map((field) => of.suggest(field, typed)),
  ];
}

describe('a coverage', () => {
  it('never throws, and gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(JSON.stringify(everyMethod(coverage, typed))).toBe(
          JSON.stringify(everyMethod(coverage, typed)),
        );
        everyMethod(empty, typed);
      }),
      { numRuns: 150 },
    );
  });

  it('shows only words that stand in the stored article', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { findings, nearest, denials } = coverage.ask(typed);
        expect(findings.length).toBeLessThanOrEqual(FINDINGS_MOST);
        const profiles = coverage.who(typed).profiles.flatMap(({ said, about }) => [...said, ...about]);
        const shown = [...findings, ...nearest, ...denials, ...profiles].flatMap(excerptsOf);
        expect(shown.filter((excerpt) => !isVerbatim(excerpt))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('completes at most 25 things, each short enough to be sent', () => {
    for (const field of ['question', 'name', 'speaker', 'outlet', 'topic', 'source'] as const) {
      const suggestions = coverage.suggest(field, '');
      expect(suggestions.length).toBeLessThanOrEqual(SUGGESTIONS_MOST);
      for (const { name, value } of suggestions)
        expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
    }
  });

  it('has the same version for the same articles, another for others', () => {
    expect(buildCoverage([HARBOUR, FERRY], []).summary.version).toBe(coverage.summary.version);
    expect(buildCoverage([HARBOUR], []).summary.version).not.toBe(coverage.summary.version);
  });
});

describe('ask', () => {
  it('says nothing was asked for a question of stop words alone', () => {
    for (const typed of ['', '   ', 'who is that and what of it']) {
      expect(coverage.ask(typed)).toMatchObject({ found: false, missing: [], findings: [] });
    }
  });

  it('reads a slip of the finger in a name', () => {
    const [first] = coverage.ask('what did oduay write').findings;
    expect(first?.sentence.text).toContain('Nobody asked the islanders');
  });

  it('names what no article mentions', () => {
    const answer = coverage.ask('did Kestrel Vance visit the lighthouse?');
    expect(answer.found).toBe(false);
    expect(answer.missing).toEqual(['Kestrel Vance', 'visit', 'lighthouse']);
  });

  it('finds who denied, and shows the denial beside what it contradicts', () => {
    const denied = coverage.ask('did anyone deny it?');
    expect(denied.findings[0]?.sentence.text).toContain('denied that his company');
    const closure = coverage.ask('who asked for the closure');
    const shown = [...closure.findings, ...closure.denials].map(({ sentence }) => sentence.text);
    expect(shown.join(' ')).toContain('denied that his company');
  });

  it('keeps to a filter', () => {
    const { findings } = coverage.ask('harbour board', { outlet: 'island herald' });
    expect(new Set(findings.map(({ article }) => article.id))).toEqual(new Set(['ferry']));
  });

  it('counts one origin for two articles that rest on one person', () => {
    const { origins } = coverage.ask('what did brandt say about the harbour board');
    expect(origins.find(({ name }) => name === 'Tomas Brandt')).toBeDefined();
  });
});

describe('who', () => {
  it('keeps two people with one surname two', () => {
    expect(
      coverage
        .who('calloway')
        .profiles.map(({ name }) => name)
        .sort(),
    ).toEqual(['Ines Calloway', 'Rudi Calloway']);
  });

  it('tells what someone said and what others say about them', () => {
    const [profile] = coverage.who('Ines Calloway').profiles;
    expect(profile?.said.map(({ sentence }) => sentence.text).join(' ')).toContain('We cannot wait');
  });

  it('offers the nearest names for a name that nobody bears', () => {
    const answer = coverage.who('Callowey Smith');
    expect(answer.profiles).toEqual([]);
    expect(answer.nearestNames).toContain('Ines Calloway');
  });
});

describe('quotes', () => {
  it('gives verbatim quotations, the newest article first', () => {
    const ids = coverage.quotes({}).findings.map(({ article }) => article.id);
    expect(ids[0]).toBe('ferry');
    expect(ids).toContain('harbour');
  });

  it('filters by topic', () => {
    const { findings } = coverage.quotes({ topic: 'islanders' });
    expect(findings.map(({ article }) => article.id)).toEqual(['ferry']);
  });
});

describe('source', () => {
  it('shows an article, a finding in its article, or the ids that look like it', () => {
    const article = coverage.source('harbour');
    expect(article.paragraphs).toHaveLength(3);
    const id = HARBOUR.statements[0]?.id ?? '';
    expect(coverage.source(id).finding?.id).toBe(id);
    expect(coverage.source('harbur').nearestIds).toContain('harbour');
    expect(coverage.source('harbour:99z')).toMatchObject({ paragraphs: [], nearestIds: ['harbour'] });
  });
});

describe('the same words in two outlets', () => {
  it('are shown once', () => {
    const again = madeUp('copy', HARBOUR.article.text, { outlet: 'Second Courier', published: '2031-03-05' });
    const { findings } = buildCoverage([HARBOUR, again], []).ask('harbour works cost');
    const sentences = findings.map(({ sentence }) => sentence.text);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
