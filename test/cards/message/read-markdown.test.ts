import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/cards/message/read-markdown.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const line = { kind: 'break' };

describe('readMarkdown', () => {
  it('reads emphasis, code and line breaks', () => {
    expect(readMarkdown('**Label**\n*soft* `x*y`')).toEqual([
      { kind: 'strong', children: [text('Label')] },
      line,
      { kind: 'em', children: [text('soft')] },
      text(' '),
      { kind: 'code', text: 'x*y', block: false },
    ]);
  });

  it('shows what was escaped as it was written', () => {
    const escaped = '\\*no\\* \\_x\\_ \\<@1\\> \\- a \\# b \\|\\|c\\|\\| https\\://example.test';
    expect(readMarkdown(escaped)).toEqual([text('*no* _x_ <@1> - a # b ||c|| https://example.test')]);
  });

  it('keeps the lines of a quotation and ends it without an empty line', () => {
    expect(readMarkdown('> one\n> two\nafter')).toEqual([
      { kind: 'quote', children: [text('one'), line, text('two')] },
      text('after'),
    ]);
  });

  it('turns a list item into a bullet, and an escaped one not', () => {
    expect(readMarkdown('- one\n\\- two')).toEqual([text('• one'), line, text('- two')]);
  });

  it('reads masked links, timestamps, headings and small print', () => {
    expect(readMarkdown('## Title\n-# small\n[here](https://example.test/a) <t:0:D>')).toEqual([
      { kind: 'heading', children: [text('Title')] },
      { kind: 'subtext', children: [text('small')] },
      { kind: 'link', target: 'https://example.test/a', children: [text('here')] },
      text(' '),
      { kind: 'time', unix: 0, format: 'D' },
    ]);
  });

  it('knows small print and headings after a quotation, and only where a line begins', () => {
    expect(readMarkdown('> said\n-# small\nno -# small\n> said\n# Title')).toEqual([
      { kind: 'quote', children: [text('said')] },
      { kind: 'subtext', children: [text('small')] },
      text('no -# small'),
      line,
      { kind: 'quote', children: [text('said')] },
      { kind: 'heading', children: [text('Title')] },
    ]);
  });

  it('marks whatever would ping', () => {
    expect(readMarkdown('@everyone <@123456789012345678>')).toEqual([
      { kind: 'mention', text: '@everyone' },
      text(' '),
      { kind: 'mention', text: '<user 123456789012345678>' },
    ]);
  });
});
