import { ask } from './ask.ts';
import { cite } from './cite.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { corpus } from './corpus.ts';
import { findInCoverage } from './find-in-coverage.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { quotes } from './quotes.ts';
import { report } from './report.ts';
import { setup } from './setup.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { who } from './who.ts';

/** Every command that there is. */
export const commands: readonly Command[] = [
  ask,
  who,
  source,
  quotes,
  compare,
  timeline,
  latest,
  topics,
  findInCoverage,
  cite,
  report,
  corpus,
  setup,
  help,
];
