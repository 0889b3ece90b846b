/**
 * Text from outside, made safe to stand in a message. discord.js's own `escapeMarkdown` leaves headings, lists and
 * masked links alive by default and never touches mentions, quotes, subtext, timestamps, emoji or bare links, so the
 * table is ours: https://docs.discord.com/developers/reference#message-formatting and
 * https://support.discord.com/hc/en-us/articles/210298617.
 */

/** Line breaks of every kind: some clients break lines at all of them. */
const LINE_BREAK = /\r\n?|\v|\f|[\u0085\u2028\u2029]/g;
/** Half of a surrogate pair: not a character. */
const HALF_PAIR = /\p{Surrogate}/gu;
/** What hides or reorders text: Unicode's default ignorables (bidi controls among them), controls, annotations. */
const HIDDEN = /(?!\n|\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/gu;
/** A variation selector belongs to the emoji or key cap before it; elsewhere it only hides. */
const STRAY_SELECTOR = /(?<!\p{Emoji})(?:\ufe0e|\ufe0f)/gu;
/** A joiner shapes the letters of many scripts and joins emoji; elsewhere, as in Latin words, it only hides. */
const JOINER =
  /(?<=(?![a-z])[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])(?:\u200c|\u200d)(?=(?![a-z])[\p{L}\p{M}\p{Extended_Pictographic}])|(\u200c|\u200d)/giu;
/** No script stacks more marks on one letter; a tower of them covers the lines around it. */
const TOWER = /(\p{M}{5})\p{M}+/gu;

/**
 * The text as a member should see it where Discord renders no Markdown (authors, footers, buttons, choices): nothing
 * hidden, nothing reordered, line breaks as `\n`, tabs as blanks, half a surrogate pair as U+FFFD. Idempotent.
 */
export function plainText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/g, ' ')
    .replace(HALF_PAIR, '\ufffd')
    .replace(HIDDEN, '')
    .replace(STRAY_SELECTOR, '')
    .replace(JOINER, (joiner, stray: string | undefined) => (stray === undefined ? joiner : ''))
    .replace(TOWER, '$1');
}

/** As `plainText`, on one line, blanks folded. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** Characters with a meaning anywhere: formatting, code, spoilers, links, mentions, quotes, headings. */
const ALWAYS = /[\\*_~`|<>[\]@#]/g;
/** A colon that may open `:emoji:` or stand in an address. */
const COLON = /:(?!\s)/g;
/** A full stop inside an address or an invitation (`host.example/x`). */
const INNER_STOP = /\.(?=\p{L})/gu;
/** What opens a list or small print where it opens a line: `- `, `+ `, `-# `, `1. `. */
const LINE_OPENER = /^([^\S\n]*)([-+]|\d+(?=[.)]))/gm;
/** The server looks for these in the raw text, where a backslash does not help. */
const EVERYONE = /@(?=everyone|here)/gi;
const BREAK = '\u200b';

/**
 * The text escaped for Discord's Markdown: a member sees exactly `plainText(text)`, and nothing in it pings, links,
 * or formats. Discord drops a backslash before any character that is no letter, digit or blank.
 */
export function escapeText(text: string): string {
  return plainText(text)
    .replace(ALWAYS, '\\$&')
    .replace(COLON, '\\:')
    .replace(INNER_STOP, '\\.')
    .replace(LINE_OPENER, (_, blanks: string, opener: string) =>
      /\d/.test(opener) ? `${blanks}${opener}\\` : `${blanks}\\${opener}`,
    )
    .replace(EVERYONE, `@${BREAK}`);
}

/** As `escapeText`, on one line, blanks folded. */
export function escapeLine(text: string): string {
  return escapeText(plainLine(text));
}

/** What a member sees of an escaped text: `unescapeText(escapeText(text))` is `plainText(text)`. */
export function unescapeText(escaped: string): string {
  return escaped.replaceAll(BREAK, '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}
