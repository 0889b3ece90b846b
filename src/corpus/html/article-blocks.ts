import type { Block } from './blocks.ts';

/** Blocks that invite the reader to something else, or label what is not text; each matches a whole block. */
const INVITATIONS = [
  '(?:read|see|watch|listen|click|learn|find out) (?:more|also|next|here|on)\\b.{0,120}',
  'related|(?:more|related)(?: (?:stories|articles|news|links|coverage|reading|content|topics)|:)\\b.{0,100}',
  '\\[related:.{0,160}|more (?:from|on):? .{1,60}|you (?:may|might) also (?:like|be interested in)\\b.{0,30}',
  'what to read next|recommended(?: for you| stories)?|trending(?: now)?|most (?:read|popular)',
  'advert(?:isement|ising)?|sponsored(?: content)?|continue reading(?: below)?|(?:story|article) continues below.{0,40}',
  'image(?: copyright| caption|:).{0,200}|getty(?: images)?',
  '(?:photo|picture|image|photograph|video)s? ?(?:by|:|credit|courtesy|source).{0,200}',
  'skip to (?:main )?content|loading.{0,20}|comments?|tell us what you think.{0,20}|filed under\\b.{0,60}',
  'share(?: this)?(?: (?:article|story|post|on|via|with)\\b.{0,80})?|like us on .{0,80}',
  'follow .{0,80}\\b(?:twitter|facebook|instagram|youtube)\\b.{0,60}',
  'sign up .{0,160}|subscribe .{0,160}|get the .{0,80} newsletter.{0,80}|.{0,60}click(?:ing)? here',
  'the post .{1,200} (?:first )?appeared first on .{1,100}',
];

/** Who else wrote, and whose it is: lines of the masthead that stand at the end; each matches a whole block. */
const CREDITS = [
  '.{0,300}\\bcontributed to this (?:report|story|article)',
  '.{0,300}\\badditional reporting by .{1,100}',
  '.{0,300}\\ball rights reserved.{0,150}',
  '(?:©|copyright\\b).{0,20}\\b\\d{4}\\b.{0,150}',
];

/** Headings behind which a page lists other pages; each matches a whole block. */
const ENDS = [
  'you (?:may|might) also (?:like|be interested in)\\b.{0,30}|recommended(?: for you)?|trending(?: now)?|related|tags',
  '(?:more|related)(?: .{0,20})? (?:stories|articles|posts|news|coverage|links|reading)|more (?:from|on|great) .{1,60}',
  'most (?:read|popular|viewed)|read (?:more|next|also)|want more .{1,40}\\?|about the author.{0,40}',
  'leave a (?:comment|reply)|comments?|(?:share|like) this',
];

/** Lines of a page's head: who wrote it and when; each matches a whole block. */
const HEAD_LINES = [
  'by\\s.{1,80}|(?:first )?(?:published|posted|updated|last updated|modified)\\b.{0,100}',
  '.{0,40}\\b(?:\\d{1,2}:\\d{2}\\s?(?:[ap]\\.?m\\.?)?|\\d{1,2} (?:minute|hour|day)s? ago).{0,40}',
  '\\w{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\w{3,9} \\d{4}',
];

const FURNITURE = wholeBlock([...INVITATIONS, ...CREDITS]);
const END = wholeBlock(ENDS);
const HEAD_LINE = wholeBlock(HEAD_LINES);

/** No label is longer; and no pattern above is tried on a longer block. */
const LONGEST_LABEL = 500;

/** A block whose text is links by this share leads elsewhere. */
const LINKED_SHARE = 0.9;

/** The head of a page stands in its first blocks. */
const BLOCKS_OF_HEAD = 6;

/** A list of other pages is less of the page than this; else the heading was one of the article's own. */
const MOST_OF_END = 0.35;

/**
 * What of an article's blocks is the article: without its own headline repeated, the lines of its head (byline, date),
 * blocks that only lead elsewhere, and the lists of other pages at its end.
 */
export function articleBlocks(blocks: readonly Block[], headline: string | undefined): readonly Block[] {
  const own = withoutEnd(blocks).filter((block) => !leadsElsewhere(block));
  return own.filter((block, index) => index >= BLOCKS_OF_HEAD || !isHead(block, headline));
}

function wholeBlock(patterns: readonly string[]): (block: Block) => boolean {
  const pattern = new RegExp(`^(?:${patterns.join('|')})\\W{0,5}$`, 'i');
  return ({ text }) => text.length <= LONGEST_LABEL && pattern.test(text);
}

function leadsElsewhere(block: Block): boolean {
  if (FURNITURE(block)) return true;
  if (!/[\p{L}\p{N}]/u.test(block.text)) return false;
  return block.linked >= block.text.length * LINKED_SHARE && !/^h[1-6]$/.test(block.element.localName);
}

function isHead(block: Block, headline: string | undefined): boolean {
  return HEAD_LINE(block) || (headline !== undefined && folded(block.text) === folded(headline));
}

function folded(text: string): string {
  return text
    .slice(0, LONGEST_LABEL)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutEnd(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  let left = total;
  for (const [index, block] of blocks.entries()) {
    if (END(block) && left < total * MOST_OF_END) return blocks.slice(0, index);
    left -= block.text.length;
  }
  return blocks;
}
