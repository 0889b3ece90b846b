/** The thread that draws pictures. */
import { parentPort } from 'node:worker_threads';
import { drawPicture } from './draw-picture.ts';
import type { Drawn, Order } from './messages.ts';

function say(drawn: Drawn): void {
  parentPort?.postMessage(drawn);
}

parentPort?.on('message', ({ order, picture }: Order) => {
  try {
    say({ order, bytes: drawPicture(picture) });
  } catch (error) {
    say({ order, error: error instanceof Error ? error : new Error(String(error)) });
  }
});
