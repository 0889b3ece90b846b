import type { CueVerb } from '../../lexicon/lexicon.ts';
import { type Complement, complementAfter } from '../complement.ts';
import { contentEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import { phraseEnd } from '../noun-phrase.ts';
import { quotedAsSaying, sayingAfter } from '../quoted-as-saying.ts';
import type { SentenceView } from '../sentence-view.ts';
import { controllerBefore, subjectBefore } from '../subject.ts';
import { readVerbGroup } from '../verb-group.ts';

/** 'X said (that) S', 'X told Y that S', 'X denied N', ', calling it N': the content follows the verb that governs it. */
export function governed(view: SentenceView, head: number, cue: CueVerb): Draft | undefined {
  if (cue.frames.has('heard') || !isVerb(view, head, cue)) return undefined;
  const group = readVerbGroup(view, head);
  if (group.form === 'passive') return undefined;
  const subject = group.form === 'finite' ? subjectBefore(view, group.first) : undefined;
  const quoted = { first: group.last, last: phraseEnd(view, group.last) };
  const saying = quoted.last > quoted.first ? sayingAfter(view, quoted.last) : -1;
  const passedOn =
    saying < 0 ? undefined : quotedAsSaying(view, { cue: group.first, saying }, quoted, subject);
  if (passedOn) return passedOn;
  const complement = complementAfter(view, group.last, cue);
  if (!complement || isAboutNaming(view, complement)) return undefined;
  if (subject && isNaming(view, subject, group.last, cue)) return undefined;
  // 'the only show that': what stands after an article is no verb.
  if (subject && subject.last - subject.first === 1 && ARTICLES.has(view.word(subject.first)))
    return undefined;
  const source = subject ?? controllerBefore(view, group.first);
  if (group.form === 'finite' && !OWN_CLAUSE.has(complement.frame)) {
    const adjoins = subject !== undefined && complement.frame === 'clause' && complement.first === group.last;
    if (followsQuotation(view, (adjoins ? group : (subject ?? group)).first)) return undefined;
  }
  if (introducesSentence(view, group.last, complement.first)) return undefined;
  const last = contentEnd(view, complement.first, {
    fronted: isFronted(view, source?.first ?? group.first, group.first),
    closedByVerb: isObject(complement.frame, cue) || view.word(group.first - 1) === 'who',
  });
  if (last <= complement.first) return undefined;
  const relative =
    subject &&
    complement.frame !== 'quote' &&
    relativeBefore(view, subject.first, complement.first === group.last);
  const content = { first: complement.first, last };
  return {
    content: relative ? [relative, content] : [content],
    cue: { first: group.first, last: complement.cueLast },
    ...(source && { source }),
    lemma: cue.lemma,
    cueType: cue.type,
    ...(cue.stance && { stance: cue.stance }),
  };
}

/** Whether what is reported is an object, which ends before a further verb of the same subject: 'condemned “…” and left'. */
function isObject(frame: string, { frames }: CueVerb): boolean {
  return frame === 'np' || (frame === 'quote' && !frames.has('clause'));
}

const ARTICLES = new Set(['the', 'a', 'an']);

/** 'tweeted, “Back soon” on Monday': after a comma or colon, a quotation that begins like a sentence is all that is said. */
function introducesSentence(view: SentenceView, after: number, first: number): boolean {
  const introduced = view.word(first - 1) === ':' || (view.word(after) === ',' && first === after + 1);
  if (!introduced || !view.quoted(first)) return false;
  const opening = view.token(first + 1);
  return opening !== undefined && /^\p{Lu}/u.test(view.text.slice(opening.start, opening.end));
}

/** 'a group called N', 'a pulp called husk ash': the participle gives the thing its name. */
function isNaming(view: SentenceView, subject: Range, after: number, { lemma }: CueVerb): boolean {
  if (!NAMING.has(lemma)) return false;
  let indefinite = false;
  for (let at = subject.first; at < subject.last; at += 1) indefinite ||= /^an?$/u.test(view.word(at));
  return indefinite && (view.quoted(after) || !OPENS_OBJECT.has(view.tag(after) ?? 'X'));
}

/** 'who asked not to be named': says how to attribute, and reports nothing. */
function isAboutNaming(view: SentenceView, { first, frame }: Complement): boolean {
  return frame === 'to' && view.word(first + 1) === 'be' && UNNAMED.has(view.word(first + 2));
}

const UNNAMED = new Set(['named', 'identified', 'quoted']);

const NAMING = new Set(['call', 'dub', 'label', 'term']);

/** What opens an object or what is called for: 'a man called the police', 'a group called on the town to wait'. */
const OPENS_OBJECT = new Set(['DET', 'PRON', 'ADP', 'X']);

/** 'which' of 'which he said was late': the pronoun is a part of what he said. */
function relativeBefore(view: SentenceView, subject: number, adjoins: boolean): Range | undefined {
  const word = view.word(subject - 1);
  const relative = word === 'which' || word === 'whom' || (word === 'what' && adjoins);
  return relative ? { first: subject - 1, last: subject } : undefined;
}

/** Whether the word is used as a verb; the forms of 'say' and 'tell' are nothing else, whatever the tagger thinks. */
export function isVerb(view: SentenceView, head: number, cue: CueVerb): boolean {
  const tag = view.tag(head);
  if (tag === 'VERB' || tag === 'AUX') return !isAdjective(view, head);
  if (cue.lemma === 'say' || cue.lemma === 'tell') return true;
  return tag === 'NOUN' && isThirdPerson(view, head);
}

/** 'The mayor claims that', 'the paper notes the': taken for a plural by the tagger, yet a clause goes on after it. */
function isThirdPerson(view: SentenceView, head: number): boolean {
  const before = view.tag(head - 1);
  const noun = before === 'NOUN' || before === 'PROPN' || view.word(head - 1) === 'it';
  const after = view.tag(head + 1);
  return (
    noun &&
    view.word(head).endsWith('s') &&
    (view.word(head + 1) === 'that' || after === 'DET' || after === 'PRON')
  );
}

const BEFORE_ADJECTIVE = new Set(['DET', 'ADJ', 'NUM', 'ADP']);

/** 'the added cost', 'of pledged delegates': a participle before a noun says nothing of anybody's speech. */
function isAdjective(view: SentenceView, head: number): boolean {
  if (!/(?:ed|wn)$/u.test(view.word(head))) return false;
  // 'a highly anticipated match'
  const adverb = view.tag(head - 1) === 'ADV' && view.word(head - 1).endsWith('ly') ? 1 : 0;
  const [before, after] = [view.tag(head - 1 - adverb), view.tag(head + 1)];
  const noun = after === 'NOUN' || after === 'PROPN' || after === 'ADJ';
  return noun && before !== undefined && BEFORE_ADJECTIVE.has(before) && view.word(head - 1) !== 'that';
}

/** '“…,” said X of Y', '“…,” X told Y': after a quotation, that is the content, and not what follows the verb. */
function followsQuotation(view: SentenceView, index: number): boolean {
  const inside = view.quoted(index - 1) ? index - 1 : index - 2;
  if (!view.quoted(inside) || (inside === index - 2 && view.word(index - 1) !== ',')) return false;
  const before = view.beforeQuotation(inside);
  return (before < 0 && LEADS_ON.has(view.word(inside - 1))) || inside - before > SHORTEST_QUOTED_CLAUSE;
}

/** Marks before the closing one of a quotation that opens the sentence, after which its cue follows. */
const LEADS_ON = new Set([',', '?', '!']);
const SHORTEST_QUOTED_CLAUSE = 6;
/** Frames whose content cannot be a quotation that stands before the cue. */
const OWN_CLAUSE = new Set(['that', 'colon', 'wh', 'whether', 'if', 'how', 'why']);

const SUBORDINATORS = new Set(
  'after as although asked because before by despite having if in once since though unless until upon when whereas while without'.split(
    ' ',
  ),
);

/** Whether the cue stands in a clause before the main one ('After X said S, Y left'), which ends at a comma. */
function isFronted(view: SentenceView, source: number, verb: number): boolean {
  const start = view.tag(0) === 'CCONJ' ? 1 : 0;
  if (verb === start && view.word(verb).endsWith('ing')) return true;
  if (view.word(start) === 'asked') return true;
  return SUBORDINATORS.has(view.word(start)) && (source <= start + 3 || verb <= start + 3);
}
