import { betweenMarks } from '../../locales/direction.ts';
import type { Words } from '../../locales/words.ts';
import type { Card } from './card.ts';
import { escapeText } from './escape.ts';
import { NOTICE_COLOUR, PROBLEM_COLOUR } from './labels.ts';
import { EMBED_DESCRIPTION_MOST } from './limits.ts';
import { shortened } from './shorten.ts';

const SENTENCE_MOST = EMBED_DESCRIPTION_MOST / 4;

/** A sentence for the person: what happened and what to do next. */
export function problemCard(sentence: string): Card {
  const description = betweenMarks(shortened(sentence, SENTENCE_MOST), escapeText);
  return { embeds: [{ color: PROBLEM_COLOUR, description }], components: [] };
}

/** A sentence of ours that tells of no problem. */
export function noticeCard(sentence: string): Card {
  return { embeds: [{ color: NOTICE_COLOUR, description: sentence }], components: [] };
}

/** Said where there is nothing to answer from: no article has been added yet. */
export function emptyCard(words: Words): Card {
  const command = words.command('commands.corpus.name', 'desk.command.add.name');
  return noticeCard(words('browse.empty', { command }));
}

/** What is said where something failed that the person cannot mend. `id` finds it in the log. */
export function apologyCard(id: string, words: Words): Card {
  return problemCard(words('problems.apology', { id }));
}
