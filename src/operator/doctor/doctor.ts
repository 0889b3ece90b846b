import { UserError } from '../../errors.ts';
import { openServers } from '../../servers/open-servers.ts';
import { serversFile } from '../../servers/servers.ts';
import type { Settings } from '../../settings.ts';
import { type OperatorCommand, readArguments } from '../operator.ts';
import { type Diagnosis, ok, problem } from './diagnosis.ts';
import { examineDiscord } from './discord.ts';
import { examineFolders, examineNode } from './machine.ts';

const STATE_WIDTH = 8;
const WHAT_WIDTH = 13;

/** `reportedly doctor`: what stands between this machine and a bot that works, and what to do about it. */
export const doctor: OperatorCommand = async (args, { settings, print }) => {
  readArguments(args, { flags: [], most: 0, name: 'doctor' });
  const all = [
    examineNode(process.version),
    ...(await examineFolders(settings)),
    ...(await examineServersAndDiscord(settings)),
  ];
  for (const diagnosis of all) print(lineOf(diagnosis));
  return all.some(({ state }) => state === 'problem') ? 1 : 0;
};

async function examineServersAndDiscord(settings: Settings): Promise<readonly Diagnosis[]> {
  const file = serversFile(settings.dataFolder);
  try {
    const servers = openServers({ file });
    try {
      return [ok('Settings', file), ...(await examineDiscord(settings, servers))];
    } finally {
      servers.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [problem('Settings', error.message)];
  }
}

function lineOf({ state, what, finding }: Diagnosis): string {
  return `${state.padEnd(STATE_WIDTH)} ${what.padEnd(WHAT_WIDTH)} ${finding}`;
}
