/** The scripts for which fonts are installed with the program (see `fonts.ts`), and the signs that all scripts share. */
const WITH_FONT =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Fonts for emoji, and for Chinese, Japanese and Korean, are larger than the rest of the program. */
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;

/** Whether a picture surely shows every character: elsewhere it depends on the fonts of the machine. */
export function isDrawable(text: string): boolean {
  return WITH_FONT.test(text) && !EMOJI.test(text);
}
