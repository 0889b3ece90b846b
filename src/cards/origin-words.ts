import type { Origin } from '../coverage/answer.ts';
import { counted, ORIGIN_NOT_STATED, REPETITION } from './labels.ts';
import { listed, quoted, shortLine, small } from './line.ts';
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
export function originWords(origins: readonly Origin[], textOf: TextOf, most: number): string {
  if (origins.length === 0) return '';
  const articles = new Set(origins.flatMap((origin) => origin.articles)).size;
  const isSeveral = origins.length > 1 && articles > 1;
  const each = origins.map((origin) => oneOrigin(origin, textOf, isSeveral, most));
  const counts = `${counted(articles, 'article')}, ${counted(origins.length, 'origin')}`;
  const isRepeated = origins.some((origin) => origin.articles.length > 1);
  return [
    `**${counts}:** ${listed(each, ORIGINS_SHOWN)}`,
    ...(isRepeated ? [small(REPETITION)] : []),
    ...copyLine(origins, most),
  ].join('\n');
}

/** Outlets that print the same article, which count as one with it. */
function copyLine(origins: readonly Origin[], most: number): readonly string[] {
  const outlets = [...new Set(origins.flatMap(({ copies = [] }) => copies))];
  if (outlets.length === 0) return [];
  const names = outlets.map((outlet) => shortLine(outlet, Math.min(NAME_MOST, most)));
  return [small(`Copies, not counted again: ${listed(names, COPIES_SHOWN)}`)];
}

function oneOrigin(origin: Origin, textOf: TextOf, isOneOfSeveral: boolean, most: number): string {
  const { articles, unnamed } = origin;
  const name =
    origin.name === undefined ? ORIGIN_NOT_STATED : shortLine(origin.name, Math.min(NAME_MOST, most));
  const printed = unnamed
    .filter((words) => words !== '' && articles.some((article) => textOf(article)?.includes(words)))
    .slice(0, UNNAMED_SHOWN)
    .map((words) => quoted(words, Math.min(WORDS_MOST, most)));
  const aside = [
    ...(printed.length === 0 ? [] : [`resting on ${printed.join(', ')}`]),
    ...(isOneOfSeveral ? [counted(articles.length, 'article')] : []),
  ];
  return aside.length === 0 ? name : `${name} (${aside.join('; ')})`;
}
