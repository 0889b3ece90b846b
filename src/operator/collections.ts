import { UserError } from '../errors.ts';
import { openServers } from '../servers/open-servers.ts';
import { type Servers, serversFile } from '../servers/servers.ts';
import { type OperatorCommand, readArguments } from './operator.ts';
import { OPERATOR_USAGE } from './usage.ts';

const SERVER_ID = /^\d{17,20}$/;

/** `reportedly collections`: which servers hold which collection; `grant` and `revoke` change it. */
export const collections: OperatorCommand = async (args, { settings, print }) => {
  const { words } = readArguments(args, { flags: [], most: 3, name: 'collections' });
  const { dataFolder, homeServer } = settings;
  const file = serversFile(dataFolder);
  const servers = openServers({ file, ...(homeServer === undefined ? {} : { homeServer }) });
  try {
    if (words.length > 0) change(servers, words);
    list(servers, print);
    return 0;
  } finally {
    servers.close();
  }
};

function change(servers: Servers, [action, collection, server]: readonly string[]): void {
  if (collection === undefined || server === undefined || (action !== 'grant' && action !== 'revoke'))
    throw new UserError(`Use it so: reportedly ${OPERATOR_USAGE.collections.usage}`);
  if (!SERVER_ID.test(server))
    throw new UserError(
      'A server’s id is 17 to 20 figures: on Discord, with developer mode on, Copy Server ID.',
    );
  servers[action](collection, server);
}

function list(servers: Servers, print: (line: string) => void): void {
  const held = servers.held();
  if (held.length === 0)
    print('No server holds a collection yet: /setup create makes one, and so does grant.');
  for (const collection of held) print(`${collection}: ${servers.holdersOf(collection).join(', ')}`);
}
