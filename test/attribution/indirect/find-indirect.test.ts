import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIndirect } from '../../../src/attribution/indirect/find-indirect.ts';
import { analyse } from '../../../src/attribution/language/analyse.ts';
import { findQuotations } from '../../../src/attribution/quotations/find-quotations.ts';

/** Every candidate of a made-up text as 'source | cue | content / content'. */
function read(text: string): string[] {
  const paragraphs = [{ start: 0, end: text.length }];
  const quotations = findQuotations(text, paragraphs).map(({ outer }) => outer);
  return findIndirect(analyse(text, paragraphs), quotations).map(({ source, cue, content }) =>
    [source ?? { start: 0, end: 0 }, cue]
      .map(({ start, end }) => text.slice(start, end))
      .concat(content.map(({ start, end }) => text.slice(start, end)).join(' / '))
      .join(' | '),
  );
}

describe('findIndirect: a verb governs what is reported', () => {
  it.each([
    ['The mayor said that the bridge was safe.', 'The mayor | said | that the bridge was safe'],
    ['The mayor said the bridge was safe.', 'The mayor | said | the bridge was safe'],
    [
      'Anna Lund said on Monday that the bridge was safe.',
      'Anna Lund | said on Monday | that the bridge was safe',
    ],
    [
      'She said in a statement that the talks had failed.',
      'She | said in a statement | that the talks had failed',
    ],
    ['Lund told reporters that the talks had failed.', 'Lund | told | that the talks had failed'],
    ['Lund told the paper she would resign.', 'Lund | told | she would resign'],
    ['The minister asked whether the vote was legal.', 'The minister | asked | whether the vote was legal'],
    ['Norland has denied taking part in the raid.', 'Norland | has denied | taking part in the raid'],
    ['Norland rejected the report of a deal.', 'Norland | rejected | the report of a deal'],
    ['The mayor claims that she never lied.', 'The mayor | claims | that she never lied'],
    [
      'He said that when the town did well, the mayor was glad.',
      'He | said | that when the town did well, the mayor was glad',
    ],
    [
      'They argue that, while the tax is low, the workers pay it.',
      'They | argue | that, while the tax is low, the workers pay it',
    ],
    ['He promised to repair the bridge.', 'He | promised | to repair the bridge'],
    ['He called for a new election.', 'He | called for | a new election'],
    ['The union called the plan a disgrace.', 'The union | called | the plan a disgrace'],
    ['He said selling the ferry would be a mistake.', 'He | said | selling the ferry would be a mistake'],
    ['Lund, a former judge, said the law was clear.', 'Lund | said | the law was clear'],
    ['Lund, who led the talks, said the law was clear.', 'Lund | said | the law was clear'],
    ['Lund said this was a mistake.', 'Lund | said | this was a mistake'],
    ['Norland rejects this.', 'Norland | rejects | this'],
    ['Lund said this week that the law was clear.', 'Lund | said this week | that the law was clear'],
    ['Lund warned the dam was close to full.', 'Lund | warned | the dam was close to full'],
    ['Sources told the Courier Ms. Lund had left.', 'Sources | told | Ms. Lund had left'],
    ['Lund ruled out new talks.', 'Lund | ruled out | new talks'],
    ['Lund branded the plan a disgrace.', 'Lund | branded | the plan a disgrace'],
    ['An aide termed the plan “mischievous”.', 'An aide | termed | the plan “mischievous”'],
    ['Two left, and a third said the law was clear.', 'a third | said | the law was clear'],
    ['Lund said about 20 homes were lost.', 'Lund | said | about 20 homes were lost'],
    ['Lund said around a dozen homes were lost.', 'Lund | said | around a dozen homes were lost'],
    ['Lund said up to 20 homes were lost.', 'Lund | said | up to 20 homes were lost'],
    ['Lund said as many as 20 homes were lost.', 'Lund | said | as many as 20 homes were lost'],
    ['Lund said nearly half of them were lost.', 'Lund | said | nearly half of them were lost'],
    ['Lund Corp. said the law was clear.', 'Lund Corp. | said | the law was clear'],
    ['Lund disagrees with the plan.', 'Lund | disagrees with | the plan'],
    ['Lund blamed the storm for the delay.', 'Lund | blamed | the storm for the delay'],
    ['The court held that the law was void.', 'The court | held | that the law was void'],
    ['Lund agreed that the law was void.', 'Lund | agreed | that the law was void'],
    ['The report found that half of them had left.', 'The report | found | that half of them had left'],
    ['The poll showed on Friday that they had left.', 'The poll | showed on Friday | that they had left'],
    ['There was no comment from the army, which said it was late.', 'the army | said | it was late'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('keeps what is partly quoted whole, also where the quotation runs on', () => {
    expect(read('Lund said the plan was “a bad joke.”')).toEqual([
      'Lund | said | the plan was “a bad joke.”',
    ]);
    expect(read('Lund said the plan was “a joke. It is over.” Then she left.')).toEqual([
      'Lund | said | the plan was “a joke. It is over.”',
    ]);
  });

  it('ends what is reported where another attribution or a contrast begins', () => {
    expect(read('She said the plan was late and denied the rest.')).toEqual([
      'She | said | the plan was late',
      'She | denied | the rest',
    ]);
    expect(read('She said the plan was late, adding that it would cost more.')).toEqual([
      'She | said | the plan was late',
      'She | adding | that it would cost more',
    ]);
    expect(read('She said the plan was late, but he went on with it.')).toEqual([
      'She | said | the plan was late',
    ]);
  });

  it('ends what is reported where somebody else attributes the rest', () => {
    expect(read('Norland denied the claims, with Anna Lund calling them late.')).toContain(
      'Norland | denied | the claims',
    );
  });

  it('does not take for a report how somebody wants to be attributed', () => {
    expect(read('A nurse who asked not to be named said the plan was late.')).toEqual([
      'A nurse | said | the plan was late',
    ]);
    expect(read('Lund asked to be moved.')).toEqual(['Lund | asked | to be moved']);
  });

  it('does not take when it was said for a part of it', () => {
    expect(read('“Not guilty,” Lund replied when the charge was read.')).toEqual([]);
    expect(read('“I do not know,” she said when asked.')).toEqual([]);
  });

  it('ends a clause before the main one at its comma', () => {
    expect(read('After Lund said the talks had failed, the markets fell.')).toEqual([
      'Lund | said | the talks had failed',
    ]);
  });

  it('takes the relative pronoun for a part of what is said', () => {
    expect(read('He showed a map, which he said was wrong.')).toEqual(['he | said | which / was wrong']);
  });
});

describe('findIndirect: what tells how long or when it was said', () => {
  it('is no part of it', () => {
    expect(read('Lund spoke for ten minutes.')).toEqual([]);
    expect(read('Lund said while touring the port: “It is late.”')).toEqual([]);
    expect(read('In a statement, Lund said, in part: “It is late.”')).toEqual([]);
    expect(read('The town was lost, Lund said, two days after the storm.')).toEqual([
      'Lund | said | The town was lost',
    ]);
  });
});

describe('findIndirect: what was said to a court or a meeting that hears it', () => {
  it.each([
    ['The court heard that the driver was late.', ' | heard | that the driver was late'],
    ['The court heard the driver was late.', ' | heard | the driver was late'],
    ['The driver was late, an inquest has heard.', ' | has heard | The driver was late'],
    ['The driver was late, Wexbury Crown Court was told.', ' | was told | The driver was late'],
    ['The committee heard the driver and left.', undefined],
    ['The driver heard that the court was late.', undefined],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('goes on over what somebody else heard', () => {
    expect(read('A driver said he saw the crash and heard a shot.')).toEqual([
      'A driver | said | he saw the crash and heard a shot',
    ]);
  });
});

describe('findIndirect: the attribution stands after or inside what is reported', () => {
  it.each([
    ['The bridge was safe, the mayor said.', 'the mayor | said | The bridge was safe'],
    ['LAGOVA, Norland — The bridge was safe, the mayor said.', 'the mayor | said | The bridge was safe'],
    ['The bridge was safe, said Carl Voss, an engineer.', 'Carl Voss | said | The bridge was safe'],
    ['The talks, she said, had failed.', 'she | said | The talks / had failed'],
    [
      'According to the ministry, the talks had failed.',
      'the ministry | According to | the talks had failed',
    ],
    [
      'The talks had failed, according to two officials.',
      'two officials | according to | The talks had failed',
    ],
    [
      'The talks had failed, according to a survey of members, published on Friday in the Courier.',
      'a survey of members | according to | The talks had failed',
    ],
    [
      'The talks, according to two officials, failed on Friday.',
      'two officials | according to | The talks / failed on Friday',
    ],
    [
      'According to the group, which tracks strikes, the talks had failed.',
      'the group | According to | the talks had failed',
    ],
    [
      'According to Anna Lund, a professor of law, the talks had failed.',
      'Anna Lund | According to | the talks had failed',
    ],
    [
      'According to the Courier, leaning on two aides, the talks had failed.',
      'the Courier | According to | the talks had failed',
    ],
    [
      'The talks, according to Lund, who led them, had failed.',
      'Lund | according to | The talks / had failed',
    ],
    [
      'In the words of one aide, the talks were “a wreck”.',
      'one aide | In the words of | the talks were “a wreck”',
    ],
    ['As the Courier reported, the talks had failed.', 'the Courier | reported | the talks had failed'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('findIndirect: passives and nouns', () => {
  it.each([
    ['Lund was asked whether she would resign.', ' | was asked | whether she would resign'],
    [
      'The ruling was hailed as a “landmark” by campaigners, and Lund left.',
      'campaigners | was hailed | The ruling / as a “landmark”',
    ],
    [
      'The ruling was described by campaigners as “odd”.',
      'campaigners | was described | The ruling / as “odd”',
    ],
    ['Asked about the deal, Lund shrugged.', ' | Asked about | the deal'],
    [
      'Lund was quoted by the Courier as saying that the talks had failed.',
      'Lund | was quoted by the Courier as saying | that the talks had failed',
    ],
    [
      'The Courier quoted an aide as saying that the talks had failed.',
      'an aide | quoted an aide as saying | that the talks had failed',
    ],
    [
      "The mayor's claim that the bridge is safe was mocked.",
      'The mayor | claim | that the bridge is safe was mocked',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('findIndirect: what is not reported speech', () => {
  it.each([
    'The added cost of the 300 pledged delegates was small.',
    'The State Department has a point.',
    'A show called Harbour Lights opened in May.',
    'They use a rice pulp called husk ash.',
    'It shows the warming observed over the past few decades in the bay.',
    'The town hosts a highly anticipated game in May.',
    '“We won the vote in every town,” said Carl Voss, an engineer.',
    '“We won the vote in every town,” Voss told reporters on the bridge.',
    'In Harbour Town, he said, “We won.”',
    'It was the only show that drew a crowd.',
    'The new ferry, which was late, the only charges of neglect he faces.',
    'He found that odd.',
    'He left with the people held in the camp that he saw.',
    'The key was nowhere to be found: a small one.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('a cue inside a quotation belongs to the quotation', () => {
    expect(read('“He said that the bridge was safe,” Lund wrote.')).toEqual([]);
  });
});

describe('findIndirect: stances', () => {
  it('come with the words that show them', () => {
    const text = 'Norland has denied that it met the envoy.';
    const [candidate] = findIndirect(analyse(text, [{ start: 0, end: text.length }]), []);
    expect(candidate?.stances).toEqual([{ kind: 'denial', words: { start: 8, end: 18 } }]);
  });
});

describe('findIndirect: hostile text', () => {
  it('gives spans of the text that never overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'He ',
        'Lund ',
        'said ',
        'told ',
        'that ',
        'which ',
        'according to ',
        ', ',
        '“',
        '” ',
        '"',
        "'' ",
        '. ',
        '\n',
        '(',
        ') ',
        '— ',
        'asked ',
        'the claim ',
        'was ',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        (text) => {
          const paragraphs = [{ start: 0, end: text.length }];
          const quotations = findQuotations(text, paragraphs).map(({ outer }) => outer);
          const spans = findIndirect(analyse(text, paragraphs), quotations).flatMap(({ content }) => content);
          for (const { start, end } of spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          const ordered = [...spans].sort((a, b) => a.start - b.start);
          ordered.forEach(({ start }, index) => {
            expect(start).toBeGreaterThanOrEqual(ordered[index - 1]?.end ?? 0);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('findIndirect: an entry of a live page', () => {
  it('has no time of day for what is said', () => {
    expect(read('10:55 – The board responds.')).toEqual([]);
  });
});

describe('findIndirect: a passive', () => {
  it.each([
    ['The claims have been denied by Norland.', ['Norland | have been denied | The claims']],
    ['It was confirmed by the palace that he was ill.', ['the palace | was confirmed | that he was ill']],
    ['It came on Monday by a user labelled “Anonymous”.', []],
    ['The ship, according to which all is well, sails.', []],
  ])('has its agent for who denies, and a relative for nobody: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('findIndirect: a name that somebody gives', () => {
  it('follows the verb and what is named', () => {
    expect(read('She branded the claims “fantasy” and left.')).toEqual([
      'She | branded | the claims “fantasy”',
    ]);
    expect(read('Roe labelled Lee “a liar”.')).toEqual(['Roe | labelled | Lee “a liar”']);
  });
});
