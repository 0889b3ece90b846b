import type { Article } from '../../corpus/article.ts';
import type { Sentence } from '../language/analysis.ts';
import { subjectBefore } from '../mentions/find-subject.ts';
import type { Source } from '../mentions/read-source.ts';
import type { SpeakerResolver } from '../people/resolve-speakers.ts';
import { SUBORDINATING } from '../sieves/cue-subject.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import type { Link, Speaker } from '../statement.ts';
import type { Spoken } from '../statements/spoken.ts';
import { findMedium } from './find-medium.ts';
import { findInnerSources } from './inner-source.ts';

/** Nouns for something that reports, rather than for somebody who speaks. */
const REPORT_NOUNS = new Set(
  `report newspaper paper magazine newsletter website site outlet agency broadcaster channel network station study survey
  poll article story post tweet account document letter statement transcript recording leak filing press media`.split(
    /\s+/,
  ),
);

/** The hands that a statement passed through, nearest the reader first: outlet, reports, medium, speaker, own sources. */
export function buildChain(
  article: Article,
  reading: Reading,
  resolver: SpeakerResolver,
  spoken: Spoken,
  speaker: Speaker | undefined,
): readonly Link[] {
  const outer = spoken.via ?? reporterBefore(reading, spoken.source);
  const medium = findMedium(reading, spoken);
  return [
    outletOf(article),
    ...(outer === undefined ? [] : [reporterLink(reading, resolver, outer)]),
    ...(medium === undefined ? [] : [medium]),
    ...(speaker === undefined ? [] : [speakerLink(speaker)]),
    ...findInnerSources(reading, spoken),
  ];
}

/** The outlet, as the file names it. */
export function outletOf({ metadata }: Article): Link {
  const { outlet } = metadata;
  return {
    role: 'outlet',
    name: outlet?.value ?? 'the outlet',
    named: outlet !== undefined,
    ...(outlet?.words !== undefined && { words: outlet.words }),
  };
}

function speakerLink(speaker: Speaker): Link {
  return {
    role: 'speaker',
    name: speaker.name,
    named: speaker.person !== undefined || speaker.together !== undefined,
    words: speaker.antecedent ?? speaker.mention,
    ...(speaker.person !== undefined && { person: speaker.person }),
  };
}

/** Who says that the source said it: 'another report said that X stated'. */
function reporterBefore({ analysis, names }: Reading, source: Source | undefined): Source | undefined {
  if (source === undefined) return undefined;
  const sentence = sentenceAt(analysis, source.mention.start);
  if (sentence === undefined) return undefined;
  let verb = tokenFrom(analysis, source.mention.start) - 1;
  if (analysis.tokens[verb]?.lower === 'that') verb -= 1;
  const token = analysis.tokens[verb];
  if (verb > sentence.first && token?.tag === 'VERB' && token.says)
    return subjectBefore(analysis, names, verb, sentence.first);
  return token?.lower === ',' ? reporterOverClause({ analysis, names }, sentence, verb) : undefined;
}

/** 'R said that when it was over, X replied': a subordinate clause between 'that' and the comma before X. */
function reporterOverClause(
  { analysis, names }: Pick<Reading, 'analysis' | 'names'>,
  { first }: Sentence,
  comma: number,
): Source | undefined {
  const { tokens } = analysis;
  for (let at = Math.max(first + 2, comma - LONGEST_CLAUSE); at < comma; at += 1) {
    const opener = tokens[at + 1]?.lower === ',' ? at + 2 : at + 1;
    if (tokens[at]?.lower !== 'that' || !SUBORDINATING.has(tokens[opener]?.lower ?? '')) continue;
    for (let verb = at - 1; verb > first && verb > at - LONGEST_HEARER; verb -= 1)
      if (tokens[verb]?.tag === 'VERB' && tokens[verb]?.says)
        return subjectBefore(analysis, names, verb, first);
  }
  return undefined;
}

/** In words. */
const LONGEST_CLAUSE = 30;
/** Of 'told the court that', in words. */
const LONGEST_HEARER = 5;

function reporterLink(reading: Reading, resolver: SpeakerResolver, source: Source): Link {
  const { entity } = resolver.resolve(source);
  const printed = reading.text.slice(source.mention.start, source.mention.end);
  const reports =
    source.kind === 'handle' || REPORT_NOUNS.has(source.noun ?? '') || entity?.kind === 'organisation';
  return {
    role: reports ? 'report' : 'speaker',
    name: entity?.name ?? printed,
    named: entity?.key !== undefined,
    words: source.mention,
    ...(entity?.key !== undefined && { person: entity.key }),
  };
}
