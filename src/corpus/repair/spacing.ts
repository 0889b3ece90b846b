import { isBetweenClauses } from './hyphens.ts';
import type { Role } from './mark-costs.ts';
import type { Style } from './style.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS, PREFIXES, TOP_LEVEL_DOMAINS } from './words.ts';

/** Whether a mark was written against the word at its left and at its right, without a blank. */
export interface Touch {
  readonly left: boolean;
  readonly right: boolean;
}

const BOTH: Touch = { left: true, right: true };
const NEITHER: Touch = { left: false, right: false };
const LEFT: Touch = { left: true, right: false };
const RIGHT: Touch = { left: false, right: true };

const isNumber = (word: string) => /^\d+$/.test(word);
const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);
const isInitial = (word: string) => /^\p{L}$/u.test(word);
const isFunctionWord = (word: string) => FUNCTION_WORDS.has(word.toLowerCase());

/** A mark with the words and marks near it; empty strings beyond the line's ends. */
interface Setting {
  readonly before: string;
  readonly after: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly style: Style;
}

function valueAt({ tokens, index }: Setting, step: number): string {
  return tokens[index + step]?.value ?? '';
}

function isWordAt({ tokens, index }: Setting, step: number): boolean {
  return tokens[index + step]?.kind === 'word';
}

function ofQuotation(role: Role, { style }: Setting): Touch | undefined {
  switch (role) {
    case 'apostrophe':
    case 'range':
      return BOTH;
    case 'elision':
    case 'open-double':
    case 'open-single':
      return RIGHT;
    case 'possessive':
    case 'close-double':
    case 'close-single':
    case 'measure':
      return LEFT;
    case 'dash':
      return style.spacedDashes ? NEITHER : BOTH;
    case 'ellipsis':
      return LEFT;
    case 'unknown':
      return undefined;
  }
}

/** A lost mark that cannot be told: before a figure it was most likely a currency sign, else a sign at a word's end. */
function ofUnknown({ after }: Setting): Touch {
  return /^\d/.test(after) ? RIGHT : LEFT;
}

function ofFullStop(setting: Setting): Touch {
  const { before, after } = setting;
  if (/\d$/.test(before) && /^\d/.test(after) && !/^(?:19|20)\d\d$/.test(before)) return BOTH;
  const domain = after.toLowerCase();
  if (before.toLowerCase() === 'www') return BOTH;
  if (
    TOP_LEVEL_DOMAINS.has(after) &&
    !isFunctionWord(before) &&
    !(isFunctionWord(domain) && isCapitalised(after))
  ) {
    // 'it', 'me', 'in' and the like are words far more often than names of countries.
    if (!isFunctionWord(domain) || valueAt(setting, 2) === '/') return BOTH;
  }
  if (TOP_LEVEL_DOMAINS.has(after) && isFunctionWord(before) && !isFunctionWord(domain)) return RIGHT;
  // A host's middle labels: news . example . org
  if (
    valueAt(setting, 2) === '.' &&
    TOP_LEVEL_DOMAINS.has(valueAt(setting, 3)) &&
    !isFunctionWord(valueAt(setting, 3)) &&
    /^[a-z0-9-]+$/.test(before + after)
  ) {
    return BOTH;
  }
  // U . S . and p . m . : a chain of single letters, each with its own stop.
  if (isInitial(before) && isInitial(after) && isCapitalised(before) === isCapitalised(after)) {
    if (valueAt(setting, 2) === '.' || /^[B-HJ-Z]$/.test(after)) return BOTH;
  }
  if (before === 'Ph' && after === 'D') return BOTH;
  // A share below one: hit .275, .217/.310
  if (
    isNumber(after) &&
    ((isFunctionWord(before) && !/^no$/i.test(before)) || /^[/(]$/.test(valueAt(setting, -1)))
  )
    return RIGHT;
  return LEFT;
}

function ofComma(setting: Setting): Touch {
  const { before, after } = setting;
  const thousands = /^\d{1,3}$/.test(before) && /^\d{3}(?:\D|$)/.test(after);
  if (thousands) return BOTH;
  const lakhs =
    /^\d{1,2}$/.test(before) &&
    /^\d{2}$/.test(after) &&
    valueAt(setting, 2) === ',' &&
    isWordAt(setting, 3) &&
    /^\d{3}$/.test(valueAt(setting, 3));
  return lakhs ? BOTH : LEFT;
}

function ofColon({ before, after }: Setting): Touch {
  const time = /^\d{1,2}$/.test(before) && /^\d{1,2}(?:\D|$)/.test(after);
  return time ? BOTH : LEFT;
}

function ofHyphen(setting: Setting): Touch {
  const { before, after } = setting;
  const first = before.toLowerCase();
  if (isNumber(before) || isNumber(after)) return BOTH;
  // state - of - the - art: one of several in a row.
  if (valueAt(setting, 2) === '-' || valueAt(setting, -2) === '-') return BOTH;
  if (/^(?:and|or|to)$/.test(after))
    return [3, 4, 5].some((step) => valueAt(setting, step) === '-') ? LEFT : NEITHER;
  if (PREFIXES.has(first)) return BOTH;
  if (isBetweenClauses(before, after)) return NEITHER;
  if (/^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)) return NEITHER;
  return BOTH;
}

function ofAmpersand({ before, after }: Setting): Touch {
  const isShort = (word: string) => /^\p{Lu}{1,3}$/u.test(word);
  return isShort(before) && isShort(after) && (before.length === 1 || after.length === 1) ? BOTH : NEITHER;
}

