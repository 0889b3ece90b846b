import type { APIEmbed } from 'discord-api-types/v10';
import type { ClaimMatch, Likeness, MatchAnswer } from '../coverage/match/match-answer.ts';
import type { Words } from '../locales/words.ts';
import { attributionLines, placeWords } from './finding/attribution-lines.ts';
import { type FindingStyle, findingEmbed } from './finding/finding-embed.ts';
import { quoteBlock, wordsOf } from './finding/quotation.ts';
import { isVerbatim, type TextOf } from './finding/verbatim.ts';
import { quotationEmbed } from './match-quotations.ts';
import { button, contextButtons, pageButtons, rows, shareButton, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { escapeLine, plainLine, unescapeText } from './message/escape.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { KIND_COLOURS, labelOf, NOTICE_COLOUR } from './message/labels.ts';
import { BUTTONS_A_ROW_MOST } from './message/limits.ts';
import { quoted, small } from './message/line.ts';
import { noteButtons, reportButton, THIS_CARD } from './message/note-buttons.ts';
import { findingPage } from './message/pages.ts';

const PHRASES_SHOWN = 5;
const PHRASE_MOST = 60;
const LACKED_SHOWN = 6;
const QUOTATIONS_SHOWN = 3;
const BESIDE_SHOWN = 2;
/** Of one match among those of several sentences. */
const BRIEF_MOST = 300;

/** All sentences of a message, each with what is most like it; `language`: the message's, where nothing is in it. */
export function matchesCard({ claims, left }: MatchAnswer, textOf: TextOf, view: View): Card {
  const { words, version } = view;
  const title = words('match.title', { count: claims.length });
  const more = left === 0 ? undefined : words('match.left', { count: left });
  const numbered = claims.map((claim, index) => ({ claim, number: index + 1 }));
  const buttons = numbered.map(({ claim, number }) =>
    button(words('match.button.sentence', { number }), {
      command: 'match',
      action: 'open',
      page: 1,
      version,
      key: claim.claim,
    }),
  );
  const share = shareButton({ command: 'match', action: 'all', key: 'all' }, { ...view, page: 1 });
  const all = [...buttons, ...(view.sharedBy === undefined ? [share] : []), reportButton(view)];
  return fitToLimits((most) => ({
    content: heading(title, view, more),
    embeds: numbered.map(({ claim, number }) => briefEmbed(claim, `${number}`, textOf, most, words)),
    components: rows(all.slice(0, BUTTONS_A_ROW_MOST), all.slice(BUTTONS_A_ROW_MOST)),
  }));
}

/** The sentences that a card of ours shows, as they were matched. */
export function claimsOn(card: Card | undefined): readonly string[] {
  return (card?.embeds ?? []).flatMap(({ description }) => {
    const [line = ''] = description?.split('\n', 1) ?? [];
    return line.startsWith('> ') ? [plainLine(unescapeText(line.slice(2)))] : [];
  });
}

function briefEmbed(
  { claim, matches, quotations, denials }: ClaimMatch,
  mark: string,
  textOf: TextOf,
  most: number,
  words: Words,
): APIEmbed {
  const [best] = matches;
  const printed = best === undefined ? undefined : wordsOf(best.finding, textOf);
  const checks = quotations.map(({ outcome, quoted: said }) =>
    words(`match.quotation.${outcome}`, { quoted: quoted(said, Math.min(PHRASE_MOST, most), words) }),
  );
  const denied = denials.length === 0 ? [] : [words('cards.label.denial')];
  const author = { name: [mark, words('match.in-message')].join(' · ') };
  const asked = `> ${escapeLine(claim)}`;
  if (best === undefined || printed === undefined) {
    const none = isPrinted({ quotations }) ? [] : [`**${words('match.none')}**`];
    const lines = [asked, ...none, ...[...checks, ...denied].map(small)];
    return { color: NOTICE_COLOUR, author, description: lines.join('\n') };
  }
  const { finding } = best;
  const counted = words('match.matches', { count: matches.length });
  const [speaker = ''] = attributionLines(finding, textOf, Math.min(most, BRIEF_MOST), words);
  const lines = [
    asked,
    `**${likeWords(best, words)}** · ${counted}`,
    small(labelOf(finding.kind, words)),
    quoteBlock(printed, Math.min(most, BRIEF_MOST)),
    speaker,
    ...[...checks, ...denied].map(small),
  ];
  return {
    color: KIND_COLOURS[finding.kind],
    author,
    description: lines.join('\n'),
    footer: { text: placeWords(finding, textOf, Math.min(most, BRIEF_MOST), words) },
  };
}

/** One sentence of a message: its quotations, the statements like it, and what the coverage reports against it. */
export function claimCard(match: ClaimMatch, textOf: TextOf, view: View, language?: string): Card {
  const { words } = view;
  const { claim, quotations } = match;
  const quotedIds = new Set(quotations.slice(0, QUOTATIONS_SHOWN).map(({ finding }) => finding?.id));
  const matches = match.matches.filter(({ finding }) => !quotedIds.has(finding.id));
  const page = findingPage(
    matches.map(({ finding }) => finding),
    view.page,
    words,
  );
  const shown = page.marked.map(({ finding, mark }) => ({ like: matches[Number(mark) - 1], finding, mark }));
  const beside = page.number === 1 ? besideOf(match, words) : [];
  const checks = (page.number === 1 ? quotations.slice(0, QUOTATIONS_SHOWN) : []).map((check, index) => ({
    check,
    mark: `Q${index + 1}`,
  }));
  const marked = [
    ...checks.flatMap(({ check: { finding }, mark }) => (finding === undefined ? [] : [{ finding, mark }])),
    ...shown,
    ...beside,
  ];
  const part = [words('match.in-message'), ...(page.range === undefined ? [] : [page.range])];
  return fitToLimits((most) => ({
    content: heading(claim, view, part.join(' · ')),
    embeds: [
      ...checks.map(({ check, mark }) => quotationEmbed(check, textOf, { mark, most, words })),
      ...shown.map(({ like, finding, mark }) =>
        withLikeness(
          findingEmbed(finding, textOf, { mark, most, words, ...leadOf(like, words) }),
          like,
          textOf,
          most,
          words,
        ),
      ),
      ...(matches.length === 0 && !isPrinted(match) ? [noneEmbed(language, words)] : []),
      ...beside.map(({ finding, ...style }) => findingEmbed(finding, textOf, { ...style, most, words })),
    ],
    components: rows(contextButtons(marked, view), [
      ...pageButtons(
        { command: 'match', action: 'page', key: claim },
        { ...view, page: page.number },
        page.count,
      ),
      ...(marked.length === 0 ? [reportButton(view)] : noteButtons(THIS_CARD, view)),
    ]),
  }));
}

/** Whether a quotation in it is printed, in these words or in others. */
function isPrinted({ quotations }: Pick<ClaimMatch, 'quotations'>): boolean {
  return quotations.some(({ outcome }) => outcome !== 'absent');
}

function leadOf(like: Likeness | undefined, words: Words): Pick<FindingStyle, 'lead'> {
  return like === undefined ? {} : { lead: likeWords(like, words) };
}

/** What is no more than alike is not said to be the same. */
const ALIKE_MOST = 99;

/** A denial of a claim has nearly its words: that it denies comes first. */
function likeWords({ verbatim, similarity, finding }: Likeness, words: Words): string {
  const denies = finding.stances.some(({ kind }) => kind === 'denial' || kind === 'refusal');
  const how = verbatim
    ? words('match.verbatim')
    : words('match.similar', { percent: Math.min(Math.round(similarity * 100), ALIKE_MOST) });
  return denies ? `${words('cards.label.denial')} · ${how}` : how;
}

/** Denials and contradictions, by letter. */
function besideOf({ denials, contradictions, matches }: ClaimMatch, words: Words) {
  const among = new Set(matches.map(({ finding }) => finding.id));
  const all = [
    ...denials.slice(0, BESIDE_SHOWN).map((finding) => ({ finding, lead: words('cards.label.denial') })),
    ...contradictions
      .filter(({ finding }) => !among.has(finding.id))
      .slice(0, BESIDE_SHOWN)
      .map(({ finding }) => ({ finding, lead: words('cards.label.contradiction') })),
  ];
  return all.slice(0, BESIDE_SHOWN).map((each, index) => ({ ...each, mark: 'AB'.charAt(index) }));
}

function withLikeness(
  embed: APIEmbed,
  like: Likeness | undefined,
  textOf: TextOf,
  most: number,
  words: Words,
): APIEmbed {
  if (like === undefined) return embed;
  const width = Math.min(PHRASE_MOST, most);
  const phrases = like.shared
    .filter((excerpt) => isVerbatim(excerpt, textOf))
    .slice(0, PHRASES_SHOWN)
    .map(({ text }) => quoted(text, width, words));
  const terms = like.lacks.slice(0, LACKED_SHOWN).map((term) => quoted(term, width, words));
  const lines = [
    ...(phrases.length === 0 ? [] : [words('match.shares', { phrases: phrases.join(', ') })]),
    ...(terms.length === 0 ? [] : [words('match.lacks', { terms: terms.join(', ') })]),
  ];
  return { ...embed, description: [embed.description, ...lines.map(small)].join('\n') };
}

function noneEmbed(language: string | undefined, words: Words): APIEmbed {
  const lines = [
    `**${words('match.none')}**`,
    ...(language === undefined ? [] : [words('match.other-language', { language })]),
    words('match.none-next'),
  ];
  return { color: NOTICE_COLOUR, description: lines.join('\n') };
}
