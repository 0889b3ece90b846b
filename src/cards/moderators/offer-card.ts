import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10';
import type { Words } from '../../locales/words.ts';
import { hasOwnSidecar } from '../../newsroom/desk/additions.ts';
import type { AppraisedArticle } from '../../newsroom/desk/appraisal.ts';
import type { Offer } from '../../newsroom/desk/desk.ts';
import { button, rows } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { fitToLimits } from '../message/fit-to-limits.ts';
import { listed, shortLine, small } from '../message/line.ts';
import { shorten } from '../message/shorten.ts';
import { factsEmbed } from '../source/source-card.ts';
import { refusedEmbeds } from './corpus-card.ts';

const COPIES_SHOWN = 5;
const NAME_MOST = 80;
const FILE_NAME_MOST = 40;
const OPENING_MOST = 240;

/** What files would become: nothing is stored before Confirm. Without a readable article there is nothing to confirm. */
export function offerCard({ addition, appraisal }: Offer, words: Words): Card {
  const { shown, articles, statements, refused } = appraisal;
  const more = articles - shown.length;
  const counts = {
    articles: words('cards.articles', { count: articles }),
    statements: words('cards.statements', { count: statements }),
  };
  return fitToLimits((most) => ({
    content: [
      `**${words(articles === 0 ? 'desk.offer.none' : 'desk.offer.title')}**`,
      ...(articles > 1 ? [words('desk.offer.total', counts)] : []),
      ...(more > 0 ? [words('desk.offer.not-shown', { count: more })] : []),
      ...(articles === 0 ? [] : [small(words('desk.offer.waits'))]),
    ].join('\n'),
    embeds: [
      ...shown.map((article) => articleEmbed(article, most, words)),
      ...refusedEmbeds(refused, most, words),
    ],
    components: articles === 0 ? [] : offerButtons({ addition, appraisal }, words),
  }));
}

function articleEmbed(appraised: AppraisedArticle, most: number, words: Words): APIEmbed {
  const { article, text, inFile, copiesOf } = appraised;
  const facts = factsEmbed(appraised, article, () => text, { most, words });
  const names = copiesOf.map(({ id, outlet }) =>
    [id, ...(outlet === undefined ? [] : [outlet])].map((name) => shortLine(name, NAME_MOST)).join(', '),
  );
  const opening = words.isolated(shortLine(text, Math.min(OPENING_MOST, most)));
  return {
    ...facts,
    description: [
      facts.description,
      ...(names.length === 0
        ? []
        : [`**${words('desk.offer.copies', { names: listed(names, COPIES_SHOWN, words) })}**`]),
      ...(inFile === 1
        ? []
        : [words('desk.offer.of-file', { articles: words('cards.articles', { count: inFile }) })]),
      `> ${opening}`,
      small(words('cards.label.text')),
    ].join('\n'),
  };
}

function offerButtons({ addition, appraisal }: Offer, words: Words): Card['components'] {
  const state = { command: 'corpus', version: '', key: addition.key };
  const describable = addition.files.flatMap(({ name }, at) => {
    const held = appraisal.shown.find(({ article }) => article.file === name);
    return held?.inFile === 1 && !hasOwnSidecar(addition, at) ? [{ name, at }] : [];
  });
  return rows(
    [
      button(
        words('desk.button.confirm'),
        { ...state, action: 'confirm', page: 1 },
        { style: ButtonStyle.Success },
      ),
      button(words('desk.button.cancel'), { ...state, action: 'cancel', page: 1 }),
    ],
    describable.map(({ name, at }) =>
      button(
        addition.files.length === 1
          ? words('desk.button.details')
          : words('desk.button.details-of', { file: shorten(name, FILE_NAME_MOST).kept }),
        { ...state, action: 'details', page: at + 1 },
      ),
    ),
  );
}
