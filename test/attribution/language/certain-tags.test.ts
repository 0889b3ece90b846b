import { describe, expect, it } from 'vitest';
import { certainTag } from '../../../src/attribution/language/certain-tags.ts';

describe('certainTag', () => {
  it.each([
    ['the', 'DET'],
    ['of', 'ADP'],
    ['and', 'CCONJ'],
    ['she', 'PRON'],
    ['“', 'PUNCT'],
    ['...', 'PUNCT'],
  ])('knows %s', (word, tag) => {
    expect(certainTag(word)).toBe(tag);
  });

  it.each(['that', 'her', 'to', "'s", '-', 'claims', 'constructor'])('leaves %s to its sentence', (word) => {
    expect(certainTag(word)).toBeUndefined();
  });
});
