import type { DomDocument, DomElement } from './dom.ts';

/** Elements for finding one's way (HTML standard, 4.3.4 and 4.4.7), and roles that say the same (ARIA). */
const NAVIGATION = 'nav,menu,[role=navigation],[role=menu]';

/** What shows that navigation was left open by mistake, and took the article in. */
const ARTICLE_INSIDE = 'article,main,h1,[itemprop=articleBody]';

/** Elements that never hold an article's own text (HTML standard, 4.3 and 4.10), and roles that say the same (ARIA). */
const FURNITURE = [
  NAVIGATION,
  'footer',
  'form',
  'dialog',
  'figcaption',
  'amp-ad',
  '[hidden]',
  '[role=complementary]',
  '[role=dialog]',
  '[role=search]',
  '[role=contentinfo]',
  '[itemprop=author]',
  '[itemprop=datePublished]',
  '[itemprop=dateModified]',
  '[itemprop=caption]',
  '[itemprop=copyrightHolder]',
  '[rel=author]',
  '[rel=tag]',
].join(',');

/** What pictures carry, and lists that slide: safe to remove before it is known where the article is. */
const PICTURE_WORDS =
  'caption captions credit credits photocredit slideshow carousel swiper rail teaser teasers copyright';

/** Words in class names and ids that name furniture. People name these in English, in whatever language they write. */
const FURNITURE_WORDS =
  `${PICTURE_WORDS} ` +
  'advert advertisement advertising adverts ad ads advertorial banner sponsor sponsored promo promos promotion ' +
  'byline bylines dateline timestamp datetime pubdate dates author authors bio biography ' +
  'related relatedarticles recommended recommendation recommendations recirc recirculation trending popular ' +
  'readmore morefrom outbrain taboola zergnet ' +
  'newsletter newsletters subscribe subscription signup paywall optin ' +
  'share sharing shares social socials sharebar addthis sharedaddy relatedposts ' +
  'comment comments disqus breadcrumb breadcrumbs pagination pager ' +
  'cookie cookies consent gdpr popup modal skip sidebar ' +
  'tag tags taglist topics hashtags disclaimer toolbar kicker eyebrow';

const PICTURES = new Set(PICTURE_WORDS.split(' '));
const FURNITURE_NAMES = new Set(FURNITURE_WORDS.split(' '));

/** Pairs of words in class names that name furniture where neither word does alone. */
const FURNITURE_PAIRS = new RegExp(
  `\\b(?:${[
    'read (?:more|next|also)|continue reading|more (?:from|on|stories|articles|links)|most (?:read|popular)',
    'also (?:like|read)|next (?:article|story|up)|(?:inline|article) (?:promo|ad)|sign up|pull ?quote',
    'screen reader|visually hidden|sr only|img wrap|(?:image|media|photo) (?:caption|credit|source)',
    '(?:entry|post|article) meta|meta data|(?:article|post) (?:footer|tags|info|navigation)',
    'video (?:player|container|wrapper|caption|title)',
  ].join('|')})\\b`,
);

