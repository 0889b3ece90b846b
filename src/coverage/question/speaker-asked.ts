import { englishLexicon } from '../../attribution/lexicon/lexicon.ts';
import { stem, type Word } from '../index/words.ts';
import { commonness } from '../ranking/commonness.ts';
import { isFraming } from './framing.ts';
import type { NamedOutlet } from './outlet-book.ts';
import type { NamedPeople } from './read-question.ts';

/** Whose words a question asks for. */
export interface SpeakerAsked {
  /** Ids of those whom it names; empty where it only describes them. */
  readonly people: readonly string[];
  /** The terms that describe them ('the former harbour master'); empty where they are named. */
  readonly description: readonly string[];
  /** Other terms that count as one of the description: the place for its people. */
  readonly related?: ReadonlyMap<string, readonly string[]>;
  /** 'What did X say' takes for granted that X said something; 'according to X' may only lead up to the question. */
  readonly isAsked: boolean;
}

const SAYING: ReadonlySet<string> = new Set(
  `say tell claim state tweet write post think believe announce warn predict promise admit speculate explain argue
  deny reject confirm respond react comment add note insist suggest allege describe accuse call propose vow disclose
  reveal said told wrote thought opinion view statement words remark comments quote`
    .split(/\s+/u)
    .map(stem),
);

/** Whether a term is a verb or noun of saying. */
export function isSaying(term: string): boolean {
  return SAYING.has(term);
}

/** Words between a name and its verb of saying: 'X has also said', 'did X ever really say'. */
const NEAR_WORDS = 3;
/** Words from the auxiliary to the verb, at most. */
const SUBJECT_MOST = 8;
/** Words before the auxiliary: 'so what exactly did'. */
const LEAD_MOST = 3;
const DO_OR_HAVE = new Set(['do', 'does', 'did', 'has', 'have', 'had']);
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got']);
/** What may follow a verb that states something: a clause, or what is asked. */
const STATING = ['that', 'clause', 'wh'];
/** Verbs that give what they speak of a name (VerbNet 3.4, dub-29.3 and characterize-29.2). */
const NAMING: ReadonlySet<string> = new Set('call dub label brand term'.split(' '));
/** 'What do they call themselves' asks for a name and for nobody's words. */
const REFLEXIVE = /^(?:\p{L}+sel(?:f|ves))$/u;
/** After one of these stands a noun: 'the think tank', 'which state'. */
const DETERMINERS = new Set('the a an this that his her its their any no which what'.split(' '));
/** 'Has the plan been announced' asks for nobody's words, nor does 'did those who said so'. */
const NO_SUBJECT = new Set(['been', 'being', 'who', 'which', 'what', 'that', 'to']);

/** Words of a question in which somebody is asked for as a speaker, or whose words are. */
const ASKS_WHO = new Set(['who', 'whom', 'whose', "who's"]);
const ASKS_WHAT = new Set(['what', 'how']);

/**
 * The verb of saying that a question turns on, as an index of its words: 'who called it a disgrace', 'what did X warn
 * of'. There any cue of attribution is one, whatever else it may mean ('call', 'joke', 'order').
 */
export function sayingAsked(words: readonly Word[]): number | undefined {
  const asking = words.findIndex(({ folded }) => ASKS_WHO.has(folded));
  if (asking >= 0) {
    const verb = words.findIndex(({ term }, at) => at > asking && term !== undefined);
    const between = words.slice(asking + 1, Math.max(asking + 1, verb));
    const isActive = between.every(({ folded }) => !PASSIVE.has(folded));
    return verb >= 0 && isActive && isCue(words, verb) ? verb : undefined;
  }
  const range = subjectRange(words, isCue);
  const before = range && words[range.auxiliary - 1]?.folded;
  return range && before !== undefined && ASKS_WHAT.has(before) ? range.verb : undefined;
}

/** Whose words are asked for; nothing where nobody's are, or an outlet's, which are in its articles. */
export function speakerAsked(
  words: readonly Word[],
  named: readonly NamedPeople[],
  outlets: readonly NamedOutlet[],
): SpeakerAsked | undefined {
  return subjectOfSaying(words, named, outlets) ?? nameBesideSaying(words, named);
}

