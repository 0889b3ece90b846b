import type { View } from './buttons.ts';
import type { Card } from './card.ts';
import { escapeLine, plainLine } from './escape.ts';
import { heading } from './heading.ts';
import { NOTICE_COLOUR } from './labels.ts';
import { shortened } from './shorten.ts';

const NEAREST_SHOWN = 5;
const NAME_MOST = 80;

export interface Nothing {
  readonly asked: string;
  /** One sentence of ours. */
  readonly says: string;
  /** Names or ids that look like what was asked. */
  readonly nearest: readonly string[];
  /** One sentence of ours: what to do where nothing looks alike. */
  readonly next?: string;
}

/** Nothing bears the name or id that was asked for: what looks like it, or what to do next. */
export function nothingCard({ asked, says, nearest, next }: Nothing, view: View): Card {
  const alike = nearest
    .slice(0, NEAREST_SHOWN)
    .map((name) => `**${escapeLine(shortened(plainLine(name), NAME_MOST))}**`);
  const lines = [
    `**${says}**`,
    ...(alike.length > 0
      ? [`These look alike: ${alike.join(' · ')}`]
      : [next ?? 'The option completes what there is as you type.']),
  ];
  return {
    content: heading(asked, view),
    embeds: [{ color: NOTICE_COLOUR, description: lines.join('\n') }],
    components: [],
  };
}
