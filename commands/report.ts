import { ApplicationCommandType } from 'discord-api-types/v10';
import { readCustomId } from '../src/cards/message/custom-id.ts';
import { reportCard, reportedCard, reportForm } from '../src/cards/report-card.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Words } from '../src/locales/words.ts';
import type { Asking, Command, FormReply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { unknownButton } from './pressed.ts';

/** `/report`, and the button of that name: tells the server's moderators what is wrong with a card. */
export const report: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('report.command'),
    ...EVERYWHERE,
  },

  mayOpenForm: () => true,

  async run(call) {
    return formFor(call);
  },

  async press(press) {
    if (readCustomId(press.customId, press.words).action !== 'open') throw unknownButton(press.words);
    return formFor(press);
  },

  async submit({ asker, values, card, post, moderatorsChannel, words }) {
    const problem = values['problem']?.trim() ?? '';
    if (problem === '') throw new UserError(words('report.empty'));
    if (moderatorsChannel === undefined) throw noChannel(words);
    const told = { by: asker.name, problem, ...(card === undefined ? {} : { card }) };
    // In the language of the card that it is about, since the moderators read both together.
    await post(moderatorsChannel, reportCard(told, words));
    return {
      card: reportedCard(words),
      visibility: 'private',
      mode: 'new',
      outcome: 'answered',
      data: undefined,
    };
  },
};

/** Told before anybody writes in vain. */
function formFor({ newsroom, moderatorsChannel, words }: Asking): FormReply {
  if (moderatorsChannel === undefined) throw noChannel(words);
  return { modal: reportForm(newsroom.current().summary.version, words) };
}

function noChannel(words: Words): UserError {
  const command = words.command('setup.command.name', 'setup.command.moderators.name');
  return new UserError(words('report.no-channel', { command }));
}
