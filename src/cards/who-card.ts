import { type APIEmbed, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { Profile, WhoAnswer } from '../coverage/answer.ts';
import { dateWords, outletWords } from './article-words.ts';
import { button, contextButton, rows, shareButton, type View } from './buttons.ts';
import type { Card } from './card.ts';
import { writeCustomId } from './custom-id.ts';
import { escapeLine, plainLine } from './escape.ts';
import { findingEmbed, quoted } from './finding-embed.ts';
import { findingsCard } from './findings-card.ts';
import { fitToLimits } from './fit-to-limits.ts';
import { heading } from './heading.ts';
import { counted, NOTICE_COLOUR, WITHHELD } from './labels.ts';
import { SELECT_OPTION_TEXT_MOST, SELECT_OPTIONS_MOST } from './limits.ts';
import { nothingCard } from './nothing-card.ts';
import { shortened } from './shorten.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const NAME_MOST = 80;
const NAMES_SHOWN = 8;
const DESCRIPTIONS_SHOWN = 5;
const DESCRIPTION_MOST = 200;
const ARTICLES_SHOWN = 6;
const SAID_SHOWN = 2;
const ABOUT_SHOWN = 1;
const SAID_LEAD = 'What they are reported to have said';
const ABOUT_LEAD = 'What is said about them';

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
    return nothingCard(
      { asked: answer.asked, says: 'Nobody of this name is in the coverage.', nearest: answer.nearestNames },
      view,
    );
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
  return fitToLimits((quoteLength) => ({
    content: heading(profile.name, view, KINDS[profile.kind]),
    embeds: [
      portrait(profile, textOf),
      ...marked.map(({ finding, ...style }) => findingEmbed(finding, textOf, { ...style, quoteLength })),
    ],
    components: rows(
      marked.map(({ finding, mark }) => contextButton(finding, mark, view.version)),
      [
        ...list('said', 'All they said', profile.said.length),
        ...list('about', 'All about them', profile.about.length),
        ...(view.sharedBy === undefined
          ? [shareButton({ command: 'who', action: 'profile', key: profile.id }, { ...view, page: 1 })]
          : []),
      ],
    ),
  }));
}

/** Everything that they are reported to have said, by pages. */
export function saidCard(profile: Profile, textOf: TextOf, view: View): Card {
  const state = { command: 'who', action: 'said', key: profile.id };
  return findingsCard({ asked: profile.name, findings: profile.said, note: SAID_LEAD, state }, textOf, view);
}

/** Everything that others or the outlets say about them, by pages. */
export function aboutCard(profile: Profile, textOf: TextOf, view: View): Card {
  const state = { command: 'who', action: 'about', key: profile.id };
  return findingsCard(
    { asked: profile.name, findings: profile.about, note: ABOUT_LEAD, state },
    textOf,
    view,
  );
}

function portrait(profile: Profile, textOf: TextOf): APIEmbed {
  const { aliases, handles, descriptions, articles } = profile;
  const names = [...aliases, ...handles].slice(0, NAMES_SHOWN).map(short);
  const described = descriptions.slice(0, DESCRIPTIONS_SHOWN).map(({ words, article }) => {
    const shown = verbatim(words, textOf);
    if (shown === undefined) return WITHHELD;
    const place = `${outletWords(article, textOf)}, ${dateWords(article, textOf)}, ${article.id}`;
    return `${quoted(shown, DESCRIPTION_MOST)}\n-# ${escapeLine(place)}`;
  });
  const inArticles = articles.slice(0, ARTICLES_SHOWN).map(({ id }) => short(id));
  const more = articles.length - inArticles.length;
  const list = [...inArticles, ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
  const lines = [
    ...(described.length === 0 ? ['The coverage does not describe them.'] : described),
    ...(names.length === 0 ? [] : [`Also: ${names.join(' · ')}`]),
    `In ${counted(articles.length, 'article')}: ${list}`,
    ...(profile.said.length === 0 ? ['The coverage reports no words of theirs.'] : []),
  ];
  return {
    color: NOTICE_COLOUR,
    author: { name: 'As the coverage describes them, not verified' },
    description: lines.join('\n'),
  };
}

/** Several who bear one name stay several: the member says who is meant. */
function choiceCard({ asked, profiles }: WhoAnswer, textOf: TextOf, view: View): Card {
  const offered = profiles.slice(0, SELECT_OPTIONS_MOST);
  const lines = offered.map((profile) => `**${short(profile.name)}**${firstDescription(profile, textOf)}`);
  const more = profiles.length - offered.length;
  const state = { command: 'who', action: 'who', key: asked };
  const title = `**${profiles.length} people or organisations fit.** They are kept apart:`;
  return fitToLimits((length) => ({
    content: heading(asked, view),
    embeds: [
      {
        color: NOTICE_COLOUR,
        description: [
          title,
          ...lines.slice(0, Math.max(3, Math.floor(length / 48))),
          ...(more > 0 ? [`And ${more} more: give more of the name.`] : []),
        ].join('\n'),
      },
    ],
    components:
      view.sharedBy === undefined
        ? rows([selectOf(asked, offered, textOf, view)], [shareButton(state, view)])
        : [],
  }));
}

function selectOf(
  asked: string,
  profiles: readonly Profile[],
  textOf: TextOf,
  view: View,
): APIStringSelectComponent {
  const options = profiles
    .filter(({ id }) => id.length <= SELECT_OPTION_TEXT_MOST)
    .map((profile) => ({
      label: shortened(plainLine(profile.name) || profile.id, NAME_MOST),
      value: profile.id,
      description: shortened(
        plainLine(verbatim(profile.descriptions[0]?.words, textOf) ?? KINDS[profile.kind]),
        NAME_MOST,
      ),
    }));
  return {
    type: ComponentType.StringSelect,
    custom_id: writeCustomId({ command: 'who', action: 'pick', page: 1, version: view.version, key: asked }),
    placeholder: 'Who is meant?',
    options,
  };
}

function firstDescription(profile: Profile, textOf: TextOf): string {
  const words = verbatim(profile.descriptions[0]?.words, textOf);
  return words === undefined ? '' : `, ${quoted(words, NAME_MOST)}`;
}

function short(text: string): string {
  return escapeLine(shortened(plainLine(text), NAME_MOST));
}
