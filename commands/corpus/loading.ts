import type { Card } from '../../src/cards/message/card.ts';
import { checkCard, reloadCard, statusCard } from '../../src/cards/moderators/corpus-card.ts';
import type { Call, Reply } from '../command.ts';

/** `/corpus reload`: reads the folder again. */
export async function reload({ newsroom, asker, words }: Call): Promise<Reply> {
  const report = await newsroom.reload(asker.name, { whenFree: true });
  return reply(reloadCard(report, words), report.loaded, report);
}

/** `/corpus check`: the same reading without loading. */
export async function check({ newsroom, words }: Call): Promise<Reply> {
  const report = await newsroom.check();
  return reply(checkCard(report, words), report.loaded, report);
}

/** `/corpus status`: what is loaded, since when, and how it went. */
export function status({ newsroom, words }: Call): Reply {
  const { summary } = newsroom.current();
  const now = newsroom.status();
  return reply(statusCard(summary, now, words), true, { ...now, summary });
}

function reply(card: Card, good: boolean, data: unknown): Reply {
  return { card, visibility: 'private', mode: 'new', outcome: good ? 'answered' : 'refused', data };
}
