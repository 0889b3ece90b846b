import { z } from 'zod';
import english from '../lexicon/quoting.en.json' with { type: 'json' };

const quotingFile = z.object({ language: z.string(), sources: z.array(z.string()), verbs: z.string() });

/**
 * Verbs that introduce or follow a quotation, as dictionary forms: more than those that attribute a clause without
 * marks, for beside a quotation a verb needs no frame. Their sources stand in the data file.
 */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(quotingFile.parse(english).verbs.split(' '));
