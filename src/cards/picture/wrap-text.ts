const words = new Intl.Segmenter('en', { granularity: 'word' });
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as lines no wider than `width`, broken between words, and inside a word that is wider than a line; of what
 * is more than `most` lines the last ends in '…'.
 * @param widthOf the width of a line as it would be drawn
 */
export function wrapText(
  text: string,
  width: number,
  most: number,
  widthOf: (line: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, widthOf)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      if (lines.length === most - 1) return [...lines, cutLine(line, width, widthOf)];
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the blanks and marks behind them; a word that is wider than a line by letters. */
function piecesOf(text: string, width: number, widthOf: (line: string) => number): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1);
    // A line never begins with the mark that ends a word or with a blank.
    if (
      before !== undefined &&
      !/[\p{L}\p{N}]$/u.test(segment) &&
      !/^[\p{Ps}\p{Pi}]/u.test(segment) &&
      !/\s$/u.test(before)
    )
      pieces[pieces.length - 1] = before + segment;
    else if (
      before !== undefined &&
      !/\s$/u.test(before) &&
      /\S/u.test(segment) &&
      !isIdeograph(before, segment)
    )
      pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces.flatMap((piece) =>
    widthOf(piece.trimEnd()) <= width ? [piece] : [...letters.segment(piece)].map(({ segment }) => segment),
  );
}

/** Between these a line may break without a blank. */
function isIdeograph(before: string, after: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(before) ||
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(after)
  );
}

function cutLine(line: string, width: number, widthOf: (line: string) => number): string {
  const kept = [...letters.segment(line.trimEnd())].map(({ segment }) => segment);
  while (kept.length > 0 && widthOf(`${kept.join('').trimEnd()} …`) > width) kept.pop();
  return `${kept.join('').trimEnd()} …`;
}
