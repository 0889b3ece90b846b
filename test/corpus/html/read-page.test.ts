import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/corpus/html/read-page.ts';
import { UserError } from '../../../src/errors.ts';
import { PARAGRAPHS, page } from './pages.ts';

const ARTICLE = PARAGRAPHS.join('\n\n');

async function textOf(parts: Parameters<typeof page>[0]): Promise<string> {
  return (await readPage(page(parts))).text;
}

describe('readPage', () => {
  it('gives the paragraphs of the article and nothing around it', async () => {
    expect(await textOf({})).toBe(ARTICLE);
  });

  it.each([
    ['scripts', '<script>document.write("<p>Written by a script, which is no text.</p>")</script>'],
    ['styles', '<style>p { content: "no" }</style>'],
    ['what stands there for browsers without scripts', '<noscript><p>Switch on scripts.</p></noscript>'],
    ['templates', '<template><p>A row of a table that is not there.</p></template>'],
    ['comments', '<!-- <p>An editor’s note.</p> -->'],
    [
      'pictures with their captions',
      '<figure><img src="x.jpg"><figcaption>The harbour. Photo: Bo Lee</figcaption></figure>',
    ],
    ['captions by name', '<div class="imageCaption">The harbour in winter.</div>'],
    ['blocks that are only a link', '<p><a href="/ferry">Ferry to run twice a day</a></p>'],
    ['invitations', '<p>Read more: <b>all our harbour stories</b></p>'],
    ['advertisements', '<div>Advertisement</div>'],
    [
      'lists of other articles',
      '<div class="related-stories"><h3>Related</h3><ul><li><a href="/1">One</a></li></ul></div>',
    ],
    [
      'newsletters',
      '<div class="newsletter-signup"><p>Our letter comes every Friday, and costs nothing.</p></div>',
    ],
    ['whose it is', '<p>© 2021 The Quill Post. All rights reserved.</p>'],
    ['what is hidden', '<p hidden>Not shown to anybody, in any browser.</p>'],
  ])('leaves out %s', async (_, inside) => {
    expect(await textOf({ inside })).toBe(ARTICLE);
  });

  it('keeps links, emphasis and quotations that are part of a sentence, whatever their class', async () => {
    const text = await textOf({
      inside:
        '<p>The <a class="tag" href="/tag/ode">Ode report</a>, <em class="promo">in full</em>, says: <q>no</q>.</p>',
    });
    expect(text).toContain('The Ode report, in full, says: no.');
  });

  it('keeps an embedded post with its signature', async () => {
    const text = await textOf({
      inside: `<div class="embed"><div><blockquote class="twitter-tweet"><p>We stay open.</p>— Port of Quill (@quillport)
        <a href="https://example.com/1">March 4, 2021</a></blockquote></div></div>`,
    });
    expect(text).toContain('We stay open.\n\n— Port of Quill (@quillport) March 4, 2021');
  });

  it('parts paragraphs at line breaks and cells, so that no two words are glued together', async () => {
    const text = await textOf({
      inside: '<p>One line, here,<br>and another line, there.</p><div>A<p>B, c.</p>D</div>',
    });
    expect(text).toContain('One line, here,\n\nand another line, there.');
  });

  it('leaves out the headline where the text repeats it, and the lines of its head', async () => {
    const head = '<meta property="og:title" content="Harbour to close">';
    const before = '';
    const html = page({ head, before }).replace(
      '<article class="story">',
      '<article class="story"><h2>Harbour to close</h2><p>By Ann Orr</p><p>Published March 4, 2021, 10:20 am</p>',
    );
    expect((await readPage(html)).text).toBe(ARTICLE);
  });

  it('ends where the list of other pages begins', async () => {
    const html = page().replace(
      '</article>',
      '<h3>You may also like</h3><p>Ferry news, from last week.</p></article>',
    );
    expect((await readPage(html)).text).toBe(ARTICLE);
  });

  it('reads a page that leaves out its html and body tags', async () => {
    const html = `<!doctype html><title>Harbour to close</title>${PARAGRAPHS.map((p) => `<p>${p}`).join('')}`;
    expect((await readPage(html)).text).toBe(ARTICLE);
  });

  it.each([
    ['a browser', '<!-- saved from url=(0033)https://quillpost.example/harbour -->'],
    ['a browser, without blanks', '<!--saved from url=(0033)https://quillpost.example/harbour-->'],
    ['an extension', '<!--\n Page saved with an extension\n url: https://quillpost.example/harbour\n-->'],
  ])('takes the address from the comment of a page saved by %s', async (_, comment) => {
    expect((await readPage(comment + page())).metadata.url).toEqual({
      value: 'https://quillpost.example/harbour',
      how: 'given',
      from: 'address in the saved page',
    });
  });

  it('takes the text of the JSON-LD where the page shows next to nothing', async () => {
    const node = { '@type': 'NewsArticle', headline: 'A', articleBody: PARAGRAPHS.join('\n\n') };
    const html = `<html><head><script type="application/ld+json">${JSON.stringify(node)}</script></head>
      <body><div id="app"><p>Please switch on scripts, to read on.</p></div></body></html>`;
    expect((await readPage(html)).text).toBe(ARTICLE);
  });

  it.each([
    ['nothing', ''],
    ['no text', '<html><body><img src="a.jpg"></body></html>'],
    [
      'nothing but navigation',
      '<html><body><nav>Home, news, sport, weather, and letters.</nav></body></html>',
    ],
    [
      'navigation in whole sentences',
      `<html><body><div role="navigation"><p>${'From here, you get to the news, and home. '.repeat(20)}</p></div></body></html>`,
    ],
    ['links only', `<html><body><ul>${'<li><a href="/a">A headline</a></li>'.repeat(50)}</ul></body></html>`],
  ])('refuses a page that holds %s', async (_, html) => {
    await expect(readPage(html)).rejects.toThrow('No article was found');
  });

  it('finds an article that navigation swallowed, because it was never closed', async () => {
    const html = `<html><body><nav><a href="/">Home</a><article><h1>A</h1><p>${PARAGRAPHS.join('</p><p>')}</p></article>`;
    expect((await readPage(html)).text).toContain(ARTICLE);
  });

  it.each([
    ['text without end', `<p>${'word '.repeat(900_000)}</p>`],
    ['tags too deep in each other', '<div>'.repeat(50_000)],
    ['more tags than any page', '<b>x</b>'.repeat(50_000)],
    ['a million opening brackets', '<'.repeat(1_000_000)],
    ['a million entities', '&amp;'.repeat(1_000_000)],
  ])('refuses %s', async (_, html) => {
    await expect(readPage(`<html><body>${html}</body></html>`)).rejects.toThrow(UserError);
  });

  it('gives a text or a sentence for any tangle of tags', async () => {
    const piece = fc.constantFrom(
      ...'<p>|</p>|<div class="ad">|</div>|<a href=x>|</a>|<table><tr><td>|</table>|<script>|</script>|<!--|-->'.split(
        '|',
      ),
      ...'<body>|</html>|<blockquote>|</blockquote>|<figure>|<br>|&quot;|&#0;|<svg>|]]>|<html|"|\u0000|\ud800'.split(
        '|',
      ),
      PARAGRAPHS[0],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const read = await readPage(pieces.join('')).catch((error: unknown) => error);
        if (read instanceof Error) expect(read).toBeInstanceOf(UserError);
        else expect(read).toMatchObject({ text: expect.stringMatching(/\S/) });
      }),
      { numRuns: 200 },
    );
  });
});