const WORD_BORDERS = /[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/;

/**
 * Removes what is plainly not the article from a page before the article is looked for. An element that holds a large
 * part of the page's text is not removed, whatever it is called, unless it is navigation and nothing else: publishers
 * name the whole page 'paywall' too.
 */
export function removeFurniture(document: DomDocument): void {
  const body = document.body;
  if (body === null) return;
  const most = lengthOf(body) / MOST_OF_PAGE;
  for (const element of [...body.querySelectorAll(NAVIGATION)]) {
    if (element.querySelector(ARTICLE_INSIDE) === null) element.remove();
  }
  const lengths = new Lengths();
  for (const element of [...body.querySelectorAll(FURNITURE)]) {
    if (!isPhrase(element, lengths) && lengths.of(element) < most) element.remove();
  }
  for (const element of [...body.querySelectorAll('figure')]) {
    if (element.querySelector('blockquote,table,pre') === null && lengthOf(element) < most) element.remove();
  }
  for (const quote of [...body.querySelectorAll('blockquote')]) unwrap(quote);
  for (const element of namedIn(body, (words) => words.some((word) => PICTURES.has(word)))) {
    if (lengthOf(element) < Math.min(most, SMALL)) element.remove();
  }
  markFurniture(body);
}

const MOST_OF_PAGE = 5;

/** Characters of a box that may go by its name alone, before it is known where the article is. */
const SMALL = 600;

/** Takes an embedded post out of the boxes that hold nothing else, which look like advertisements to Readability. */
function unwrap(quote: DomElement): void {
  const length = lengthOf(quote) + SLACK;
  let outermost = quote;
  for (
    let box = quote.parentElement;
    box?.localName === 'div' && lengthOf(box) <= length;
    box = box.parentElement
  ) {
    outermost = box;
  }
  if (outermost !== quote) outermost.replaceWith(quote);
}

/** Which piece of furniture an element belongs to. Readability drops names, and boxes around one paragraph, but not this. */
const MARK = 'data-furniture';

function markFurniture(body: DomElement): void {
  const named = namedIn(
    body,
    (words) => words.some((word) => FURNITURE_NAMES.has(word)) || FURNITURE_PAIRS.test(words.join(' ')),
  );
  for (const [index, element] of named.entries()) {
    for (const part of [element, ...element.querySelectorAll('*')]) part.setAttribute(MARK, String(index));
  }
}

/**
 * Removes, from the element that holds the article, what `removeFurniture` found to be furniture by its name and left
 * in place; but no piece that holds a large part of the article.
 */
export function removeMarkedFurniture(root: DomElement): void {
  const pieces = new Map<string, DomElement[]>();
  for (const element of root.querySelectorAll(`[${MARK}]`)) {
    const mark = element.getAttribute(MARK) ?? '';
    if (element.parentElement?.getAttribute(MARK) === mark) continue;
    const parts = pieces.get(mark) ?? [];
    pieces.set(mark, parts);
    parts.push(element);
  }
  const most = lengthOf(root) / MOST_OF_ARTICLE;
  for (const parts of pieces.values()) {
    const length = parts.reduce((sum, part) => sum + lengthOf(part), 0);
    if (length < most) for (const part of parts) part.remove();
  }
}

const MOST_OF_ARTICLE = 4;

function namedIn(root: DomElement, names: (words: readonly string[]) => boolean): readonly DomElement[] {
  const lengths = new Lengths();
  return [...root.querySelectorAll('[class],[id]')].filter(
    (element) => !NEVER.has(element.localName) && namesOf(element).some(names) && !isPhrase(element, lengths),
  );
}

const NEVER = new Set(['html', 'body', 'article', 'main']);

const PHRASES = new Set('a abbr b cite code em font i mark q s small span strong sub sup time u'.split(' '));

/**
 * Whether an element is part of a sentence: a link to a tag's page may be called 'tag', and its words are still the
 * author's.
 */
function isPhrase(element: DomElement, lengths: Lengths): boolean {
  if (!PHRASES.has(element.localName)) return false;
  const parent = element.parentElement;
  if (parent === null) return false;
  return PHRASES.has(parent.localName) || lengths.of(parent) > lengths.of(element) + SLACK;
}

/** Characters that may stand around a phrase which is the whole of its paragraph. */
const SLACK = 3;

/** The words of each class and of the id of an element: `imageCaption` gives `image caption`. */
function namesOf(element: DomElement): readonly (readonly string[])[] {
  return [element.getAttribute('class'), element.getAttribute('id')].flatMap((value) =>
    value === null || value.length > LONGEST_NAME
      ? []
      : value.split(/\s+/).map((name) => name.split(WORD_BORDERS).map((word) => word.toLowerCase())),
  );
}

const LONGEST_NAME = 1000;

function lengthOf(element: DomElement): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

/** The lengths of elements as they are when first asked for: a parent of many is measured once, not once for each. */
class Lengths {
  readonly #known = new Map<DomElement, number>();

  of(element: DomElement): number {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const length = lengthOf(element);
    this.#known.set(element, length);
    return length;
  }
}
