import type { Span } from '../../corpus/article.ts';
import { termsOf } from '../index/passage-index.ts';
import { wordsOf } from '../index/words.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** Characters beside a name in which an article says whose it is. */
const BESIDE_NAME = 80;
/** A description of more words is a story, of which the name may stand anywhere. */
const DESCRIPTION_MOST = 4;
/** Of the words of a description, what must stand beside the name. */
const SAME_DESCRIPTION = 0.6;
const ADDRESS = /\b(?:mr|mrs|ms|dr|sir)\.?\s*$/iu;
/** What leads from a name to its apposition or its predicate. */
const TO_DESCRIPTION =
  /^(?:\s*[,–—-]?\s*(?:the|an?|his|her|its|their|who|whose|is|was|former|\d{1,3},)\s|\s*\()/u;
/** What joins one office of somebody's to the next. */
const AND = /,? and /u;
const POSSESSIVE = /['’]s?\s*$/u;
const OTHER_CLAUSE = /[.;:!?“”"]\s/u;

/**
 * Whether a name is asked for by a description ('what is the harbour master's name') beside which no name is printed:
 * not as its title, in it or before it, nor in an apposition or predicate after it (Quirk et al., 'A Comprehensive Grammar of the English
 * Language', 1985, 17.65 and 17.88).
 */
export function lacksName({ asksName, terms, people }: Question, ranked: readonly RankedPassage[]): boolean {
  const places = new Set(people.filter(({ kind }) => kind === 'place').flatMap(({ name }) => termsOf(name)));
  const description = terms
    // What only means nearly the same is called otherwise beside the name.
    .filter(({ role, known, byMeaning }) => role === 'topic' && known && !byMeaning)
    .map((term) => ({ ...term, isPlace: places.has(term.term) }));
  if (!asksName || description.length === 0 || description.length > DESCRIPTION_MOST) return false;
  const asked = new Set(people.map(({ name }) => name));
  return !ranked.some(({ passage }) => {
    const { article, people: named } = passage.article.attributed;
    return named.some(
      ({ name, kind, mentions }) =>
        !asked.has(name) &&
        mentions.some(
          (mention) =>
            mention.start >= passage.span.start &&
            mention.end <= passage.span.end &&
            ((kind === 'person' && holds(article.text.slice(mention.start, mention.end), description)) ||
              isDescribed(article.text, mention, description)),
        ),
    );
  });
}

/** A word of a description, and whether it is the name of a place. */
interface DescribingTerm extends QuestionTerm {
  readonly isPlace: boolean;
}

function isDescribed(text: string, { start, end }: Span, description: readonly DescribingTerm[]): boolean {
  const before = text.slice(Math.max(0, start - BESIDE_NAME), start).replace(ADDRESS, '');
  const title = before.split(OTHER_CLAUSE).at(-1) ?? '';
  // 'The sheriff’s Office' names no sheriff.
  if (!POSSESSIVE.test(title) && title.split(AND).some((office) => isTitle(office, description))) return true;
  const after = text.slice(end, end + BESIDE_NAME);
  return TO_DESCRIPTION.test(after) && holds(after.split(OTHER_CLAUSE)[0] ?? '', description);
}

/** Whether what stands before a name, or is joined to that, ends in the description. */
function isTitle(office: string, description: readonly DescribingTerm[]): boolean {
  const last = wordsOf(office).at(-1)?.term;
  return last !== undefined && description.some((each) => isOf(each, last)) && holds(office, description);
}

function holds(words: string, description: readonly DescribingTerm[]): boolean {
  const printed = wordsOf(words).flatMap(({ term }) => term ?? []);
  const held = description.filter((each) => printed.some((term) => isOf(each, term)));
  // The prime minister of one country is nobody's of another.
  return (
    held.length >= SAME_DESCRIPTION * description.length &&
    description.every((each) => !each.isPlace || held.includes(each))
  );
}

function isOf({ term, related }: QuestionTerm, printed: string): boolean {
  return term === printed || related.includes(printed);
}
