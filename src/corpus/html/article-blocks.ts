import type { Block } from './blocks.ts';

/** A block that is nothing but links, this much of it, leads elsewhere. */
const LINKED_SHARE = 0.9;

/** Blocks that invite the reader to something else, or label what is not text; matched against the whole block. */
const INVITATION =
  /^(?:(?:read|see|watch|listen|click|learn|find out) (?:more|also|next|here|on)\b.{0,120}|related|(?:more|related)(?: (?:stories|articles|news|links|coverage|reading|content|topics)|:)\b.{0,100}|more (?:from|on):? .{1,60}|advert(?:isement|ising)?|sponsored(?: content)?|continue reading(?: below)?|story continues below.{0,40}|article continues below.{0,40}|image(?: copyright| caption|:).{0,200}|(?:photo|picture|image|photograph|video)s? ?(?:by|:|credit|courtesy|source).{0,200}|getty(?: images)?|skip to (?:main )?content|comments?|share(?: this)?(?: (?:article|story|post|on|via|with)\b.{0,80})?|follow .{0,80}\b(?:twitter|facebook|instagram|youtube)\b.{0,60}|like us on .{0,80}|sign up .{0,160}|subscribe .{0,160}|get the .{0,80} newsletter.{0,80}|loading.{0,20}|tell us what you think.{0,20}|you (?:may|might) also (?:like|be interested in)\b.{0,30}|what to read next|recommended(?: for you| stories)?|trending(?: now)?|most (?:read|popular)|.{0,60}click(?:ing)? here|the post .{1,200} (?:first )?appeared first on .{1,100}|filed under\b.{0,60}|\[related:.{0,160})\W*$/i;

/** Headings that open the end of a page: what follows them is other pages. */
const END_OF_ARTICLE =
  /^(?:you (?:may|might) also (?:like|be interested in)\b.{0,30}|(?:more|related)(?: .{0,20})? (?:stories|articles|posts|news|coverage|links|reading)|more (?:from|on|great) .{1,60}|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed)|read (?:more|next|also)|want more .{1,40}\?|about the author.{0,40}|leave a (?:comment|reply)|comments?|(?:share|like) this|tags|related)\W{0,3}$/i;

/** A line of the page's head: 'By …', 'Published …', 'Updated …', or a date and a time alone. */
const HEAD_LINE =
  /^(?:by\s.{1,80}|(?:first )?(?:published|posted|updated|last updated|modified)\b.{0,100}|.{0,40}\b(?:\d{1,2}:\d{2}\s?(?:[ap]\.?m\.?)?|\d{1,2} (?:minute|hour|day)s? ago).{0,40}|\w{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \w{3,9} \d{4})$/i;

/** Who else wrote, and whose it is: lines of the masthead that stand at the end. */
const CREDIT =
  /^.{0,300}\b(?:contributed to this (?:report|story|article)|additional reporting by .{1,100}|all rights reserved.{0,150})\W*$|^(?:©|copyright\b).{0,20}\b\d{4}\b.{0,150}$/i;

const LINES_OF_HEAD = 6;
const END_SHARE = 0.35;

/**
 * What of an article's blocks is the article: without its own headline repeated, the lines of its head (byline, date),
 * blocks that only lead elsewhere, and the lists of other pages at its end.
 */
export function articleBlocks(blocks: readonly Block[], headline: string | undefined): readonly Block[] {
  const own = withoutEnd(blocks).filter((block) => !leadsElsewhere(block));
  return own.filter((block, index) => index >= LINES_OF_HEAD || !isHead(block, headline));
}

function leadsElsewhere(block: Block): boolean {
  if (INVITATION.test(block.text) || CREDIT.test(block.text)) return true;
  if (!/[\p{L}\p{N}]/u.test(block.text)) return false;
  return block.linked >= block.text.length * LINKED_SHARE && !isHeading(block);
}

function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.element.localName);
}

function isHead(block: Block, headline: string | undefined): boolean {
  if (headline !== undefined && folded(block.text) === folded(headline)) return true;
  return HEAD_LINE.test(block.text);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutEnd(blocks: readonly Block[]): readonly Block[] {
  const total = lengthOf(blocks);
  const end = blocks.findIndex(
    (block, index) => END_OF_ARTICLE.test(block.text) && lengthOf(blocks.slice(index)) < total * END_SHARE,
  );
  return end < 0 ? blocks : blocks.slice(0, end);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
