import type { Role } from './roles.ts';
import { ofColon, ofComma, ofFullStop } from './stops.ts';
import type { Style } from './style.ts';
import { rightSide, type Token } from './tokens.ts';
import {
  BOTH,
  isCapitalised,
  isFunctionWord,
  isNumber,
  isWordAt,
  LEFT,
  NEITHER,
  RIGHT,
  type Setting,
  type Touch,
  valueAt,
} from './touch.ts';
import { TOP_LEVEL_DOMAINS } from './words.ts';

function ofRole(role: Role, setting: Setting): Touch | undefined {
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
      return ofDash(setting);
    case 'hyphen':
      return isSuspended(setting) ? LEFT : BOTH;
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

/** A hyphen beside another mark; between words its role has been read. */
function ofHyphen({ tokens, index, after }: Setting): Touch {
  if (tokens[index]?.left === 'blank') return isNumber(after) ? RIGHT : NEITHER;
  return rightSide(tokens, index) === 'blank' ? NEITHER : BOTH;
}

/** short- and long-term: the second half of the compound comes later. */
function isSuspended(setting: Setting): boolean {
  return /^(?:and|or|to)$/.test(setting.after) && [3, 4, 5].some((step) => valueAt(setting, step) === '-');
}

function ofDash(setting: Setting): Touch {
  const isHyphen = valueAt(setting, 0) === '-';
  if (isHyphen && isSuspended(setting)) return LEFT;
  return isHyphen || setting.style.spacedDashes ? NEITHER : BOTH;
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
  const known = role && ofRole(role, setting);
  if (known) return known;
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