/** 'What did the former harbour master say': who stands between the auxiliary and the verb. */
function subjectOfSaying(
  words: readonly Word[],
  named: readonly NamedPeople[],
  outlets: readonly NamedOutlet[],
): SpeakerAsked | undefined {
  const saying = sayingAsked(words);
  const range = subjectRange(words, isSayingAt) ?? subjectRange(words, (_, at) => at === saying);
  if (!range) return undefined;
  const { auxiliary, verb } = range;
  // 'How did X respond' asks for what X did.
  if (words[auxiliary - 1]?.folded === 'how') return undefined;
  const between = words.slice(auxiliary + 1, verb);
  if (between.length > SUBJECT_MOST || between.some(({ folded }) => NO_SUBJECT.has(folded))) return undefined;
  if (outlets.some(({ first, last }) => first < verb && last > auxiliary)) return undefined;
  const description = between.flatMap(({ term }) => (term === undefined || isFraming(term) ? [] : [term]));
  if (description.length === 0) return undefined;
  const head = words.findLastIndex(({ term }, at) => at < verb && term !== undefined);
  const name = named.find(({ first, last }) => first <= head && head < last);
  return name && !isCommonNoun(words, name, auxiliary + 1)
    ? { people: name.people.map(({ id }) => id), description: [], isAsked: true }
    : { people: [], description, isAsked: true };
}

/** The words between an auxiliary and the verb that has its subject there. */
function subjectRange(
  words: readonly Word[],
  isVerb: (words: readonly Word[], at: number) => boolean,
): { readonly auxiliary: number; readonly verb: number } | undefined {
  const auxiliary = words.findIndex(({ folded }, at) => at <= LEAD_MOST && DO_OR_HAVE.has(folded));
  const verb = words.findIndex((_, at) => at > auxiliary + 1 && isVerb(words, at));
  return auxiliary < 0 || verb < 0 ? undefined : { auxiliary, verb };
}

/** 'The senior official', where somewhere a heading reads 'Official': a word of English behind other words is no name. */
function isCommonNoun(words: readonly Word[], { first, last }: NamedPeople, from: number): boolean {
  const term = words[first]?.term;
  const isOneOfSeveral = words.slice(from, first).some((word) => word.term !== undefined);
  return last - first === 1 && isOneOfSeveral && term !== undefined && commonness(term) > 0;
}

/** A name next before a verb of saying, or after 'according to'. */
function nameBesideSaying(words: readonly Word[], named: readonly NamedPeople[]): SpeakerAsked | undefined {
  const asked = named.find(({ first, last }) => {
    const verb = words.findIndex(({ term }, at) => at >= last && term !== undefined);
    const before = words.slice(Math.max(0, first - NEAR_WORDS), first).map(({ folded }) => folded);
    // 'X was told', 'X got accused': somebody else says it.
    const isPassive = words.slice(last, Math.max(last, verb)).some(({ folded }) => PASSIVE.has(folded));
    return (
      (verb >= 0 && verb < last + NEAR_WORDS && isSayingAt(words, verb) && !isPassive) ||
      /\baccording to(?: \S+)?$/u.test(before.join(' '))
    );
  });
  // 'What did A tell B say' has one speaker: the first.
  return asked && { people: asked.people.map(({ id }) => id), description: [], isAsked: false };
}

/** Whether a word is a cue of attribution that states something or gives it a name, and no noun here; 'praise' and 'refuse' are deeds as well. */
function isCue(words: readonly Word[], at: number): boolean {
  const verb = englishLexicon.verbs.get(words[at]?.folded ?? '');
  return (
    verb?.type === 'speech' &&
    (STATING.some((frame) => verb.frames.has(frame)) || NAMING.has(verb.lemma)) &&
    !REFLEXIVE.test(words[at + 1]?.folded ?? '') &&
    !DETERMINERS.has(words[at - 1]?.folded ?? '')
  );
}

function isSayingAt(words: readonly Word[], at: number): boolean {
  return SAYING.has(stem(words[at]?.folded ?? '')) && !DETERMINERS.has(words[at - 1]?.folded ?? '');
}
