import type { TimelineAnswer, TimelineEntry } from '../coverage/timeline/timeline-answer.ts';
import type { Words } from '../locales/words.ts';
import { eventDateWords, toldWords } from './event-date-words.ts';
import { outletWords } from './finding/article-words.ts';
import { type TextOf, verbatim } from './finding/verbatim.ts';
import { rows, shareButton, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { plainLine } from './message/escape.ts';
import { askedLine } from './message/filter-words.ts';
import { heading } from './message/heading.ts';
import { KIND_COLOURS, labelOf, NOTICE_COLOUR } from './message/labels.ts';
import { reportButton } from './message/note-buttons.ts';
import { pageOf } from './message/pages.ts';
import { shortened } from './message/shorten.ts';
import { isDrawable } from './picture/drawable.ts';
import type { Picture, PictureItem } from './picture/picture.ts';
import { ENTRIES_A_PAGE, groupsOf, rangeWords, statementOf } from './timeline-card.ts';

const FILE_NAME = 'timeline.png';
/** Of a picture's description: https://docs.discord.com/developers/resources/message#attachment-object */
const ALT_MOST = 1_024;
const STATEMENT_MOST = 280;
const NAME_MOST = 60;
const ASKED_MOST = 120;

/** A page of a timeline as a picture shows it: the same entries, in words that are checked and cut to length. */
export function timelinePicture(answer: TimelineAnswer, textOf: TextOf, view: View): Picture {
  const { words } = view;
  const page = pageOf(answer.entries, view.page, ENTRIES_A_PAGE);
  const title = titleOf(answer, words);
  const groups = groupsOf(page).map(({ first, entries }) => ({
    date: eventDateWords(first.date, words),
    items: entries.map(({ entry }) => itemOf(entry, textOf, words)),
  }));
  const written = [title, ...groups.flatMap(({ items }) => items.flatMap(linesOf))];
  return {
    direction: words.direction,
    title,
    label: words('timeline.picture-label'),
    groups,
    foot: [
      rangeWords(page, answer.entries.length, words),
      ...(written.every(isDrawable) ? [] : [words('timeline.picture-lacks')]),
    ].join(' · '),
  };
}

/** The card on which the picture stands. */
export function pictureCard(answer: TimelineAnswer, bytes: Uint8Array, textOf: TextOf, view: View): Card {
  const { words, page } = view;
  const key = askedLine(answer.asked, answer.filter, words);
  const shown = pageOf(answer.entries, page, ENTRIES_A_PAGE);
  const state = { command: 'timeline', action: 'picture', key };
  return {
    content: heading(key, view, rangeWords(shown, answer.entries.length, words)),
    embeds: [
      {
        color: NOTICE_COLOUR,
        author: { name: words('timeline.picture-label') },
        image: { url: `attachment://${FILE_NAME}` },
      },
    ],
    components:
      view.sharedBy === undefined
        ? rows([shareButton(state, { ...view, page: shown.number }), reportButton(view)])
        : [],
    files: [
      {
        name: FILE_NAME,
        type: 'image/png',
        bytes,
        alt: altOf(timelinePicture(answer, textOf, view), ALT_MOST),
      },
    ],
  };
}

/** What the picture says, in words; each statement gets an equal share of the room. */
function altOf({ title, label, groups }: Picture, most: number): string {
  const begin = `${title}. ${label}`;
  const items = groups.flatMap(({ date, items: own }) => own.map((item) => ({ date, ...item })));
  const room = Math.floor((most - begin.length) / Math.max(1, items.length)) - 1;
  const lines = items.map(({ date, words, speaker, notes }) => {
    const frame = `${date}: . ${speaker}, ${notes.at(-1) ?? ''}.`;
    const statement = shortened(words, Math.max(30, room - frame.length));
    return shortened(`${date}: ${statement} ${speaker}, ${notes.at(-1) ?? ''}.`, room - 4);
  });
  return [begin, ...lines].join('\n').slice(0, most);
}

function linesOf({ words, speaker, notes }: PictureItem): readonly string[] {
  return [words, speaker, ...notes];
}

function titleOf({ asked, filter }: TimelineAnswer, words: Words): string {
  return words('timeline.title', {
    asked: shortened(plainLine(askedLine(asked, filter, words)), ASKED_MOST),
  });
}

function itemOf(entry: TimelineEntry, textOf: TextOf, words: Words): PictureItem {
  const { finding } = entry;
  const statement = statementOf(entry, textOf);
  const colour = KIND_COLOURS[finding.kind];
  if (statement === undefined) return { words: words('cards.withheld'), speaker: '', notes: [], colour };
  const printed = verbatim(entry.words, textOf);
  const date = printed && words.isolated(`“${shortened(plainLine(printed), NAME_MOST)}”`);
  const outlet = outletWords(finding.article, textOf, { words, most: NAME_MOST });
  return {
    words: shortened(plainLine(statement.text), STATEMENT_MOST),
    speaker: speakerOf(entry, words),
    notes: [toldWords(entry, date, words), `${outlet} · ${words.isolated(plainLine(finding.id))}`],
    colour,
  };
}

/** Who said it and how it is reported; for the outlet's own words that they are. */
function speakerOf({ finding: { kind, speaker } }: TimelineEntry, words: Words): string {
  if (kind === 'narration') return labelOf(kind, words);
  const name =
    speaker === undefined
      ? words('cards.speaker-not-named')
      : words.isolated(shortened(plainLine(speaker.name), NAME_MOST));
  return `${name} · ${words(`cards.kind.${kind}`)}`;
}
