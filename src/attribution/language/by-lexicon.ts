import { z } from 'zod';
import { isFirstName } from '../people/gender.ts';
import type { Tag } from './analysis.ts';
import type { Language, Readings } from './language.ts';
import { WordBook } from './word.ts';

/** What a data file says of a language; words stand in lower case, parted by blanks. */
const lexiconFile = z.object({
  language: z.string(),
  sources: z.array(z.string()),
  /** Verbs of saying by conjugation: each has the forms that its ending gives way to. */
  verbs: z.array(z.object({ ending: z.string(), forms: z.string(), lemmas: z.string() })),
  /** Other forms, by dictionary form. */
  forms: z.record(z.string(), z.string()),
  according: z.array(z.string()),
  /** Words of closed classes by part of speech. */
  words: z.record(z.string(), z.string()),
  /** By the pronoun that English has. */
  pronouns: z.record(z.string(), z.string()),
  /** Pronouns that stand between a subject and its verb: `le ministre l’a dit`. */
  clitics: z.string().default(''),
  /** Whether the words that attribute a quotation may stand inside its marks. */
  incises: z.boolean().default(false),
  /** Whether dashes open what is said in dialogue, and the words that attribute it. */
  dialogueDashes: z.boolean().default(false),
  /** Words that lose their vowel before another and are written on to it: `l’avocat`. */
  elided: z.string().default(''),
  /** Pronouns that are written on to their verb: `dit-il`, `a-t-elle`. */
  inverted: z.string().default(''),
  /** Whether nouns are written with a capital, so that a capital shows no name. */
  nounsHaveCapitals: z.boolean().default(false),
  /** Ends of the nouns for what somebody is, which stand before a name as a title does, or after it in an aside. */
  roles: z.string().default(''),
  /** Prepositions that join two halves of a name or description. */
  joints: z.string(),
  /** The preposition that, at the head of a sentence, names whose opinion follows. */
  opinion: z.string(),
  /** Titles before a name that other languages do not have. */
  titles: z.string().default(''),
});

