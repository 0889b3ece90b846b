import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR, madeUp } from './made-up.ts';

const coverage = buildCoverage([HARBOUR, FERRY], []);

describe('whoever’s words are asked for', () => {
  it('answers with anything of theirs where nothing else is asked', () => {
    const { found, confidence, findings } = coverage.ask('what did mara oduya say');
    expect([found, confidence]).toEqual([true, 1]);
    expect(findings.every(({ speaker }) => speaker?.name === 'Mara Oduya')).toBe(true);
  });

  it('does not say where they are heard on something else', () => {
    expect(coverage.ask('what did mara oduya say about the 14 weeks and the $3.2 million').found).toBe(false);
  });

  it('does not say where only somebody else is heard on it, in the same passage', () => {
    const apart = madeUp(
      'apart',
      `Oda Brenn said the lighthouse needed paint before the winter.

The keeper has lived there for years. Jory Quill spoke to reporters too.

“My boat is old and slow,” Quill said.`,
    );
    const other = buildCoverage([HARBOUR, apart], []);
    expect(other.ask('what did jory quill say about the lighthouse').found).toBe(false);
    expect(other.ask('what did jory quill say about his boat').found).toBe(true);
  });

  it('does not say where they are never heard', () => {
    expect(coverage.ask('what did stonhaven say about ferries').found).toBe(false);
  });
});

it('counts a surname for the whole name where it is said about somebody', () => {
  const pilot = madeUp(
    'pilot',
    `Edda Marsh steers the ferry to Port Ellery, and Mara Oduya owns it.

“Marsh will be back by winter,” Oduya said on Monday.`,
  );
  expect(buildCoverage([HARBOUR, pilot], []).ask('what did mara oduya say about edda marsh')).toMatchObject({
    confidence: 1,
    findings: [{ speaker: { name: 'Mara Oduya' } }],
  });
});

describe('the official of an article', () => {
  it('is one of what its headline is about', () => {
    const seals = madeUp('seals', 'The seals will be counted in May, the official said. It rained.', {
      headline: 'Lighthouse and seals',
    });
    const other = buildCoverage([HARBOUR, seals], []);
    expect(other.ask('what did the lighthouse official say about seals').found).toBe(true);
  });
});

describe('who said something', () => {
  it('is known for certain where somebody says all of it in one statement', () => {
    expect(coverage.ask('who said winter could not wait').confidence).toBeLessThan(1);
    expect(coverage.ask('who wrote that nobody asked the islanders').confidence).toBeLessThan(1);
    expect(coverage.ask('who says the board will pay for buses').confidence).toBe(1);
  });

  it('is known for certain where one common word of several is another', () => {
    const seals = madeUp(
      'seals',
      '“The seals devoured the herring of the fleet in May,” said Jory Quill, a skipper.',
    );
    const { confidence } = buildCoverage([HARBOUR, FERRY, seals], []).ask(
      'who said the seals devoured the fleets herring by the harbour',
    );
    expect(confidence).toBe(1);
  });

  it('may be somebody who is only described', () => {
    const keeper = madeUp('keeper', 'The seals ate nearly all of the herring, a keeper of Brenn Rock said.');
    const { confidence, findings } = buildCoverage([HARBOUR, FERRY, keeper], []).ask(
      'who said the seals ate the herring',
    );
    expect(confidence).toBe(1);
    expect(findings[0]?.speaker?.name).toBe('a keeper of Brenn Rock');
  });

  it('is the one of the sentence’s speakers whose words it is', () => {
    const both = madeUp(
      'both',
      'While Oda Brenn said the lighthouse needed paint, Jory Quill then joked: “The seals will eat all the herring.”',
    );
    const [first] = buildCoverage([HARBOUR, both], []).ask('who joked about seals and herring').findings;
    expect(first?.speaker?.name).toBe('Jory Quill');
  });

  it('is not what the outlet tells in its own voice, where somebody said it', () => {
    const told = madeUp(
      'told',
      `The seals of Brenn Rock ate the herring of the fleet in May.

“The seals ate nearly all of our herring,” said Jory Quill, a skipper.`,
    );
    const [first] = buildCoverage([HARBOUR, told], []).ask('who said the seals ate the herring').findings;
    expect(first?.speaker?.name).toBe('Jory Quill');
  });
});
