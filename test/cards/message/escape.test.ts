import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  escapeLine,
  escapeText,
  plainLine,
  plainText,
  unescapeText,
} from '../../../src/cards/message/escape.ts';
import { type MarkdownNode, readMarkdown } from '../../../src/cards/message/read-markdown.ts';

/** What is shown, or undefined where anything but text is. */
function seenIn(nodes: readonly MarkdownNode[]): string | undefined {
  let seen = '';
  for (const node of nodes) {
    if (node.kind === 'text') seen += node.text;
    else if (node.kind === 'break') seen += '\n';
    else return undefined;
  }
  return seen.replaceAll('\u200b', '');
}

/** What Discord looks for in the raw text of a message, whatever stands before it. */
const RAW_MENTION = /@everyone|@here|<@[!&]?\d+>|<#\d+>/i;
const RAW_LINK = /https?:\/\/|discord\.gg\/|discord(?:app)?\.com\/invite/i;

const CASES: readonly (readonly [what: string, text: string])[] = [
  ['bold, italics, underline, strikethrough', '**a** *b* __c__ _d_ ~~e~~ ***f***'],
  ['inline code and code blocks', '`rm` ``x`` ```js\nalert(1)\n```'],
  ['spoilers', '||the butler||'],
  ['headings', '# One\n## Two\n### Three\n  # Four'],
  ['small print', '-# small\n  -# smaller'],
  ['lists', '- one\n* two\n+ three\n1. four\n22. five\n3) six\n  - seven'],
  ['quotes', '> one\n>>> two\n  > three'],
  ['masked links', '[click here](https://evil.example) [x]( <https://evil.example> "t")'],
  ['bare links', 'http://evil.example https://evil.example/a_b_c#d <https://evil.example>'],
  ['invitations', 'discord.gg/abc discord.com/invite/abc discordapp.com/invite/abc'],
  ['mentions of members, roles and channels', '<@1> <@!1> <@&1> <#1> <id:guide>'],
  ['mentions of everyone', '@everyone @here @Everyone'],
  ['mentions of commands', '</corpus reload:123>'],
  ['timestamps', '<t:1700000000:R> <t:1700000000>'],
  ['custom emoji and emoji by name', '<:a:1> <a:b:2> :smile: :+1:'],
  ['backslashes', '\\*a\\* \\\\ C:\\Users\\x \\'],
  ['the shrug', '¯\\_(ツ)_/¯ ¯_(ツ)_/¯'],
  ['ordinary prose', 'He said: “No – it’s 10:30, U.S. time; $1.5bn (approx.) & more!” 50% of #tags @name'],
  ['other scripts', 'שלום עולם، مرحبا بالعالم، नमस्ते, Привет, 你好'],
  ['emoji', '👩‍👩‍👧 🏳️‍🌈 1️⃣ ✌🏽'],
];

describe('escapeText', () => {
  test.each(CASES)('shows %s as they are written, and does nothing with them', (_, text) => {
    const escaped = escapeText(text);
    expect(seenIn(readMarkdown(escaped))).toBe(plainText(text));
    expect(escaped).not.toMatch(RAW_MENTION);
    expect(escaped).not.toMatch(RAW_LINK);
  });

  const fragments = fc.constantFrom(
    ...CASES.map(([, text]) => text),
    ...'*_~`|<>[]()#-+.:@\\/!\n 1a\u202e\u200b\u200d\ufe0f',
    'everyone',
    'here',
    'https://a.b',
    'discord.gg/x',
    '-# ',
    '<@1>',
  );
  const hostile = fc.oneof(
    fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('shows any text as it is, and nothing in it pings, links or formats', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text);
        expect(seenIn(readMarkdown(`x${escaped}`))).toBe(`x${plainText(text)}`);
        expect(seenIn(readMarkdown(`x\n${escaped}x`))).toBe(`x\n${plainText(text)}x`);
        expect(escaped).not.toMatch(RAW_MENTION);
        expect(escaped).not.toMatch(RAW_LINK);
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescapeText(escapeText(text))).toBe(plainText(text));
      }),
    );
  });

  it('at most doubles a text, but for the break in @everyone', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const everyones = text.split('@').length - 1;
        expect(escapeText(text).length).toBeLessThanOrEqual(2 * text.length + everyones);
      }),
    );
  });
});

describe('plainText', () => {
  test.each([
    ['bidi overrides and isolates', 'a\u202eb\u202c\u2066c\u2069\u200f', 'abc'],
    ['blanks without width', 'pa\u200bss\u2060wo\ufeffrd', 'password'],
    ['soft hyphens and fillers', 'a\u00adb\u3164c\u115fd', 'abcd'],
    ['tag characters', 'a\u{e0041}\u{e0042}', 'a'],
    ['control characters', 'a\u0000b\u0007c\u001b[31md', 'abc[31md'],
    ['joiners inside Latin words', 'ad\u200dmin', 'admin'],
    ['annotations', 'a\ufff9b\ufffac\ufffb', 'abc'],
  ])('removes %s', (_, text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  test.each([
    ['joiners that shape other scripts', 'می\u200cخواهم क्\u200dष'],
    ['joined and coloured emoji', '👩\u200d👧 ❤\ufe0f ✌🏽'],
    ['letters with their marks', 'e\u0301 ṩ ผู้'],
    ['line breaks', 'a\nb\n\nc'],
  ])('keeps %s', (_, text) => {
    expect(plainText(text)).toBe(text);
  });

  it('takes every kind of line break for one', () => {
    expect(plainText('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  });

  it('lowers towers of marks', () => {
    expect(plainText(`e${'\u0301'.repeat(50)}`)).toBe(`e${'\u0301'.repeat(5)}`);
  });

  it('replaces half a surrogate pair', () => {
    expect(plainText('a\ud83db')).toBe('a\ufffdb');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a very long text in one go', () => {
    expect(escapeText('*\u200d'.repeat(100_000)).length).toBe(200_000);
  });
});

describe('escapeLine', () => {
  it('makes one line of many', () => {
    expect(escapeLine(' a\n\n# b\t c ')).toBe('a \\# b c');
    expect(plainLine(' a\n\n# b\t c ')).toBe('a # b c');
  });
});
