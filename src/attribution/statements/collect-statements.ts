import type { Article, Span } from '../../corpus/article.ts';
import type { SpeakerResolver } from '../people/resolve-speakers.ts';
import { type Reading, sentenceAt } from '../sieves/reading.ts';
import type { Link, Speaker, Statement } from '../statement.ts';
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
    .map((one) => draftOf(article, reading, resolver, one));
  return numbered(article.id, [...said, ...narration(article, reading, said)]);
}

function mentionStart({ source, outer }: Spoken): number {
  return source?.mention.start ?? outer.start;
}

function draftOf(article: Article, reading: Reading, resolver: SpeakerResolver, spoken: Spoken): Draft {
  const speaker = speakerOf(reading, resolver, spoken);
  const { kind, content, paragraph, cue, stances, outer } = spoken;
  return {
    kind,
    content,
    sentence: sentencesAround(reading, [outer, ...(cue === undefined ? [] : [cue])]),
    paragraph,
    ...(cue !== undefined && { cue }),
    ...(speaker !== undefined && { speaker }),
    chain: [outletOf(article), ...(speaker === undefined ? [] : [linkOf(speaker)])],
    stances,
    confidence: speaker === undefined ? 0 : 0.9,
  };
}

function speakerOf(reading: Reading, resolver: SpeakerResolver, { source }: Spoken): Speaker | undefined {
  if (source === undefined) return undefined;
  const { entity } = resolver.resolve(source);
  const printed = reading.text.slice(source.mention.start, source.mention.end);
  return {
    mention: source.mention,
    name: entity?.words.join(' ') ?? printed,
    ...(entity !== undefined && { person: entity.key }),
  };
}

function linkOf(speaker: Speaker): Link {
  return {
    role: 'speaker',
    name: speaker.name,
    named: speaker.person !== undefined,
    words: speaker.mention,
    ...(speaker.person !== undefined && { person: speaker.person }),
  };
}

function outletOf({ metadata }: Article): Link {
  const { outlet } = metadata;
  return {
    role: 'outlet',
    name: outlet?.value ?? 'the outlet',
    named: outlet !== undefined,
    ...(outlet?.words !== undefined && { words: outlet.words }),
  };
}

function sentencesAround(reading: Reading, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const first = sentenceAt(reading.analysis, start);
  const last = sentenceAt(reading.analysis, Math.max(start, end - 1));
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** Runs of sentences, within a paragraph, that no statement covers. */
function narration(article: Article, { analysis }: Reading, said: readonly Draft[]): Draft[] {
  const covered = said.map((draft) => draft.sentence).toSorted((a, b) => a.start - b.start);
  const drafts: Draft[] = [];
  let at = 0;
  for (const sentence of analysis.sentences) {
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
      stances: [],
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
