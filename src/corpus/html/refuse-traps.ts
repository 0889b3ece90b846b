import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';

/** Tags and entities; the largest of honest pages have some ten thousand. */
const MOST_MARKS = 60_000;

/** Of markup and text, scripts and pictures not counted; honest pages have some hundred thousand characters. */
const MOST_CHARACTERS = 4_000_000;

/** How deep elements may stand in each other. Browsers stop at 512; pages of articles seldom pass 50. */
const DEEPEST = 200;

/** The sum of the depths of all elements, by which the time grows that finding the article takes. */
const MOST_WEIGHT = 600_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements that end without an end tag where the next one begins (HTML standard, 13.1.2.4): they do not pile up. */
const SELF_ENDING = new Set(
  'p li dt dd td th tr thead tbody tfoot option optgroup colgroup rp rt'.split(' '),
);

/**
 * Refuses, in one pass and before it is parsed, a page that could not be read in reasonable time.
 *
 * @throws UserError for a page of too many tags, or with tags too deep in each other, or too long.
 */
export function refuseTraps(html: string): void {
  if (html.length > MOST_CHARACTERS) {
    throw new UserError(problem('page-too-long', { millions: MOST_CHARACTERS / 1e6 }));
  }
  const open: string[] = [];
  let marks = 0;
  let weight = 0;
  for (const [, slash, tag] of html.matchAll(/&|<(\/?)([a-z][^\s/<>]{0,40})?/gi)) {
    if (++marks > MOST_MARKS) throw new UserError(problem('page-too-many-tags', { most: MOST_MARKS }));
    const name = tag?.toLowerCase();
    if (name === undefined) continue;
    if (slash === '/') close(open, name);
    else {
      weight += open.length;
      if (!VOID.has(name) && !SELF_ENDING.has(name)) open.push(name);
    }
    if (open.length > DEEPEST || weight > MOST_WEIGHT) {
      throw new UserError(problem('page-too-deep'));
    }
  }
}

/** An end tag closes what was left open inside its element; one without an element closes nothing. */
function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index >= 0) open.length = index;
}
