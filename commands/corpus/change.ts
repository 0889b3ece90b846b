import { changeCard } from '../../src/cards/moderators/change-card.ts';
import type { LogEntry } from '../../src/newsroom/desk/audit-log.ts';
import { AS_IN_FILE, type Edit } from '../../src/newsroom/desk/decisions.ts';
import { NAME_MOST, readText, requireText } from '../asked.ts';
import type { Asking, Call, Reply } from '../command.ts';
import { ADDRESS_MOST, REASON_MOST } from './data.ts';
import { deskHolding, deskKnowing, told } from './desks.ts';

/** `/corpus remove id reason`: the article's file goes into the bin. */
export async function remove(call: Call): Promise<Reply> {
  const { id, reason } = idAndReason(call);
  return await changed(call, 'new', () => deskHolding(call, id).remove(id, reason, call.asker));
}

/** `/corpus withdraw id reason`: hidden with a public reason, its file kept. */
export async function withdraw(call: Call): Promise<Reply> {
  const { id, reason } = idAndReason(call);
  return await changed(call, 'new', () => deskHolding(call, id).withdraw(id, reason, call.asker));
}

/** `/corpus restore id`: a withdrawn article is shown again. */
export async function restore(call: Call): Promise<Reply> {
  const id = requireId(call);
  return await changed(call, 'new', () => deskHolding(call, id).restore(id, call.asker));
}

/** `/corpus edit id outlet? date? url?`: what moderators know better than the file. */
export async function edit(call: Call): Promise<Reply> {
  const id = requireId(call);
  return await changed(call, 'new', () => deskHolding(call, id).edit(id, editOf(call), call.asker));
}

/** Takes a change back, by the key that its card carries. */
export async function undo(asking: Asking, key: string): Promise<Reply> {
  return await changed(asking, 'update', async () =>
    (await deskKnowing(asking, key)).undo(key, asking.asker),
  );
}

/** Makes a change and reads the folder again. */
async function changed(asking: Asking, mode: Reply['mode'], change: () => Promise<LogEntry>): Promise<Reply> {
  const { asker, newsroom, words } = asking;
  return await told(asking, async () => {
    const entry = await change();
    const report = await newsroom.reload(asker.name, { whenFree: true });
    return {
      card: changeCard(entry, report, words),
      visibility: 'private',
      mode,
      outcome: report.loaded ? 'answered' : 'refused',
      data: { entry, report },
    };
  });
}

function requireId({ options, words }: Call): string {
  return requireText(options, 'id', NAME_MOST, words, words('problems.give-id'));
}

function idAndReason(call: Call): { readonly id: string; readonly reason: string } {
  const { options, words } = call;
  const reason = requireText(options, 'reason', REASON_MOST, words, words('desk.give-reason'));
  return { id: requireId(call), reason };
}

/** What stands for an outlet, a date or an address; '-' has no letter and means something. */
function editOf({ options, words }: Call): Edit {
  const given = (
    [
      ['outlet', 'outlet', NAME_MOST],
      ['published', 'date', NAME_MOST],
      ['url', 'url', ADDRESS_MOST],
    ] as const
  ).flatMap(([name, option, most]) => {
    const value =
      String(options[option] ?? '').trim() === AS_IN_FILE
        ? AS_IN_FILE
        : readText(options, option, most, words);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}
