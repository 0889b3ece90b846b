/** Coverage that is made up: two towns, a bridge, and an article that tries to misuse Discord. */
import type { AttributedArticle, Person, Statement } from '../../src/attribution/statement.ts';
import type { Article, Metadata, Repair, Span } from '../../src/corpus/article.ts';
import type { Coverage } from '../../src/coverage/answer.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { problem } from '../../src/problem.ts';

interface Said {
  readonly kind: Statement['kind'];
  readonly sentence: string;
  readonly content?: readonly string[];
  readonly speaker?: { readonly mention: string; readonly name: string; readonly person?: string };
  readonly cue?: string;
  readonly chain?: Statement['chain'];
  readonly stances?: readonly {
    readonly kind: Statement['stances'][number]['kind'];
    readonly words: string;
  }[];
}

interface Made {
  readonly id: string;
  readonly text: string;
  readonly metadata?: Metadata;
  readonly statements: readonly Said[];
  readonly people?: readonly (Pick<Person, 'key' | 'name' | 'aliases'> & {
    readonly handles?: readonly string[];
    readonly descriptions?: readonly string[];
  })[];
  readonly repairs?: readonly Repair[];
}

/** An article with its statements, each span found by its words. */
export function madeUpArticle({
  id,
  text,
  metadata = {},
  statements,
  people = [],
  repairs = [],
}: Made): AttributedArticle {
  const spanIn = (words: string, within: Span = { start: 0, end: text.length }): Span => {
    const start = text.indexOf(words, within.start);
    if (start < 0 || start + words.length > within.end) throw new Error(`Not in the made-up text: ${words}`);
    return { start, end: start + words.length };
  };
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const letters = new Map<number, number>();
  const article: Article = {
    id,
    file: `${id}.txt`,
    text,
    paragraphs,
    metadata,
    repairs,
    firstLine: 1,
    fileText: text,
    offsets: [{ text: 0, file: 0, length: text.length }],
    copies: [],
  };
  return {
    article,
    sentences: statements.map(({ sentence }) => spanIn(sentence)),
    statements: statements.map((said) => {
      const sentence = spanIn(said.sentence);
      const paragraph = paragraphs.findIndex(({ end }) => end > sentence.start);
      const letter = letters.get(paragraph) ?? 0;
      letters.set(paragraph, letter + 1);
      const { speaker } = said;
      return {
        id: `${id}:${paragraph + 1}${'abcdefgh'.charAt(letter)}`,
        kind: said.kind,
        content: (said.content ?? [said.sentence]).map((words) => spanIn(words, sentence)),
        sentence,
        paragraph,
        ...(said.cue === undefined ? {} : { cue: spanIn(said.cue, sentence) }),
        ...(speaker === undefined
          ? {}
          : { speaker: { ...speaker, mention: spanIn(speaker.mention, sentence) } }),
        chain: said.chain ?? chainOf(metadata, speaker),
        stances: (said.stances ?? []).map(({ kind, words }) => ({ kind, words: spanIn(words, sentence) })),
        confidence: 1,
      };
    }),
    people: people.map(({ key, name, aliases, handles = [], descriptions = [] }) => ({
      key,
      name,
      kind: 'person',
      aliases,
      handles,
      mentions: [...text.matchAll(new RegExp(aliases.concat(name).join('|'), 'g'))].map(
        ({ index, 0: words }) => ({
          start: index,
          end: index + words.length,
        }),
      ),
      descriptions: descriptions.map((words) => spanIn(words)),
    })),
    analysed: true,
  };
}

/** The outlet, and the speaker where there is one. */
function chainOf({ outlet }: Metadata, speaker: Said['speaker']): Statement['chain'] {
  return [
    { role: 'outlet', name: outlet?.value ?? '', named: outlet !== undefined },
    ...(speaker === undefined
      ? []
      : [{ role: 'speaker' as const, name: speaker.name, named: speaker.person !== undefined }]),
  ];
}

const BRIDGE = `Ana Voss, who runs the harbour of Lenz, has denied that the old bridge was sold.
“We sold nothing,” Voss said. “Not one plank of the bridge left the town.”
The price of the bridge was two million crowns, according to another report, which said that a former clerk had stated: “The bridge was sold at night.”
The bridge was built ninety years ago and carries a tramway.
Tom Marek, a ferryman, said the ferry would “never again” stop at the bridge.
Petr Marek, a baker, called the bridge “a ruin with a toll”.`;

