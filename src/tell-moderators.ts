import type { Card } from './cards/message/card.ts';
import { reloadCard } from './cards/moderators/corpus-card.ts';
import { wordsFor } from './locales/words.ts';
import type { Log } from './log.ts';
import type { LoadReport } from './newsroom/newsroom.ts';
import type { Servers } from './servers/servers.ts';

export interface ModeratorsMeans {
  readonly servers: Pick<Servers, 'holdersOf' | 'settingsOf'>;
  readonly post: (channel: string, card: Card) => Promise<void>;
  readonly log: Log;
}

/** Tells moderators of a reading, whoever asked for it; resolves when every channel has been tried. */
export type TellModerators = (collections: readonly string[], report: LoadReport) => Promise<void>;

/**
 * Posts what a reading refused, or why it could not be used, to the channel that the moderators of those collections
 * have chosen. The same trouble is told once, until something about it changes.
 */
export function createTellModerators({ servers, post, log }: ModeratorsMeans): TellModerators {
  const told = new Map<string, string>();
  return async (collections, report) => {
    const key = collections.join('\n');
    const trouble =
      report.loaded && report.refused.length === 0 ? '' : JSON.stringify([report.problem, report.refused]);
    const isNew = trouble !== (told.get(key) ?? '');
    told.set(key, trouble);
    if (trouble === '' || !isNew) return;
    await Promise.all(
      holdersOfAll(collections, servers).map(async (server) => {
        const { moderatorsChannel, language } = servers.settingsOf(server);
        if (moderatorsChannel === undefined) return;
        try {
          await post(moderatorsChannel, reloadCard(report, wordsFor(language ?? 'en')));
        } catch (error) {
          log.warn({ error, server }, 'the moderators could not be told that a reading failed');
        }
      }),
    );
  };
}

function holdersOfAll(
  collections: readonly string[],
  servers: ModeratorsMeans['servers'],
): readonly string[] {
  const [first, ...others] = collections.map((collection) => servers.holdersOf(collection));
  return (first ?? []).filter((server) => others.every((holders) => holders.includes(server)));
}
