import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { quotes } from './quotes.ts';
import { source } from './source.ts';
import { who } from './who.ts';

/** Every command, in the order in which /help lists them. */
export const commands: readonly Command[] = [ask, who, source, quotes];
