import type { Finding, Variant } from '../coverage/answer.ts';
import { escapeLine, plainLine } from './escape.ts';
import { quoted, shortLine, small } from './line.ts';
import { type TextOf, verbatim } from './verbatim.ts';

const VARIANTS_SHOWN = 2;
const NAME_MOST = 60;
const WORDS_MOST = 120;

/** 'Also quoted, worded differently: “…” (OUTLET, ID)': where else the same quotation stands. */
export function variantLines({ variants = [] }: Finding, textOf: TextOf, most: number): readonly string[] {
  const shown = variants.slice(0, VARIANTS_SHOWN).map((variant) => variantLine(variant, textOf, most));
  return shown.filter((line) => line !== '').map(small);
}

function variantLine(
  { id, article, words, differs, speaker }: Variant,
  textOf: TextOf,
  most: number,
): string {
  const outlet = article.metadata.outlet?.value;
  const place = [
    ...(outlet === undefined ? [] : [shortLine(outlet, Math.min(NAME_MOST, most))]),
    escapeLine(plainLine(id)),
  ].join(', ');
  const by = speaker === undefined ? '' : `, by ${shortLine(speaker, Math.min(NAME_MOST, most))}`;
  if (!differs) return `The same words again${by}: ${place}`;
  const printed = verbatim(words, textOf);
  return printed === undefined
    ? ''
    : `Worded differently${by}: ${quoted(printed, Math.min(WORDS_MOST, most))} (${place})`;
}
