import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** A web server that serves. */
export interface LoopbackServer {
  readonly url: string;
  /** Ends open connections and the server. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Serves to this machine alone; port 0 is any free one. Rejects with Node’s own error where the port cannot be had. */
export async function serveOnLoopback(
  fetch: Parameters<typeof getRequestListener>[0],
  port: number,
): Promise<LoopbackServer> {
  const server = createServer(getRequestListener(fetch));
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
