import fc from 'fast-check';

/** Made-up sentences with the marks that are hardest to restore. */
const SENTENCES = [
  'The mayor of Exampleton said on Monday that the bridge would stay closed.',
  '“We won’t open it,” she said, “until the engineers’ report is in.”',
  '“It isn’t safe,” said Dr. B. C. Sample, the city’s chief engineer.',
  'The repairs cost $1.5 million, or 12% of a budget of 400,000 a day.',
  'He called the plan a “waste of time” and left at 10:30 p.m. on Dec. 5.',
  'U.S. officials (who asked not to be named) saw a re-election bid coming.',
  'Write to news@example.org or see https://www.example.org/a-b/c.html today.',
  'Thanks to @exampleton and #bridge for the well-known pictures.',
  'Critics — among them A. Person — asked: “Who pays?”',
  'It was the workers’ third strike of the ’90s; nobody said why.',
  '“The minister told me, ‘Wait and see,’ and I waited,” he added.',
  'The “[Bridge] Act” of 1999-2001 is state-of-the-art (so they say).',
];

/** An article of made-up sentences, a few to a paragraph, paragraphs parted by empty lines. */
export const articleText = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

const SHARDS = [
  '@@@',
  '@',
  '& quot ;',
  '& nbsp ;',
  '& amp ; quot ;',
  '& # 39 ;',
  '&amp;quot;',
  '&#8217;',
  'â€™',
  'Ã©',
  '``',
  "''",
  '-LRB-',
  " n't",
  " 's ",
  '\u00ad',
  '\u200b',
  '\u202e',
  'ﬁ',
  '\n',
  '\r\n',
  ' ',
  '  ',
  ' , ',
  ' . ',
  '. ',
  '"',
  "'",
  '(',
  ')',
  '$',
  '😀',
  '\ud800',
  'é',
  'word',
  'He said',
  'U . S .',
  '1 . 5',
  'https :// t . co / x',
  '|',
  '\u0000',
];

/** Text of any kind, with every sign of damage thrown in at random. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...SHARDS), { maxLength: 60 }).map((shards) => shards.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...SHARDS), fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((all) => all.join('')),
);
