import { englishLexicon } from '../lexicon/lexicon.ts';
import { complementAfter } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { Draft, Range } from './draft.ts';
import type { SentenceView } from './sentence-view.ts';

/**
 * 'X was quoted (by M) as saying that S', 'M quoted X as saying that S': who is quoted speaks, and M passes it on. The
 * cue begins at the word `cue`, and `saying` is the participle.
 */
export function quotedAsSaying(
  view: SentenceView,
  { cue, saying }: { readonly cue: number; readonly saying: number },
  source: Range | undefined,
  via: Range | undefined,
): Draft | undefined {
  const verb = englishLexicon.verbs.get(view.word(saying));
  const complement = verb && complementAfter(view, saying + 1, verb);
  if (!complement || !source) return undefined;
  const last = contentEnd(view, complement.first);
  if (last <= complement.first) return undefined;
  return {
    content: [{ first: complement.first, last }],
    cue: { first: cue, last: complement.cueLast },
    source,
    ...(via && { via }),
    lemma: verb.lemma,
    cueType: verb.type,
    ...(verb.stance && { stance: verb.stance }),
  };
}

/** The participle of 'as saying', where 'as' stands at `at`, or -1. */
export function sayingAfter(view: SentenceView, at: number): number {
  const saying = view.word(at) === 'as' && view.tag(at + 1) === 'VERB' && view.word(at + 1).endsWith('ing');
  return saying ? at + 1 : -1;
}
