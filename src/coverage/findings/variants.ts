import type { Statement } from '../../attribution/statement.ts';
import type { Variant } from '../finding.ts';
import { overlap, type Quotation } from '../origins/quotation-sets.ts';
import { isPartOf } from '../origins/same-words.ts';
import type { People } from '../people/merge-people.ts';
import type { FindingContext } from '../snapshot.ts';
import { excerptOf, referenceTo } from './excerpt.ts';

/** Variants of one quotation, at most. */
const VARIANTS_MOST = 5;

/** The other places in which a quotation stands, those that are worded differently first. */
export function variantsOf(
  statement: Statement,
  { people, quotationSets }: FindingContext,
): readonly Variant[] {
  const set = quotationSets.get(statement.id) ?? [];
  const own = set.find((member) => member.statement === statement);
  if (!own) return [];
  return set
    .filter((member) => member !== own && !overlap(member, own))
    .map((member) => variantOf(member, own, people))
    .sort((a, b) => Number(b.differs) - Number(a.differs))
    .slice(0, VARIANTS_MOST);
}

function variantOf(
  { article, statement, speaker, words }: Quotation,
  own: Quotation,
  people: People,
): Variant {
  const name = speaker === undefined ? undefined : people.byId(speaker)?.name;
  const { attributed } = article;
  const [first = statement.sentence, ...others] = statement.content;
  const longest = others.reduce(
    (best, part) => (part.end - part.start > best.end - best.start ? part : best),
    first,
  );
  return {
    id: statement.id,
    article: referenceTo(attributed),
    ...(name === undefined ? {} : { speaker: name }),
    words: excerptOf(attributed.article, longest),
    differs: !isPartOf(words, own.words),
  };
}
