import type { Known } from '../corpus/article.ts';
import type { ArticleReference } from '../coverage/answer.ts';
import { plainLine } from './escape.ts';
import { NO_DATE, OUTLET_NOT_GIVEN } from './labels.ts';
import { shortened } from './shorten.ts';
import type { TextOf } from './verbatim.ts';

/** Characters of an outlet's name, and of the words that show it. */
const TEXT_MOST = 80;
const LINK_MOST = 400;

/** 'The Paper', 'The Paper (inferred from “…”)' or 'outlet not given'; plain text. */
export function outletWords(article: ArticleReference, textOf: TextOf, most = TEXT_MOST): string {
  const { outlet } = article.metadata;
  if (outlet === undefined) return OUTLET_NOT_GIVEN;
  return `${shortened(plainLine(outlet.value), Math.min(TEXT_MOST, most))}${evidence(outlet, article.id, textOf, most)}`;
}

/** '16 December 2020', with its evidence where it was inferred, or 'no date in the file'; plain text. */
export function dateWords(article: ArticleReference, textOf: TextOf, most = TEXT_MOST): string {
  const { published } = article.metadata;
  if (published === undefined) return NO_DATE;
  return `${dayWords(published.value)}${evidence(published, article.id, textOf, most)}`;
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day as printed, never moved to the reader's time zone. */
export function dayWords(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? shortened(plainLine(iso), TEXT_MOST) : days.format(time);
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** 'statements not analysed (French)', for an article in a language that attribution does not know; plain text. */
export function notAnalysed({ metadata: { language } }: ArticleReference): string {
  return `statements not analysed${language === undefined ? '' : ` (${languageName(language.value)})`}`;
}

function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? plainLine(tag);
  } catch {
    return plainLine(tag);
  }
}

function evidence(known: Known, article: string, textOf: TextOf, most: number): string {
  if (known.how === 'given') return '';
  const words = known.words && textOf(article)?.slice(known.words.start, known.words.end);
  const from =
    words === undefined || words === ''
      ? plainLine(known.from)
      : `“${shortened(plainLine(words), Math.min(TEXT_MOST, most))}”`;
  return ` (inferred from ${from})`;
}

/**
 * The article's address as a link that hides nothing and draws no preview, or undefined where the file gave none that
 * is plain http(s): no name or password in it, not too long to be read.
 */
export function linkOf(article: ArticleReference): string | undefined {
  const given = article.metadata.url?.value;
  if (given === undefined || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const address = url.href.replace(
    /[*|~`()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return address.length <= LINK_MOST ? `<${address}>` : undefined;
}
