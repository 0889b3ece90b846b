import type { Card } from '../../src/cards/message/card.ts';
import { changeCard } from '../../src/cards/moderators/change-card.ts';
import { logCard } from '../../src/cards/moderators/log-card.ts';
import { offerCard } from '../../src/cards/moderators/offer-card.ts';
import { withdrawnCard } from '../../src/cards/source/withdrawn-card.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { wordsFor } from '../../src/locales/words.ts';
import type { LogEntry } from '../../src/newsroom/desk/audit-log.ts';
import { problem } from '../../src/problem.ts';
import { desk, editionOf, goodReport, member, newsroomOf } from '../commands/made-up-newsroom.ts';
import { madeUp } from '../coverage/made-up.ts';

/** Text from outside, wherever a card may show some. */
export interface Told {
  readonly article: string;
  readonly other: string;
  /** What a member asks, reports or searches for, and a moderator's reason. */
  readonly question: string;
  /** Of an outlet, a file, a collection, a member. */
  readonly name: string;
  readonly locale: string;
  /** Which of so many parts of the commands are used, from 0: all of them take their time. */
  readonly part: number;
}

export const PARTS = 4;
/** A command, its options, and what else it is given. */
type Use = readonly [string, Record<string, string>?, object?];

/** The message that is looked up. */
export function messageOf({ article, question }: Told): string {
  return `${article.slice(0, 300)} ${question}`;
}

/** When it was loaded and changed. */
export const AT = '2031-04-02T10:00:00.000Z';
const OTHER_OUTLET = 'Other Post';
const MADE_UP = 'made-up';
const KEY = 'KEYKEYKEYKEY';

/** The cards on which text from outside can stand, through the real commands and buttons. */
export async function everyCard(told: Told): Promise<readonly Card[]> {
  const { question, name, locale } = told;
  const known = { outlet: name, headline: question, published: '2031-04-02' };
  const articles = [
    madeUp(MADE_UP, told.article, known),
    madeUp('second', told.other, { outlet: OTHER_OUTLET, byline: name, published: '2031-04-03' }),
  ];
  const refused = [{ file: name, ...problem('file-unread', { detail: question }) }];
  const edition = editionOf(buildCoverage(articles, refused));
  const report = { ...goodReport, refused, added: [MADE_UP, 'second'], removed: [] };
  const loads = [
    { at: AT, by: name, added: [MADE_UP, 'second'], changed: [], removed: [question] },
    { at: AT, by: 'start-up', added: [], changed: [], removed: [] },
  ];
  const status = { ...newsroomOf().status(), loadedBy: name, loads, lastReport: report, loadedAt: AT };
  const { dispatcher, logged } = desk(
    newsroomOf({ current: () => edition, status: () => status, reload: async () => report }),
  );
  const posts: Card[] = [];
  const asking = {
    asker: { ...member, name, locale, mayManage: true },
    post: async (_channel: string, card: Card) => void posts.push(card),
    moderatorsChannel: '1',
  };

  async function run([command, options = {}, more = {}]: Use): Promise<readonly Card[]> {
    const reply = await dispatcher.run(command, { ...asking, options, ...more });
    return 'modal' in reply ? [] : [reply.card];
  }

  /** What a button shows, or what becomes of the form that it opens. */
  async function press(card: Card, customId: string): Promise<Card> {
    const reply = await dispatcher.press({ ...asking, customId, values: [], card });
    if (!('modal' in reply)) return reply.card;
    const values = { problem: question };
    return (await dispatcher.submit({ ...asking, customId: reply.modal.customId, values, card })).card;
  }

  const asked = question.replace(/\s+/g, ' ').trim() || 'harbour';
  const about = asked.slice(0, 100);
  const uses: readonly Use[] = [
    ['ask', { question: asked }],
    ['ask', { question: 'what did quill say about the harbour' }],
    ['who', { name: 'Quill' }],
    ['who', { name: asked }],
    ['source', { id: MADE_UP }],
    ['quotes'],
    ['quotes', { topic: about, outlet: name.slice(0, 100) }],
    ['timeline', { about: 'harbour' }],
    ['timeline', { about }],
    ['compare', { one: MADE_UP, other: OTHER_OUTLET }],
    ['latest'],
    ['topics'],
    ['help'],
    ['corpus', {}, { subcommand: 'status' }],
    ['corpus', {}, { subcommand: 'reload' }],
    ['Find in coverage', {}, { message: { text: messageOf(told) } }],
  ];
  const answers: Card[] = [];
  for (const use of uses.filter((_, at) => at % PARTS === told.part)) answers.push(...(await run(use)));
  const pressed: Card[] = [];
  for (const [card, customId] of oneOfEachKind(answers)) pressed.push(await press(card, customId));

  const words = wordsFor(locale);
  const entry: LogEntry = {
    at: AT,
    by: { id: '1', name },
    what: 'withdraw',
    article: MADE_UP,
    files: [name],
    change: KEY,
    reason: question,
    changed: { outlet: { from: name, to: question } },
  };
  const { article } = await edition.source(MADE_UP);
  const shown = {
    text: edition.textOf(MADE_UP) ?? '',
    inFile: 2,
    copiesOf: [{ id: 'second', outlet: name }],
    statements: 1,
    speakers: [name],
    repairs: [],
  };
  const appraisal = {
    shown: article === undefined ? [] : [{ ...shown, article }],
    articles: 2,
    statements: 1,
    refused,
  };
  const moderators = [
    changeCard(entry, report, words),
    logCard([entry], { page: 1, collection: name, isOnly: false, words }),
    withdrawnCard(
      { id: MADE_UP, file: name, metadata: {}, reason: question, at: AT },
      { page: 1, version: 'v1', words },
    ),
    offerCard({ addition: { key: KEY, at: AT, by: { id: '1', name }, files: [] }, appraisal }, words),
  ];
  if (logged.length > 0) throw new Error(`A command failed: ${JSON.stringify(logged)}`);
  return [...answers, ...pressed, ...posts, ...moderators];
}

/** What a button shows differs by its command and action, not by which of three findings it stands under. */
function oneOfEachKind(cards: readonly Card[]): readonly (readonly [Card, string])[] {
  const kinds = new Map<string, readonly [Card, string]>();
  for (const card of cards)
    for (const { components } of card.components)
      for (const component of components)
        if ('custom_id' in component && 'label' in component && component.disabled !== true)
          kinds.set(component.custom_id.split('/', 2).join('/'), [card, component.custom_id]);
  return [...kinds.values()];
}
