import { REST } from 'discord.js';
import { type APIApplication, Routes } from 'discord-api-types/v10';
import { commands } from '../../commands/index.ts';
import { isSendable, loginProblem, TOKEN_REFUSED } from '../discord/login-problem.ts';
import { describeRegistration, registerCommands } from '../discord/register.ts';
import { UserError } from '../errors.ts';
import { type OperatorCommand, readArguments } from './operator.ts';

/** `reportedly deploy`: registers the commands where they differ from what Discord has; the start does so too. */
export const deploy: OperatorCommand = async (args, { settings, print }) => {
  const { has } = readArguments(args, { flags: ['dry-run'], most: 0, name: 'deploy' });
  const dryRun = has('dry-run');
  const { token, discordApi } = settings;
  if (token === undefined)
    throw new UserError('DISCORD_TOKEN is not set. Set it in the environment or in .env and try again.');
  if (!isSendable(token)) throw new UserError(TOKEN_REFUSED);
  const rest = new REST(discordApi === undefined ? {} : { api: discordApi }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const definitions = commands.map(({ data }) => data);
    const registration = await registerCommands(rest, application.id, definitions, { dryRun });
    if (registration === undefined) {
      print('Commands on Discord are up to date');
      return 0;
    }
    for (const difference of registration.differences) print(difference);
    print(`${dryRun ? 'Would be registered' : 'Registered'}: ${describeRegistration(registration)}`);
    return 0;
  } catch (error) {
    throw loginProblem(error);
  }
};
