import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLine, problemWords } from '../src/cards/message/problem-words.ts';
import { LOCALES, type Locale, messagesOf } from '../src/locales/messages.ts';
import { wordsFor } from '../src/locales/words.ts';
import { type Problem, type ProblemCode, type ProblemValues, problem } from '../src/problem.ts';

const within = problem('file-empty');

/** Values for every code there is: the type check refuses a code without them, and values of another code. */
const EXAMPLES: ProblemValues = {
  'attachment-lost': { name: 'a.txt' },
  'attachment-too-long': { name: 'a.txt', megabytes: 10 },
  'channel-closed': {},
  'channel-refused': {},
  'reading-already': {},
  'reloaded-meanwhile': {},
  'collection-taken': {},
  'collection-name': {},
  'collection-not-held': { names: 'harbour, council' },
  'collection-none': { command: '/setup create' },
  'file-empty': {},
  'file-no-article': {},
  'file-too-large': { megabytes: 50 },
  'file-packed-badly': {},
  'file-bomb': {},
  'file-closed': {},
  'file-gone': {},
  'file-unread': { detail: 'EIO' },
  'file-binary': {},
  'file-encoding': {},
  'kind-unknown': { kinds: '.txt, .md' },
  'link-outside': {},
  'link-nowhere': {},
  'not-ordinary': {},
  'not-opened': { detail: 'EACCES' },
  'folder-too-deep': { most: 40 },
  'folder-missing': { folder: 'corpus' },
  'folder-neither': { folder: 'corpus' },
  'folder-unread': { folder: 'corpus', detail: 'EACCES' },
  'corpus-empty': { folders: 'corpus' },
  'corpus-all-refused': { folders: 'corpus', count: 1_200 },
  'corpus-unread': { detail: 'out of memory' },
  record: { record: 3, problem: within },
  'record-at': { record: 3, address: 'https://quillpost.example/', problem: within },
  'article-too-long': { millions: 11.2, most: 10 },
  'record-not-object': {},
  'record-no-text': { fields: 'text, body' },
  'record-cut': {},
  'json-invalid': {},
  'json-empty': {},
  'lines-empty': {},
  'line-too-long': { megabytes: 50 },
  'line-not-json': {},
  'feed-unread': {},
  'feed-empty': {},
  entry: { entry: 3, problem: within },
  'entry-empty': {},
  'entry-cut': {},
  'page-no-article': {},
  'page-unread': { detail: 'stack overflow' },
  'page-too-long': { millions: 4 },
  'page-too-many-tags': { most: 60_000 },
  'page-too-deep': {},
  'page-too-large': { megabytes: 50 },
  'archive-no-page': {},
  'archive-damaged': { record: 3 },
  'archive-cut': {},
  'archive-headers': {},
  'archive-overrun': { record: 3 },
  'markdown-tangled': {},
  'front-matter-too-long': {},
  'front-matter-not-yaml': { detail: 'unexpected end' },
  'front-matter-not-list': {},
  'sidecar-too-long': {},
  'sidecar-not-yaml': { detail: 'unexpected end' },
  'sidecar-not-list': {},
  'sidecar-not-json': {},
  'sidecar-not-object': {},
  'sidecar-unused': {},
  'corrections-not-yaml': { line: 3 },
  'corrections-not-list': {},
  'corrections-no-id': {},
  'corrections-alias': {},
  'corrections-held': { problem: within },
  'correction-no-fields': {},
  'correction-outlet': {},
  'correction-published': {},
  'correction-url': {},
  'correction-other': { fields: 'outlet, url', names: 'colour' },
  'correction-no-article': { id: 'bridge' },
  'correction-other-file': { id: 'bridge', noted: 'bridge.txt', actual: 'other/bridge.txt' },
};

const make = problem as (code: ProblemCode, values: object) => Problem;
const problems = Object.entries(EXAMPLES).map(
  ([code, values]) => [code, make(code as ProblemCode, values)] as const,
);

/** Names of formats and of their parts, which no language translates. */
const UNTRANSLATED = /JSON|YAML|UTF-8|RSS|Atom|Markdown|jsonl|city-desk|(?<=\()txt|gz/g;

describe('the sentences of rooms that know no languages', () => {
  it('have a message each, and no message is left over', () => {
    expect(Object.keys(messagesOf('en', 'refusals')).sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  describe.each(LOCALES)('in %s', (locale) => {
    const words = wordsFor(locale);

    it.each(problems)('say %s, with all that is named', (_, told) => {
      const sentence = problemWords(told, words);
      expect(sentence).toMatch(/[.!?]$/);
      for (const [name, value] of Object.entries(told.values)) {
        if (name === 'command')
          expect(sentence).toContain(words.command('setup.command.create.name').slice(1));
        else expect(sentence).toContain(shownIn(locale, value));
      }
      if (locale !== 'en') expect(sentence).not.toBe(told.reason);
    });
  });

  it.each(['ar', 'he'] as const)('isolate in %s what runs from left to right', (locale) => {
    for (const [code, told] of problems) {
      const ours = problemWords(told, wordsFor(locale)).replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
      expect(ours.replace(UNTRANSLATED, ''), code).not.toMatch(/\p{Script=Latin}{2}/u);
    }
  });

  it.each(problems)('in English, %s reads on a terminal as on a card', (_, told) => {
    expect(problemWords(told, wordsFor('en'))).toBe(told.reason);
  });

  it('are plain data: they cross the border of a thread', () => {
    for (const [, told] of problems) expect(structuredClone(told)).toEqual(told);
  });

  it('show what a file is called, not what it would do to a card', () => {
    const told = problem('correction-no-article', { id: '**bold** @everyone\n# head \u202e' });
    expect(problemLine(told, 240, wordsFor('de'))).toBe(
      'Kein Artikel hat die Kennung \\*\\*bold\\*\\* \\@\u200beveryone \\# head. Seine Datei zurücklegen oder den Eintrag entfernen.',
    );
  });
});

function shownIn(locale: Locale, value: string | number | Problem): string {
  if (typeof value === 'object') return problemWords(value, wordsFor(locale));
  return typeof value === 'number' ? wordsFor(locale).number(value) : value;
}

/** Where sentences are thrown that can reach a card, and what is given there. Terminals and start-up are not among them. */
const ROOMS: readonly (readonly [rooms: string, files: readonly string[], given: RegExp])[] = [
  [
    'the lower floors',
    ['src/corpus', 'src/attribution', 'src/coverage', 'src/newsroom'].flatMap(filesIn),
    /^(?:problem\(|[A-Z_]+\)|report\.problem\)|\w+ \? problem\()/,
  ],
  [
    'what servers set, and what Discord hands over',
    ['servers/open-servers', 'servers/limits', 'discord/attachments', 'discord/post'].map(
      (name) => `src/${name}.ts`,
    ),
    /^problem\(/,
  ],
  [
    'commands and cards',
    ['commands', 'src/cards'].flatMap(filesIn),
    /^(?:problem\(|(?:\w+\.)*words\(|sentenceOf\()/,
  ],
];

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

describe('a refusal that can reach a card', () => {
  it.each(ROOMS)('is never a sentence in one language: %s', (_, files, given) => {
    const thrown = files.flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/new UserError\(\s*([^\n]*)/g), ([, what]) => [
        file,
        what,
      ]),
    );
    expect(thrown).not.toEqual([]);
    for (const [file, what] of thrown) expect(what, file).toMatch(given);
  });
});
