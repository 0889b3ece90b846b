import { setTimeout as wait } from 'node:timers/promises';

/** An acknowledgement that takes longer than this holds nobody else up: Discord itself is slow. */
const HOLDS_UP_MILLISECONDS = 1_000;

/**
 * Who goes first where many ask at once: acknowledgements, for which Discord waits three seconds, before the answers,
 * for which it waits a quarter of an hour.
 */
export class Crowd {
  readonly #waiting: (() => void)[] = [];
  readonly #holdsUpMilliseconds: number;
  #acknowledging = 0;
  #admitting = false;

  /** @param holdsUpMilliseconds How long one acknowledgement may hold up the answers of others. Default one second. */
  constructor(holdsUpMilliseconds = HOLDS_UP_MILLISECONDS) {
    this.#holdsUpMilliseconds = holdsUpMilliseconds;
  }

  /** Sends an acknowledgement; no answer is begun while it is on its way. */
  async acknowledge<Sent>(send: () => Promise<Sent>): Promise<Sent> {
    this.#acknowledging += 1;
    const sent = send();
    void Promise.race([
      sent.catch(() => undefined),
      wait(this.#holdsUpMilliseconds, undefined, { ref: false }),
    ]).then(() => {
      this.#acknowledging -= 1;
      this.#admit();
    });
    return await sent;
  }

  /** Resolves when an answer may begin: one in each turn of the event loop, so that whoever asks now comes between. */
  async turn(): Promise<void> {
    await new Promise<void>((begin) => {
      this.#waiting.push(begin);
      this.#admit();
    });
  }

  #admit(): void {
    if (this.#admitting || this.#acknowledging > 0 || this.#waiting.length === 0) return;
    this.#admitting = true;
    setImmediate(() => {
      this.#admitting = false;
      if (this.#acknowledging === 0) this.#waiting.shift()?.();
      this.#admit();
    });
  }
}
