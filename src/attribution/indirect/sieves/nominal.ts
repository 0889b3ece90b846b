import type { CueNoun } from '../../lexicon/lexicon.ts';
import { contentEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import { phraseEnd, phraseStart } from '../noun-phrase.ts';
import type { SentenceView } from '../sentence-view.ts';
import { controllerBefore } from '../subject.ts';

const POSSESSIVE_PRONOUNS = new Set('his her their its my our your'.split(' '));

/** "X's claim that S", 'his criticism of N', 'a report that S'. */
export function nominal(view: SentenceView, head: number, cue: CueNoun): Draft | undefined {
  if (view.tag(head) !== 'NOUN' && view.word(head - 2) !== 'there') return undefined;
  const opener = view.word(head + 1);
  if (!cue.openers.has(opener)) return undefined;
  const clause = opener === 'that' || opener === 'to' || opener === 'whether';
  const first = clause ? head + 1 : head + 2;
  const last = clause ? contentEnd(view, first) : Math.min(contentEnd(view, first), phraseEnd(view, first));
  if (last <= first) return undefined;
  const source = possessor(view, head) ?? controllerBefore(view, head);
  return {
    content: [{ first, last }],
    cue: { first: head, last: first },
    ...(source && { source }),
    lemma: cue.lemma,
    cueType: 'speech',
  };
}

function possessor(view: SentenceView, head: number): Range | undefined {
  let index = head - 1;
  while (index >= 0 && (view.tag(index) === 'ADJ' || view.tag(index) === 'NOUN')) index -= 1;
  const word = view.word(index);
  if (POSSESSIVE_PRONOUNS.has(word)) return { first: index, last: index + 1 };
  if (word !== "'s" && word !== "'") return undefined;
  const first = phraseStart(view, index);
  return first < index ? { first, last: index } : undefined;
}
