import { Hono } from 'hono';
import { UserError } from '../errors.ts';
import { type LoopbackServer, serveOnLoopback } from '../serve-on-loopback.ts';
import { createMetrics, type MetricsSources } from './metrics.ts';

export interface MonitorSettings extends MetricsSources {
  readonly port: number;
}

/**
 * The monitor's two pages: `/metrics` for Prometheus, and `/healthz`, which answers 200 while the gateway is ready and
 * a coverage is loaded, else 503, and says which of the two is missing.
 */
export function createMonitorApp(sources: MetricsSources): Hono {
  const app = new Hono();
  const metrics = createMetrics(sources);

  app.get('/healthz', (context) => {
    const gateway = sources.isReady();
    const coverage = sources.newsrooms().some((newsroom) => newsroom.current().summary.articles.length > 0);
    return context.json({ gateway, coverage }, gateway && coverage ? 200 : 503);
  });

  app.get('/metrics', async (context) =>
    context.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );

  return app;
}

/**
 * Serves the monitor on loopback only.
 *
 * @throws UserError where the port cannot be had.
 */
export async function startMonitor({ port, ...sources }: MonitorSettings): Promise<LoopbackServer> {
  try {
    return await serveOnLoopback(createMonitorApp(sources).fetch, port);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The monitor cannot use port ${port} (${reason}). Set MONITOR_PORT to a free one.`);
  }
}
