import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Span } from '../../src/corpus/article.ts';
import { article, said } from './said.ts';

/** Pieces that make trouble: marks of every kind, cues, names, breaks. */
const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    "''",
    '«',
    '»',
    '„',
    '「',
    '」',
    '『',
    '』',
    '`',
    '—',
    '-',
    ' ',
    ' ',
    ' ',
    '\n',
  ],
  ...[
    '\n\n',
    '. ',
    ', ',
    '? ',
    ': ',
    ' said ',
    ' that ',
    ' he ',
    'Jo Roe',
    'Ms. Lee',
    ' according to ',
    'my sources ',
  ],
  ...[
    '— Jo Roe (@jo) May 1, 2020',
    ' (',
    ') ',
    'Q: ',
    '5\'10"',
    'the minister',
    ' told ',
    '@jo',
    ' of ',
    ' and ',
    '\u202e',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('attribute', () => {
  it('keeps every span within the text, and never empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements, sentences, people } = attribute(article(text));
        const spans: Span[] = [
          ...sentences,
          ...people.flatMap(({ mentions, descriptions }) => [...mentions, ...descriptions]),
          ...statements.flatMap(({ content, sentence, cue, speaker, chain, stances, posted }) => [
            ...content,
            sentence,
            ...(cue ? [cue] : []),
            ...(speaker ? [speaker.mention] : []),
            ...chain.flatMap(({ words }) => (words ? [words] : [])),
            ...stances.map(({ words }) => words),
            ...(posted ? [posted] : []),
          ]),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('covers every sentence with a statement', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements, sentences } = attribute(article(text));
        for (const { start, end } of sentences) {
          expect(statements.some(({ sentence }) => sentence.start <= start && sentence.end >= end)).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives every statement an id of its own, by paragraph and letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ids = attribute(article(text)).statements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^made-up:\d+[a-z]+$/u);
      }),
    );
  });

  it.each([
    ['“We will go,” said Ana Ruiz, a pilot from Quito.', 'Ana Ruiz: We will go,'],
    ['“We will go,” Ana Ruiz, who flies planes, said.', 'Ana Ruiz: We will go,'],
    ['Ana Ruiz said, “We will go.”', 'Ana Ruiz: We will go.'],
    ['Ana Ruiz smiled at the crowd, adding, “We will go.”', 'Ana Ruiz: We will go.'],
    ['Said Ana Ruiz, “We will go.”', 'Ana Ruiz: We will go.'],
    ['According to Ana Ruiz, “we will go tomorrow.”', 'Ana Ruiz: we will go tomorrow.'],
    ['“We will go,” Ms. Ruiz said. “Nobody will stop us.”', 'Ruiz: We will go, | Nobody will stop us.'],
    ["''We will go,'' said Ana Ruiz.", 'Ana Ruiz: We will go,'],
    ['«We will go», said Ana Ruiz.', 'Ana Ruiz: We will go'],
    ['„We will go now,“ said Ana Ruiz.', 'Ana Ruiz: We will go now,'],
    ['“We will go," said Ana Ruiz.', 'Ana Ruiz: We will go,'],
    ['"We will surely go there, she said.', 'she: We will surely go there,'],
    ['The campaign manager, Ana Ruiz, said: “We will go.”', 'Ana Ruiz: We will go.'],
  ])('reads %s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    'It would not be a “warm welcome” for them.',
    'The so-called “sunset clause” stays in the law.',
    'They sang “The Long Road” at the end of the evening.',
    'The pilot is 5\'10" tall and came on foot.',
  ])('takes no words of somebody for a statement of their own in: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('carries a speaker through a run of quoted paragraphs', () => {
    const text =
      'The rest of Ana Ruiz’s statement is as follows:\n\n“We will go.”\n\n“We will be back soon.”';
    expect(said(text)).toEqual(['Ana Ruiz: We will go.', 'Ana Ruiz: We will be back soon.']);
  });

  it('resolves a pronoun to the person named before', () => {
    const text = 'Ana Ruiz came to Quito on Monday. “We will go,” she said.';
    expect(said(text)).toEqual(['Ana Ruiz: We will go,']);
  });

  it('does not take a pronoun for somebody whom the words spoken name', () => {
    const text = 'Paul Weber met David Stone on Monday. “Stone is late,” he said.';
    expect(said(text)).toEqual(['Paul Weber: Stone is late,']);
  });

  it('reads an embedded post with its author and date', () => {
    const text = 'The pilot wrote:\n\nI will go #tomorrow\n— Ana Ruiz (@anaruiz) May 1, 2020';
    const { statements, people } = attribute(article(text));
    const post = statements.find(({ posted }) => posted !== undefined);
    expect(post?.speaker?.name).toBe('Ana Ruiz');
    expect(post?.posted && text.slice(post.posted.start, post.posted.end)).toBe('May 1, 2020');
    expect(people.find(({ name }) => name === 'Ana Ruiz')?.handles).toEqual(['@anaruiz']);
  });

  it('follows a report of a report to the speaker’s own sources', () => {
    const text =
      'Another report said that Ana Ruiz stated on Monday: “My sources informed me that the bridge is closed.”';
    const [statement] = attribute(article(text)).statements;
    expect(statement?.chain.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      'outlet: the outlet',
      'report: Another report',
      'speaker: Ana Ruiz',
      'source: My sources',
    ]);
  });
});

