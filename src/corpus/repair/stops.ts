import {
  BOTH,
  isCapitalised,
  isFunctionWord,
  isInitial,
  isNumber,
  isWordAt,
  LEFT,
  RIGHT,
  type Setting,
  type Touch,
  valueAt,
} from './touch.ts';
import { TOP_LEVEL_DOMAINS } from './words.ts';

/** How a full stop touches: in figures, web addresses and initials the word goes on after it. */
export function ofFullStop(setting: Setting): Touch {
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

/** How a comma touches: 400,000 and 12,34,567 go on after it. */
export function ofComma(setting: Setting): Touch {
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

/** How a colon touches: 10:30 goes on after it. */
export function ofColon({ before, after }: Setting): Touch {
  const time = /^\d{1,2}$/.test(before) && /^\d{1,2}(?:\D|$)/.test(after);
  return time ? BOTH : LEFT;
}
