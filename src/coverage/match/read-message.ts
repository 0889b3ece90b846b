import { sentenceEnds } from '../../attribution/language/sentences.ts';
import { words } from '../../attribution/language/words.ts';
import type { Span } from '../../corpus/article.ts';
import { termsOf } from '../index/passage-index.ts';
import { wordsOf } from '../index/words.ts';

/** A sentence that states something. */
export interface Claim {
  readonly text: string;
  /** What it quotes, without the marks. */
  readonly quotations: readonly string[];
}

/** The longest message that Discord takes. */
const MESSAGE_MOST = 4000;
/** A card shows no more of one sentence, and finds it again by what it shows. */
const CLAIM_MOST = 500;
/** Words with a topic that a sentence needs to state anything. */
const TERMS_LEAST = 2;
/** Shorter quotations are single words set off, or stand anywhere. */
const QUOTED_WORDS_LEAST = 4;

/** What Discord shows as something else: mentions, emoji, times, commands. */
const DISCORD_MARKUP = /<(?:@[!&]?|#|a?:\w{2,32}:|t:|\/[^:<>]{1,80}:|id:)[^<>\s]{0,40}>/gu;
const MASKED_LINK = /\[([^[\]\n]{1,300})\]\(<?https?:[^\s()<>]{1,2000}>?\)/giu;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>]+>?/giu;
const LINE_OPENER = /^\s*(?:(?:>>>|>|#{1,3}|-#|[-*+•]|\d{1,3}[.)])\s+)+/u;
const FORMATTING = /\*+|__|~~|\|\||`+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Words between marks of one kind, of any language. */
const QUOTATION = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]/gu;

/** The sentences of a message that state something, each once, without what only Discord reads. */
export function readMessage(message: string): readonly Claim[] {
  return message
    .slice(0, MESSAGE_MOST)
    .replace(DISCORD_MARKUP, ' ')
    .replace(MASKED_LINK, '$1')
    .replace(ADDRESS, ' ')
    .split('\n')
    .map((line) => line.replace(LINE_OPENER, '').replace(FORMATTING, '').replace(/\s+/gu, ' ').trim())
    .flatMap(claimsIn)
    .filter(({ text }) => new Set(termsOf(text)).size >= TERMS_LEAST)
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
}

function sentencesOf(line: string): readonly Span[] {
  const pieces = words(line, { start: 0, end: line.length });
  let first = 0;
  return sentenceEnds(line, pieces).map((end) => {
    const sentence = { start: pieces[first]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 };
    first = end;
    return sentence;
  });
}

/** A sentence does not end inside a quotation. */
function claimsIn(line: string): readonly Claim[] {
  const quotations = [...line.matchAll(QUOTATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match.slice(1).find((inner) => inner !== undefined) ?? '',
  }));
  const claims: Span[] = [];
  for (const { start, end } of sentencesOf(line)) {
    const last = claims.at(-1);
    const isWithin = quotations.some((quotation) => quotation.start < start && start < quotation.end);
    if (last !== undefined && isWithin) claims[claims.length - 1] = { start: last.start, end };
    else claims.push({ start, end });
  }
  return claims.map(({ start, end }) => ({
    text: line.slice(start, Math.min(end, start + CLAIM_MOST)).trim(),
    quotations: quotations
      .filter((quotation) => quotation.start >= start && quotation.start < end)
      .map(({ text }) => text.trim())
      .filter((text) => wordsOf(text).length >= QUOTED_WORDS_LEAST),
  }));
}
