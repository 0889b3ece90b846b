import { plainLine } from '../../src/cards/message/escape.ts';
import { valueWords } from '../../src/cards/message/problem-words.ts';
import { UserError } from '../../src/errors.ts';
import { type Words, wordsFor } from '../../src/locales/words.ts';
import type { Desk } from '../../src/newsroom/desk/desk.ts';
import { BIN_DAYS } from '../../src/newsroom/desk/empty-bin.ts';
import { locate } from '../../src/newsroom/desk/locate.ts';
import { openDesk } from '../../src/newsroom/desk/open-desk.ts';
import { DeskRefusal } from '../../src/newsroom/desk/refusal.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { Problem } from '../../src/problem.ts';
import type { Asking } from '../command.ts';

/** The desk of one of the collections that are read in a place. */
export interface NamedDesk {
  readonly collection: string;
  /** Whether it is the only one. */
  readonly isOnly: boolean;
  readonly desk: Desk;
}

/** A desk for each collection that is read in the place. */
function desksOf(newsroom: Newsroom): readonly NamedDesk[] {
  const { collections } = newsroom.status();
  const isOnly = collections.length === 1;
  return collections.map(({ name, folder }) => ({
    collection: name,
    isOnly,
    desk: openDesk({
      folder,
      edition: () => newsroom.current(),
      ...(isOnly ? {} : { prefix: `${name}/` }),
    }),
  }));
}

/** The desk of the named collection, or the only one. Throws `UserError` where it cannot be told which. */
export function deskNamed({ newsroom, words, asker }: Asking, name: string | undefined): NamedDesk {
  const desks = desksOf(newsroom);
  const [first, second] = desks;
  const found = name === undefined ? undefined : desks.find(({ collection }) => collection === name);
  if (found !== undefined) return found;
  if (name === undefined && first !== undefined && second === undefined) return first;
  const names = words.list(desks.map(({ collection }) => collection));
  if (name !== undefined)
    throw new UserError(words('desk.no-such-collection', { name: plainLine(name), names }));
  const option = wordsFor(asker.locale)('desk.command.add.collection.name');
  throw new UserError(words('desk.which-collection', { names, option }));
}

/** The desk whose folder holds the article. */
export function deskHolding({ newsroom }: Asking, id: string): Desk {
  const desks = desksOf(newsroom);
  const { summary } = newsroom.current();
  const holding = desks.find(
    ({ collection, isOnly }) => locate(summary, id, isOnly ? '' : `${collection}/`) !== undefined,
  );
  if (holding === undefined) throw new DeskRefusal('noSuchArticle', { id });
  return holding.desk;
}

/** The desk that knows an addition or a change by its key; the first where none does, which says so. */
export async function deskKnowing(asking: Asking, key: string): Promise<Desk> {
  const desks = desksOf(asking.newsroom);
  for (const { desk } of desks) if (await desk.knows(key)) return desk;
  const [first] = desks;
  if (first === undefined) throw new DeskRefusal('noLongerWaiting', {});
  return first.desk;
}

/** Tells a moderator in their own language why the desk refused. */
export async function told<Given>(
  { words }: Pick<Asking, 'words'>,
  work: () => Promise<Given>,
): Promise<Given> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeskRefusal)) throw error;
    throw new UserError(sentenceOf(error, words));
  }
}

function sentenceOf({ why, values }: DeskRefusal, words: Words): string {
  const shown = Object.entries(values as Problem['values']).map(([name, value]) => [
    name,
    valueWords(value, words),
  ]);
  const instead = why === 'undoTooLate' ? 'restore' : 'withdraw';
  return words(`desk.refused.${why}`, {
    ...Object.fromEntries(shown),
    command: words.command('commands.corpus.name', `desk.command.${instead}.name`),
    days: BIN_DAYS,
  });
}
