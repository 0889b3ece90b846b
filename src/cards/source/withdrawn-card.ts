import type { Withdrawn } from '../../corpus/article.ts';
import { dateWords, outletWords } from '../finding/article-words.ts';
import type { View } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { escapeLine } from '../message/escape.ts';
import { heading } from '../message/heading.ts';
import { NOTICE_COLOUR } from '../message/labels.ts';
import { shortLine, small } from '../message/line.ts';

const HEADLINE_MOST = 200;
const REASON_MOST = 500;

/** An article that moderators withdrew: what it was, and why it is no longer part of the answers. */
export function withdrawnCard(withdrawn: Withdrawn, view: View): Card {
  const { words } = view;
  const { headline } = withdrawn.metadata;
  const article = { ...withdrawn, copies: [] };
  const style = { words, show: escapeLine };
  const textOf = () => undefined;
  const day = withdrawn.at === undefined ? undefined : words.day(withdrawn.at);
  const reason = shortLine(withdrawn.reason ?? '', REASON_MOST);
  return {
    content: heading(withdrawn.id, view),
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: [
          `**${words('desk.withdrawn.title')}**`,
          reason === '' ? words('desk.withdrawn.no-reason') : words('desk.reason', { reason }),
          ...(day === undefined ? [] : [words('desk.withdrawn.since', { day })]),
          '',
          ...(headline === undefined ? [] : [words.isolated(shortLine(headline.value, HEADLINE_MOST))]),
          words('cards.source.outlet', { outlet: outletWords(article, textOf, style) }),
          words('cards.source.date', { date: dateWords(article, textOf, style) }),
          small(words('desk.withdrawn.note')),
        ].join('\n'),
      },
    ],
    components: [],
  };
}
