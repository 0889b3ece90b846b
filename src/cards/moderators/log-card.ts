import type { Words } from '../../locales/words.ts';
import type { LogEntry } from '../../newsroom/desk/audit-log.ts';
import { LOG_FILE } from '../../newsroom/desk/folders.ts';
import { button, rows } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { escapeLine } from '../message/escape.ts';
import { NOTICE_COLOUR } from '../message/labels.ts';
import { momentWords, shortLine, small } from '../message/line.ts';
import { pageOf } from '../message/pages.ts';
import { changeLines } from './change-card.ts';

const ENTRIES_A_PAGE = 6;
const NAME_MOST = 80;

/** Which page of which collection's log; the name is told where several are read. */
export interface LogView {
  readonly page: number;
  readonly collection: string;
  readonly isOnly: boolean;
  readonly words: Words;
}

/** Who changed what, when and why, the newest first, by pages. */
export function logCard(
  entries: readonly LogEntry[],
  { page: wanted, collection, isOnly, words }: LogView,
): Card {
  const { number: page, count: pages, items: shown } = pageOf(entries, wanted, ENTRIES_A_PAGE);
  const state = { command: 'corpus', action: 'log', version: '', key: collection };
  const title = isOnly
    ? words('desk.log.title')
    : words('desk.log.title-of', { collection: escapeLine(collection) });
  const lines = shown.map((entry) => [...changeLines(entry, words), byLine(entry)].join('\n'));
  return {
    content: [
      `**${title}**`,
      ...(pages > 1 ? [small(words('cards.page-of', { page, count: pages }))] : []),
    ].join('\n'),
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: lines.join('\n\n') || words('desk.log.empty'),
        ...(entries.length === 0 ? {} : { footer: { text: words('desk.log.kept', { file: LOG_FILE }) } }),
      },
    ],
    components: rows(
      pages === 1
        ? []
        : [
            button(words('cards.button.previous'), { ...state, page: page - 1 }, { disabled: page <= 1 }),
            button(words('cards.button.next'), { ...state, page: page + 1 }, { disabled: page >= pages }),
          ],
    ),
  };

  function byLine({ at, by }: LogEntry): string {
    return small(`${words.isolated(shortLine(by.name, NAME_MOST))} · ${momentWords(at)}`);
  }
}
