import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/corpus/formats/feed.ts';
import type { RawRecord } from '../../../src/corpus/formats/format.ts';
import { UserError } from '../../../src/errors.ts';
import { readAll, valuesOf } from './read-records.ts';

function rss(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Quill Post</title><link>https://quillpost.example</link>
    <language>en-gb</language>${items}</channel></rss>`;
}

const ITEM = `<item><title>Bridge &amp; ferry</title><link>https://quillpost.example/b</link><dc:creator>Ann Orr</dc:creator>
  <pubDate>Thu, 04 Mar 2021 10:20:30 GMT</pubDate><category>News</category><description>The bridge…</description>
  <content:encoded><![CDATA[<p>The bridge is closed.</p><script>no()</script><p>"A crack," she said.</p>]]></content:encoded></item>`;

describe('feed', () => {
  it('reads RSS, the full text before the teaser', async () => {
    const [read] = (await readAll(feed, rss(ITEM))) as readonly RawRecord[];
    expect(read?.fileText).toBe('The bridge is closed.\n\n"A crack," she said.');
    expect(read && valuesOf(read)).toEqual({
      headline: 'Bridge & ferry',
      byline: 'Ann Orr',
      outlet: 'The Quill Post',
      published: '2021-03-04T10:20:30Z',
      url: 'https://quillpost.example/b',
      language: 'en-GB',
      category: 'News',
    });
    expect(read?.metadata.published?.from).toBe('feed');
    expect(read?.record).toBe(1);
  });

  it('reads Atom, with links that are relative to the feed', async () => {
    const read = await readAll(
      feed,
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Quill Post</title>
       <link href="https://quillpost.example/"/><link rel="self" href="https://quillpost.example/feed"/>
       <entry><title type="html">Bridge &lt;b&gt;closed&lt;/b&gt;</title><link rel="edit" href="/e"/><link href="/b"/>
       <id>urn:1</id><published>2021-03-04T10:20:30+01:00</published><updated>2021-03-05T00:00:00Z</updated>
       <author><name>Ann Orr</name></author><content type="html">&lt;p&gt;It is &amp;amp; stays closed.&lt;/p&gt;</content></entry></feed>`,
    );
    const [entry] = read as readonly RawRecord[];
    expect(entry?.fileText).toBe('It is & stays closed.');
    expect(entry && valuesOf(entry)).toEqual({
      headline: 'Bridge closed',
      byline: 'Ann Orr',
      outlet: 'The Quill Post',
      published: '2021-03-04T10:20:30+01:00',
      modified: '2021-03-05T00:00:00Z',
      url: 'https://quillpost.example/b',
      language: 'en',
    });
  });

  it.each([['The bridge is…'], ['The bridge is [...]'], ['The bridge is <a href="/b">Read more</a>']])(
    'refuses an entry that is only a teaser, and reads the others: %s',
    async (teaser) => {
      const cut = `<item><title>A</title><description><![CDATA[${teaser}]]></description></item>`;
      expect(await readAll(feed, rss(cut + ITEM))).toMatchObject([
        { reason: expect.stringMatching(/^Entry 1: .*only the beginning/) },
        { record: 2 },
      ]);
    },
  );

  it('expands no entity that a document defines', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>';
    const item = '<item><description>A text, &b;</description></item>';
    const xml = rss(item).replace('?>', `?>${doctype}`);
    const [read] = (await readAll(feed, xml)) as readonly RawRecord[];
    expect(read?.fileText).not.toContain('boom');
    expect(read?.fileText).toContain('A text');
  });

  it.each([
    ['an empty feed', rss('')],
    ['an empty file', ''],
    ['other XML', '<?xml version="1.0"?><note><to>you</to></note>'],
    [
      'an entity that names a file',
      rss(ITEM).replace('?>', '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
    ],
    ['a feed that was cut short', rss(ITEM).slice(0, 300)],
    ['a page', '<!doctype html><html><body><p>Text.</p></body></html>'],
  ])('refuses %s', async (_, xml) => {
    await expect(readAll(feed, xml)).rejects.toThrow(UserError);
  });
});
