import { describe, expect, it } from 'vitest';
import { SHOWN_SPEAKER_CONFIDENCE } from '../../../src/attribution/attribute.ts';
import { attributed, said, speakers } from '../said.ts';

describe('a pronoun that speaks', () => {
  it.each([
    [
      'means who the outlet spoke of with pronouns before, rather than a place named since',
      'Peter Roe moved to the coast. Soon he found it friendly, and Ellenburg became his home.\n\n“I like it here,” he said.',
      'Peter Roe',
    ],
    [
      'means whom the text is about rather than a relative of theirs who comes between',
      'Ana Roe has run the bakery since 2010. Her mother, Pia, opened it. She learned to bake there. “I loved it,” she says.',
      'Ana Roe',
    ],
    [
      'means the bearer of a surname that its gender fits',
      'Mary Roe won. Her husband, Peter Roe, cheered. Later Roe met the press.\n\n“I am glad,” she said.',
      'Mary Roe',
    ],
    [
      'never means the namesake whom a title of the other gender names',
      'Peter Roe came late. Susan Lee was there. Mr. Roe left.\n\n“I waited for him,” she said.',
      'Susan Lee',
    ],
    [
      'means a person named by a first name alone rather than a place',
      'Her father, Peter, worried about the vote in Wexbury. Wexbury votes late.\n\n“People are afraid,” he said.',
      'Peter',
    ],
    [
      'never means who bears a first name of the other gender and was called by its pronoun',
      'Mary Roe resigned.\n\nPeter Stone said he was sorry. “She worked hard for us all,” he said.\n\nThe clerk said she would stay.\n\n“I will not be bought,” she said. Stone left.',
      'Peter Stone,Mary Roe',
    ],
    [
      'means whom a first name alone calls the relative of somebody else',
      'The town waited. “I hold nothing against him,” Rev. Samuel Obi told them.\n\nThe brother, Paul, wept. “We are ashamed,” he said.',
      'Samuel Obi,Paul',
    ],
    [
      'means whom only a heading names in full',
      'Q and A With Mayor Mary Holm\n\nHolm spoke to the press for an hour.\n\n“Taxes will not go up,” she said.',
      'Mary Holm',
    ],
    [
      'means a person of whom the text says only what they are, where it spoke of them last',
      'Peter Roe opened the bridge on Friday. A police officer said the road was closed. “It will open on Monday,” he said.',
      'A police officer',
    ],
    [
      'means somebody named rather than who only asked',
      'Peter Roe opened the bridge on Friday. A reporter asked whether it was safe. “It will hold,” he said.',
      'Peter Roe',
    ],
    [
      'means somebody named rather than whom ‘the’ shows to be known',
      'Peter Roe opened the bridge on Friday. The painter said it was green. “It will hold,” he said.',
      'Peter Roe',
    ],
    [
      'means nobody of the other gender, by the noun',
      'Peter Roe opened the bridge on Friday. A spokeswoman said it was green. “It will hold,” he said.',
      'Peter Roe',
    ],
    [
      'means the last several who spoke, where it is ‘they’',
      'Peter Roe opened the bridge on Friday. Residents said it was green. “It will hold,” they said.',
      'Residents',
    ],
    [
      'means those who spoke together, where it is ‘they’',
      'Peter Roe and Ana Stone said the bridge was green. “It will hold,” they said.',
      'Peter Roe and Ana Stone',
    ],
    [
      'means those whom the sentence before is about, where it is ‘they’',
      'Peter Roe came late. Residents of two villages blocked the road. “It is narrow,” they said.',
      'Residents of two villages',
    ],
    [
      'means the body that the sentence before is about, where it is ‘it’',
      'The chess federation suspended Peter Roe on Friday. “Nobody may look,” it said.',
      'The chess federation',
    ],
    [
      'means the police, where it is ‘they’',
      'Peter Roe opened the bridge on Friday. Police said it was green. “It will hold,” they said.',
      'Police',
    ],
    [
      'never means a party and state in brackets',
      'Rep. Peter Roe (D-Calif.) came late.\n\n“I was held up,” he said.',
      'Peter Roe',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text).join()).toBe(expected);
  });
});

