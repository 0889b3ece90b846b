import type { CueVerb } from '../../lexicon/lexicon.ts';
import { complementAfter } from '../complement.ts';
import { contentEnd } from '../content-end.ts';
import type { Draft } from '../draft.ts';
import type { SentenceView } from '../sentence-view.ts';
import { controllerBefore, subjectBefore } from '../subject.ts';
import { readVerbGroup } from '../verb-group.ts';

/** 'X said (that) S', 'X told Y that S', 'X denied N', ', calling it N': the content follows the verb that governs it. */
export function governed(view: SentenceView, head: number, cue: CueVerb): Draft | undefined {
  const tag = view.tag(head);
  if (tag !== 'VERB' && tag !== 'AUX') return undefined;
  const group = readVerbGroup(view, head);
  if (group.form === 'passive') return undefined;
  const complement = complementAfter(view, group.last, cue);
  if (!complement) return undefined;
  if (complement.frame !== 'that' && isInverted(view, group.first)) return undefined;
  const finite = group.form === 'finite';
  const source =
    (finite ? subjectBefore(view, group.first) : undefined) ?? controllerBefore(view, group.first);
  const last = contentEnd(view, complement.first, isFronted(view, source?.first ?? group.first, group.first));
  if (last <= complement.first) return undefined;
  return {
    content: [{ first: complement.first, last }],
    cue: { first: group.first, last: complement.cueLast },
    ...(source && { source }),
    lemma: cue.lemma,
    cueType: 'speech',
    ...(cue.stance && { stance: cue.stance }),
  };
}

/** '“…,” said X': after a quotation the verb's subject follows it, and is not what it governs. */
function isInverted(view: SentenceView, verb: number): boolean {
  return view.quoted(verb - 1) || (view.word(verb - 1) === ',' && view.quoted(verb - 2));
}

const SUBORDINATORS = new Set(
  'after as although asked because before by despite having if in once since though unless until upon when whereas while without'.split(' '),
);

/** Whether the cue stands in a clause before the main one ('After X said S, Y left'), which ends at a comma. */
function isFronted(view: SentenceView, source: number, verb: number): boolean {
  const start = view.tag(0) === 'CCONJ' ? 1 : 0;
  if (verb === start && view.word(verb).endsWith('ing')) return true;
  if (view.word(start) === 'asked') return true;
  return SUBORDINATORS.has(view.word(start)) && (source <= start + 3 || verb <= start + 3);
}
