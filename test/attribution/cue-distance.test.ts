import { describe, expect, it } from 'vitest';
import { cueDistance } from '../../src/attribution/cue-distance.ts';

/** How a cue stands to its source in a made-up text that prints them as '[source]' and '<cue>'. */
function distance(printed: string): string {
  const text = printed.replace(/[[\]<>]/gu, '');
  const [, source = '', cue = ''] = /\[(.+)\].*<(.+)>/u.exec(printed) ?? [];
  const span = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const mention = span(source);
  return cueDistance(text, mention, span(cue, mention.end)).how;
}

describe('how a cue stands to its source', () => {
  it.each([
    ['[Jo Roe] <denied> it.', 'beside'],
    ['[Jo Roe] on Monday <denied> it.', 'beside'],
    ['The mayor of Marrow, [Jo Roe], on Monday <denied> it.', 'closed'],
    ['[Jo Roe] spent last year abroad and <denied> it.', 'shared'],
    ['[Jo Roe], the head of the board, on Monday <denied> it.', 'closed'],
    ['[Jo Roe], who chairs the board, <denied> it.', 'closed'],
    ['[Jo Roe] (Marrow) <denied> it.', 'closed'],
    ['It rained. [Jo Roe] called it “late” and <promised> a ferry.', 'shared'],
    ['[Jo Roe] has lately begun to <demand> a ferry.', 'shared'],
    ['When [Jo Roe] called it “late” and <promised> a ferry, we left.', 'apart'],
    ['[Jo Roe] spoke of the mill and of a man <demanding> a ferry.', 'apart'],
  ])('%s', (printed, how) => {
    expect(distance(printed)).toBe(how);
  });
});
