import type { Article } from '../corpus/article.ts';
import { analyse } from './language/analyse.ts';
import { findNames } from './mentions/find-names.ts';
import { NameIndex } from './mentions/read-source.ts';
import { Directory, peopleOf } from './people/directory.ts';
import { SpeakerResolver } from './people/resolve-speakers.ts';
import { Salience } from './people/salience.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { isStatement } from './quotations/is-statement.ts';
import { attributeQuotations } from './sieves/attribute-quotations.ts';
import type { Reading } from './sieves/reading.ts';
import type { AttributedArticle } from './statement.ts';
import { collectStatements } from './statements/collect-statements.ts';

export { SHOWN_SPEAKER_CONFIDENCE } from './confidence.ts';

/** Who said what in an article. Every sentence lies in at least one statement; every span is verbatim. */
export function attribute(article: Article): AttributedArticle {
  const { text, paragraphs } = article;
  const analysis = analyse(text, paragraphs);
  const names = findNames(analysis);
  const quotations = findQuotations(text, paragraphs);
  const reading: Reading = { text, analysis, paragraphs, names: new NameIndex(names), quotations };
  const directory = new Directory(names);
  const spoken = quotations.filter((quotation) =>
    isStatement(text, quotation, paragraphs[quotation.paragraph]?.start ?? 0),
  );
  const resolver = new SpeakerResolver(reading, directory, new Salience(reading, directory, names));
  const attributions = attributeQuotations(reading, spoken);
  return {
    article,
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    statements: collectStatements(article, reading, resolver, spoken, attributions),
    people: peopleOf(directory, text),
    analysed: true,
  };
}
