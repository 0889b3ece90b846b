import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS, citationOf } from '../../src/cards/citation-formats.ts';
import { readMarkdown } from '../../src/cards/message/read-markdown.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import type { ArticleReference } from '../../src/coverage/finding.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { FERRY, HARBOUR } from '../coverage/made-up.ts';
import { validateMessage } from '../discord/contract.ts';
import { buttonOn, desk, editionOf, newsroomOf, textOn } from './made-up-newsroom.ts';

const edition = editionOf(buildCoverage([HARBOUR, FERRY], []));
const { run, press } = desk(newsroomOf({ current: () => edition }));
const words = wordsFor('en');

/** A made-up article of which this is known. */
function known(values: Readonly<Record<string, string>>): ArticleReference {
  const metadata = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, how: 'given' as const, from: 'test' }]),
  );
  return { id: 'made-up', file: 'made-up.txt', metadata, copies: [] };
}

describe('a citation', () => {
  const article = known({
    headline: 'Fish & chips: 100% {more} | [said] ~~~~',
    byline: 'Ann Other and Bo Else',
    outlet: 'The Ellery Courier',
    published: '2031-03-04T10:00:00Z',
    url: 'https://example.org/a?b={c}|d',
    language: 'en',
  });

  it('in plain text names author, headline, outlet, date and address', () => {
    expect(citationOf(article, 'plain', '2031-05-06', words)).toBe(
      'Ann Other and Bo Else. “Fish & chips: 100% {more} | [said] ~~~~”. The Ellery Courier, 4 March 2031. ' +
        'https://example.org/a?b={c}%7cd (accessed 6 May 2031).',
    );
  });

  it('for BibTeX escapes what TeX would obey', () => {
    const entry = citationOf(article, 'bibtex', '2031-05-06', words);
    expect(entry).toContain('@misc{made-up,\n  author = {Ann Other and Bo Else},');
    expect(entry).toContain(
      'title = {{Fish \\& chips: 100\\% \\{more\\} | [said] \\textasciitilde{}\\textasciitilde{}',
    );
    expect(entry).toContain('  year = {2031},\n  month = mar,\n  date = {2031-03-04},');
    expect(entry).toContain('url = {https://example.org/a?b=%7Bc%7D%7cd},\n  urldate = {2031-05-06},');
  });

  it('for Wikipedia escapes what wikitext would obey', () => {
    expect(citationOf(article, 'wikipedia', '2031-05-06', words)).toBe(
      '{{cite news |title=Fish & chips: 100% &#123;more&#125; {{!}} &#91;said&#93; &#126;&#126;&#126;&#126; ' +
        '|author=Ann Other and Bo Else |work=The Ellery Courier |date=2031-03-04 ' +
        '|url=https://example.org/a?b=%7Bc%7D%7cd |access-date=2031-05-06 |language=en}}',
    );
  });

  it('leaves out what is not known', () => {
    const bare = known({ outlet: 'The Ellery Courier' });
    expect(citationOf(bare, 'plain', '2031-05-06', words)).toBe('The Ellery Courier.');
    expect(citationOf(bare, 'wikipedia', '2031-05-06', words)).toBe('{{cite news |work=The Ellery Courier}}');
    expect(citationOf(bare, 'bibtex', '2031-05-06', words)).toBe(
      '@misc{made-up,\n  howpublished = {The Ellery Courier},\n}',
    );
  });

  it('of whatever headline is one line of balanced braces and no template of its own', () => {
    const hostile = fc.array(
      fc.constantFrom('{', '}', '|', '[', "''", '\\', '\n', '`', '~', '<ref>', 'é', '%', '\u202e'),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(hostile, (pieces) => {
        const made = known({ headline: `x${pieces.join('')}`, outlet: 'y' });
        const entry = citationOf(made, 'bibtex', '2031-05-06', words).replace(/\\[{}]/g, '');
        const depth = [...entry].reduce(
          (open, c) => (open < 0 ? open : open + Number(c === '{') - Number(c === '}')),
          0,
        );
        expect(depth).toBe(0);
        const template = citationOf(made, 'wikipedia', '2031-05-06', words).replaceAll('{{!}}', '');
        expect(template.match(/\{\{|\}\}|\[\[|<|''/g)).toEqual(['{{', '}}']);
      }),
    );
  });
});

describe('/cite', () => {
  it('gives the citation in a code block, and the other formats on their buttons', async () => {
    const reply = await run('cite', { id: 'harbour' });
    expect(reply).toMatchObject({ visibility: 'private', outcome: 'answered' });
    expect(textOn(reply)).toContain('```\n“Harbour to close”. The Ellery Courier, 4 March 2031.\n```');
    expect(textOn(reply)).toContain('-# Not known, and so left out: author and link.');
    const bibtex = await press(buttonOn(reply, 'BibTeX'), { card: reply.card });
    expect(bibtex).toMatchObject({ mode: 'update' });
    expect(textOn(bibtex)).toContain('@misc{harbour,');
    const shared = await press(buttonOn(bibtex, 'Share'), { card: bibtex.card });
    expect(shared.visibility).toBe('public');
    expect(textOn(shared)).toMatch(/Shared by Mina[\s\S]*@misc/);
  });

  it('cites the articles of all findings on a card, each once', async () => {
    const answer = await run('ask', { question: 'who pays for the harbour buses?' });
    const cited = await press(buttonOn(answer, 'Cite'), { card: answer.card });
    expect(cited).toMatchObject({ mode: 'new', visibility: 'private', outcome: 'answered' });
    expect(textOn(cited)).toContain('Island Herald');
    const ids = cited.card.content?.split('\n')[0]?.split(' ') ?? [];
    expect(new Set(ids).size).toBe(cited.card.embeds.length);
  });

  it('says so where there is no such id', async () => {
    expect((await run('cite', { id: 'nowhere' })).outcome).toBe('nothing');
    expect((await press('cite/open/1/00000000/=nowhere')).outcome).toBe('refused');
    expect((await press('cite/latex/1/00000000/=harbour')).outcome).toBe('refused');
  });

  it('shows a hostile headline inert, in its code block', async () => {
    const article = known({ headline: '``` @everyone <@1> **x** ```js', outlet: '`' });
    const { citationCard } = await import('../../src/cards/citation-card.ts');
    for (const format of CITATION_FORMATS) {
      const card = citationCard([article], format, '2031-05-06', { page: 1, version: 'v', words });
      expect(validateMessage(card)).toEqual([]);
      const nodes = readMarkdown(card.embeds[0]?.description ?? '');
      expect(nodes.filter(({ kind }) => kind !== 'break')).toMatchObject([
        { kind: 'code', block: true },
        { kind: 'subtext' },
      ]);
    }
  });
});