function ofDollar({ before, after }: Setting): Touch {
  const country = /^(?:US|AU|CA|NZ|HK|NT|R|S|C)$/.test(before) && /^\d/.test(after);
  return country ? BOTH : RIGHT;
}

function ofAt(setting: Setting): Touch {
  const { before } = setting;
  const isAddress =
    valueAt(setting, 2) === '.' && TOP_LEVEL_DOMAINS.has(valueAt(setting, 3)) && !isFunctionWord(before);
  return isAddress ? BOTH : RIGHT;
}

function ofOpeningBracket(setting: Setting): Touch {
  const { after } = setting;
  const closes = /^[)\]]/.test(valueAt(setting, 2));
  const ending = isWordAt(setting, 1) && closes && /^(?:s|es|ed|d|k|c|b|ren|ing)$/.test(after);
  return ending ? BOTH : RIGHT;
}

/** An editor's letter: [W]e, [h]is. */
function ofClosingBracket(setting: Setting): Touch {
  const { after } = setting;
  const letter = valueAt(setting, -1);
  const replaced =
    isWordAt(setting, -1) &&
    valueAt(setting, -2) === '[' &&
    /^[A-HJ-Z]$/i.test(letter) &&
    /^\p{Ll}/u.test(after);
  if (
    replaced &&
    (letter.toLowerCase() !== 'a' || /^(?:nd|ll|t|s|fter|ny|lso|lthough|bout|re|nother|ny\w*)$/.test(after))
  ) {
    return BOTH;
  }
  return LEFT;
}

function ofPlus({ before, after }: Setting): Touch {
  return isNumber(before) || !isCapitalised(after) ? LEFT : NEITHER;
}

function ofOther(value: string, setting: Setting): Touch {
  switch (value) {
    case '.':
      return ofFullStop(setting);
    case ',':
      return ofComma(setting);
    case ':':
      return ofColon(setting);
    case ';':
    case '!':
    case '?':
    case '%':
      return LEFT;
    case '…':
    case '..':
    case '....':
      return LEFT;
    case '...':
      return NEITHER;
    case '-':
    case '\u2011':
      return ofHyphen(setting);
    case '—':
    case '–':
    case '―':
    case '--':
    case '---':
      if (isNumber(setting.before) && isNumber(setting.after)) return BOTH;
      return setting.style.spacedDashes ? NEITHER : BOTH;
    case '&':
      return ofAmpersand(setting);
    case '$':
    case '£':
    case '€':
      return ofDollar(setting);
    case '@':
      return ofAt(setting);
    case '(':
    case '[':
    case '{':
      return ofOpeningBracket(setting);
    case ']':
      return ofClosingBracket(setting);
    case ')':
    case '}':
      return LEFT;
    case '/':
    case '\\':
      return BOTH;
    case '#':
    case '~':
      return RIGHT;
    case '*':
      return valueAt(setting, -2) === '*' ? LEFT : RIGHT;
    case '+':
      return ofPlus(setting);
    default:
      return NEITHER;
  }
}

/** Marks inside a web address: after `://` or a domain's `/` they join words until a real blank comes. */
const IN_ADDRESS = /^[./\-?=&_%~+:]$/;

function touchOf(tokens: readonly Token[], index: number, role: Role | undefined, style: Style): Touch {
  const token = tokens[index];
  if (!token) return NEITHER;
  const setting: Setting = {
    before: tokens[index - 1]?.kind === 'word' ? (tokens[index - 1]?.value ?? '') : '',
    after: tokens[index + 1]?.kind === 'word' ? (tokens[index + 1]?.value ?? '') : '',
    tokens,
    index,
    style,
  };
  const quotation = role && ofQuotation(role, setting);
  if (quotation) return quotation;
  return token.kind === 'lost' ? ofUnknown(setting) : ofOther(token.value, setting);
}

function opensAddress(tokens: readonly Token[], index: number): boolean {
  const value = tokens[index]?.value;
  const next = tokens[index + 1];
  if (value === ':')
    return (
      next?.value === '/' && next.left === 'mark' && /^(?:https?|ftp)$/i.test(tokens[index - 1]?.value ?? '')
    );
  const host = tokens[index - 1]?.value ?? '';
  return (
    value === '/' && tokens[index - 2]?.value === '.' && TOP_LEVEL_DOMAINS.has(host) && !/^[A-Z]/.test(host)
  );
}

/** True where a full stop in an address ends the sentence instead. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1];
  if (tokens[index]?.value !== '.') return false;
  return (
    after === undefined || (isCapitalised(after.value) && !/^[./]$/.test(tokens[index + 2]?.value ?? ''))
  );
}

/**
 * For each token of a line that is a mark: whether it was written against its neighbouring words. Only borders that
 * are `loose` are open to question.
 */
export function touchesOf(
  tokens: readonly Token[],
  roles: ReadonlyMap<number, Role>,
  style: Style,
): readonly Touch[] {
  const touches: Touch[] = [];
  let inAddress = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.kind === 'word') {
      // Two words with a blank between: an address has ended.
      if (tokens[index + 1]?.kind === 'word' || token?.left === 'blank') inAddress = false;
      touches.push(NEITHER);
      continue;
    }
    if (opensAddress(tokens, index)) inAddress = true;
    else if (
      inAddress &&
      ((token.left !== 'mark' && !IN_ADDRESS.test(token.value)) || endsSentence(tokens, index))
    )
      inAddress = false;
    touches.push(inAddress ? BOTH : touchOf(tokens, index, roles.get(index), style));
  }
  return touches;
}
