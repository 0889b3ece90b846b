import { UserError } from '../errors.ts';
import { type LoopbackServer, serveOnLoopback } from '../serve-on-loopback.ts';
import { createPreviewApp, type PreviewParts } from './app.ts';
import { readPage } from './page-files.ts';

export interface PreviewSettings extends Omit<PreviewParts, 'page'> {
  /** The first port to try; 0 for any. Default 8787. */
  readonly port?: number;
}

const PORT = 8787;
const PORTS_TRIED = 20;

/**
 * Serves the preview, a page that looks and behaves like a Discord channel, on loopback only: on the wanted port or
 * the next free one. The page is bundled while the first visitor is still on the way.
 *
 * @throws UserError where none of the ports can be had.
 */
export async function startPreview({ port = PORT, ...parts }: PreviewSettings): Promise<LoopbackServer> {
  const page = readPage();
  // Whoever opens the page is told; a failure must not end the process before that.
  page.catch((error: unknown) => parts.log.error({ error }, 'the preview page could not be built'));
  const app = createPreviewApp({ ...parts, page: () => page });
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED - 1, 65535);
  for (let wanted = port; wanted <= last; wanted += 1) {
    try {
      return await serveOnLoopback(app.fetch, wanted);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new UserError(
    `Ports ${port} to ${last} are all taken. Set PREVIEW_PORT to a free one and start again.`,
  );
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
