import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR, madeUp } from './made-up.ts';

const TIDE = madeUp(
  'tide-1',
  `The harbour of Port Ellery will close for 15 weeks, Mayor Ines Calloway said of the closure.

Oda Brenn, who keeps the lighthouse, said she had seen 40 seals.`,
  { outlet: 'Tide Weekly', headline: 'Closure', published: '2031-03-06' },
);

const coverage = buildCoverage([HARBOUR, FERRY, TIDE], []);
const two = buildCoverage([HARBOUR, TIDE], []);
const articlesOf = ({ findings }: ReturnType<typeof coverage.ask>) =>
  findings.map(({ article }) => article.id);

describe('what is asked of several outlets or articles', () => {
  it('has a finding of each, in turn', () => {
    const answer = coverage.ask(
      'did the ellery courier and tide weekly both report that the harbour will close?',
    );
    expect(answer.sides).toEqual([
      { name: 'The Ellery Courier', found: true },
      { name: 'Tide Weekly', found: true },
    ]);
    expect(articlesOf(answer).slice(0, 2)).toEqual(['harbour', 'tide-1']);
    expect(answer.reading.outlets).toEqual(['The Ellery Courier', 'Tide Weekly']);
  });

  it('says in which nothing was found, and shows no near miss of it', () => {
    const answer = coverage.ask('did tide weekly and the ellery courier both report the seals');
    expect(answer.found).toBe(true);
    expect(answer.sides?.filter(({ found }) => !found)).toEqual([
      { name: 'The Ellery Courier', found: false },
    ]);
    expect(new Set(articlesOf(answer))).toEqual(new Set(['tide-1']));
  });

  it('takes articles by their ids', () => {
    const quay = madeUp('quay-2', 'The quay of Port Ellery was painted green, said Tomas Brandt.');
    const { sides } = buildCoverage([TIDE, quay], []).ask('do tide-1 and quay-2 both mention seals?');
    expect(sides).toEqual([
      { name: 'tide-1', found: true },
      { name: 'quay-2', found: false },
    ]);
  });

  it.each([
    'do both articles mention seals',
    'compare what the two articles say about seals',
    'do they both mention seals',
  ])('means the two of a coverage that has no more: %s', (question) => {
    expect(two.ask(question).sides).toEqual([
      { name: 'The Ellery Courier', found: false },
      { name: 'Tide Weekly', found: true },
    ]);
    expect(coverage.ask(question).sides).toBeUndefined();
  });

  it('takes no other words about the same for a denial', () => {
    const { sides } = two.ask('did both articles report a denial of the closure');
    expect(sides).toEqual([
      { name: 'The Ellery Courier', found: true },
      { name: 'Tide Weekly', found: false },
    ]);
  });

  it('does not say where neither does', () => {
    const answer = coverage.ask('did tide weekly and the ellery courier both report an eclipse');
    expect([answer.found, answer.findings, answer.missing]).toEqual([false, [], ['eclipse']]);
  });

  it.each([
    ['names one', 'did tide weekly report the seals'],
    ['asks nothing of them', 'tide weekly vs the ellery courier'],
    ['asks each something else', 'does tide weekly report seals and the ellery courier a closure'],
    [
      'only says where it was read',
      'which town will close its harbour, as tide weekly and the ellery courier both say',
    ],
  ])('is left whole where the question %s', (_, question) => {
    expect(coverage.ask(question).sides).toBeUndefined();
  });

  it('gives the same bytes each time', () => {
    const question = 'did tide weekly and the ellery courier both report the seals';
    expect(JSON.stringify(coverage.ask(question))).toBe(JSON.stringify(coverage.ask(question)));
  });
});
