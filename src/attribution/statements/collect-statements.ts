import type { Article, Span } from '../../corpus/article.ts';
import { buildChain, outletOf } from '../chains/build-chain.ts';
import { confidenceOf } from '../confidence.ts';
import type { SpeakerResolver } from '../people/resolve-speakers.ts';
import { type Reading, sentenceAt } from '../sieves/reading.ts';
import { findStances } from '../stances/find-stances.ts';
import type { Speaker, Stance, Statement } from '../statement.ts';
import type { Spoken } from './spoken.ts';

type Draft = Omit<Statement, 'id'>;

/** The statements of an article in reading order, the outlet's own narration between them, each with its id. */
export function collectStatements(
  article: Article,
  reading: Reading,
  resolver: SpeakerResolver,
  spoken: readonly Spoken[],
): readonly Statement[] {
  const said = spoken
    .toSorted((a, b) => mentionStart(a) - mentionStart(b))
    .map((one) => draftOf(article, reading, resolver, one))
    .map(withConfidenceOfFirst(reading));
  return numbered(article.id, [...said, ...narration(article, reading, said)]);
}

/**
 * 'The brigade said S, adding S2': whoever said the first also said what 'adding' goes on with, so that the second is as
 * sure as the first. In the order of what their speakers' words are.
 */
function withConfidenceOfFirst({ text }: Reading): (draft: Draft) => Draft {
  const first = new Map<number, number>();
  return (draft) => {
    const { speaker, cue, confidence } = draft;
    if (speaker === undefined || cue === undefined) return draft;
    const known = first.get(speaker.mention.start);
    if (known === undefined) first.set(speaker.mention.start, confidence);
    const adds = known !== undefined && ADDS.test(text.slice(cue.start, cue.end));
    return adds ? { ...draft, confidence: Math.max(confidence, known) } : draft;
  };
}

const ADDS = /^adding\b/u;

function mentionStart({ source, outer }: Spoken): number {
  return source?.mention.start ?? outer.start;
}

function draftOf(article: Article, reading: Reading, resolver: SpeakerResolver, spoken: Spoken): Draft {
  const speaker = speakerOf(reading, resolver, spoken);
  const { kind, content, paragraph, cue, stances, outer } = spoken;
  const sentence = sentencesAround(reading, [
    outer,
    ...(cue ? [cue] : []),
    ...(spoken.signature ? [spoken.signature] : []),
  ]);
  return {
    kind,
    content,
    sentence,
    paragraph,
    ...(cue !== undefined && { cue }),
    ...(speaker !== undefined && { speaker }),
    chain: buildChain(article, reading, resolver, spoken, speaker),
    stances: mergedStances(stances, findStances(reading, cueRegion(spoken), content)),
    ...(spoken.posted !== undefined && { posted: spoken.posted }),
    confidence: confidenceIn(reading, resolver, spoken),
  };
}

function confidenceIn(reading: Reading, resolver: SpeakerResolver, spoken: Spoken): number {
  const { source, content } = spoken;
  return source === undefined ? 0 : confidenceOf(reading, spoken, resolver.resolve(source, content));
}

function speakerOf(
  reading: Reading,
  resolver: SpeakerResolver,
  { source, content }: Spoken,
): Speaker | undefined {
  if (source === undefined) return undefined;
  const { entity } = resolver.resolve(source, content);
  const isNamed = entity?.key !== undefined;
  const antecedent = source.antecedent ?? (isNamed ? undefined : entity?.descriptions[0]);
  const { start, end } = antecedent ?? source.mention;
  const together = entity?.together ?? resolver.together(source);
  return {
    mention: source.mention,
    ...(antecedent !== undefined && { antecedent }),
    name: entity?.name ?? reading.text.slice(start, end),
    ...(isNamed && { person: entity.key }),
    ...(together.length > 0 && { together }),
  };
}

/** In characters; over a longer way from source to cue, what stands between is about something else that they said. */
const LONGEST_CUE_REGION = 60;

/** From the source to the cue, where the source is near. */
function cueRegion({ cue, source, outer }: Spoken): Span {
  if (cue === undefined) return { start: outer.start, end: outer.start };
  const start = source === undefined ? cue.start : Math.min(source.mention.end, cue.start);
  return { start: cue.start - start > LONGEST_CUE_REGION ? cue.start : start, end: cue.end };
}

/** The cue's own stances, and those that the words around it show. */
function mergedStances(own: readonly Stance[], around: readonly Stance[]): readonly Stance[] {
  const apart = around.filter(
    ({ words }) => !own.some((stance) => stance.words.start < words.end && words.start < stance.words.end),
  );
  return [...own, ...apart];
}

function sentencesAround(reading: Reading, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const first = sentenceAt(reading.analysis, start);
  const last = sentenceAt(reading.analysis, Math.max(start, end - 1));
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** Runs of sentences, within a paragraph, that no statement covers. */
function narration(article: Article, reading: Reading, said: readonly Draft[]): Draft[] {
  const covered = said.map((draft) => draft.sentence).toSorted((a, b) => a.start - b.start);
  const drafts: Draft[] = [];
  let at = 0;
  for (const sentence of reading.analysis.sentences) {
    while (at < covered.length && (covered[at]?.end ?? 0) <= sentence.start) at += 1;
    const cover = covered[at];
    if (cover !== undefined && cover.start <= sentence.start && cover.end >= sentence.end) continue;
    const span = { start: sentence.start, end: sentence.end };
    drafts.push({
      kind: 'narration',
      content: [span],
      sentence: span,
      paragraph: sentence.paragraph,
      chain: [outletOf(article)],
      stances: findStances(reading, span, []),
      confidence: 1,
    });
  }
  return drafts;
}

function numbered(article: string, drafts: readonly Draft[]): readonly Statement[] {
  const ordered = drafts.toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const counts = new Map<number, number>();
  return ordered.map((draft) => {
    const count = counts.get(draft.paragraph) ?? 0;
    counts.set(draft.paragraph, count + 1);
    return { id: `${article}:${draft.paragraph + 1}${letters(count)}`, ...draft };
  });
}

/** 0 is 'a', 25 'z', 26 'aa'. */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}
