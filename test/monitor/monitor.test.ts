import { describe, expect, it } from 'vitest';
import { createMonitorApp, startMonitor } from '../../src/monitor/monitor.ts';
import { newsroomOf } from '../commands/made-up-newsroom.ts';

const COUNTS = { received: 7, answered: 5, deferred: 1, tooLate: 1, answeredAlready: 0, failed: 1 };
const sources = { counts: () => COUNTS, newsrooms: () => [newsroomOf()], isReady: () => true };

describe('/healthz', () => {
  it('is well while the gateway is ready and a coverage is loaded', async () => {
    const response = await createMonitorApp(sources).request('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ gateway: true, coverage: true });
  });

  it.each([
    ['the gateway is not ready', { ...sources, isReady: () => false }, { gateway: false, coverage: true }],
    ['no coverage is loaded', { ...sources, newsrooms: () => [] }, { gateway: true, coverage: false }],
  ])('is not well while %s, and says so', async (_, broken, says) => {
    const response = await createMonitorApp(broken).request('/healthz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual(says);
  });
});

describe('/metrics', () => {
  it('gives Prometheus the counts of now, each time it asks', async () => {
    const app = createMonitorApp(sources);
    await app.request('/metrics');
    const text = await (await app.request('/metrics')).text();
    expect(text).toContain('reportedly_interactions_total{outcome="received"} 7');
    expect(text).toContain('reportedly_interactions_total{outcome="too_late"} 1');
    expect(text).toContain('reportedly_gateway_ready 1');
    expect(text).toMatch(/reportedly_articles\{collections="default"\} \d+/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('says nothing else to anybody', async () => {
    expect((await createMonitorApp(sources).request('/')).status).toBe(404);
  });
});

describe('the server', () => {
  it('listens on loopback, and names a port that is taken', async () => {
    const monitor = await startMonitor({ ...sources, port: 0 });
    expect((await fetch(new URL('healthz', monitor.url))).status).toBe(200);
    const { port } = new URL(monitor.url);
    await expect(startMonitor({ ...sources, port: Number(port) })).rejects.toThrow('MONITOR_PORT');
    await monitor.close();
  });
});
