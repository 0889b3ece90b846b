import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const coverage = buildCoverage([HARBOUR, FERRY], []);
const one = (message: string) => {
  const [claim] = coverage.match(message).claims;
  if (claim === undefined) throw new Error(`Nothing is stated in: ${message}`);
  return claim;
};

describe('a claim', () => {
  it.each([
    [
      'its own words',
      'The harbour of Port Ellery will close for 14 weeks, Mayor Ines Calloway said on Monday.',
      'harbour:1',
    ],
    ['other words', 'Port Ellery is closing its harbour for 14 weeks says the mayor', 'harbour:1'],
    ['the speaker’s name for ‘he’', 'Rudi Calloway called it simply untrue', 'harbour:3'],
    ['part of it', 'works cost $3.2 million', 'harbour:2'],
    ['another outlet’s sentence', 'the harbour board pays for buses, Brandt said', 'ferry:1'],
  ])('is matched by %s', (_what, message, id) => {
    expect(one(message).matches[0]?.finding.id).toMatch(new RegExp(`^${id}`));
  });

  it.each([
    'The airport of Port Ellery was sold to a bank',
    'Penguins cannot fly, but they swim well.',
    'We cannot say that often enough',
  ])('is matched by nothing where nothing is like it: %s', (message) => {
    expect(one(message).matches).toEqual([]);
  });

  it('is not matched by whatever else its speaker said', () => {
    const { matches } = one('Mayor Ines Calloway said that penguins would swim to the moon');
    expect(matches).toEqual([]);
  });

  it('has the shared words as printed, together where they stand together, and what is lacking', () => {
    const [match] = one('Harbour of Port Ellery to close for 99 weeks').matches;
    expect(match?.shared.map(({ text }) => text)).toEqual(['harbour of Port Ellery will close', 'weeks']);
    expect(match?.lacks).toEqual(['99']);
    for (const { article, span, text } of match?.shared ?? [])
      expect(coverage.textOf(article)?.slice(span.start, span.end)).toBe(text);
  });

  it('lacks its negation where the statement has none', () => {
    const [never] = one('The harbour of Port Ellery will never close for 14 weeks').matches;
    expect(never?.lacks).toEqual(['never']);
    const [plain] = one('The harbour of Port Ellery will close for 14 weeks').matches;
    expect(plain?.lacks).toEqual([]);
  });

  it('is verbatim only where the words stand in a row', () => {
    expect(one('Works will cost $3.2 million, according to Tomas Brandt').matches[0]?.verbatim).toBe(true);
    expect(one('According to Tomas Brandt the cost is $3.2 million').matches[0]?.verbatim).toBe(false);
    const changed = 'The harbour of Port Ellery will close for 15 weeks, Mayor Ines Calloway said on Monday.';
    expect(one(changed).matches[0]?.verbatim).toBe(false);
  });

  it('comes with what denies it', () => {
    const { matches, denials } = one('Rudi Calloway’s company asked for the closure of the harbour');
    expect([...matches.map(({ finding }) => finding), ...denials].map(({ id }) => id).join()).toContain(
      'harbour:3',
    );
  });
});

describe('a quotation in a message', () => {
  const check = (message: string) => one(message).quotations[0];

  it('is verbatim, marks and capitals aside', () => {
    const found = check('Calloway: "we cannot wait for another WINTER" – really?');
    expect(found).toMatchObject({ outcome: 'verbatim', changes: [] });
    expect(found?.printed?.text).toBe('We cannot wait for another winter');
    expect(found?.finding?.speaker?.name).toBe('Ines Calloway');
  });

  it('is altered, and where', () => {
    const found = check('She said: “We can wait for another summer”');
    expect(found).toMatchObject({
      outcome: 'altered',
      changes: [
        { quoted: 'can', printed: 'cannot' },
        { quoted: 'summer', printed: 'winter' },
      ],
    });
  });

  it('is verbatim where it says that it leaves something out', () => {
    expect(check('“The harbour of Port Ellery … on Monday”, they wrote of it')).toMatchObject({
      outcome: 'verbatim',
      changes: [],
    });
  });

  it('is absent where nothing like it is printed', () => {
    expect(check('“The ferry sank because of the mayor”, she said of it')).toEqual({
      quoted: 'The ferry sank because of the mayor',
      outcome: 'absent',
      changes: [],
    });
  });

  it('of a word or two is not looked up', () => {
    expect(one('The “simply untrue” harbour of Port Ellery').quotations).toEqual([]);
  });
});

describe('a message', () => {
  it('is read sentence by sentence, without what only Discord reads', () => {
    const { claims } = coverage.match(
      `> **Breaking:** The harbour closes for 14 weeks. <@123456789012345678> Look at [this](https://example.org/a)!
- The ferry sails to Stonhaven :ship: https://example.org/b?c=d <t:1700000000:R>
ok`,
    );
    expect(claims.map(({ claim }) => claim)).toEqual([
      'Breaking: The harbour closes for 14 weeks.',
      'The ferry sails to Stonhaven :ship:',
    ]);
  });

  it('does not end a sentence inside a quotation', () => {
    const { claims } = coverage.match(
      '“Nobody asked the islanders. That is untrue,” Oduya wrote. The works cost money.',
    );
    expect(claims).toHaveLength(2);
    expect(claims[0]?.quotations).toHaveLength(1);
  });

  it.each(['', ' \n ', '👍', '<@1>', 'https://example.org', '!!!', 'ok'])(
    'may state nothing: %j',
    (message) => {
      expect(coverage.match(message)).toEqual({ claims: [], left: 0 });
    },
  );

  it('is looked at up to eight sentences, and says how many are left', () => {
    const { claims, left } = coverage.match(
      Array.from({ length: 10 }, (_, year) => `The harbour closes in ${2030 + year}.`).join('\n'),
    );
    expect([claims.length, left]).toEqual([8, 2]);
  });

  it('of any kind is answered, the same each time, with excerpts that are printed', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      'harbour',
      'Calloway',
      ' ',
      '. ',
      '\n',
      '> ',
      '**',
      '…',
      '14',
      '٣',
      'ß',
      '\u202e',
    );
    const messages = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(messages, (message) => {
        const answer = coverage.match(message);
        expect(coverage.match(message)).toEqual(answer);
        for (const { matches, quotations } of answer.claims)
          for (const excerpt of [
            ...matches.flatMap(({ shared }) => shared),
            ...quotations.flatMap(({ printed }) => printed ?? []),
          ])
            expect(coverage.textOf(excerpt.article)?.slice(excerpt.span.start, excerpt.span.end)).toBe(
              excerpt.text,
            );
      }),
      { numRuns: 60 },
    );
  });

  it('of hostile length is read in no time', () => {
    for (const piece of ['"', '“a', '[', '[a](https://', '> ', '_', '<@', '- - '])
      coverage.match(piece.repeat(4000));
  });
});
