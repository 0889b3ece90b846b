import type { Known } from '../../corpus/article.ts';
import type { ArticleReference } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { plainLine } from '../message/escape.ts';
import { shortened } from '../message/shorten.ts';
import type { TextOf } from './verbatim.ts';

/** Characters of an outlet's name, and of the words that show it. */
const TEXT_MOST = 80;
const LINK_MOST = 400;

/** How a line is shown, and how much of what comes from outside. */
export interface LineStyle {
  readonly words: Words;
  /** Characters of a name or of the words that show it; 80 unless told. */
  readonly most?: number;
  /** `escapeLine` where the line is shown as Markdown; plain text unless told. */
  readonly show?: (text: string) => string;
}

/** 'The Paper', 'The Paper (inferred from “…”)', 'The Paper (told from the text)' or 'outlet not given'. */
export function outletWords(article: ArticleReference, textOf: TextOf, style: LineStyle): string {
  const { outlet } = article.metadata;
  if (outlet === undefined) return style.words('cards.outlet-not-given');
  return withEvidence(style.words.isolated(piece(outlet.value, style)), outlet, textOf(article.id), style);
}

/** '16 December 2020', with its evidence where it was inferred, or 'no date in the file'. */
export function dateWords(article: ArticleReference, textOf: TextOf, style: LineStyle): string {
  const { published } = article.metadata;
  if (published === undefined) return style.words('cards.no-date');
  return withEvidence(dayWords(published.value, style), published, textOf(article.id), style);
}

/** The day, never moved to the reader's time zone; what is no ISO day, as it is. */
export function dayWords(iso: string, style: LineStyle): string {
  return style.words.day(iso) ?? style.words.isolated(piece(iso, style));
}

/** 'statements not analysed (French)', for an article in a language that attribution does not know. */
export function notAnalysed({ metadata }: ArticleReference, style: LineStyle): string {
  const { words } = style;
  const tag = metadata.language?.value;
  if (tag === undefined) return words('cards.not-analysed');
  return words('cards.not-analysed-in', { language: words.language(tag) ?? piece(tag, style) });
}

function withEvidence(value: string, known: Known, text: string | undefined, style: LineStyle): string {
  if (known.how === 'given') return value;
  const printed = known.words && text?.slice(known.words.start, known.words.end);
  // What is printed in just these words needs no second printing.
  if (printed !== undefined && [known.value, value].includes(plainLine(printed)))
    return style.words('cards.inferred-as-printed', { value });
  const from =
    printed === undefined || printed === '' ? piece(known.from, style) : `“${piece(printed, style)}”`;
  return style.words('cards.inferred', { value, from });
}

function piece(text: string, { most = TEXT_MOST, show = plainLine }: LineStyle): string {
  return show(shortened(plainLine(text), Math.min(TEXT_MOST, most)));
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
