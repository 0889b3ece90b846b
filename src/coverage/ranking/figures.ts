/** How news prints the figures that questions ask for. */

export const NUMBER_WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|several|couple|few';
const SOME = `(?:\\d[½¼¾]?|[½¼¾]|\\b(?:an?|one|${NUMBER_WORD}))(?:[ -]\\p{Ll}+)?[ -]`;
const TIMES = 'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries';
const SIZES =
  'miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|pages?';

/** A number that may count something: a year counts nothing. */
export const NUMBER = new RegExp(
  `(?<![\\d.,])(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*|\\b(?:${NUMBER_WORD})\\b`,
  'iu',
);
export const MONEY =
  /[$€£¥₹]\s?\d|\d\s?%|\b(?:dollars?|euros?|pounds?|percent|per cent)\b|\d[\d.,]*\s?(?:k|m|bn|b|million|billion|trillion)\b/iu;
/** A sum of money, which counts nothing but money. */
export const SUM = /[$€£¥₹]\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|bn|[kmb])\b)?/giu;
export const SIZE = new RegExp(`${SOME}(?:${SIZES})\\b`, 'iu');
/** How tall or how wide something is: not in miles, unless it is said of what. */
export const HEIGHT = new RegExp(
  `${SOME}(?:met(?:er|re)s?|feet|foot|inch(?:es)?|stor(?:ey|ies|eys|y)|acres?|hectares?|square)\\b|${SOME}(?:${SIZES})[ -](?:tall|high|wide|deep|long|across)\\b`,
  'iu',
);
export const LENGTH = new RegExp(`${SOME}(?:${TIMES}|${SIZES})\\b|\\b(?:since|until|till)\\b`, 'iu');
export const AGE =
  /\b\d{1,3}[- ]years?[- ]olds?\b|\baged? \d+|\bage of \d+|[,(] ?\d{1,3}[,)]|\bborn\b|\bbirthday\b|\bturn(?:s|ed|ing)? \d{1,3}\b/iu;
