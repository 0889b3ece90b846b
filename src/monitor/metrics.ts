import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { InteractionCounts } from '../discord/interaction-counts.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

export interface MetricsSources {
  /** What became of the interactions since the start. */
  readonly counts: () => InteractionCounts;
  readonly newsrooms: () => readonly Newsroom[];
  /** Whether Discord's gateway is ready. */
  readonly isReady: () => boolean;
}

/** Names of what is counted, as Prometheus wants them (https://prometheus.io/docs/practices/naming/). */
const OUTCOMES: readonly (keyof InteractionCounts)[] = [
  'received',
  'answered',
  'deferred',
  'tooLate',
  'answeredAlready',
  'failed',
];

/** Everything that is measured, read when it is asked for; never what anybody wrote, nor who. */
export function createMetrics({ counts, newsrooms, isReady }: MetricsSources): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Counter({
    name: 'reportedly_interactions_total',
    help: 'Interactions since the start, by what became of them',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      const now = counts();
      for (const outcome of OUTCOMES) this.inc({ outcome: snakeCase(outcome) }, now[outcome]);
    },
  });
  new Gauge({
    name: 'reportedly_gateway_ready',
    help: '1 while the gateway of Discord is ready',
    registers,
    collect() {
      this.set(isReady() ? 1 : 0);
    },
  });
  perCoverage(
    registers,
    'reportedly_articles',
    'Articles loaded',
    (room) => room.current().summary.articles.length,
  );
  perCoverage(
    registers,
    'reportedly_statements',
    'Statements loaded',
    (room) => room.current().summary.statements,
  );
  perCoverage(
    registers,
    'reportedly_refused_files',
    'Records refused by the last load',
    (room) => room.status().lastReport.refused.length,
  );
  perCoverage(
    registers,
    'reportedly_load_seconds',
    'Time that the last load took',
    (room) => room.status().lastReport.milliseconds / 1000,
  );

  function perCoverage(
    into: Registry[],
    name: string,
    help: string,
    measure: (newsroom: Newsroom) => number,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: ['collections'],
      registers: into,
      collect() {
        this.reset();
        for (const newsroom of newsrooms()) {
          const collections = newsroom
            .status()
            .collections.map((collection) => collection.name)
            .join('+');
          this.set({ collections }, measure(newsroom));
        }
      },
    });
  }

  return registry;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
