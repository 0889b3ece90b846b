import { performance } from 'node:perf_hooks';

/** How often the clock is looked at: a process that has nothing to do sleeps no longer. */
const TICK_MILLISECONDS = 20;
/** A timer may be late by so much without anybody else at work. */
const LATE_MILLISECONDS = 10;

/**
 * Time as this process is given it, in milliseconds: waiting and its own work count, and so do blocks of the event
 * loop; time in which a busy machine ran other processes in its place does not. What Discord allows a bot is measured
 * by it, so that a test fails where the bot is slow and not where the machine is.
 */
export class Clock {
  #wall: number;
  #processor: number;
  #withheld = 0;

  constructor(wall: number, processor: number) {
    this.#wall = wall;
    this.#processor = processor;
  }

  /** Told of the time on the wall and the processor time used, both in milliseconds since any moment; gives ours. */
  at(wall: number, processor: number): number {
    const [passed, used] = [wall - this.#wall, processor - this.#processor];
    this.#wall = wall;
    this.#processor = processor;
    const unexplained = passed - Math.max(used, 0) - TICK_MILLISECONDS;
    if (unexplained > LATE_MILLISECONDS) this.#withheld += unexplained;
    return wall - this.#withheld;
  }
}

const clock = new Clock(performance.now(), processorTime());
setInterval(now, TICK_MILLISECONDS).unref();

/** The time of this process, in milliseconds since a moment of no meaning. */
export function now(): number {
  return clock.at(performance.now(), processorTime());
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
