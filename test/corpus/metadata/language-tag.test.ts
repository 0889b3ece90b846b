import { expect, it } from 'vitest';
import { languageTag } from '../../../src/corpus/metadata/language-tag.ts';

it.each([
  ['en', 'en'],
  ['en_us', 'en-US'],
  ['EN-gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['English', 'en'],
  ['', undefined],
  ['Quillish', undefined],
  ['x', undefined],
  ['en us', undefined],
  [7, undefined],
])('languageTag reads %s as %s', (value, tag) => {
  expect(languageTag(value)).toBe(tag);
});
