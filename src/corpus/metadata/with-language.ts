import type { Article, Known } from '../article.ts';
import { detectLanguage } from './detect-language.ts';

/** Enough to tell a language; more costs time and changes nothing. */
const SAMPLE_CHARACTERS = 3000;
const ENOUGH_WORDS = 40;

/**
 * The share of the four commonest words of English (the, of, and, to: 12 to 16 % of any English prose; Brown corpus,
 * Francis and Kučera 1982) above which nothing else needs to be asked. No other language uses 'the' and 'and'.
 */
const ENGLISH_SHARE = 0.07;
const ENGLISH_WORD = /^(?:the|of|and|to)$/;

/** How much likelier than the stated language another must be before the statement is held to be a template's. */
const OVERRULING = 1.5;

const FROM = 'told from the text';

/**
 * The article with the language of its text: what its file states, unless the text is plainly in another; else what
 * the text tells. A text too short to tell keeps what was stated, and a text in no known language has none.
 */
export async function withLanguage(article: Article): Promise<Article> {
  const language = await languageOf(article.text, article.metadata.language);
  if (language === undefined || language === article.metadata.language) return article;
  return { ...article, metadata: { ...article.metadata, language } };
}

/** The language that a text plainly is in (ISO 639-1); undefined where that cannot be told. */
export async function languageOfText(text: string): Promise<string | undefined> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  return isPlainlyEnglish(sample) ? 'en' : (await tellApart(sample))?.best;
}

async function languageOf(text: string, stated: Known | undefined): Promise<Known | undefined> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const told = isPlainlyEnglish(sample) ? { best: 'en', scoreOf: onlyEnglish } : await tellApart(sample);
  if (told === undefined) return stated;
  if (stated !== undefined) {
    const score = told.scoreOf(stated.value.split('-')[0]?.toLowerCase() ?? '');
    if (score === undefined || score * OVERRULING >= (told.scoreOf(told.best) ?? 0)) return stated;
  }
  return { value: told.best, how: 'inferred', from: FROM };
}

interface Told {
  readonly best: string;
  /** Likeness to a language, comparable within one text; undefined for a language that cannot be told. */
  readonly scoreOf: (language: string) => number | undefined;
}

function onlyEnglish(language: string): number {
  return language === 'en' ? 1 : 0;
}

function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const commonest = words.filter((word) => ENGLISH_WORD.test(word));
  return (
    words.length >= ENOUGH_WORDS &&
    commonest.includes('the') &&
    commonest.includes('and') &&
    commonest.length >= words.length * ENGLISH_SHARE
  );
}

/** The language that the detector tells; undefined where that is not reliable. */
async function tellApart(sample: string): Promise<Told | undefined> {
  const detected = await detectLanguage(sample);
  if (detected === undefined) return undefined;
  const scores = new Map(Object.entries(detected.scores));
  const known = new Set(detected.languages);
  return {
    best: detected.language,
    scoreOf: (language) => (known.has(language) ? (scores.get(language) ?? 0) : undefined),
  };
}
