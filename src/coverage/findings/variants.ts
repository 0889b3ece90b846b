import type { Statement } from '../../attribution/statement.ts';
import type { Variant } from '../answer.ts';
import { overlap, type Quotation, type QuotationSets } from '../origins/quotation-sets.ts';
import { isPartOf } from '../origins/same-words.ts';
import { excerptOf, referenceTo } from './excerpt.ts';

/** Variants of one quotation, at most. */
const VARIANTS_MOST = 5;

/** The other places in which a quotation stands, those that are worded differently first. */
export function variantsOf(statement: Statement, sets: QuotationSets): readonly Variant[] {
  const set = sets.get(statement.id) ?? [];
  const own = set.find((member) => member.statement === statement);
  if (!own) return [];
  return set
    .filter((member) => member !== own && !overlap(member, own))
    .map((member) => variantOf(member, own))
    .sort((a, b) => Number(b.differs) - Number(a.differs))
    .slice(0, VARIANTS_MOST);
}

function variantOf({ article, statement, words }: Quotation, own: Quotation): Variant {
  const { attributed } = article;
  const [first = statement.sentence, ...others] = statement.content;
  const longest = others.reduce(
    (best, part) => (part.end - part.start > best.end - best.start ? part : best),
    first,
  );
  return {
    id: statement.id,
    article: referenceTo(attributed),
    words: excerptOf(attributed.article, longest),
    differs: !isPartOf(words, own.words),
  };
}
