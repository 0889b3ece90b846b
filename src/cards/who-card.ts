import { type APIEmbed, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { Profile, WhoAnswer } from '../coverage/answer.ts';
import type { Words } from '../locales/words.ts';
import { dateWords, outletWords } from './finding/article-words.ts';
import { findingEmbed } from './finding/finding-embed.ts';
import { findingsCard } from './finding/findings-card.ts';
import { type TextOf, verbatim } from './finding/verbatim.ts';
import { button, contextButtons, rows, shareButton, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { writeCustomId } from './message/custom-id.ts';
import { escapeLine, plainLine } from './message/escape.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { SELECT_OPTION_TEXT_MOST, SELECT_OPTIONS_MOST } from './message/limits.ts';
import { joined, listed, quoted, shortLine, small } from './message/line.ts';
import { noteButtons, reportButton, THIS_CARD } from './message/note-buttons.ts';
import { shortened } from './message/shorten.ts';
import { nameButtons, nothingCard } from './nothing-card.ts';

const NAME_MOST = 80;
const NAMES_SHOWN = 8;
const DESCRIPTIONS_SHOWN = 5;
const DESCRIPTION_MOST = 200;
const ARTICLES_SHOWN = 6;
const SAID_SHOWN = 2;
const ABOUT_SHOWN = 1;

/** One profile; a choice where several bear the name; or nobody. */
export function whoCard(answer: WhoAnswer, textOf: TextOf, view: View): Card {
  const [only, ...others] = answer.profiles;
  if (only === undefined) {
    return nobodyCard(answer, view);
  }
  return others.length === 0 ? profileCard(only, textOf, view) : choiceCard(answer, textOf, view);
}

/** What the coverage says of one person or organisation: names, descriptions, the first of what was said. */
export function profileCard(profile: Profile, textOf: TextOf, view: View): Card {
  const { words } = view;
  const leads = { said: words('cards.who.by'), about: words('cards.who.about') };
  const said = profile.said.slice(0, SAID_SHOWN).map((finding) => ({ finding, lead: leads.said }));
  const about = profile.about.slice(0, ABOUT_SHOWN).map((finding) => ({ finding, lead: leads.about }));
  const marked = [...said, ...about].map((shown, index) => ({ ...shown, mark: `${index + 1}` }));
  const list = (action: 'said' | 'about', count: number) =>
    count === 0 || view.sharedBy !== undefined
      ? []
      : [
          button(words(`cards.button.${action}`, { count }), {
            command: 'who',
            action,
            page: 1,
            version: view.version,
            key: profile.id,
          }),
        ];
  return fitToLimits((most) => ({
    content: heading(profile.name, view, words(`cards.who.kind.${profile.kind}`)),
    embeds: [
      portrait(profile, textOf, most, words),
      ...marked.map(({ finding, ...style }) => findingEmbed(finding, textOf, { ...style, most, words })),
    ],
    components: rows(contextButtons(marked, view), [
      ...list('said', profile.said.length),
      ...list('about', profile.about.length),
      ...(view.sharedBy === undefined
        ? [shareButton({ command: 'who', action: 'profile', key: profile.id }, { ...view, page: 1 })]
        : []),
      ...(marked.length === 0 ? [reportButton(view)] : noteButtons(THIS_CARD, view)),
    ]),
  }));
}

/** Everything that they are reported to have said, by pages. */
export function saidCard(profile: Profile, textOf: TextOf, view: View): Card {
  const state = { command: 'who', action: 'said', key: profile.id };
  return findingsCard(
    { asked: profile.name, findings: profile.said, note: view.words('cards.who.said-note'), state },
    textOf,
    view,
  );
}

/** Everything that others or the outlets say about them, by pages. */
export function aboutCard(profile: Profile, textOf: TextOf, view: View): Card {
  const state = { command: 'who', action: 'about', key: profile.id };
  return findingsCard(
    { asked: profile.name, findings: profile.about, note: view.words('cards.who.about-note'), state },
    textOf,
    view,
  );
}

function portrait(profile: Profile, textOf: TextOf, most: number, words: Words): APIEmbed {
  const { aliases, handles, descriptions, articles, said } = profile;
  const name = (text: string) => shortLine(text, Math.min(NAME_MOST, most));
  const described = descriptions.slice(0, DESCRIPTIONS_SHOWN).map(({ words: printed, article }) => {
    const shown = verbatim(printed, textOf);
    if (shown === undefined) return words('cards.withheld');
    const style = { most, words, show: escapeLine };
    const id = words.isolated(escapeLine(article.id));
    const place = joined([outletWords(article, textOf, style), dateWords(article, textOf, style), id], words);
    return `${quoted(shown, Math.min(DESCRIPTION_MOST, most), words)}\n${small(place)}`;
  });
  const names = [...aliases, ...handles].map(name);
  const ids = articles.map(({ id }) => name(id));
  const lines = [
    ...(described.length === 0 ? [words('cards.who.not-described')] : described),
    ...(names.length === 0 ? [] : [words('cards.who.also', { names: listed(names, NAMES_SHOWN, words) })]),
    words('cards.who.in-articles', { count: articles.length, ids: listed(ids, ARTICLES_SHOWN, words) }),
    ...(said.length === 0 ? [words('cards.who.no-words')] : []),
  ];
  return {
    color: NOTICE_COLOUR,
    author: { name: words('cards.who.portrait') },
    description: lines.join('\n'),
  };
}

function nobodyCard({ asked, nearestNames: nearest }: WhoAnswer, view: View): Card {
  const says = view.words('cards.who.nobody');
  const next = view.words('cards.who.type-again');
  return nothingCard({ asked, says, nearest, next, buttons: nameButtons(nearest, view) }, view);
}

/** Several who bear one name stay several: the member says who is meant. */
function choiceCard({ asked, profiles }: WhoAnswer, textOf: TextOf, view: View): Card {
  const offered = profiles.slice(0, SELECT_OPTIONS_MOST);
  const more = profiles.length - offered.length;
  const { words } = view;
  const state = { command: 'who', action: 'who', key: asked };
  return fitToLimits((most) => ({
    content: heading(asked, view),
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: [
          `**${words('cards.who.several', { count: profiles.length })}** ${words('cards.who.kept-apart')}`,
          ...offered.map((profile) => choiceLine(profile, textOf, Math.min(NAME_MOST, most), words)),
          ...(more > 0 ? [words('cards.who.more', { count: more })] : []),
        ].join('\n'),
      },
    ],
    components:
      view.sharedBy === undefined
        ? rows(selects(asked, offered, textOf, view), [
            shareButton(state, { ...view, page: 1 }),
            reportButton(view),
          ])
        : [],
  }));
}

function choiceLine({ name, descriptions }: Profile, textOf: TextOf, most: number, words: Words): string {
  const printed = verbatim(descriptions[0]?.words, textOf);
  const strong = words.isolated(`**${shortLine(name, most)}**`);
  return printed === undefined ? strong : joined([strong, quoted(printed, most, words)], words);
}

function selects(
  asked: string,
  profiles: readonly Profile[],
  textOf: TextOf,
  view: View,
): readonly APIStringSelectComponent[] {
  const options = profiles
    .filter(({ id }) => id !== '' && id.length <= SELECT_OPTION_TEXT_MOST)
    .map(({ id, name, kind, descriptions }) => {
      const description =
        plainLine(verbatim(descriptions[0]?.words, textOf) ?? '') || view.words(`cards.who.kind.${kind}`);
      return {
        label: shortened(plainLine(name) || id, NAME_MOST),
        value: id,
        description: shortened(description, NAME_MOST),
      };
    });
  const state = { command: 'who', action: 'pick', page: 1, version: view.version, key: asked };
  return options.length === 0
    ? []
    : [
        {
          type: ComponentType.StringSelect,
          custom_id: writeCustomId(state),
          placeholder: view.words('cards.who.which'),
          options,
        },
      ];
}
