import type { Article } from '../corpus/article.ts';
import { findIndirect } from './indirect/find-indirect.ts';
import { analyse } from './language/analyse.ts';
import { languageOf } from './language/languages.ts';
import { findNames } from './mentions/find-names.ts';
import { NameIndex } from './mentions/read-source.ts';
import { Directory, peopleOf } from './people/directory.ts';
import { SpeakerResolver } from './people/resolve-speakers.ts';
import { Salience } from './people/salience.ts';
import { findDialogue } from './quotations/find-dialogue.ts';
import { findHeadline } from './quotations/find-headline.ts';
import { findPosts } from './quotations/find-posts.ts';
import { findQuotations, type Quotation } from './quotations/find-quotations.ts';
import { findTurns } from './quotations/find-turns.ts';
import { shareParts } from './share-parts.ts';
import { attributeQuotations } from './sieves/attribute-quotations.ts';
import type { Reading } from './sieves/reading.ts';
import type { AttributedArticle } from './statement.ts';
import { collectStatements } from './statements/collect-statements.ts';
import { continuedReports } from './statements/continued-reports.ts';
import { withoutIncises } from './statements/incises.ts';
import { withJointSources } from './statements/joint-sources.ts';
import { partSpeech } from './statements/part-speech.ts';
import { withReopenedSources } from './statements/reopened.ts';
import { anchorOf, type Spoken, spokenFromQuotations } from './statements/spoken.ts';
import { spokenFromBlocks } from './statements/spoken-blocks.ts';
import { spokenFromHeadline } from './statements/spoken-headline.ts';
import { spokenFromLists } from './statements/spoken-lists.ts';
import { spokenFromPosts } from './statements/spoken-posts.ts';
import { spokenFromTurns } from './statements/spoken-turns.ts';

export { SHOWN_SPEAKER_CONFIDENCE } from './confidence.ts';

/**
 * Who said what in an article. Every sentence lies in at least one statement; every span is verbatim. In Spanish, French
 * and German only what stands in quotation marks is attributed. What is in any other language is narration as a whole,
 * and says that it was not analysed.
 */
export function attribute(article: Article): AttributedArticle {
  const { text, paragraphs } = article;
  const language = languageOf(article.metadata.language?.value);
  const analysed = language !== undefined;
  const analysis = analyse(text, paragraphs, language);
  const names = findNames(analysis);
  const index = new NameIndex(names);
  const marked = withoutIncises(analysis, index, findQuotations(text, paragraphs));
  const quotations = withDialogue(marked, findDialogue(analysis, paragraphs));
  const posts = findPosts(text, paragraphs);
  const turns = findTurns(text, paragraphs);
  const headline = language?.readsClauses ? findHeadline(analysis, index, paragraphs) : undefined;
  const reading: Reading = {
    text,
    analysis,
    paragraphs,
    names: index,
    quotations,
    posts,
    turns,
    ...(headline !== undefined && { headline }),
  };
  const directory = new Directory(analysis, reading.names, names, posts);
  const resolver = new SpeakerResolver(reading, directory, new Salience(reading, directory, names));
  return shareParts({
    article,
    sentences: analysis.sentences,
    statements: collectStatements(article, reading, resolver, analysed ? findSpoken(reading) : []),
    people: analysed ? peopleOf(directory) : [],
    analysed,
  });
}

/** What dashes open takes in the quotations within it. */
function withDialogue(marked: readonly Quotation[], dialogue: readonly Quotation[]): readonly Quotation[] {
  if (dialogue.length === 0) return marked;
  const apart = marked.filter(
    ({ outer }) => !dialogue.some((turn) => turn.start < outer.end && outer.start < turn.end),
  );
  return [...apart, ...dialogue].toSorted((a, b) => a.outer.start - b.outer.start);
}

/** Everything that is said in an article: reported clauses first, for they may have quotations inside. */
function findSpoken(reading: Reading): readonly Spoken[] {
  const { quotations, analysis } = reading;
  const outer = quotations.map((quotation) => quotation.outer);
  const candidates = analysis.language.readsClauses ? findIndirect(analysis, outer) : [];
  const { reported, spoken } = partSpeech(reading, candidates);
  const anchors = reported.map(anchorOf).toSorted((a, b) => a.start - b.start);
  const said = withReopenedSources(reading, [
    ...reported,
    ...spokenFromQuotations(reading, spoken, attributeQuotations(reading, spoken, anchors)),
    ...spokenFromPosts(reading),
    ...spokenFromTurns(reading),
    ...spokenFromHeadline(reading),
  ]);
  const listed = [...said, ...spokenFromLists(reading, said)];
  const blocks = [...listed, ...spokenFromBlocks(reading, listed)];
  return withJointSources(reading, [...blocks, ...continuedReports(reading, blocks)]);
}
