import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FormReply, Reply } from '../../commands/command.ts';
import type { Words } from '../locales/words.ts';
import type { Log } from '../log.ts';
import type { AnswerRoute } from './answer-route.ts';
import type { Crowd } from './crowd.ts';
import type { InteractionCounter } from './interaction-counts.ts';
import { apology, formTooLate } from './notices.ts';
import { kindOfProblem, loggable, type ProblemKind } from './problem.ts';
import { within } from './within.ts';

/**
 * How long an answer may take before Discord is told that it will come. Discord waits for 3 seconds
 * (https://docs.discord.com/developers/interactions/receiving-and-responding), from which the way here and back and
 * a busy moment of ours have to be taken.
 */
export const ACKNOWLEDGE_WITHIN_MILLISECONDS = 2_000;

/**
 * From so many at once on, each is acknowledged before it is answered: the last in the line would otherwise wait for
 * all the others' answers, and Discord does not.
 */
const CROWD_FROM = 16;

/** Pauses before a callback is sent again that did not get through; it is still in time after all of them. */
const CALLBACK_AGAIN_AFTER_MILLISECONDS = [50, 400];

/** Pauses before an edit is sent again that Discord could not take; it has 15 minutes. */
const EDIT_AGAIN_AFTER_MILLISECONDS = [1_000, 4_000, 15_000];

/** One interaction that is to be answered. */
export interface Errand {
  readonly route: AnswerRoute;
  readonly work: () => Promise<Reply | FormReply>;
  /** Acknowledge before the work begins. */
  readonly slow: boolean;
  /** Discord opens a form only as the first answer: never acknowledge before. */
  readonly mayOpenForm: boolean;
  /** What the log says about it: ids and names of commands, never what a member wrote. */
  readonly about: object;
  /** By `performance.now()`. */
  readonly receivedAt: number;
  readonly words: Words;
}

export interface Desk {
  readonly log: Log;
  readonly counter: InteractionCounter;
  /** How many are being answered. */
  readonly inFlight: () => number;
  readonly crowd: Crowd;
}

/**
 * Answers one interaction, acknowledged in time whatever its work takes. Never rejects: what goes wrong is counted
 * and logged, and the member gets an apology where Discord still takes one.
 */
export async function answerInTime(errand: Errand, desk: Desk): Promise<void> {
  if (errand.slow || (!errand.mayOpenForm && (await isCrowded(desk)))) {
    // Not acknowledged, not run: a member who saw it fail will ask again.
    const acknowledged = await acknowledge(errand, desk);
    if (acknowledged === 'no') return;
    await desk.crowd.turn();
    await answerLater(errand, await workOf(errand, desk), acknowledged, desk);
    return;
  }
  const working = workOf(errand, desk);
  const reply = await within(working, ACKNOWLEDGE_WITHIN_MILLISECONDS);
  if (reply !== undefined) return answer(errand, reply, desk);
  const acknowledged = await acknowledge(errand, desk);
  if (acknowledged !== 'no') await answerLater(errand, await working, acknowledged, desk);
}

/** Whether so many wait that answers will be long in coming; those who asked in the same moment are counted too. */
async function isCrowded({ inFlight }: Desk): Promise<boolean> {
  await nextTurn();
  return inFlight() > CROWD_FROM;
}

function workOf({ work, about, words }: Errand, { log, counter }: Desk): Promise<Reply | FormReply> {
  return work().catch((error: unknown) => {
    counter.count('failed');
    const id = newId();
    log.error({ ...about, id, ...loggable(error) }, 'an answer could not be found');
    return apology(id, words);
  });
}

/** `by-other`: Discord says that it is acknowledged, and not by a request whose response we saw. */
type Acknowledged = 'yes' | 'by-other' | 'no';

async function acknowledge({ route, about }: Errand, desk: Desk): Promise<Acknowledged> {
  try {
    await desk.crowd.acknowledge(() => repeatedly(route.acknowledge, CALLBACK_AGAIN_AFTER_MILLISECONDS));
    desk.counter.count('deferred');
    return 'yes';
  } catch (error) {
    return note(error, about, desk) === 'answered-already' ? 'by-other' : 'no';
  }
}

async function answer(errand: Errand, reply: Reply | FormReply, desk: Desk): Promise<void> {
  const { route, about } = errand;
  try {
    await repeatedly(() => send(route, reply), CALLBACK_AGAIN_AFTER_MILLISECONDS);
    noteAnswer(errand, reply, desk);
  } catch (error) {
    if (deservesApology(note(error, about, desk))) await apologise(errand, desk, route.answer);
  }
}

function send(route: AnswerRoute, reply: Reply | FormReply): Promise<unknown> {
  if (!('modal' in reply)) return route.answer(reply);
  if (route.openForm === undefined) throw new Error('A form was given where Discord opens none');
  return route.openForm(reply.modal);
}

async function answerLater(
  errand: Errand,
  found: Reply | FormReply,
  acknowledged: Acknowledged,
  desk: Desk,
): Promise<void> {
  const { route, about } = errand;
  // Discord opens a form only as the first answer.
  const reply = 'modal' in found ? formTooLate(errand.words) : found;
  // Whoever acknowledged it may post this answer as well: only a change can be made twice without showing.
  if (acknowledged === 'by-other' && !route.isRepeatable(reply)) return;
  try {
    const pauses = route.isRepeatable(reply) ? EDIT_AGAIN_AFTER_MILLISECONDS : [];
    await repeatedly(() => route.answerLater(reply), pauses);
    noteAnswer(errand, reply, desk);
  } catch (error) {
    if (deservesApology(note(error, about, desk))) await apologise(errand, desk, route.answerLater);
  }
}

/**
 * Sends again, after each pause, where Discord could not be reached. A callback counts once, however often it is
 * sent.
 */
async function repeatedly(send: () => Promise<unknown>, pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    try {
      await send();
      return;
    } catch (error) {
      if (kindOfProblem(error) !== 'unreachable') throw error;
      await wait(pause);
    }
  }
  await send();
}

/** Finds an apology's story in the log. */
function newId(): string {
  return randomBytes(4).toString('hex');
}

function deservesApology(kind: ProblemKind): boolean {
  return kind === 'refused' || kind === 'ours';
}

async function apologise(
  { about, words }: Errand,
  { log }: Desk,
  send: (sorry: Reply) => Promise<unknown>,
): Promise<void> {
  const id = newId();
  log.error({ ...about, id }, 'an apology is sent instead');
  await send(apology(id, words)).catch((error: unknown) => {
    log.error({ ...about, id, ...loggable(error) }, 'nor could the apology be sent');
  });
}

function noteAnswer({ about, receivedAt }: Errand, reply: Reply | FormReply, { log, counter }: Desk): void {
  counter.count('answered');
  const outcome = 'modal' in reply ? 'form' : reply.outcome;
  log.info({ ...about, outcome, milliseconds: Math.round(performance.now() - receivedAt) }, 'answered');
}

/** Counts and logs what went wrong. */
function note(error: unknown, about: object, { log, counter }: Desk): ProblemKind {
  const kind = kindOfProblem(error);
  if (kind === 'too-late') {
    counter.count('tooLate');
    log.warn({ ...about, ...loggable(error) }, 'Discord no longer waited for this answer');
  } else if (kind === 'answered-already') {
    counter.count('answeredAlready');
    log.warn(
      { ...about, ...loggable(error) },
      'acknowledged already: a response was lost, or a second copy of the bot runs with this token',
    );
  } else {
    counter.count('failed');
    log.error({ ...about, ...loggable(error) }, 'an answer could not be sent');
  }
  return kind;
}
