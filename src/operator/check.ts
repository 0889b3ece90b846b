import { describeRefusal } from '../corpus/describe-refusal.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { wordsFor } from '../locales/words.ts';
import { type OperatorCommand, readArguments } from './operator.ts';

/** `reportedly check DIR`: reads a corpus as the bot would, without starting it, for an operator's own CI. */
export const check: OperatorCommand = async (args, { settings, print }) => {
  const { words, has } = readArguments(args, { flags: ['json'], most: 1, name: 'check' });
  const folder = words[0] ?? settings.corpusFolder;
  const { articles, refused } = await readCorpus(folder);
  const copies = articles.reduce((sum, article) => sum + article.copies.length, 0);
  const bad = refused.length > 0 || articles.length === 0;
  if (has('json')) {
    print(JSON.stringify({ folder, articles: articles.length, copies, refused }));
    return bad ? 1 : 0;
  }
  const say = wordsFor('en');
  for (const refusal of refused) print(describeRefusal(refusal));
  print(
    [
      say('cards.articles', { count: articles.length }),
      say('cards.copy-count', { count: copies }),
      say('cards.corpus.refused', { count: refused.length }),
    ].join(', '),
  );
  if (articles.length === 0) print(`There is no article in ${folder}. Put article files there.`);
  return bad ? 1 : 0;
};
