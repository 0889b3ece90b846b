import type { Origin } from '../coverage/answer.ts';
import { escapeLine } from './escape.ts';
import { quoted } from './finding-embed.ts';
import { counted, ORIGIN_NOT_STATED } from './labels.ts';
import { shortened } from './shorten.ts';

const ORIGINS_MOST = 6;
const UNNAMED_MOST = 3;

/** '2 articles, 1 origin: NAME (“my sources”)': what the findings rest on. Empty where there are no origins. */
export function originWords(origins: readonly Origin[]): string {
  if (origins.length === 0) return '';
  const articles = new Set(origins.flatMap((origin) => origin.articles)).size;
  const several = origins.length > 1 && articles > 1;
  const shown = origins.slice(0, ORIGINS_MOST).map((origin) => oneOrigin(origin, several));
  const more = origins.length - shown.length;
  const list = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
  return `**${counted(articles, 'article')}, ${counted(origins.length, 'origin')}:** ${list}`;
}

function oneOrigin(origin: Origin, several: boolean): string {
  const name = origin.name === undefined ? ORIGIN_NOT_STATED : escapeLine(shortened(origin.name, 100));
  const unnamed = origin.unnamed.slice(0, UNNAMED_MOST).map((words) => quoted(words, 60));
  const aside = [
    ...(unnamed.length === 0 ? [] : [`resting on ${unnamed.join(', ')}`]),
    ...(several ? [counted(origin.articles.length, 'article')] : []),
  ];
  return aside.length === 0 ? name : `${name} (${aside.join('; ')})`;
}
