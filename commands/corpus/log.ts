import { logCard } from '../../src/cards/moderators/log-card.ts';
import { NAME_MOST, readText } from '../asked.ts';
import type { Asking, Call, Reply } from '../command.ts';
import { deskNamed, told } from './desks.ts';

/** `/corpus log collection?`: who changed what, when and why. */
export async function log(call: Call): Promise<Reply> {
  const name = readText(call.options, 'collection', NAME_MOST, call.words);
  return await logPage(call, deskNamed(call, name).collection, 1);
}

/** One page of it. */
export async function logPage(
  asking: Asking,
  name: string,
  page: number,
  mode: Reply['mode'] = 'new',
): Promise<Reply> {
  const { desk, collection, isOnly } = deskNamed(asking, name);
  const entries = await told(asking, () => desk.log());
  return {
    card: logCard(entries, { page, collection, isOnly, words: asking.words }),
    visibility: 'private',
    mode,
    outcome: entries.length === 0 ? 'nothing' : 'answered',
    data: entries,
  };
}
