/** Made-up pages: the words, people and outlets in them do not exist. */

export const PARAGRAPHS = [
  'The harbour of Quill Bay will close for repairs in May, the port authority said on Monday, after divers found cracks in two of its piers.',
  '“Nobody will lose their berth,” said Mara Ode, who runs the port, “and no fee will be charged, whatever the council decides.”',
  'Fishermen have asked for a later date, because the season begins in April, and because the nearest other harbour is a day away.',
  'The council, which owns the piers, denied that it had known of the cracks, and said that its records, which go back to 1954, would be published.',
] as const;

/** A page with an article of those paragraphs, with `head` in its head and `inside` among the paragraphs. */
export function page({ head = '', inside = '', before = '', after = '' } = {}): string {
  const [first, ...others] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${before}
<article class="story">${first}${inside}${others.join('\n')}</article>${after}
<footer>All rights reserved, the made-up company of this page.</footer></body></html>`;
}