const bridge = madeUpArticle({
  id: 'bridge',
  text: BRIDGE,
  metadata: {
    headline: { value: 'Who owns the bridge?', how: 'given', from: 'front matter' },
    outlet: { value: 'Lenz Gazette', how: 'given', from: 'front matter' },
    published: { value: '2031-04-02', how: 'given', from: 'front matter' },
    url: { value: 'https://gazette.example/bridge?id=7', how: 'given', from: 'front matter' },
  },
  repairs: [
    { rule: 'spacing', at: { start: 8, end: 9 }, before: ' ,', after: ',', certainty: 'certain' },
    { rule: 'entity', at: { start: 81, end: 82 }, before: '& quot ;', after: '“', certainty: 'certain' },
  ],
  people: [
    {
      key: 'voss',
      name: 'Ana Voss',
      aliases: ['Voss'],
      handles: ['@anavoss'],
      descriptions: ['who runs the harbour of Lenz'],
    },
    { key: 'tom', name: 'Tom Marek', aliases: [], descriptions: ['a ferryman'] },
    { key: 'petr', name: 'Petr Marek', aliases: [], descriptions: ['a baker'] },
  ],
  statements: [
    {
      kind: 'indirect',
      sentence: 'Ana Voss, who runs the harbour of Lenz, has denied that the old bridge was sold.',
      content: ['the old bridge was sold'],
      speaker: { mention: 'Ana Voss', name: 'Ana Voss', person: 'voss' },
      cue: 'has denied',
      stances: [{ kind: 'denial', words: 'denied' }],
    },
    {
      kind: 'direct',
      sentence: '“We sold nothing,” Voss said. “Not one plank of the bridge left the town.”',
      content: ['We sold nothing,', 'Not one plank of the bridge left the town.'],
      speaker: { mention: 'Voss', name: 'Ana Voss', person: 'voss' },
      cue: 'said',
    },
    {
      kind: 'direct',
      sentence:
        'The price of the bridge was two million crowns, according to another report, which said that a former clerk had stated: “The bridge was sold at night.”',
      content: ['The bridge was sold at night.'],
      speaker: { mention: 'a former clerk', name: 'a former clerk' },
      cue: 'had stated',
      chain: [
        { role: 'outlet', name: 'Lenz Gazette', named: true },
        { role: 'report', name: 'another report', named: false },
        { role: 'speaker', name: 'a former clerk', named: false },
      ],
    },
    { kind: 'narration', sentence: 'The bridge was built ninety years ago and carries a tramway.' },
    {
      kind: 'mixed',
      sentence: 'Tom Marek, a ferryman, said the ferry would “never again” stop at the bridge.',
      content: ['the ferry would “never again” stop at the bridge'],
      speaker: { mention: 'Tom Marek', name: 'Tom Marek', person: 'tom' },
      cue: 'said',
    },
    {
      kind: 'mixed',
      sentence: 'Petr Marek, a baker, called the bridge “a ruin with a toll”.',
      content: ['a ruin with a toll'],
      speaker: { mention: 'Petr Marek', name: 'Petr Marek', person: 'petr' },
      cue: 'called',
    },
  ],
});

const HOSTILE = `# Free gifts @everyone <@123> <#4> </ask:5> <t:1:R> <:x:6> discord.gg/gift [click](https://evil.example) ||lanterns||
The “**lanterns**” were \u202edegaelc\u202c, https://evil.example/lanterns says.`;

const hostile = madeUpArticle({
  id: 'lanterns',
  text: HOSTILE,
  metadata: {
    outlet: { value: '@everyone *News*', how: 'inferred', from: 'sign-off', words: { start: 2, end: 12 } },
  },
  statements: HOSTILE.split('\n').map((sentence) => ({ kind: 'narration' as const, sentence })),
});

const LONG = Array.from({ length: 30 }, (_, index) =>
  `The orchard report, part ${index + 1}, counts the pears of every row. ${'The pears were weighed again. '.repeat(8)}`.trim(),
);

const long = madeUpArticle({
  id: 'orchard',
  text: LONG.join('\n\n'),
  statements: LONG.map((sentence) => ({ kind: 'narration' as const, sentence })),
});

export const madeUpArticles: readonly AttributedArticle[] = [bridge, hostile, long];

export const madeUpCoverage: Coverage = buildCoverage(madeUpArticles, [
  { file: 'broken.bin', ...problem('file-binary') },
]);
