import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { madeUp } from '../made-up.ts';

const QUOTED =
  '“Not one boat will leave Port Ellery before the spring comes,” said Ines Calloway, the mayor.';
const MORNING = madeUp('morning', `${QUOTED}\n\nThe pier stays open.`, {
  outlet: 'Morning Echo',
  published: '2031-03-04',
});
const EVENING = madeUp(
  'evening',
  '“Not one single boat will leave Port Ellery before the spring comes,” Ines Calloway told the Ellery News Agency.',
  { outlet: 'Evening Star', published: '2031-03-05' },
);

describe('what answers rest on', () => {
  it('counts the same quotation in two outlets as one origin', () => {
    const { origins } = buildCoverage([MORNING, EVENING], []).ask(
      'will any boat leave port ellery before spring',
    );
    expect(origins.map(({ name, articles }) => [name, [...articles].sort()])).toEqual([
      ['Ines Calloway', ['evening', 'morning']],
    ]);
  });

  it('keeps both versions, and marks where their wording differs', () => {
    const { findings } = buildCoverage([MORNING, EVENING], []).quotes({ speaker: 'calloway' });
    expect(
      findings.map(({ article, variants }) => [article.id, variants?.map(({ differs }) => differs)]),
    ).toEqual([
      ['evening', [true]],
      ['morning', [true]],
    ]);
  });

  it('does not mark the same words as different', () => {
    const again = madeUp('again', QUOTED, { outlet: 'Weekly Echo' });
    const [first] = buildCoverage([MORNING, again], []).quotes({}).findings;
    expect(first?.variants?.map(({ differs }) => differs)).toEqual([false]);
  });

  it('names the outlets of copies, and does not count them', () => {
    const { article } = MORNING;
    const outlet = { value: 'Late Echo', how: 'given', from: 'test' } as const;
    const copied = {
      ...MORNING,
      article: { ...article, copies: [{ id: 'late', file: 'late.txt', outlet }] },
    };
    const { origins } = buildCoverage([copied], []).ask('what did calloway say about boats');
    expect(origins).toEqual([
      { name: 'Ines Calloway', articles: ['morning'], unnamed: [], copies: ['Late Echo'] },
    ]);
  });

  it('keeps two people apart who are quoted with different words', () => {
    const other = madeUp(
      'other',
      '“Boats may leave Port Ellery whenever they like,” said Tomas Brandt, an engineer.',
    );
    const { origins } = buildCoverage([MORNING, other], []).ask('may boats leave port ellery');
    expect(origins.map(({ name }) => name).sort()).toEqual(['Ines Calloway', 'Tomas Brandt']);
  });

  it('takes the same sentence of two outlets for one, of whoever had it first', () => {
    const line = 'The old lighthouse at Port Ellery burned down in the night and nobody was hurt.';
    const late = madeUp('late', line, { outlet: 'Evening Star', published: '2031-03-05' });
    const early = madeUp('early', `${line} It was built long ago.`, {
      outlet: 'Morning Echo',
      published: '2031-03-04',
    });
    const { origins } = buildCoverage([late, early], []).ask('did the lighthouse burn down');
    expect(origins.map(({ name, articles }) => [name, [...articles].sort()])).toEqual([
      ['Morning Echo', ['early', 'late']],
    ]);
  });
});

describe('credits', () => {
  it('names the agency of the dateline behind what an outlet says itself', () => {
    const wired = madeUp('wired', 'PORT ELLERY (Northwire) — The harbour will close for the winter.', {
      outlet: 'Morning Echo',
    });
    const [finding] = buildCoverage([wired], []).ask('will the harbour close').findings;
    expect(finding?.chain.map(({ role, name }) => [role, name])).toEqual([
      ['outlet', 'Morning Echo'],
      ['report', 'Northwire'],
    ]);
  });

  it('does not rest what an outlet says on whom it cites for something else', () => {
    const article = madeUp(
      'pier',
      'The old pier of Port Ellery was closed on Monday.\n\nA fisherman said the pier of Port Ellery had been rotten.',
      { outlet: 'Morning Echo' },
    );
    const { origins } = buildCoverage([article], []).ask('when was the old pier of port ellery closed');
    expect(origins).toEqual([{ name: 'Morning Echo', articles: ['pier'], unnamed: [] }]);
  });

  it('says to whom the speaker spoke', () => {
    const [finding] = buildCoverage([EVENING], []).ask('what did calloway say about boats').findings;
    expect(finding?.chain.map(({ role, name }) => [role, name])).toContainEqual([
      'medium',
      'told the Ellery News Agency',
    ]);
  });
});
