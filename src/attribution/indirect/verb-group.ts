import { FLOATING } from '../mentions/words.ts';
import type { SentenceView } from './sentence-view.ts';

/** The verb with what belongs to it: 'has repeatedly denied', 'would not say', 'to announce'. */
export interface VerbGroup {
  readonly first: number;
  /** The verb itself. */
  readonly head: number;
  /** One after the last word. */
  readonly last: number;
  readonly form: 'finite' | 'passive' | 'gerund' | 'infinitive' | 'participle';
}

const BE = new Set("be am is are was were been being 's 're 'm".split(' '));
const HAVE = new Set("have has had having 've 'd".split(' '));
const MODAL = new Set("will would can could may might must shall should do does did 'll 'd wo ca".split(' '));
const INSIDE = new Set("not n't never also".split(' '));

/** Whether the word can stand between an auxiliary and its verb. */
function isAdverb(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  return INSIDE.has(word) || (view.tag(index) === 'ADV' && !WH.has(word)) || isFloating(view, index);
}

/** 'They both denied it', 'his office neither confirmed nor denied it'; in 'And both denied it' the word is the subject itself. */
function isFloating(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  const before = view.tag(index - 1);
  return (
    FLOATING.has(word) && (before === 'PRON' || before === 'NOUN' || before === 'PROPN' || before === 'AUX')
  );
}

const WH = new Set('when where why how'.split(' '));

/** Reads the group to which the verb at `head` belongs. */
export function readVerbGroup(view: SentenceView, head: number): VerbGroup {
  let first = head;
  let auxiliary = -1;
  for (let index = head - 1; index >= 0; index -= 1) {
    const word = view.word(index);
    if (isAuxiliary(word) || (word === 'to' && auxiliary < 0)) {
      if (word === 'to' || MODAL.has(word)) {
        first = index;
        auxiliary = auxiliary < 0 ? index : auxiliary;
        break;
      }
      if (auxiliary < 0) auxiliary = index;
      first = index;
    } else if (!isAdverb(view, index) || view.quoted(index)) {
      const split = auxiliary < 0 ? auxiliaryBeforePhrase(view, index) : -1;
      if (split < 0) break;
      first = split;
      auxiliary = split;
      break;
    }
  }
  for (let index = first - 1; index >= 0 && isAdverb(view, index) && !view.quoted(index); index -= 1)
    first = index;
  return { first, head, last: head + 1, form: formOf(view, head, auxiliary) };
}

const LONGEST_INSERTION = 5;

/** The auxiliary of 'has in the past denied', which a phrase parts from its verb, else -1. */
function auxiliaryBeforePhrase(view: SentenceView, end: number): number {
  if (!['NOUN', 'PROPN', 'DET'].includes(view.tag(end) ?? '')) return -1;
  for (let index = end - 1; index > end - LONGEST_INSERTION; index -= 1) {
    const word = view.word(index);
    if (HAVE.has(word) || MODAL.has(word)) return view.tag(index + 1) === 'ADP' ? index : -1;
    if (view.tag(index) === 'VERB' || word === ',') return -1;
  }
  return -1;
}

function isAuxiliary(word: string): boolean {
  return BE.has(word) || HAVE.has(word) || MODAL.has(word);
}

function formOf(view: SentenceView, head: number, auxiliary: number): VerbGroup['form'] {
  const word = view.word(head);
  const helper = auxiliary < 0 ? '' : view.word(auxiliary);
  if (word.endsWith('ing')) return BE.has(helper) ? 'finite' : 'gerund';
  if (helper === 'to') return 'infinitive';
  if (BE.has(helper) && helper !== "'s") return 'passive';
  return 'finite';
}