describe('a description that speaks', () => {
  it.each([
    [
      'is who was called so before',
      'Sen. Peter Roe came late. The senator said the harbour would close.',
      'Peter Roe',
    ],
    [
      'is the place that was named, where it is the city',
      'The case was in Norwick, Eastshire, in 2010. The city argued that the fees were due.',
      'Norwick',
    ],
    [
      'is somebody whose first name is not known as one, where an office stands in front of the name',
      'They met the water minister Uzo Tarn on Friday. The minister said the dam would hold.',
      'Uzo Tarn',
    ],
    [
      'is the body whose name ends in that word',
      'The Tarn Water Agency met on Monday. The agency said the dam would hold.',
      'Tarn Water Agency',
    ],
    [
      'is the body whose name that word opens',
      'The Ministry of Rivers met on Monday. The ministry said the dam would hold.',
      'Ministry of Rivers',
    ],
    [
      'is a body that was called by a narrower noun',
      'Many left the phone maker Orbo last year. The company said it would hire.',
      'Orbo',
    ],
    [
      'is a person who was called by a narrower noun',
      'A court freed opposition leader Uzo Tarn on Monday. The politician said the case was over.',
      'Uzo Tarn',
    ],
    [
      'is whose name stands in an aside behind it',
      'The vicar of Wexbury, Tom Alder, came late. The vicar said the harbour would close.',
      'Tom Alder',
    ],
    [
      'is who is of the age',
      'Ana Roe, 41, met Mary Stone, 23, at the harbour. The 41-year-old said the harbour would close.',
      'Ana Roe',
    ],
    [
      'is who was spoken of, where nobody else was of the age',
      'Ana Roe came late to the harbour. The 41-year-old said the harbour would close.',
      'Ana Roe',
    ],
    [
      'is who was spoken of, where it tells a trade that nobody was called by',
      'Ana Roe left the pitch at noon. The midfielder said the harbour would close.',
      'Ana Roe',
    ],
    [
      'is who was spoken of, where it tells a people',
      'Ana Roe left the pitch at noon. The Swede said the harbour would close.',
      'Ana Roe',
    ],
    [
      'stays as printed where it tells the part somebody plays, who may be new',
      'Ana Roe left the court at noon. The judge said the harbour would close.',
      'The judge',
    ],
    [
      'stays as printed where the text told of such a one without a name',
      'Ana Roe beat a midfielder at noon. The midfielder said the harbour would close.',
      'The midfielder',
    ],
    [
      'stays as printed where who was spoken of is far back',
      'Ana Roe left the pitch at noon. It rained. It snowed. It rained. It snowed. The midfielder said the harbour would close.',
      'The midfielder',
    ],
    [
      'stays as printed where the age was that of somebody without a name',
      'Ana Roe treated a 41-year-old man at the harbour. The 41-year-old said the harbour would close.',
      'The 41-year-old',
    ],
    [
      'stays as printed where several are called so',
      'The train brought Sen. Ana Roe to Sen. Mary Stone. The senator said the harbour would close.',
      'The senator',
    ],
    [
      'stays as printed where it is of several people',
      'Sen. Peter Roe came late. The senators said the harbour would close.',
      'The senators',
    ],
    [
      'stays as printed where it is somebody’s own',
      'The Tarn Water Agency met Ana Roe on Monday. Her agency said the harbour would close.',
      'Her agency',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)[0]).toMatch(new RegExp(`^${expected}: `, 'u'));
  });
});

describe('‘it’ and ‘they’ that speak', () => {
  it.each([
    ['The airline said that it was late. It added that nobody was hurt.', 'The airline'],
    ['The lawsuit says that it was late. “Nobody was told,” it goes on.', 'The lawsuit'],
    ['The airline cancelled two flights. “We are late,” it said.', 'The airline'],
    ['Harbour analysts said that it was late. Nothing, they said, was lost.', 'Harbour analysts'],
    ['Ana Roe and Tom Lee counted nests. “Nothing was lost,” they wrote.', 'Ana Roe and Tom Lee'],
    ['The Example Bank said that it was late. It added that nobody was hurt.', 'Example Bank'],
  ])('are a body or several people that the sentence before is by or about: %s', (text, expected) => {
    expect(said(text).at(-1)).toMatch(new RegExp(`^${expected}: `, 'u'));
  });

  it.each([
    'The mayor said that it was late. It added up, and they said nothing was lost.',
    'Ana Roe said that it was late. They said nothing was lost.',
  ])('are nobody where another was the last to speak, or longer ago: %s', (text) => {
    expect(said(text).at(-1)).toMatch(/^they: /iu);
  });
});

