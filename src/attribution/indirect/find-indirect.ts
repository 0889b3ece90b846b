import type { Span } from '../../corpus/article.ts';
import { afterAccording } from '../language/according.ts';
import type { Analysis, Sentence } from '../language/analysis.ts';
import { english } from '../language/english.ts';
import { englishLexicon as lexicon } from '../lexicon/lexicon.ts';
import type { Candidate } from './candidate.ts';
import type { Draft, Range } from './draft.ts';
import { SentenceView } from './sentence-view.ts';
import { accordingTo } from './sieves/according-to.ts';
import { governed } from './sieves/governed.ts';
import { heard } from './sieves/heard.ts';
import { nominal } from './sieves/nominal.ts';
import { parenthetical } from './sieves/parenthetical.ts';
import { passive } from './sieves/passive.ts';

/** Sentences with more words than this are lists or tables rather than prose, and are left alone. */
const LONGEST_SENTENCE = 400;

interface Sieve {
  readonly name: string;
  readonly read: (view: SentenceView, at: number) => Draft | undefined;
}

/**
 * The sieves, most precise first. Within a stage words are read from left to right, so that of two cues the outer one
 * has its say: what is reported inside a report belongs to its content.
 */
const STAGES: readonly (readonly Sieve[])[] = [
  [{ name: 'according-to', read: accordingTo }],
  [{ name: 'parenthetical', read: withVerb(parenthetical) }],
  [
    { name: 'heard', read: withVerb(heard) },
    { name: 'passive', read: withVerb(passive) },
    { name: 'governed', read: withVerb(governed) },
    { name: 'nominal', read: withNoun(nominal) },
  ],
];

function withVerb(sieve: typeof governed): Sieve['read'] {
  return (view, at) => {
    const cue = lexicon.verbs.get(view.word(at));
    return cue && sieve(view, at, cue);
  };
}

function withNoun(sieve: typeof nominal): Sieve['read'] {
  return (view, at) => {
    const cue = lexicon.nouns.get(view.word(at));
    return cue && sieve(view, at, cue);
  };
}

/**
 * Reported speech without quotation marks around all of it, in reading order; candidates never overlap. `quotations`
 * are the outer spans of the quotations, in order: a cue inside one is part of what is quoted.
 */
export function findIndirect(analysis: Analysis, quotations: readonly Span[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const sentence of analysis.sentences) {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= sentence.start) next += 1;
    const cues = cuePositions(analysis, sentence);
    if (cues.length === 0 || sentence.last - sentence.first > LONGEST_SENTENCE) continue;
    const touching: Span[] = [];
    for (let at = next; at < quotations.length && (quotations[at]?.start ?? 0) < sentence.end; at += 1) {
      touching.push(quotations[at] as Span);
    }
    found.push(...readSentence(new SentenceView(analysis, sentence, touching), cues));
  }
  return found;
}

/** Where cues may stand. Words that cannot be cues here are left out before anything is tagged, for speed. */
function cuePositions({ tokens, language }: Analysis, { first, last }: Sentence): number[] {
  const positions: number[] = [];
  for (let index = first; index < last; index += 1) {
    const word = tokens[index]?.lower ?? '';
    if (!CUES.has(word)) continue;
    const verb =
      lexicon.verbs.has(word) && !(index > first && BEFORE_NOUN.has(tokens[index - 1]?.lower ?? ''));
    const noun = !verb && lexicon.nouns.get(word)?.openers.has(tokens[index + 1]?.lower ?? '');
    if (verb || noun || afterAccording(language, (at) => tokens[at]?.lower, index) !== undefined)
      positions.push(index - first);
  }
  return positions;
}

const CUES = new Set([
  ...lexicon.verbs.keys(),
  ...lexicon.nouns.keys(),
  ...english.according.flatMap(([opening]) => opening ?? []),
]);

/** After these stands a noun or a participle, not a verb: 'the state', 'united states', 'his remark'. */
const BEFORE_NOUN = new Set("the a an his its their our my your this these united of 's".split(' '));

function readSentence(view: SentenceView, cues: readonly number[]): Candidate[] {
  const open = cues.filter((at) => !view.quoted(at));
  const drafts: { readonly draft: Draft; readonly sieve: string }[] = [];
  const taken = (range: Range): boolean =>
    drafts.some(({ draft }) =>
      draft.content.some(({ first, last }) => range.first < last && first < range.last),
    );
  for (const sieves of STAGES) {
    for (const at of open) {
      const inside = drafts.some(({ draft }) => at >= draft.cue.first && at < draft.cue.last);
      if (inside || taken({ first: at, last: at + 1 })) continue;
      for (const { name, read } of sieves) {
        const draft = read(view, at);
        if (!draft || draft.content.some(taken)) continue;
        drafts.push({ draft: withSharedSource(view, draft, drafts), sieve: name });
        break;
      }
    }
  }
  return drafts
    .filter(({ draft }) => !followsDirect(view, draft))
    .map(({ draft, sieve }) => toCandidate(view, draft, sieve))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** 'X said A and denied B', 'X said A, adding B': the second cue has the source of the first. */
function withSharedSource(
  view: SentenceView,
  draft: Draft,
  earlier: readonly { readonly draft: Draft }[],
): Draft {
  const start = draft.cue.first;
  if (draft.source && draft.source.last === start) return draft;
  const before = earlier.find(({ draft: { content } }) => {
    const last = content.at(-1)?.last ?? 0;
    return last <= start && start - last <= 2 && isJoint(view, last, start);
  });
  return before?.draft.source ? { ...draft, source: before.draft.source } : draft;
}

function isJoint(view: SentenceView, first: number, last: number): boolean {
  for (let index = first; index < last; index += 1) {
    if (!JOINTS.has(view.word(index))) return false;
  }
  return true;
}

const JOINTS = new Set([',', 'and', 'but', '—', '–', '--', '-']);

/** '“…,” X said': a quotation before its cue is direct speech, which is found elsewhere. */
function followsDirect(view: SentenceView, { content, cue }: Draft): boolean {
  return content.every(
    ({ first, last }) => last <= cue.first && view.quoted(first) && view.afterQuotation(first) >= last,
  );
}

function toCandidate(view: SentenceView, draft: Draft, sieve: string): Candidate {
  const span = ({ first, last }: Range): Span => view.span(first, last);
  const whole = (range: Range): Span => ({
    start: span(range).start,
    end: view.quotationEnd(range.last - 1),
  });
  const cue = span(draft.cue);
  return {
    content: draft.content.map(whole),
    cue,
    ...(draft.source && { source: span(draft.source) }),
    ...(draft.via && { via: span(draft.via) }),
    lemma: draft.lemma,
    cueType: draft.cueType,
    stances: draft.stance ? [{ kind: draft.stance, words: cue }] : [],
    sieve,
  };
}