describe('who speaks', () => {
  it.each([
    [
      'past a day between subject and verb',
      'Jo Roe met Ana Paz in May.\n\nAna Paz on Tuesday said that the road was closed.',
      ['Ana Paz: that the road was closed'],
    ],
    [
      'past an introduction that names somebody else',
      'In a letter to the Echo, her adviser, Jo Roe, said: “We will not sell the mill to anybody.”',
      ['Jo Roe: We will not sell the mill to anybody.'],
    ],
    [
      'with a verb that no list has, before its subject',
      '“Silly boys with too much time,” scoffed Ana Paz, who runs the yard.',
      ['Ana Paz: Silly boys with too much time,'],
    ],
    [
      'with a verb that no list has, before the quotation',
      'After Jo Roe criticised the mill, Ana Paz shot back, “I suppose you would know.”',
      ['Ana Paz: I suppose you would know.'],
    ],
    [
      'before a colon',
      'More from Jo Roe: “The mill was never ours to sell.”',
      ['Jo Roe: The mill was never ours to sell.'],
    ],
    [
      'in the paragraph that closes a quotation',
      'The board met on Monday. “We have decided to close the mill.\n\n“Nobody will be left behind,” Jo Roe said.',
      ['Jo Roe: We have decided to close the mill.', 'Jo Roe: Nobody will be left behind,'],
    ],
    [
      'in an interview, where one person is introduced',
      'Jo Roe runs the mill.\n\nQ: Why?\n\nA: Somebody must.\n\nQ: And then?\n\nA: Sleep.',
      ['Jo Roe: Somebody must.', 'Jo Roe: Sleep.'],
    ],
  ])('is found %s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('is nobody for the title of a work', () => {
    expect(
      said('She starred in the play, “The Long Road,” in 1990. “The Mill,” a film, came later.'),
    ).toEqual([]);
  });
});

describe('quotations that lean on others', () => {
  it('are parts of one statement where nothing but commas and ‘and’ joins them', () => {
    expect(
      said('Ana Ruiz made three demands: “an end to tolls,” “a new road” and “a public apology.”'),
    ).toEqual(['Ana Ruiz: an end to tolls, | a new road | a public apology.']);
  });

  it('go on over short paragraphs that are opened again', () => {
    const text = '“First we dig,” Jo Roe said. “Then we pour.\n\n“After that we wait.\n\n“And then we go.”';
    expect(said(text)).toEqual([
      'Jo Roe: First we dig, | Then we pour.',
      'Jo Roe: After that we wait.',
      'Jo Roe: And then we go.',
    ]);
  });

  it('end before their cue where they were never closed', () => {
    expect(said('“We never left the coast, said Jo Roe.\n\nThe weather was fine.')).toEqual([
      'Jo Roe: We never left the coast,',
    ]);
  });

  it('count characters where a script parts no words', () => {
    expect(said('「我们不走。」 said Li Wei.')).toEqual(['Li Wei: 我们不走。']);
  });
});

describe('an article in a language without a lexicon', () => {
  it('is narration as a whole, and not analysed', () => {
    const italian = {
      ...article('«Non andremo», ha detto Ana Paz. Il sindaco ha detto che non verrà.'),
      metadata: { language: { value: 'it', how: 'given', from: 'lang' } },
    } as const;
    const { analysed, statements, people } = attribute(italian);
    expect(analysed).toBe(false);
    expect(people).toEqual([]);
    expect(new Set(statements.map(({ kind }) => kind))).toEqual(new Set(['narration']));
  });
});
