import { describe, expect, it } from 'vitest';
import { describeRefusal } from '../../src/corpus/describe-refusal.ts';

describe('describeRefusal', () => {
  it('names the file, the line where there is one, and the reason', () => {
    expect(describeRefusal({ file: 'a.txt', reason: 'It is empty.' })).toBe('a.txt: It is empty.');
    expect(describeRefusal({ file: 'a.jsonl', line: 4812, reason: 'It is no JSON.' })).toBe(
      'a.jsonl:4812: It is no JSON.',
    );
  });

  it('stays one line that a terminal does not obey, whatever the file is called', () => {
    expect(describeRefusal({ file: 'a\n\u001b[2J\u202eb.txt', reason: 'It is empty.' })).toBe(
      'a  [2J b.txt: It is empty.',
    );
  });
});
