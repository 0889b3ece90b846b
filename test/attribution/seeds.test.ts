import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute, SHOWN_SPEAKER_CONFIDENCE } from '../../src/attribution/attribute.ts';
import type { Statement } from '../../src/attribution/statement.ts';
import type { Article, Span } from '../../src/corpus/article.ts';
import { paragraphsOf } from '../../src/corpus/paragraphs.ts';
import { repair } from '../../src/corpus/repair/repair.ts';

/** What each seed states, sentence by sentence, as written down from reading it. */
interface Reading {
  readonly file: string;
  readonly statements: readonly ReadStatement[];
}

interface ReadStatement {
  readonly kind: Statement['kind'];
  /** Each part, the middle of a long one left out with ' … '. */
  readonly content: readonly string[];
  readonly speaker?: string;
  readonly mention?: string;
  readonly named?: boolean;
  readonly cue?: string;
  /** From the reader's side, the outlet left out. */
  readonly chain: readonly string[];
  readonly stances: readonly string[];
  readonly posted?: string;
  /** Whether a card shows the speaker. */
  readonly shown?: boolean;
}

function seedArticle(file: string): Article {
  const fileText = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
  const { text, repairs, offsets } = repair(fileText);
  const paragraphs = paragraphsOf(text);
  return { id: 'seed', file, text, paragraphs, metadata: {}, repairs, fileText, offsets, copies: [] };
}

function read(name: string): Reading {
  return JSON.parse(readFileSync(new URL(`./seeds/${name}.json`, import.meta.url), 'utf8'));
}

function shorten(words: string): string {
  return words.length > 90 ? `${words.slice(0, 55)} … ${words.slice(-30)}` : words;
}

function asRead(text: string, statement: Statement): ReadStatement {
  const { kind, content, speaker, cue, chain, stances, posted, confidence } = statement;
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return {
    kind,
    content: content.map((part) => shorten(words(part))),
    ...(speaker && {
      speaker: speaker.name,
      mention: words(speaker.mention),
      named: speaker.person !== undefined,
    }),
    ...(cue && { cue: words(cue) }),
    chain: chain.slice(1).map((link) => `${link.role}: ${link.name}`),
    stances: stances.map((stance) => `${stance.kind}: ${words(stance.words)}`),
    ...(posted && { posted: words(posted) }),
    ...(kind !== 'narration' && { shown: confidence >= SHOWN_SPEAKER_CONFIDENCE }),
  };
}

describe.each(['first', 'second'])('the %s seed', (name) => {
  const { file, statements: expected } = read(name);
  const article = seedArticle(file);
  const { statements, people } = attribute(article);

  it('has as many statements as were read in it', () => {
    expect(statements).toHaveLength(expected.length);
  });

  it.each(expected.map((statement, index) => [statement.content[0] ?? '', statement, index] as const))(
    '%s',
    (_, statement, index) => {
      const found = statements[index];
      expect(found && asRead(article.text, found)).toEqual(statement);
    },
  );

  it('keeps people of one surname apart', () => {
    const surnames = people.filter(({ kind }) => kind === 'person').map((person) => person.name);
    expect(new Set(surnames).size).toBe(surnames.length);
  });
});
