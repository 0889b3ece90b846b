import { type APIEmbed, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { TopicPerson, TopicSubject, TopicsAnswer } from '../coverage/topics/list-topics.ts';
import type { Words } from '../locales/words.ts';
import { pageButtons, rows, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { writeCustomId } from './message/custom-id.ts';
import { plainLine } from './message/escape.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { SELECT_OPTION_TEXT_MOST } from './message/limits.ts';
import { shortLine } from './message/line.ts';
import { emptyCard } from './message/message-card.ts';
import { reportButton } from './message/note-buttons.ts';
import { pageOf } from './message/pages.ts';
import { shortened } from './message/shorten.ts';

const TOPICS_A_PAGE = 12;
const NAME_MOST = 80;
/** Nothing was asked: what a button carries where others carry a question. */
const KEY = 'all';

/** What the coverage is about, with counts, and menus that lead on. */
export function topicsCard({ people, subjects }: TopicsAnswer, view: View): Card {
  const { words } = view;
  const most = Math.max(people.length, subjects.length);
  if (most === 0) return emptyCard(view.words);
  const all = pageOf(Array.from({ length: most }), view.page, TOPICS_A_PAGE);
  const slice = <Item>(items: readonly Item[]) => items.slice(all.first - 1, all.first - 1 + TOPICS_A_PAGE);
  const shown = { people: slice(people), subjects: slice(subjects) };
  const state = { command: 'topics', action: 'page', key: KEY };
  const part = all.count > 1 ? words('cards.page-of', { page: all.number, count: all.count }) : undefined;
  return fitToLimits((length) => ({
    content: heading(words('browse.topics.title'), view, part),
    embeds: [
      ...listEmbed(
        words('browse.topics.people'),
        shown.people.map((each) => personLine(each, length, words)),
      ),
      ...listEmbed(
        words('browse.topics.subjects'),
        shown.subjects.map((each) => subjectLine(each, length, words)),
      ),
    ],
    components:
      view.sharedBy === undefined
        ? rows(peopleMenu(shown.people, view), subjectsMenu(shown.subjects, view), [
            ...pageButtons(state, { ...view, page: all.number }, all.count),
            reportButton(view),
          ])
        : [],
  }));
}

function listEmbed(title: string, lines: readonly string[]): readonly APIEmbed[] {
  return lines.length === 0 ? [] : [{ color: NOTICE_COLOUR, title, description: lines.join('\n') }];
}

function personLine(person: TopicPerson, most: number, words: Words): string {
  const name = words.isolated(`**${shortLine(person.name, Math.min(NAME_MOST, most))}**`);
  return [name, ...personCounts(person, words)].join(' · ');
}

function personCounts({ articles, said }: TopicPerson, words: Words): readonly string[] {
  return [
    words('cards.articles', { count: articles }),
    ...(said === 0 ? [] : [words('browse.topics.said', { count: said })]),
  ];
}

function subjectLine(subject: TopicSubject, most: number, words: Words): string {
  const name = words.isolated(`**${shortLine(subject.words, Math.min(NAME_MOST, most))}**`);
  return [name, ...subjectCounts(subject, words)].join(' · ');
}

function subjectCounts({ articles, sentences }: TopicSubject, words: Words): readonly string[] {
  return [
    words('cards.articles', { count: articles }),
    words('browse.topics.sentences', { count: sentences }),
  ];
}

interface Choice {
  readonly name: string;
  readonly value: string;
  readonly counts: readonly string[];
}

function peopleMenu(people: readonly TopicPerson[], view: View): readonly APIStringSelectComponent[] {
  const choices = people.map((person) => ({
    name: person.name,
    value: person.id,
    counts: personCounts(person, view.words),
  }));
  return menu('person', view.words('browse.topics.pick-person'), choices, view);
}

function subjectsMenu(subjects: readonly TopicSubject[], view: View): readonly APIStringSelectComponent[] {
  const choices = subjects.map((subject) => ({
    name: subject.words,
    value: subject.words,
    counts: subjectCounts(subject, view.words),
  }));
  return menu('subject', view.words('browse.topics.pick-subject'), choices, view);
}

function menu(
  action: string,
  placeholder: string,
  choices: readonly Choice[],
  { version }: View,
): readonly APIStringSelectComponent[] {
  const options = choices
    .filter(({ value }) => value !== '' && value.length <= SELECT_OPTION_TEXT_MOST)
    .map(({ name, value, counts }) => ({
      label: shortened(plainLine(name) || value, NAME_MOST),
      value,
      description: shortened(counts.join(' · '), NAME_MOST),
    }));
  return options.length === 0
    ? []
    : [
        {
          type: ComponentType.StringSelect,
          custom_id: writeCustomId({ command: 'topics', action, page: 1, version, key: KEY }),
          placeholder,
          options,
        },
      ];
}
