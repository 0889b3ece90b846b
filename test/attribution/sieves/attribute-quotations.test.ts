import { describe, expect, it } from 'vitest';
import { SHOWN_SPEAKER_CONFIDENCE } from '../../../src/attribution/confidence.ts';
import { attributed, said, speakers } from '../said.ts';

describe('a cue after the quotation', () => {
  it.each([
    ['“The bridge will open in spring,” according to Jo Roe.', ['Jo Roe']],
    ['“The bridge will open in spring,” said Jo Roe, who helped to found the club, and left.', ['Jo Roe']],
    ['“The bridge will open in spring,” Jo Roe, who is chairwoman of the board said in a note.', ['Jo Roe']],
    ['“We will appeal this decision,” the weary, 71-year-old mayor said.', ['the weary, 71-year-old mayor']],
    ['“We will appeal this decision,” said Roe as he closed his folder.', ['Roe']],
    ['“We paid far too much for it,” wrote a man calling himself Jo Jo.', ['a man calling himself Jo Jo']],
    ['“We paid far too much for it,” wrote one recently retired member.', ['one recently retired member']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('a reply that came', () => {
  it.each([
    ['Pia Holm was asked if she would stand. Ana Roe smiled. “Ask me in June,” came the reply.', 'Ana Roe'],
    ['They asked for a date. “In June,” came the answer from Ana Roe.', 'Ana Roe'],
  ])('is by whom it came from, else by whom the sentence before is about: %s', (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});

describe('a statement from somebody', () => {
  it('is theirs', () => {
    expect(said('A statement from Jo Roe said that it was late.')).toEqual(['Jo Roe: that it was late']);
  });
});

describe('one of those spoken of', () => {
  it.each([
    ['“We ran for our lives when it came,” said one, Farid.', 'Farid'],
    ['“We lost everything we had here,” said another, Maria, 34, a teacher.', 'Maria'],
    ['“We lost everything we had here,” said one.', 'one'],
  ])('is named where a name follows: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe('a cue before the quotation', () => {
  it.each([
    ['Jo Roe delivered a blunt message to the council: “It is time to stop this.”', ['Jo Roe']],
    ['After the flood, Jo Roe issued a statement, “The town will be rebuilt by June.”', ['Jo Roe']],
    ['Ana Lee added about Jo Roe: “He feels sorry for all of them.”', ['Ana Lee']],
    ['Asked about the plan, Ana Lee told The Star: “He feels sorry for all of them.”', ['Ana Lee']],
    ['Prof Jo Roe, of the University of Wexbury, who was away, said: “It is the best proof.”', ['Jo Roe']],
    ['The 23-year-old, who lives in Wexbury, added: “It is the best proof.”', ['The 23-year-old']],
    ['State radio quoted Jo Roe as saying: “He feels sorry for all of them.”', ['Jo Roe']],
    ['Jo Roe, the club’s chairman since 2010, would only say: “The talks are going on.”', ['Jo Roe']],
    ['Roe’s lawyer released a statement:\n\n“My client denies all of the charges.”', ['Roe’s lawyer']],
    ['More from Jo Roe: “He feels sorry for all of them.”', ['Jo Roe']],
    ['As Jo Roe, professor of law at the university, put it, “The court has no army.”', ['Jo Roe']],
    ['As Jo Roe put it in a memo to staff explaining the deal, “We are one company now.”', ['Jo Roe']],
    ['All that visitors get is a message saying, “The shop is shut for good.”', ['a message']],
    ['The skin broke, and in the words of Jo Roe, “She cried for months on end.”', ['Jo Roe']],
    ['Jo Roe sent a letter to members saying, “We are one company now.”', ['Jo Roe']],
    ['A member speaking to the Example Post said, “The agents are looking into it.”', ['A member']],
    ['In a ruling that Judge Ana Lee called “quite distasteful,” Jo Roe lost his seat.', ['Ana Lee']],
    ['Another tweeted, “She thinks that she is above the rules.”', ['Another']],
    ['Jo Roe was asked by host Ana Lee, “Why did you go to the harbour?”', ['Ana Lee']],
    ['A woman asked for a photo and Ana Lee said, “As long as the harbour is open.”', ['Ana Lee']],
    ['Jo Roe was asked, “Why did you go to the harbour?”', ['-']],
    ['At the harbour, after winning the vote, Gov. Jo Roe (R-OH), said, “We will move on.”', ['Jo Roe']],
    ['Jo Roe emailed supporters saying: “The work goes on without them.”', ['Jo Roe']],
    ['Jo Roe quickly blasted out an email to members stating, “We are one company now.”', ['Jo Roe']],
    ['It is up to Mayor Jo Roe, who told the paper when asked about it: “That is for others.”', ['Jo Roe']],
    ['But Sen. Jo Roe (R-OH), noting the size of the crowd, said, “He has a long list.”', ['Jo Roe']],
    ['Hopeful Sen. Ted Roe was also critical, telling the paper: “It is how they work.”', ['Ted Roe']],
    [
      'Another source familiar with Jo Roe’s thinking said, “He will try to be friendly.”',
      ['Another source familiar with Jo Roe’s thinking'],
    ],
    ['The ad claims “Jo Roe is the mayor whom you can trust.”', ['The ad']],
    ['Ana Lee had the gall to say, “Let us turn the harbour into a game.”', ['Ana Lee']],
    ['One well-connected member said, “They have no plan for the harbour.”', ['One well-connected member']],
    ['Jo Roe said the members will meet, but added, “It is time,” promising the town a plan.', ['Jo Roe']],
    ['Jurors heard that Jo Roe had sent a text reading: “I will end you all.”', ['Jo Roe']],
    ['One resident: “The water came at night.”', ['One resident']],
    [
      'The harbour board’s spokesman: “This is a shambles from end to end.”',
      ['The harbour board’s spokesman'],
    ],
    ['A reader from Wexbury: “I shall never go back there.”', ['A reader from Wexbury']],
    ['After the vote, Jo Roe gave the answer of a mayor: “Never.”', ['Jo Roe']],
    ['The verdict: “A film of rare beauty that will last.”', ['-']],
    ['Message to voters: “Stay at home until it is over.”', ['-']],
    ["Roe's daughter, Ana, defended him on Monday, saying: “He is a good man and no thief.”", ['Ana']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it('goes on with who spoke just before where a participle has no subject', () => {
    const text = 'Ana Lee said on Monday, “The sea wall held,” adding, “It will hold again.”';
    expect(new Set(speakers(text))).toEqual(new Set(['Ana Lee']));
  });
});

describe('a participle that opens its sentence', () => {
  it('goes on with who spoke just before', () => {
    const text = 'Ana Lee said that the wall “held for now.” Adding, “It will hold again next year.”';
    expect(speakers(text)).toEqual(['Ana Lee']);
  });
});

describe('a noun phrase before a verb of saying', () => {
  it('begins at its article, whatever word stands before that', () => {
    const text = 'Jo Roe said, “We will build it” - at which point the crowd chanted “Build it now!”';
    expect(speakers(text)).toContain('the crowd');
  });
});

describe('a quotation in brackets or between dashes', () => {
  it.each([
    'Ana Lee mocked the plan (“It is two years late,” Jo Roe said) and left.',
    'Ana Lee mocked the plan - “It is two years late,” Jo Roe said twice - and left.',
  ])('is all that its cue attributes: %s', (text) => {
    expect(said(text)).toContain('Jo Roe: It is two years late,');
  });
});

describe('a quotation without marks that part it', () => {
  it.each([
    ['Jo Roe asked the crowd “If nobody tells us the truth, why should we stay?”', true],
    ['Jo Roe tweeted, “Back soon” on Monday.', true],
    ['Jo Roe sang the “Song of the Old Harbour” again.', false],
  ])('is said where it is a sentence or a verb of saying introduces it: %s', (text, expected) => {
    expect(speakers(text).length > 0).toBe(expected);
  });
});

describe('a house that quotes with single marks', () => {
  it.each([
    "'It was like a bomb going off,' said Mrs Walsh, 67, of Mill Lane. 'The boys' house shook.'",
    '‘It was like a bomb going off,’ said Mrs Walsh, 67, of Mill Lane. ‘The boys’ house shook.’',
  ])('has what stands in them for direct speech, also at the beginning: %s', (text) => {
    expect(said(text)).toHaveLength(1);
    expect(said(text)[0]).toMatch(/^Walsh: It was like a bomb going off, \| The boys['’] house shook\.$/u);
  });

  it('has a few words with a comma before their cue for speech, and nothing after it', () => {
    expect(said("'I'm gutted,' admitted Jo Roe. 'We should have won.'")).toEqual([
      "Jo Roe: I'm gutted, | We should have won.",
    ]);
  });

  it('leaves a subheading alone where double marks quote', () => {
    expect(said("'Two years late.'\n\n“It will hold,” said Jo Roe. “It will hold for years.”")).toEqual([
      'Jo Roe: It will hold, | It will hold for years.',
    ]);
  });
});

describe('a headline that opens with what was said', () => {
  it('is by whom it names, where a verb of saying follows', () => {
    const text = '‘I thought it was late’: farmer tells of the storm\n\nNobody was hurt.';
    expect(said(text)).toEqual(['farmer: I thought it was late']);
  });

  it('is by the name that a dash leads to, as in pull quotes', () => {
    expect(said('“I thought it late” – Mayor Jo Roe on the storm.')).toEqual(['Jo Roe: I thought it late']);
  });
});

describe('a few quoted words that a verb governs', () => {
  it('are direct speech without their marks', () => {
    const [statement] = attributed('Jo Roe condemned “such a murderous attack” and left.').statements;
    expect(statement?.kind).toBe('direct');
    expect(said('Jo Roe condemned “such a murderous attack” and left.')).toEqual([
      'Jo Roe: such a murderous attack',
    ]);
  });
});

describe('a quotation that nobody says', () => {
  it.each([
    'Officials searched for words such as "ambassador," "harbour," and "ship."',
    'Worth reading: “Why harbours freeze in spring,” by Jo Roe.',
  ])('%s', (text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe('an unclosed quotation', () => {
  it('ends before the words that attribute it', () => {
    const text = '“There was no lesson on what papers to keep, said Jo Roe, who works at the harbour.';
    expect(said(text)).toEqual(['Jo Roe: There was no lesson on what papers to keep,']);
  });
});

describe('a quotation whose cue stands in the next sentence', () => {
  it('is that speaker’s alone, not also of who was reported before', () => {
    expect(
      said('The bench said the plea was late. “Why this sudden great rush?” Judge Ana Lee asked.'),
    ).toEqual(['The bench: the plea was late', 'Ana Lee: Why this sudden great rush?']);
  });
});

describe('a quotation without a cue of its own', () => {
  it('is by whoever spoke last in the paragraph, where the sentence between is about a thing', () => {
    const text =
      '“Those are small towns,” Jo Roe said. They also lie far away from every road. “That is a hard country.”';
    expect(speakers(text)).toEqual(['Jo Roe', 'Jo Roe']);
  });

  it('goes on over a party and state in brackets', () => {
    const text =
      '“They have nothing to fear,” said Rep. Jo Roe (D-N.Y.), a member of the board. “They should answer.”';
    expect(said(text)).toEqual(['Jo Roe: They have nothing to fear, | They should answer.']);
  });
});

describe('a paragraph that is a quotation, after one with its cue', () => {
  it('is by the same speaker, who is shown', () => {
    const { statements } = attributed(
      '“We were late,” said Jo Roe.\n\n“Nobody told us of it.”\n\nIt rained.',
    );
    expect(statements[1]).toMatchObject({ kind: 'direct', speaker: { name: 'Jo Roe' } });
    expect(statements[1]?.confidence).toBeGreaterThanOrEqual(SHOWN_SPEAKER_CONFIDENCE);
  });
});

describe('a run of quoted paragraphs', () => {
  it('is by whom a colon introduced, also where each is closed', () => {
    const text =
      'Rovers boss Tom Lee told the Star: “We were second best today.”\n\n“I told the lads to go on.”\n\n“That hurts.”';
    const { statements } = attributed(text);
    expect(statements.map(({ speaker }) => speaker?.name)).toEqual(['Tom Lee', 'Tom Lee', 'Tom Lee']);
    expect(statements.every(({ confidence }) => confidence > SHOWN_SPEAKER_CONFIDENCE)).toBe(true);
  });
});

describe('a relative clause', () => {
  it('has its pronoun for the words that name the speaker, who is what the pronoun stands for', () => {
    const text = 'The board heard from Jo Roe, who said the sea wall would hold.';
    const [statement] = attributed(text).statements;
    const { start = 0, end = 0 } = statement?.speaker?.mention ?? {};
    expect(text.slice(start, end)).toBe('who');
    expect(statement?.speaker?.name).toBe('Jo Roe');
  });

  it('prints what the pronoun stands for where that is no name', () => {
    const text = 'The paper spoke to a former official who said the sea wall would hold.';
    expect(said(text)).toEqual(['a former official: the sea wall would hold']);
  });
});

describe('a pull quote', () => {
  it('is by the name that stands within its marks, on a line of its own', () => {
    const text =
      'The town voted.\n\n“We will win this town again.\nJo Roe, mayor of Norwick.”\n\nThe council met.';
    expect(said(text)).toEqual(['Jo Roe: We will win this town again.']);
  });
});

describe('the title of a work', () => {
  it('is no quotation in apposition to the noun for it, whatever its author says after it', () => {
    expect(said('In her memoir, “The Long Road,” Jo Roe recalls how she left.')).toEqual([
      'Jo Roe: how she left',
    ]);
  });

  it('is no quotation after the participle that names it', () => {
    expect(said('The play is an adaptation of a show called “The Long Road,” written by a troupe.')).toEqual(
      [],
    );
  });
});
