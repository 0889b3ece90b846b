import { type APIEmbed, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { Profile, WhoAnswer } from '../coverage/answer.ts';
import { dateWords, outletWords } from './article-words.ts';
import { button, contextButtons, rows, shareButton, type View } from './buttons.ts';
import type { Card } from './card.ts';
import { writeCustomId } from './custom-id.ts';
import { escapeLine, plainLine } from './escape.ts';
import { findingEmbed } from './finding-embed.ts';
import { findingsCard } from './findings-card.ts';
import { fitToLimits } from './fit-to-limits.ts';
import { heading } from './heading.ts';
import { counted, NOTICE_COLOUR, WITHHELD } from './labels.ts';
import { SELECT_OPTION_TEXT_MOST, SELECT_OPTIONS_MOST } from './limits.ts';
import { listed, quoted, shortLine, small } from './line.ts';
import { nameButtons, nothingCard } from './nothing-card.ts';
import { shortened } from './shorten.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const NAME_MOST = 80;
const NAMES_SHOWN = 8;
const DESCRIPTIONS_SHOWN = 5;
const DESCRIPTION_MOST = 200;
const ARTICLES_SHOWN = 6;
const SAID_SHOWN = 2;
const ABOUT_SHOWN = 1;
const SAID_LEAD = 'By them';
const ABOUT_LEAD = 'About them';
const PORTRAIT_LABEL = 'As the coverage describes them, not verified';

const KINDS: Readonly<Record<Profile['kind'], string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  unknown: 'Name',
};

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
  const said = profile.said.slice(0, SAID_SHOWN).map((finding) => ({ finding, lead: SAID_LEAD }));
  const about = profile.about.slice(0, ABOUT_SHOWN).map((finding) => ({ finding, lead: ABOUT_LEAD }));
  const marked = [...said, ...about].map((shown, index) => ({ ...shown, mark: `${index + 1}` }));
  const list = (action: string, label: string, count: number) =>
    count === 0 || view.sharedBy !== undefined
      ? []
      : [
          button(`${label} (${count})`, {
            command: 'who',
            action,
            page: 1,
            version: view.version,
            key: profile.id,
          }),
        ];
  return fitToLimits((most) => ({
    content: heading(profile.name, view, KINDS[profile.kind]),
    embeds: [
      portrait(profile, textOf, most),
      ...marked.map(({ finding, ...style }) => findingEmbed(finding, textOf, { ...style, most })),
    ],
    components: rows(contextButtons(marked, view.version), [
      ...list('said', 'All they said', profile.said.length),
      ...list('about', 'All about them', profile.about.length),
      ...(view.sharedBy === undefined
        ? [shareButton({ command: 'who', action: 'profile', key: profile.id }, { ...view, page: 1 })]
        : []),
    ]),
  }));
}

/** Everything that they are reported to have said, by pages. */
export function saidCard(profile: Profile, textOf: TextOf, view: View): Card {
  const state = { command: 'who', action: 'said', key: profile.id };
  return findingsCard(
    { asked: profile.name, findings: profile.said, note: 'What they are reported to have said', state },
    textOf,
    view,
  );
}

/** Everything that others or the outlets say about them, by pages. */
export function aboutCard(profile: Profile, textOf: TextOf, view: View): Card {
  const state = { command: 'who', action: 'about', key: profile.id };
  return findingsCard(
    { asked: profile.name, findings: profile.about, note: 'What is said about them', state },
    textOf,
    view,
  );
}

function portrait(profile: Profile, textOf: TextOf, most: number): APIEmbed {
  const { aliases, handles, descriptions, articles, said } = profile;
  const name = (text: string) => shortLine(text, Math.min(NAME_MOST, most));
  const described = descriptions.slice(0, DESCRIPTIONS_SHOWN).map(({ words, article }) => {
    const shown = verbatim(words, textOf);
    if (shown === undefined) return WITHHELD;
    const place = `${outletWords(article, textOf, most)}, ${dateWords(article, textOf, most)}, ${article.id}`;
    return `${quoted(shown, Math.min(DESCRIPTION_MOST, most))}\n${small(escapeLine(place))}`;
  });
  const names = [...aliases, ...handles].map(name);
  const ids = articles.map(({ id }) => name(id));
  const lines = [
    ...(described.length === 0 ? ['The coverage does not describe them.'] : described),
    ...(names.length === 0 ? [] : [`Also: ${listed(names, NAMES_SHOWN)}`]),
    `In ${counted(articles.length, 'article')}: ${listed(ids, ARTICLES_SHOWN)}`,
    ...(said.length === 0 ? ['The coverage reports no words of theirs.'] : []),
  ];
  return { color: NOTICE_COLOUR, author: { name: PORTRAIT_LABEL }, description: lines.join('\n') };
}

function nobodyCard({ asked, nearestNames: nearest }: WhoAnswer, view: View): Card {
  const says = 'Nobody of this name is in the coverage.';
  const next = 'Type the name again: the option completes the names that there are.';
  return nothingCard({ asked, says, nearest, next, buttons: nameButtons(nearest, view) }, view);
}

/** Several who bear one name stay several: the member says who is meant. */
function choiceCard({ asked, profiles }: WhoAnswer, textOf: TextOf, view: View): Card {
  const offered = profiles.slice(0, SELECT_OPTIONS_MOST);
  const more = profiles.length - offered.length;
  const state = { command: 'who', action: 'who', key: asked };
  return fitToLimits((most) => ({
    content: heading(asked, view),
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: [
          `**${profiles.length} people or organisations bear this name.** They are kept apart:`,
          ...offered.map((profile) => choiceLine(profile, textOf, Math.min(NAME_MOST, most))),
          ...(more > 0 ? [`And ${more} more: give more of the name.`] : []),
        ].join('\n'),
      },
    ],
    components:
      view.sharedBy === undefined
        ? rows(selects(asked, offered, textOf, view), [shareButton(state, { ...view, page: 1 })])
        : [],
  }));
}

function choiceLine({ name, descriptions }: Profile, textOf: TextOf, most: number): string {
  const words = verbatim(descriptions[0]?.words, textOf);
  return `**${shortLine(name, most)}**${words === undefined ? '' : `, ${quoted(words, most)}`}`;
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
      const description = plainLine(verbatim(descriptions[0]?.words, textOf) ?? '') || KINDS[kind];
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
          placeholder: 'Who is meant?',
          options,
        },
      ];
}