describe('a pronoun after somebody without a name', () => {
  it.each([
    ['Ana Roe left. It rained all day. A witness said that it was late. “I saw it,” she said.', 'A witness'],
    ['Ana Roe came. It rained all day. The mayor said that it was late. “I saw it,” she said.', 'Ana Roe'],
  ])('means them, unless a description may be that of somebody named: %s', (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});

describe('a surname of two', () => {
  it('is not that of somebody who is named as the other’s relative', () => {
    const text =
      'The singer Ana Roe came home. It was late. Her wife, Pia Roe, met the press. “I am glad,” Roe said on Monday.';
    expect(speakers(text)).toEqual(['Ana Roe']);
  });
});

describe('an age that speaks', () => {
  it.each([
    ['After the match Tom Lee, 52, met Ana Roe, 49. The 49-year-old said it was late.', 'Ana Roe'],
    ['After the match Tom Lee, aged 52, met Ana Roe. The 52-year-old said it was late.', 'Tom Lee'],
    ['Ana Roe won in two sets. The 21-year-old said it was late.', 'Ana Roe'],
    ['A 49-year-old man was held. Tom Lee left. The 49-year-old said it was late.', 'The 49-year-old'],
    ['Tom Lee, 52, left. The 21-year-old said it was late.', 'The 21-year-old'],
  ])('is who was said to be of that age, else whoever is spoken of: %s', (text, expected) => {
    expect(said(text)[0]).toMatch(new RegExp(`^${expected}: `, 'u'));
  });
});

describe('how sure a resolved speaker is', () => {
  function confidence(text: string): number {
    return attributed(text).statements.find(({ kind }) => kind === 'direct')?.confidence ?? 0;
  }

  it('is shown where a description stands before its cue, over a short aside too', () => {
    const text = 'The pilot, 41, told the press: “I was held up by the wind.”';
    expect(confidence(text)).toBeGreaterThanOrEqual(SHOWN_SPEAKER_CONFIDENCE);
  });

  it('is shown where a person leads clearly', () => {
    const text = 'Mayor Peter Roe came late.\n\n“I was held up,” he said.';
    expect(confidence(text)).toBeGreaterThanOrEqual(SHOWN_SPEAKER_CONFIDENCE);
  });

  it('is not shown where only something fits that is hardly a person', () => {
    const text = 'The board met near Wexbury.\n\n“I was held up,” he said.';
    expect(confidence(text)).toBeLessThan(SHOWN_SPEAKER_CONFIDENCE);
  });

  it('is not shown for ‘it’ where somebody else was spoken of, for it may stand for what is only described', () => {
    const text = 'Ana Roe met the Example Bank. “We were held up,” it said.';
    expect(confidence(text)).toBeLessThan(SHOWN_SPEAKER_CONFIDENCE);
  });

  it('is shown for somebody who is no more than one of several', () => {
    const text =
      'Three drivers came late. Another, who would not be named, said: “I was held up by the wind.”';
    expect(confidence(text)).toBeGreaterThanOrEqual(SHOWN_SPEAKER_CONFIDENCE);
  });

  it('is that of what a description said first, where ‘adding’ goes on with it', () => {
    const { statements } = attributed('The brigade said the fire was out, adding that nobody was hurt.');
    expect(new Set(statements.map((statement) => statement.confidence)).size).toBe(1);
  });

  it('is less where the text describes them in other words', () => {
    const text = 'Sen. Peter Roe, an Eastshire lawyer, came late.';
    const own = confidence(`${text} “I was held up,” the Eastshire senator said.`);
    expect(confidence(`${text} “I was held up,” the Norwick senator said.`)).toBeLessThan(own);
  });
});

describe('a month', () => {
  it('is nobody', () => {
    const text = 'Peter Roe met the press in March.\n\n“I was held up,” he said.';
    expect(attributed(text).people.map(({ name }) => name)).toEqual(['Peter Roe']);
  });
});

describe('a surname that is also a first name', () => {
  it('is that of who bears it, rather than of whose name begins with it', () => {
    const text =
      'Peter Thomas came. Thomas Harbour plans are late.\n\n“I like the new harbour,” Thomas said.';
    expect(speakers(text)).toEqual(['Peter Thomas']);
  });
});

describe('a surname without one of its letters', () => {
  it('is that of the one person who bears it', () => {
    const text = 'Kathryn Waterson came first.\n\n“I like the new harbour,” Wateson said.';
    expect(speakers(text)).toEqual(['Kathryn Waterson']);
  });

  it('is nobody’s where two could be meant', () => {
    const text = 'Kathryn Waterson met Peter Watesson.\n\n“I like the new harbour,” Wateson said.';
    expect(speakers(text)).toEqual(['Wateson']);
  });

  it('is no plural', () => {
    const text = 'Kathryn Waterson came first.\n\n“We like the new harbour,” Watersons said.';
    expect(speakers(text)).toEqual(['Watersons']);
  });
});
