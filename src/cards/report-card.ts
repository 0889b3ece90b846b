import type { APIEmbed } from 'discord-api-types/v10';
import type { Words } from '../locales/words.ts';
import type { Card } from './message/card.ts';
import { writeCustomId } from './message/custom-id.ts';
import { escapeText } from './message/escape.ts';
import type { Form } from './message/form.ts';
import { GOOD_COLOUR, PROBLEM_COLOUR } from './message/labels.ts';
import { brokenLimits } from './message/limits.ts';
import { shortLine } from './message/line.ts';
import { THIS_CARD } from './message/note-buttons.ts';
import { shortened } from './message/shorten.ts';

const PROBLEM_MOST = 1_000;
const NAME_MOST = 40;

/** Asks what is wrong with a card. */
export function reportForm(version: string, words: Words): Form {
  return {
    customId: writeCustomId({ command: 'report', action: 'send', page: 1, version, key: THIS_CARD }),
    title: words('report.title'),
    fields: [
      {
        id: 'problem',
        label: words('report.problem'),
        hint: words('report.hint'),
        style: 'paragraph',
        required: true,
        most: PROBLEM_MOST,
      },
    ],
  };
}

/** A problem that a member reports. */
export interface Report {
  /** The member's name. */
  readonly by: string;
  readonly problem: string;
  /** What it is about; absent where it is about none. */
  readonly card?: Card;
}

/** What the moderators read: the problem, then the card with its ids, as much of it as there is room for. */
export function reportCard({ by, problem, card }: Report, words: Words): Card {
  const name = shortLine(by, NAME_MOST) || words('cards.a-member');
  const said: APIEmbed = {
    color: PROBLEM_COLOUR,
    author: { name: words('report.problem') },
    description: escapeText(shortened(problem, PROBLEM_MOST)),
  };
  const shown = (card?.embeds ?? []).map(withoutPicture);
  const asked = card?.content === undefined ? [] : [card.content];
  const content = [`**${words('report.by', { name })}**`, ...asked].join('\n');
  for (let kept = shown.length; kept > 0; kept -= 1) {
    const whole: Card = { content, embeds: [said, ...shown.slice(0, kept)], components: [] };
    if (brokenLimits(whole).length === 0) return whole;
  }
  return { content, embeds: [said], components: [] };
}

/** The address of a picture is good for a day only. */
function withoutPicture({ image: _image, ...embed }: APIEmbed): APIEmbed {
  return embed;
}

/** Thanks whoever reported a problem. */
export function reportedCard(words: Words): Card {
  return { embeds: [{ color: GOOD_COLOUR, description: words('report.sent') }], components: [] };
}
