import type { Words } from '../../locales/words.ts';
import type { LogEntry } from '../../newsroom/desk/audit-log.ts';
import { UNDO_MINUTES } from '../../newsroom/desk/desk.ts';
import type { LoadReport } from '../../newsroom/newsroom.ts';
import { dayWords } from '../finding/article-words.ts';
import { button, rows } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { escapeLine } from '../message/escape.ts';
import { listed, shortLine, small } from '../message/line.ts';
import { reloadCard } from './corpus-card.ts';

const NAME_MOST = 80;
const REASON_MOST = 300;
const FILES_SHOWN = 5;

const FIELDS = ['outlet', 'published', 'url'] as const;

/** A change that was made, and what the reading after it found; with Undo where it can be taken back. */
export function changeCard(entry: LogEntry, report: LoadReport, words: Words): Card {
  const reloaded = reloadCard(report, words);
  const undo = { command: 'corpus', action: 'undo', page: 1, version: '', key: entry.change };
  const mayUndo = entry.what !== 'add' && entry.what !== 'undo';
  return {
    ...reloaded,
    content: [
      ...changeLines(entry, words),
      ...(mayUndo ? [small(words('desk.undo-for', { minutes: UNDO_MINUTES }))] : []),
    ].join('\n'),
    components: mayUndo ? rows([button(words('desk.button.undo'), undo)]) : [],
  };
}

/** What was done to which article, the values that an edit changed, and the reason. */
export function changeLines(entry: LogEntry, words: Words): readonly string[] {
  const { what, article, files, changed = {}, reason } = entry;
  const names = article === undefined ? files : [article];
  const shown = names.map((name) => shortLine(name, NAME_MOST));
  return [
    `**${words(`desk.done.${what}`, { what: listed(shown, FILES_SHOWN, words) })}**`,
    ...FIELDS.flatMap((field) => {
      const change = changed[field];
      return change === undefined ? [] : [changedLine(field, change, words)];
    }),
    ...(reason === undefined ? [] : [words('desk.reason', { reason: shortLine(reason, REASON_MOST) })]),
  ];
}

function changedLine(
  field: (typeof FIELDS)[number],
  { from, to }: { readonly from?: string; readonly to?: string },
  words: Words,
): string {
  const shown = (value: string) =>
    field === 'published' ? dayWords(value, { words, show: escapeLine }) : shortLine(value, NAME_MOST);
  return words('desk.value.changed', {
    field: words(`desk.field.${field}`),
    from: from === undefined ? words('desk.value.none') : shown(from),
    to: to === undefined ? words('desk.value.as-in-file') : shown(to),
  });
}
