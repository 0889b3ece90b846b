import { ask } from './ask.ts';
import type { Command } from './command.ts';

/** Every command, in the order in which /help lists them. */
export const commands: readonly Command[] = [ask];
