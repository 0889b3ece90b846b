import type { CueVerb } from '../../lexicon/lexicon.ts';
import { complementAfter } from '../complement.ts';
import { contentEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import { phraseEnd } from '../noun-phrase.ts';
import { quotedAsSaying, sayingAfter } from '../quoted-as-saying.ts';
import type { SentenceView } from '../sentence-view.ts';
import { subjectBefore } from '../subject.ts';
import { readVerbGroup } from '../verb-group.ts';

/** 'was asked (by X) whether S', 'was told that S', 'is accused of N', 'asked about N, Y …': who spoke may stay unsaid. */
export function passive(view: SentenceView, head: number, cue: CueVerb): Draft | undefined {
  const group = readVerbGroup(view, head);
  if (cue.frames.has('heard') || view.tag(head) !== 'VERB' || !isParticiple(view.word(head)))
    return undefined;
  if (group.form !== 'passive' && !isReduced(view, head)) return undefined;
  const agent = agentAfter(view, group.last);
  const after = agent ? agent.last : group.last;
  const complement = complementAfter(view, after, inPassive(cue));
  if (cue.type === 'finding') return undefined;
  // 'X is expected to leave' tells what the outlet itself expects.
  if (cue.type === 'belief' && !agent && view.word(after) === 'to') return undefined;
  const saying = sayingAfter(view, after);
  if (saying >= 0)
    return quotedAsSaying(view, { cue: group.first, saying }, subjectBefore(view, group.first), agent);
  const rest = { first: after, last: contentEnd(view, after) };
  if (agent && view.word(after) === 'as') return describedAs(view, group, { agent, rest }, cue);
  const called = agent ? undefined : calledBy(view, after);
  if (called) return describedAs(view, group, called, cue);
  if (agent && cue.frames.has('np') && cue.stance && complement?.frame !== 'that')
    return objectOf(view, group, agent, cue);
  if (!complement || complement.frame === 'np' || complement.frame === 'clause') return undefined;
  const last = contentEnd(view, complement.first, { fronted: isReduced(view, head), closedByVerb: true });
  if (last <= complement.first) return undefined;
  return {
    content: [{ first: complement.first, last }],
    cue: { first: group.first, last: Math.max(group.last, agent ? group.last : complement.cueLast) },
    ...(agent && { source: agent }),
    lemma: cue.lemma,
    cueType: cue.type,
    ...(cue.stance && { stance: cue.stance }),
  };
}

/** 'The claims have been denied by X': the subject is what X denies. */
function objectOf(view: SentenceView, group: Range, agent: Range, cue: CueVerb): Draft | undefined {
  const subject = subjectBefore(view, group.first);
  if (!subject) return undefined;
  return {
    content: [subject],
    cue: group,
    source: agent,
    lemma: cue.lemma,
    cueType: cue.type,
    ...(cue.stance && { stance: cue.stance }),
  };
}

interface Called {
  readonly agent: Range;
  /** What the subject is called. */
  readonly rest: Range;
}

/** 'N was hailed as a “M” by X': who calls it so, after the quotation. */
function calledBy(view: SentenceView, after: number): Called | undefined {
  let at = after;
  while (at < after + LONGEST_LEAD && !view.quoted(at) && LEADS.has(view.tag(at) ?? 'X')) at += 1;
  if (!view.quoted(at)) return undefined;
  const end = view.afterQuotation(at);
  const agent = agentAfter(view, end);
  return agent && { agent, rest: { first: after, last: end } };
}

/** 'as', 'as a', 'a very' before the quotation, in words. */
const LONGEST_LEAD = 4;
const LEADS = new Set(['ADP', 'SCONJ', 'DET', 'ADV', 'ADJ']);

/** 'N was described by X as M': both N and M are reported. */
function describedAs(
  view: SentenceView,
  group: Range,
  { agent, rest }: Called,
  cue: CueVerb,
): Draft | undefined {
  const subject = subjectBefore(view, group.first);
  if (!subject || !cue.frames.has('np')) return undefined;
  return {
    content: [subject, rest],
    cue: group,
    source: agent,
    lemma: cue.lemma,
    cueType: cue.type,
    ...(cue.stance && { stance: cue.stance }),
  };
}

function isParticiple(word: string): boolean {
  return /(?:[dnt]|sung|begun)$/u.test(word);
}

/** Made once for each of the cues, of which there are some hundred. */
const passives = new Map<CueVerb, CueVerb>();

/** A cue with the frames that it takes in the passive. */
function inPassive(cue: CueVerb): CueVerb {
  const known = passives.get(cue);
  if (known !== undefined) return known;
  const { frames } = cue;
  const kept = [...frames].filter((frame) => frame !== 'np' && frame !== 'hearer' && frame !== 'clause');
  const passive = { ...cue, frames: new Set(frames.has('hearer') ? [...kept, 'clause' as const] : kept) };
  passives.set(cue, passive);
  return passive;
}

/** 'Asked about N, …', 'when asked whether S'. */
function isReduced(view: SentenceView, head: number): boolean {
  return view.word(head) === 'asked' && (head === 0 || ['when', 'if', ','].includes(view.word(head - 1)));
}

function agentAfter(view: SentenceView, after: number): Range | undefined {
  if (view.word(after) !== 'by') return undefined;
  const last = phraseEnd(view, after + 1);
  return last > after + 1 ? { first: after + 1, last } : undefined;
}
