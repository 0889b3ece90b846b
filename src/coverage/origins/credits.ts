import type { Link, Statement } from '../../attribution/statement.ts';
import { fromDateline } from '../../corpus/text-metadata/dateline.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { nameKey } from '../question/name-book.ts';

/** A verb that names whom it is said to, and the blank and article before that name. */
const ADDRESSED = /\b(?:told|tells|telling|informed|assured) (?:the (?=\p{Lu}))?/u;
/** '(AP)' at the end of a sentence. */
const CREDIT = /\((\p{Lu}[^()]{1,40})\)[.!?]?$/u;

/**
 * Hands that an article credits beside the chain of a statement: the agency in its dateline ('PLACE (Agency) —') for
 * what the article itself says, and whom the speaker told ('told the Echo'), in the chain's order.
 */
export function withCredits({ attributed }: IndexedArticle, statement: Statement): readonly Link[] {
  const { chain } = statement;
  const told = addresseeOf(attributed, statement);
  const agency =
    statement.speaker === undefined ? (creditOf(attributed, statement) ?? agencyOf(attributed)) : undefined;
  if (!told && !agency) return chain;
  const outlet = chain.filter(({ role }) => role === 'outlet');
  const others = chain.filter(({ role }) => role !== 'outlet');
  return [...outlet, ...(agency ? [agency] : []), ...(told ? [told] : []), ...others];
}

function creditOf(
  { article, people }: IndexedArticle['attributed'],
  { sentence }: Statement,
): Link | undefined {
  const credit = CREDIT.exec(article.text.slice(sentence.start, sentence.end));
  const name = credit?.[1];
  if (!credit || name === undefined) return undefined;
  const start = sentence.start + credit.index + 1;
  const isOrganisation = people.some(
    ({ kind, mentions }) => kind === 'organisation' && mentions.some((mention) => mention.start === start),
  );
  if (!isOrganisation) return undefined;
  return { role: 'report', name, named: true, words: { start, end: start + name.length } };
}

function agencyOf({ article }: IndexedArticle['attributed']): Link | undefined {
  const { outlet } = fromDateline(article.text, article.paragraphs);
  const own = article.metadata.outlet?.value ?? '';
  if (!outlet?.words || nameKey(outlet.value) === nameKey(own)) return undefined;
  return { role: 'report', name: outlet.value, named: true, words: outlet.words };
}

/** An organisation named right after 'told': the report in which the speaker's words first stood. */
function addresseeOf(
  { article, people }: IndexedArticle['attributed'],
  statement: Statement,
): Link | undefined {
  const { cue, chain } = statement;
  if (!cue || chain.some(({ role }) => role === 'medium')) return undefined;
  const printed = article.text.slice(cue.start, statement.sentence.end);
  const verb = ADDRESSED.exec(printed);
  if (!verb || cue.start + verb.index >= cue.end) return undefined;
  const at = cue.start + verb.index + verb[0].length;
  const mention = people
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ mentions }) => mentions)
    .find(({ start, end }) => start <= at && at < end);
  if (!mention) return undefined;
  const words = { start: cue.start + verb.index, end: mention.end };
  return { role: 'medium', name: article.text.slice(words.start, words.end), named: true, words };
}
