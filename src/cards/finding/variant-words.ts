import type { Finding, Variant } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { escapeLine, plainLine } from '../message/escape.ts';
import { joined, quoted, shortLine, small } from '../message/line.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const VARIANTS_SHOWN = 2;
const NAME_MOST = 60;
const WORDS_MOST = 120;

/** 'Also quoted, worded differently: “…” (OUTLET, ID)': where else the same quotation stands. */
export function variantLines(
  { variants = [] }: Finding,
  textOf: TextOf,
  most: number,
  words: Words,
): readonly string[] {
  const shown = variants.slice(0, VARIANTS_SHOWN).map((variant) => variantLine(variant, textOf, most, words));
  return shown.filter((line) => line !== '').map(small);
}

function variantLine(
  { id, article, words: excerpt, differs, speaker }: Variant,
  textOf: TextOf,
  most: number,
  words: Words,
): string {
  const outlet = article.metadata.outlet?.value;
  const parts = [
    ...(outlet === undefined ? [] : [shortLine(outlet, Math.min(NAME_MOST, most))]),
    escapeLine(plainLine(id)),
  ];
  const place = joined(parts.map(words.isolated), words);
  const by = speaker === undefined ? undefined : shortLine(speaker, Math.min(NAME_MOST, most));
  if (!differs)
    return by === undefined
      ? words('cards.same-words', { place })
      : words('cards.same-words-by', { name: by, place });
  const printed = verbatim(excerpt, textOf);
  if (printed === undefined) return '';
  const said = { words: quoted(printed, Math.min(WORDS_MOST, most), words), place };
  return by === undefined
    ? words('cards.other-words', said)
    : words('cards.other-words-by', { ...said, name: by });
}
