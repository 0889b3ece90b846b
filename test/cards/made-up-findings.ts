/** Findings and answers that are made up, some to break the limits. */
import type { Answer } from '../../src/coverage/answer.ts';
import type { Excerpt, Finding } from '../../src/coverage/finding.ts';
import { REPAIR_KINDS } from '../../src/coverage/findings/count-repairs.ts';

/** A finding whose article is the sentence itself. */
export function findingOf(
  sentence: string,
  parts: Partial<Finding> & { readonly said?: readonly string[] } = {},
): Finding {
  const { said = [], ...rest } = parts;
  return {
    id: 'made-up:1a',
    kind: 'indirect',
    sentence: excerptIn(sentence, sentence),
    content: said.map((words) => excerptIn(sentence, words)),
    chain: [],
    stances: [],
    article: { id: 'made-up', file: 'made-up.txt', metadata: {}, copies: [] },
    paragraph: 1,
    passage: excerptIn(sentence, sentence),
    score: 1,
    matched: [],
    ...rest,
  };
}

/** The words as an excerpt of a text. */
export function excerptIn(text: string, words: string): Excerpt {
  const start = text.indexOf(words);
  return { article: 'made-up', span: { start, end: start + words.length }, text: words };
}

export function answerOf(parts: Partial<Answer> = {}): Answer {
  return {
    question: 'was it sold?',
    reading: { wants: 'yes-no', names: [], outlets: [] },
    found: true,
    confidence: 1,
    findings: [],
    denials: [],
    origins: [],
    missing: [],
    nearestNames: [],
    nearest: [],
    ...parts,
  };
}

/** A finding in which every piece of text is as long and as full of Markdown as `text`. */
export function crowdedFinding(text: string, id: string): Finding {
  const whole = excerptIn(text, text);
  const known = { value: text, how: 'inferred' as const, from: text, words: whole.span };
  return findingOf(text, {
    id,
    kind: 'mixed',
    content: [whole],
    speaker: { name: text, mention: whole, description: whole, named: true },
    cue: whole,
    chain: Array.from({ length: 20 }, () => ({
      role: 'source' as const,
      name: text,
      named: false,
      words: whole,
    })),
    stances: (['denial', 'hedge', 'refusal', 'speculation'] as const).map((kind) => ({ kind, words: whole })),
    further: {
      id,
      kind: 'mixed',
      sentence: whole,
      content: [whole],
      speaker: { name: text, mention: whole, named: true },
    },
    repaired: REPAIR_KINDS.map((kind) => ({ kind, count: 1_234 })),
    article: {
      id: 'made-up',
      file: text,
      metadata: {
        headline: known,
        byline: known,
        outlet: known,
        published: known,
        url: { ...known, value: `https://a.example/${'x'.repeat(300)}` },
      },
      copies: Array.from({ length: 9 }, () => ({ id: 'copy', file: text, outlet: known })),
    },
  });
}
