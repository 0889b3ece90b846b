import type { Origin } from '../coverage/answer.ts';
import { counted, ORIGIN_NOT_STATED } from './labels.ts';
import { listed, quoted, shortLine } from './line.ts';
import type { TextOf } from './verbatim.ts';

const ORIGINS_SHOWN = 6;
const UNNAMED_SHOWN = 3;
const NAME_MOST = 100;
const WORDS_MOST = 60;

/**
 * '2 articles, 1 origin: NAME (resting on “my sources”)': what the findings rest on. Empty where there are no origins.
 * No name is longer than `most`.
 */
export function originWords(origins: readonly Origin[], textOf: TextOf, most: number): string {
  if (origins.length === 0) return '';
  const articles = new Set(origins.flatMap((origin) => origin.articles)).size;
  const isSeveral = origins.length > 1 && articles > 1;
  const each = origins.map((origin) => oneOrigin(origin, textOf, isSeveral, most));
  const counts = `${counted(articles, 'article')}, ${counted(origins.length, 'origin')}`;
  return `**${counts}:** ${listed(each, ORIGINS_SHOWN)}`;
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
