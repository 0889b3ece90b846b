import type { Card } from './card.ts';
import { escapeText } from './escape.ts';
import { NOTICE_COLOUR, PROBLEM_COLOUR } from './labels.ts';
import { EMBED_DESCRIPTION_MOST } from './limits.ts';
import { shortened } from './shorten.ts';

const SENTENCE_MOST = EMBED_DESCRIPTION_MOST / 4;

/** A sentence for the person: what happened and what to do next. */
export function problemCard(sentence: string): Card {
  return messageCard(sentence, PROBLEM_COLOUR);
}

/** Something that is neither an answer nor a problem. */
export function noticeCard(sentence: string): Card {
  return messageCard(sentence, NOTICE_COLOUR);
}

/** What is said where something failed that the person cannot mend. `id` finds it in the log. */
export function apologyCard(id: string): Card {
  return problemCard(
    `Something went wrong on our side, and nothing was changed. Try again; if it happens again, give the operator this id: ${id}`,
  );
}

function messageCard(sentence: string, color: number): Card {
  return { embeds: [{ color, description: escapeText(shortened(sentence, SENTENCE_MOST)) }], components: [] };
}
