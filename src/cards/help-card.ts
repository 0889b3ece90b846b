import type { Card } from './card.ts';
import { escapeLine } from './escape.ts';
import { CLAIM_LABEL, counted, NOTICE_COLOUR } from './labels.ts';

/** One command, and an example that works on what is loaded. */
export interface HelpEntry {
  /** With its options: '/ask question'. */
  readonly usage: string;
  readonly does: string;
  readonly example?: string;
}

/** What this bot does and does not, and each command with an example. */
export function helpCard(entries: readonly HelpEntry[], articles: number): Card {
  const intro = [
    `This bot answers from ${counted(articles, 'article')} of news coverage, in the words that were printed: who said it, through whom, and where to read it.`,
    `It adds nothing of its own and does not judge what is true: everything is labelled *${CLAIM_LABEL}*. Answers are private until you press Share.`,
  ];
  return {
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: intro.join('\n'),
        fields: entries.map(({ usage, does, example }) => ({
          name: escapeLine(usage),
          value: [escapeLine(does), ...(example === undefined ? [] : [`Try: ${escapeLine(example)}`])].join(
            '\n',
          ),
        })),
      },
    ],
    components: [],
  };
}
