import { ApplicationCommandType } from 'discord-api-types/v10';
import { claimCard, claimsOn, matchesCard } from '../src/cards/match-card.ts';
import type { View } from '../src/cards/message/buttons.ts';
import type { Card } from '../src/cards/message/card.ts';
import { plainText } from '../src/cards/message/escape.ts';
import { askedOn } from '../src/cards/message/heading.ts';
import { languageOfText } from '../src/corpus/metadata/with-language.ts';
import type { MatchAnswer } from '../src/coverage/match/match-answer.ts';
import { UserError } from '../src/errors.ts';
import { localisedName } from '../src/locales/localised.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

/**
 * In the menu of a message, 'Find in coverage': the reported statements that match it, sentence by sentence, and which
 * of its quotations are printed. Private to whoever asks, and never unasked.
 */
export const findInCoverage: Command = {
  data: {
    type: ApplicationCommandType.Message,
    ...localisedName('match.command.name'),
    ...EVERYWHERE,
  },
  key: 'match',
  readsArticles: true,

  async run({ newsroom, message, words }) {
    const edition = newsroom.current();
    const answer = await edition.match(plainText(message?.text ?? ''));
    if (answer.claims.length === 0) throw new UserError(words('match.nothing-stated'));
    const view = { page: 1, version: edition.summary.version, words };
    return {
      card: await cardOf(answer, edition, view),
      visibility: 'private',
      mode: 'new',
      outcome: outcomeOf(answer),
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const claims = claimsOn(press.card);
    const { edition, action, key, view, manner } = readPress(
      press,
      [askedOn(press.card) ?? [], claims].flat(2),
    );
    if (!['open', 'page', 'all'].includes(action)) throw unknownButton(press.words);
    const answer = await edition.match(action === 'all' ? claims.join('\n') : key);
    if (answer.claims.length === 0) throw new UserError(press.words('problems.card-changed'));
    return {
      card:
        action === 'all' ? matchesCard(answer, edition.textOf, view) : await cardOf(answer, edition, view),
      ...manner,
      ...(action === 'open' ? { mode: 'new' as const } : {}),
      outcome: outcomeOf(answer),
      data: answer,
    };
  },
};

function outcomeOf({ claims }: MatchAnswer): Reply['outcome'] {
  const found = claims.some(
    ({ matches, quotations }) => matches.length > 0 || quotations.some(({ outcome }) => outcome !== 'absent'),
  );
  return found ? 'answered' : 'nothing';
}

/** One sentence in full, several in brief. */
async function cardOf(answer: MatchAnswer, edition: Edition, view: View): Promise<Card> {
  const [claim, ...others] = answer.claims;
  if (claim === undefined || others.length > 0) return matchesCard(answer, edition.textOf, view);
  const language = claim.matches.length > 0 ? undefined : await otherLanguage(claim.claim, edition);
  return claimCard(
    claim,
    edition.textOf,
    view,
    language === undefined ? undefined : view.words.language(language),
  );
}

/** The language of a text, where no article of the coverage is known to be in it. */
async function otherLanguage(text: string, { summary }: Edition): Promise<string | undefined> {
  const language = await languageOfText(text);
  const known = new Set(
    summary.articles.map(({ metadata }) => metadata.language?.value.split('-')[0]?.toLowerCase()),
  );
  return language === undefined || known.has(language) || known.has(undefined) ? undefined : language;
}
