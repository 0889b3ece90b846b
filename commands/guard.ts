import { UserError } from '../src/errors.ts';
import type { Asking } from './command.ts';

/**
 * Lets only members pass who may manage the server. Discord's own permission is only a default, which administrators
 * may override.
 *
 * @throws UserError that says who may.
 */
export function requireModerator({ asker, words }: Pick<Asking, 'asker' | 'words'>): void {
  if (!asker.mayManage) throw new UserError(words('setup.only-moderators'));
}

/**
 * Lets only those pass who may change the coverage of the place where they ask: moderators of a server that holds
 * everything that is read there. The operator, who asks from no server, may.
 *
 * @throws UserError that says who may.
 */
export function requireHolder({ asker, servers, words }: Pick<Asking, 'asker' | 'servers' | 'words'>): void {
  requireModerator({ asker, words });
  const { server } = asker;
  if (server === undefined || servers === undefined) return;
  const isOurs = servers.collectionsAt(asker).every((collection) => servers.mayChange(server, collection));
  if (!isOurs)
    throw new UserError(
      words('setup.not-yours', { command: words.command('setup.command.name', 'setup.command.create.name') }),
    );
}
