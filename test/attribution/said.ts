import { attribute } from '../../src/attribution/attribute.ts';
import type { AttributedArticle } from '../../src/attribution/statement.ts';
import type { Article, Span } from '../../src/corpus/article.ts';
import { madeUpArticle } from '../support/made-up-article.ts';

/** A made-up article, in a language where that is told. */
export function article(text: string, language?: string): Article {
  return madeUpArticle(
    text,
    language === undefined
      ? {}
      : { metadata: { language: { value: language, how: 'given', from: 'the test' } } },
  );
}

export function attributed(text: string, language?: string): AttributedArticle {
  return attribute(article(text, language));
}

/** What is said in a text, a line a statement: 'speaker: words | more words', with '-' for no speaker. */
export function said(text: string, language?: string): readonly string[] {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return attributed(text, language)
    .statements.filter(({ kind }) => kind !== 'narration')
    .map(({ speaker, content }) => `${speaker?.name ?? '-'}: ${content.map(words).join(' | ')}`);
}

/** The names of those who say the quoted statements of a text, in order. */
export function speakers(text: string, language?: string): readonly string[] {
  return attributed(text, language)
    .statements.filter(({ kind }) => kind === 'direct')
    .map(({ speaker }) => speaker?.name ?? '-');
}
