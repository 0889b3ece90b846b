import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { corpus } from './corpus.ts';
import { help } from './help.ts';
import { quotes } from './quotes.ts';
import { setup } from './setup.ts';
import { source } from './source.ts';
import { who } from './who.ts';

/** Every command that there is. */
export const commands: readonly Command[] = [ask, who, source, quotes, corpus, setup, help];
