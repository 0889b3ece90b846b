import type { APIEmbed } from 'discord-api-types/v10';
import type { Finding } from '../../coverage/finding.ts';
import { contextButtons, pageButtons, rows, type View } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import type { CardState } from '../message/custom-id.ts';
import { fitToLimits } from '../message/fit-to-limits.ts';
import { heading } from '../message/heading.ts';
import { noteButtons, THIS_CARD } from '../message/note-buttons.ts';
import { findingPage } from '../message/pages.ts';
import { findingEmbed } from './finding-embed.ts';
import type { TextOf } from './verbatim.ts';

/** A list of findings by pages. */
export interface FindingList {
  readonly asked: string;
  readonly findings: readonly Finding[];
  /** Said before each label: 'Near, but no answer'. */
  readonly lead?: string;
  /** Said under what was asked, before the range. */
  readonly note?: string;
  /** After the findings. */
  readonly foot?: (most: number) => readonly APIEmbed[];
  /** What the page buttons carry. */
  readonly state: Pick<CardState, 'command' | 'action' | 'key'>;
}

/** A page of findings, each with its Context button, and Previous, Next and Share. */
export function findingsCard(list: FindingList, textOf: TextOf, view: View): Card {
  const page = findingPage(list.findings, view.page, view.words);
  const style = { words: view.words, ...(list.lead === undefined ? {} : { lead: list.lead }) };
  const notes = [list.note, page.range].filter((note) => note !== undefined);
  return fitToLimits((most) => ({
    content: heading(list.asked, view, notes.length === 0 ? undefined : notes.join(' · ')),
    embeds: [
      ...page.marked.map(({ finding, mark }) => findingEmbed(finding, textOf, { mark, ...style, most })),
      ...(list.foot?.(most) ?? []),
    ],
    components: rows(contextButtons(page.marked, view), [
      ...pageButtons(list.state, { ...view, page: page.number }, page.count),
      ...(page.marked.length === 0 ? [] : noteButtons(THIS_CARD, view)),
    ]),
  }));
}
