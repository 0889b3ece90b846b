import type { ShownParagraph } from '../../coverage/answer.ts';
import { shorten } from '../message/shorten.ts';

/**
 * Characters of text on a page: about two screens of a phone. Escaping at most doubles them, and a description holds
 * 4,096.
 */
export const PAGE_CHARACTERS = 1_600;

/** The paragraphs by pages, as many whole ones as fit; one that is longer than a page goes on over several. */
export function articlePages(paragraphs: readonly ShownParagraph[]): readonly (readonly ShownParagraph[])[] {
  const pages: ShownParagraph[][] = [];
  let room = 0;
  for (const piece of paragraphs.flatMap(piecesOf)) {
    const length = piece.words.text.length;
    const page = pages.at(-1);
    if (page === undefined || length > room) {
      pages.push([piece]);
      room = PAGE_CHARACTERS - length;
    } else {
      page.push(piece);
      room -= length;
    }
  }
  return pages;
}

/** The page, counted from 1, on which a paragraph begins. */
export function pageOfParagraph(pages: readonly (readonly ShownParagraph[])[], number: number): number {
  return pages.findIndex((page) => page.some((piece) => piece.number === number)) + 1 || 1;
}

function piecesOf(paragraph: ShownParagraph): readonly ShownParagraph[] {
  const { words } = paragraph;
  const pieces: ShownParagraph[] = [];
  let at = 0;
  while (at < words.text.length) {
    const rest = words.text.slice(at, at + PAGE_CHARACTERS + 1);
    const { kept } = shorten(rest, PAGE_CHARACTERS);
    const start = words.span.start + at;
    const span = { start, end: start + kept.length };
    if (kept !== '') pieces.push({ ...paragraph, words: { ...words, span, text: kept } });
    at += Math.max(kept.length, 1);
    while (/\s/.test(words.text.charAt(at))) at += 1;
  }
  return pieces;
}
