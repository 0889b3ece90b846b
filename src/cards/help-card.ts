import type { Words } from '../locales/words.ts';
import type { Card } from './message/card.ts';
import { escapeLine } from './message/escape.ts';
import { NOTICE_COLOUR } from './message/labels.ts';

/** One command, and an example that works on what is loaded. */
export interface HelpEntry {
  /** With its options: '/ask question'. */
  readonly usage: string;
  readonly does: string;
  readonly example?: string;
}

/** What this bot does and does not, and each command with an example. */
export function helpCard(entries: readonly HelpEntry[], articles: number, words: Words): Card {
  const intro = [
    words('cards.help.intro', { articles: words('cards.articles', { count: articles }) }),
    words('cards.help.nothing-added', { label: `*${words('cards.label.claim')}*` }),
  ];
  return {
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: intro.join('\n'),
        fields: entries.map(({ usage, does, example }) => ({
          name: escapeLine(usage),
          value: [
            escapeLine(does),
            ...(example === undefined ? [] : [words('cards.help.try', { example: escapeLine(example) })]),
          ].join('\n'),
        })),
      },
    ],
    components: [],
  };
}
