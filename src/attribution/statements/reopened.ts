import type { Reading } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

/** Sieves that guess from what stands before; the paragraph that goes on with a quotation knows better. */
const GUESSES = new Set(['undecided', 'next-paragraph', 'subject-before', 'before-nameless', 'reopened']);
const OPENING = /^["“„«‘'`]/u;

/**
 * A quotation that is not closed at its paragraph's end, and that the next paragraph opens again, is said by whoever
 * says the next: '“We won.¶“We will win again,” she said.' `spoken` stands in any order; so does what is given.
 */
export function withReopenedSources(reading: Reading, spoken: readonly Spoken[]): readonly Spoken[] {
  const { text, paragraphs } = reading;
  const byParagraph = new Map<number, Spoken>();
  for (const one of spoken) {
    const paragraph = paragraphs[one.paragraph];
    if (paragraph?.start === one.outer.start && OPENING.test(text.charAt(paragraph.start)))
      byParagraph.set(one.paragraph, one);
  }
  const sourceAfter = new Map<number, Spoken['source']>();
  for (let at = paragraphs.length - 1; at >= 0; at -= 1) {
    const opening = byParagraph.get(at);
    if (opening === undefined) continue;
    const own = GUESSES.has(opening.sieve) ? undefined : opening.source;
    sourceAfter.set(at, own ?? (goesOn(reading, opening) ? sourceAfter.get(at + 1) : undefined));
  }
  return spoken.map((one) => {
    const source =
      GUESSES.has(one.sieve) && goesOn(reading, one) ? sourceAfter.get(one.paragraph + 1) : undefined;
    return source === undefined ? one : { ...one, source, sieve: 'reopened' };
  });
}

/** Whether a quotation runs to its paragraph's end without a closing mark, and the next paragraph opens with the same one. */
function goesOn({ text, paragraphs }: Reading, { kind, content, outer, paragraph }: Spoken): boolean {
  const end = paragraphs[paragraph]?.end ?? 0;
  const open = kind === 'direct' && content.at(-1)?.end === outer.end && outer.end === end;
  const next = paragraphs[paragraph + 1]?.start ?? text.length;
  return open && isCurly(text.charAt(outer.start)) === isCurly(text.charAt(next));
}

function isCurly(mark: string): boolean {
  return mark !== '"' && mark !== "'";
}
