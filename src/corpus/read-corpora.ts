import { createHash } from 'node:crypto';
import type { Article, Corpus, Refusal, Withdrawn } from './article.ts';
import type { Collection } from './collection.ts';
import { foldCopies } from './copies.ts';
import { type ReadOptions, readCorpus } from './read-corpus.ts';

/** The id of an article whose own is taken by another collection's. */
function parted(id: string, collection: string): string {
  return `${id.slice(0, 33)}-${createHash('sha256').update(`${collection}/${id}`).digest('hex').slice(0, 6)}`;
}

/**
 * Reads several collections as one corpus: their names before the files' paths, an id that two of them have changed in
 * the later one, and what stands in several kept once. One collection alone is read as it is.
 *
 * @throws UserError where the folder of one of them does not exist or cannot be read.
 */
export async function readCorpora(
  collections: readonly Collection[],
  { onArticle }: Pick<ReadOptions, 'onArticle'> = {},
): Promise<Corpus> {
  const [first] = collections;
  if (first !== undefined && collections.length === 1)
    return await readCorpus(first.folder, onArticle === undefined ? {} : { onArticle });
  const taken = new Set<string>();
  const articles: Article[] = [];
  const refused: Refusal[] = [];
  const withdrawn: Withdrawn[] = [];
  for (const { name, folder } of collections) {
    const corpus = await readCorpus(folder);
    const idIn = (id: string) => {
      const own = taken.has(id) ? parted(id, name) : id;
      taken.add(own);
      return own;
    };
    for (const article of corpus.articles) {
      const id = idIn(article.id);
      const copies = article.copies.map((copy) => ({ ...copy, file: `${name}/${copy.file}` }));
      const named = { ...article, id, file: `${name}/${article.file}`, copies };
      articles.push(named);
      onArticle?.(named);
    }
    for (const one of corpus.withdrawn ?? []) {
      withdrawn.push({ ...one, id: idIn(one.id), file: `${name}/${one.file}` });
    }
    refused.push(...corpus.refused.map((refusal) => ({ ...refusal, file: `${name}/${refusal.file}` })));
  }
  return { articles: foldCopies(articles), refused, ...(withdrawn.length === 0 ? {} : { withdrawn }) };
}
