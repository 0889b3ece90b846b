import type { Origin } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { joined, listed, quoted, shortLine, small } from '../message/line.ts';
import type { TextOf } from './verbatim.ts';

const ORIGINS_SHOWN = 6;
const UNNAMED_SHOWN = 3;
const COPIES_SHOWN = 4;
const NAME_MOST = 100;
const WORDS_MOST = 60;

/**
 * '2 articles, 1 origin: NAME (resting on “my sources”)': what the findings rest on, that repetition is not
 * confirmation where several articles rest on one, and who prints copies. Empty where there are no origins. No name is
 * longer than `most`.
 */
export function originWords(origins: readonly Origin[], textOf: TextOf, most: number, words: Words): string {
  if (origins.length === 0) return '';
  const articles = new Set(origins.flatMap((origin) => origin.articles)).size;
  const isSeveral = origins.length > 1 && articles > 1;
  const each = origins.map((origin) => oneOrigin(origin, textOf, isSeveral, most, words));
  const counts = words('cards.origins-line', {
    articles: words('cards.articles', { count: articles }),
    origins: words('cards.origins', { count: origins.length }),
  });
  const isRepeated = origins.some((origin) => origin.articles.length > 1);
  return [
    `**${counts}** ${listed(each, ORIGINS_SHOWN, words)}`,
    ...(isRepeated ? [small(words('cards.repetition'))] : []),
    ...copyLine(origins, most, words),
  ].join('\n');
}

/** Outlets that print the same article, which count as one with it. */
function copyLine(origins: readonly Origin[], most: number, words: Words): readonly string[] {
  const outlets = [...new Set(origins.flatMap(({ copies = [] }) => copies))];
  if (outlets.length === 0) return [];
  const names = outlets.map((outlet) => shortLine(outlet, Math.min(NAME_MOST, most)));
  return [small(words('cards.copies', { names: listed(names, COPIES_SHOWN, words) }))];
}

function oneOrigin(
  origin: Origin,
  textOf: TextOf,
  isOneOfSeveral: boolean,
  most: number,
  words: Words,
): string {
  const { articles, unnamed } = origin;
  const name =
    origin.name === undefined
      ? words('cards.origin-not-stated')
      : words.isolated(shortLine(origin.name, Math.min(NAME_MOST, most)));
  const printed = unnamed
    .filter((source) => source !== '' && articles.some((article) => textOf(article)?.includes(source)))
    .slice(0, UNNAMED_SHOWN)
    .map((source) => quoted(source, Math.min(WORDS_MOST, most), words));
  const aside = [
    ...(printed.length === 0 ? [] : [words('cards.resting-on', { terms: joined(printed, words) })]),
    ...(isOneOfSeveral ? [words('cards.articles', { count: articles.length })] : []),
  ];
  return aside.length === 0 ? name : `${name} (${aside.join('; ')})`;
}
