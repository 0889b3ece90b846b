import { readCustomId } from '../src/cards/message/custom-id.ts';
import { UserError } from '../src/errors.ts';
import type { Asking, Call, Command, FormReply, Reply } from './command.ts';
import { add, askDetails, cancel, confirm, paste, setDetails } from './corpus/add.ts';
import { edit, remove, restore, undo, withdraw } from './corpus/change.ts';
import { complete } from './corpus/complete.ts';
import { corpusData } from './corpus/data.ts';
import { check, reload, status } from './corpus/loading.ts';
import { log, logPage } from './corpus/log.ts';
import { requireHolder, requireModerator } from './guard.ts';
import { unknownButton } from './pressed.ts';

type Run = (call: Call) => Reply | Promise<Reply | FormReply>;

/** For every moderator: nothing is changed, and nobody is named. */
const LOOKS: ReadonlyMap<string | undefined, Run> = new Map<string, Run>([
  ['status', status],
  ['check', check],
]);

/** For the moderators of whoever holds the coverage. */
const CHANGES: ReadonlyMap<string | undefined, Run> = new Map<string, Run>([
  ['reload', reload],
  ['add', add],
  ['remove', remove],
  ['withdraw', withdraw],
  ['restore', restore],
  ['edit', edit],
  ['log', log],
]);

/** Subcommands that read the whole folder, and so take long. `add` may open a form, and is not among them. */
const SLOW = new Set(['reload', 'check', 'remove', 'withdraw', 'restore', 'edit']);

/** `/corpus`: the articles behind the answers, for moderators. */
export const corpus: Command = {
  data: corpusData,

  slow: ({ subcommand }) => SLOW.has(subcommand ?? ''),

  mayOpenForm: ({ subcommand, action }) => subcommand === 'add' || action === 'details',

  complete,

  async run(call) {
    requireModerator(call);
    const look = LOOKS.get(call.subcommand);
    if (look !== undefined) return await look(call);
    requireHolder(call);
    const change = CHANGES.get(call.subcommand);
    if (change !== undefined) return await change(call);
    const commands = [...LOOKS.keys(), ...CHANGES.keys()].map((name) => `/corpus ${name}`);
    throw new UserError(call.words('problems.say-which', { commands: call.words.list(commands) }));
  },

  async press(press) {
    requireHolder(press);
    const { action, key, page } = stateOf(press);
    switch (action) {
      case 'confirm':
        return await confirm(press, key);
      case 'cancel':
        return await cancel(press, key);
      case 'details':
        return await askDetails(press, key, page);
      case 'undo':
        return await undo(press, key);
      case 'log':
        return await logPage(press, key, page, 'update');
      default:
        throw unknownButton(press.words);
    }
  },

  async submit(submission) {
    requireHolder(submission);
    const { action, key, page } = stateOf(submission);
    switch (action) {
      case 'paste':
        return await paste(submission, key);
      case 'details':
        return await setDetails(submission, key, page);
      default:
        throw new UserError(submission.words('problems.unknown-form'));
    }
  },
};

/** What a button or a form of ours carries: a key or a collection's name, never too long for it. */
function stateOf({ customId, words }: Pick<Asking, 'words'> & { readonly customId: string }) {
  const { action, key, page } = readCustomId(customId, words);
  if (key === undefined) throw unknownButton(words);
  return { action, key, page };
}