const MARK = /^[^\p{L}\p{N}@#]/u;
const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const TAGS: ReadonlySet<string> = new Set<Tag>(['DET', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PRON', 'ADV']);

/**
 * A language by its lexicon alone: verbs of saying and words of closed classes are looked up, a capital shows a name,
 * and every other word counts as a noun. That is enough for the cues beside a quotation; clauses without marks are
 * not read.
 *
 * @throws {z.ZodError} where the data file has another shape.
 */
export function languageByLexicon(data: unknown): Language {
  const file = lexiconFile.parse(data);
  const lemmas = lemmasByForm(file);
  const closed = closedClasses(file.words);
  const pronouns = new Map(
    Object.entries(file.pronouns).flatMap(([english, own]) =>
      own.split(' ').map((word) => [word, english] as const),
    ),
  );
  const isRole = roleTest(file.roles.split(' '));
  const capitals = file.nounsHaveCapitals ? capitalisedNouns(isRole) : undefined;
  const clitics = new Set(file.clitics.split(' '));
  const book = new WordBook();
  return {
    speechVerbs: new Set(lemmas.values()),
    according: file.according.map((phrase) => phrase.split(' ')),
    joints: new Set(file.joints.split(' ')),
    opinion: file.opinion,
    titles: new Set(file.titles.split(' ')),
    isRole,
    readsClauses: false,
    hasIncises: file.incises,
    hasDialogueDashes: file.dialogueDashes,
    tellsProperNouns: true,
    word: (printed) => book.word(printed),
    isNoun: () => false,
    pronoun: (lower) => pronouns.get(lower),
    read: (words) =>
      readBy(
        { lemmas, closed, pronouns, capitals, clitics },
        words.map(({ printed }) => printed),
      ),
    pieces: piecesBy(new Set(file.elided.split(' ')), new Set(file.inverted.split(' '))),
  };
}

/** Dictionary forms by printed form in lower case. */
function lemmasByForm({ verbs, forms }: z.infer<typeof lexiconFile>): ReadonlyMap<string, string> {
  const regular = verbs.flatMap(({ ending, forms: endings, lemmas }) =>
    lemmas.split(' ').flatMap((lemma) => {
      const stem = lemma.endsWith(ending) ? lemma.slice(0, -ending.length) : lemma;
      return endings.split(' ').map((own) => [stem + own, lemma] as const);
    }),
  );
  const others = Object.entries(forms).flatMap(([lemma, own]) =>
    own.split(' ').map((form) => [form, lemma] as const),
  );
  return new Map([...regular, ...others]);
}

function closedClasses(words: Readonly<Record<string, string>>): ReadonlyMap<string, Tag> {
  return new Map(
    Object.entries(words).flatMap(([tag, own]) =>
      TAGS.has(tag) ? own.split(' ').map((word) => [word, tag as Tag] as const) : [],
    ),
  );
}

/** With straight apostrophes, and without the consonant that parts a verb from its pronoun ('explique-t-il'). */
function plain(lower: string): string {
  return lower.replaceAll('’', "'").replace(/-t$/u, '');
}

interface Words {
  readonly lemmas: ReadonlyMap<string, string>;
  readonly closed: ReadonlyMap<string, Tag>;
  readonly pronouns: ReadonlyMap<string, string>;
  readonly capitals: CapitalReader | undefined;
  readonly clitics: ReadonlySet<string>;
}

/** The part of speech of a word with a capital, given those around it and the tags of those before it. */
type CapitalReader = (at: number, printed: readonly string[], tags: readonly (Tag | undefined)[]) => Tag;

function readBy(words: Words, printed: readonly string[]): Readings {
  const { lemmas, closed, pronouns, capitals } = words;
  const lower = printed.map((word) => plain(word.toLowerCase()));
  const tags: (Tag | undefined)[] = lower.map((word, at) => {
    if (MARK.test(word) && !pronouns.has(word)) return 'PUNCT';
    if (NUMBER.test(word)) return 'NUM';
    if (isClitic(words, lower, at)) return 'PART';
    const opens = at === 0 || MARK.test(lower[at - 1] ?? '');
    const capital = CAPITAL.test(printed[at] ?? '') && !opens;
    const cue = lemmas.has(word) && !capital;
    const nominal = closed.get(lower[at - 1] ?? '') === 'DET' || closed.get(lower[at - 1] ?? '') === 'ADP';
    if (cue && !nominal) return 'VERB';
    if (pronouns.has(word)) return 'PRON';
    const tag = capital ? undefined : closed.get(word);
    return tag ?? (CAPITAL.test(printed[at] ?? '') ? undefined : 'NOUN');
  });
  lower.forEach((_, at) => {
    tags[at] ??= capitals?.(at, printed, tags) ?? 'PROPN';
  });
  return {
    tags: tags.map((tag) => tag ?? 'X'),
    entries: lower.map((word, at) => ({
      lemma: (tags[at] === 'VERB' ? lemmas.get(word) : undefined) ?? word,
    })),
  };
}

/** Whether a pronoun stands between a subject, which is no closed word but a pronoun, and a verb. */
function isClitic(
  { clitics, lemmas, closed, pronouns }: Words,
  lower: readonly string[],
  at: number,
): boolean {
  const [before = '', word = '', next = ''] = lower.slice(Math.max(0, at - 1), at + 2);
  if (at === 0 || !clitics.has(word) || (MARK.test(before) && before !== ',')) return false;
  const subject =
    before === ',' ||
    pronouns.has(before) ||
    !closed.has(before) ||
    closed.get(before) === 'PRON' ||
    closed.get(before) === 'ADV';
  return subject && (lemmas.has(next) || closed.get(next) === 'AUX');
}

/** Whether a word ends as the nouns for what somebody is do, German feminine ones with '-in' behind that. */
function roleTest(roles: readonly string[]): (lower: string) => boolean {
  const ends = roles.filter((role) => role !== '');
  return (lower) => {
    const masculine = lower.endsWith('in') ? lower.slice(0, -2) : lower;
    return ends.some((role) => lower.endsWith(role) || masculine.endsWith(role));
  };
}

/**
 * Where every noun has a capital, a name is a first name and what follows it, or a lone word right beside a verb of
 * saying without an article; a title before it ('Sprecherin') is a noun.
 */
function capitalisedNouns(isRole: (lower: string) => boolean): CapitalReader {
  return (at, printed, tags) => {
    const word = printed[at] ?? '';
    if (isRole(word.toLowerCase())) return 'NOUN';
    const [before, after] = [tags[at - 1], tags[at + 1]];
    if (before === 'PROPN') return 'PROPN';
    const following = printed[at + 1] ?? '';
    if (isFirstName(word)) return 'PROPN';
    if (CAPITAL.test(following)) return isFirstName(following) || before === 'DET' ? 'NOUN' : 'PROPN';
    return before !== 'DET' && before !== 'ADP' && (before === 'VERB' || after === 'VERB') ? 'PROPN' : 'NOUN';
  };
}

const ELISION = /^(\p{L}+)['’](?=\p{L})/u;
const INVERSION = /-(?:t-)?(\p{L}+)$/iu;

/** Parts elided words and inverted pronouns from what they are written on to. */
function piecesBy(
  elided: ReadonlySet<string>,
  inverted: ReadonlySet<string>,
): (printed: string) => readonly number[] {
  return (printed) => {
    const elision = ELISION.exec(printed);
    const head = elision !== null && elided.has((elision[1] ?? '').toLowerCase()) ? elision[0].length : 0;
    const inversion = INVERSION.exec(printed);
    const pronoun = (inversion?.[1] ?? '').toLowerCase();
    const tail = inversion !== null && inverted.has(pronoun) ? pronoun.length + 1 : 0;
    return [head, printed.length - head - tail, tail].filter((length) => length > 0);
  };
}
