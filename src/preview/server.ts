import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { UserError } from '../errors.ts';
import { createPreviewApp, type PreviewParts } from './app.ts';
import { readPage } from './page-files.ts';

export interface PreviewSettings extends Omit<PreviewParts, 'page'> {
  /** The first port to try; 0 for any. Default 8787. */
  readonly port?: number;
}

/** A preview that serves. */
export interface Preview {
  readonly url: string;
  /** Ends open connections and the server. */
  close(): Promise<void>;
}

const PORT = 8787;
const PORTS_TRIED = 20;
const LOOPBACK = '127.0.0.1';

/**
 * Serves the preview, a page that looks and behaves like a Discord channel, on loopback only: on the wanted port or
 * the next free one. The page is bundled while the first visitor is still on the way.
 *
 * @throws UserError where none of the ports can be had.
 */
export async function startPreview({ port = PORT, ...parts }: PreviewSettings): Promise<Preview> {
  const page = readPage();
  // Whoever opens the page is told; a failure must not end the process before that.
  page.catch((error: unknown) => parts.log.error({ error }, 'the preview page could not be built'));
  const app = createPreviewApp({ ...parts, page: () => page });
  const server = createServer(getRequestListener(app.fetch));
  const taken = await listen(server, port);
  return {
    url: `http://${LOOPBACK}:${taken}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, 65535);
  for (let port = first; port <= last; port += 1) {
    try {
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      return portOf(server);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new UserError(
    `Ports ${first} to ${last} are all taken. Set PREVIEW_PORT to a free one and start again.`,
  );
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The preview has no port.');
  return address.port;
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
