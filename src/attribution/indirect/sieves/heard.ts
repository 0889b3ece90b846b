import type { CueVerb } from '../../lexicon/lexicon.ts';
import { complementAfter, isFiniteVerb } from '../complement.ts';
import { contentEnd, trimEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import { phraseEnd } from '../noun-phrase.ts';
import { datelineEnd, type SentenceView } from '../sentence-view.ts';
import { subjectBefore } from '../subject.ts';
import { readVerbGroup, type VerbGroup } from '../verb-group.ts';

/** Those before whom something is said, as courts are reported from: their hearing it tells that it was said. */
const AUDIENCES = new Set(
  'court jury jurors inquest tribunal hearing inquiry magistrates judge committee commission panel meeting councillors'.split(
    ' ',
  ),
);

/** 'The court heard (that) S', 'S, the court heard', 'S, the court was told': the subject hears it, and who said it stays unsaid. */
export function heard(view: SentenceView, head: number, cue: CueVerb): Draft | undefined {
  const hears = cue.frames.has('heard');
  const told = cue.lemma === 'tell';
  if (!hears && !told) return undefined;
  const group = readVerbGroup(view, head);
  if (group.form !== (hears ? 'finite' : 'passive')) return undefined;
  const subject = subjectBefore(view, group.first);
  if (!subject || !isAudience(view, subject)) return undefined;
  const content = before(view, subject, group) ?? (hears ? after(view, group, cue) : undefined);
  return (
    content && {
      content: [content],
      cue: { first: group.first, last: group.last },
      lemma: cue.lemma,
      cueType: cue.type,
    }
  );
}

function isAudience(view: SentenceView, { first, last }: Range): boolean {
  for (let at = first; at < last; at += 1) if (AUDIENCES.has(view.word(at))) return true;
  return false;
}

/** What stands before the comma of 'S, the court heard.' */
function before(view: SentenceView, subject: Range, group: VerbGroup): Range | undefined {
  if (view.word(subject.first - 1) !== ',' || !ENDS.has(view.word(group.last))) return undefined;
  const range = { first: datelineEnd(view), last: trimEnd(view, 0, subject.first - 1) };
  return range.last > range.first ? range : undefined;
}

const ENDS = new Set(['.', ',', '']);

/** A clause, and no object: 'heard the appeal' tells nothing of what was said. */
function after(view: SentenceView, group: VerbGroup, cue: CueVerb): Range | undefined {
  const complement = complementAfter(view, group.last, cue);
  if (complement === undefined) return undefined;
  const { first, frame } = complement;
  if (frame === 'clause' && !isFiniteVerb(view, phraseEnd(view, first))) return undefined;
  const last = contentEnd(view, first);
  return last > first ? { first, last } : undefined;
}
