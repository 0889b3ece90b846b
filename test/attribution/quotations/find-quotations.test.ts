import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/attribution/quotations/find-quotations.ts';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';

function quoted(text: string): readonly string[] {
  return findQuotations(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
}

describe('findQuotations', () => {
  it.each([
    ['curly', 'She said: “We will go.”', ['We will go.']],
    ['straight', 'She said: "We will go."', ['We will go.']],
    ['two apostrophes', "She said: ''We will go.''", ['We will go.']],
    ['single', 'She said: ‘We will go.’', ['We will go.']],
    ['French', 'Elle a dit : « On y va. »', ['On y va.']],
    ['German', 'Sie sagte: „Wir gehen.“', ['Wir gehen.']],
    ['turned round', 'Sie sagte: »Wir gehen.«', ['Wir gehen.']],
    ['corner', '「We will go」 she said.', ['We will go']],
    ['white corner', '『We will go』 she said.', ['We will go']],
    ['curly open, straight close', 'She said: “We will go."', ['We will go.']],
    ['an apostrophe inside', "She said: 'We won't go.'", ["We won't go."]],
    ['a quotation inside', 'She said: “He told me ‘no way’ twice.”', ['He told me ‘no way’ twice.']],
    ['the same marks inside', 'She said: “He told me “no way” twice.”', ['He told me “no way” twice.']],
    ['straight, with a lost blank', 'She said, "We go."He said, "We stay."', ['We go.', 'We stay.']],
    ['two in one sentence', '“We go,” she said, “now.”', ['We go,', 'now.']],
  ])('finds %s marks', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ["The pilot's dogs' bowls aren't here."],
    ["Rock 'em in the '90s."],
    ['He is 5\'10" tall.'],
    ['He is 6’2” tall.'],
  ])('takes no apostrophe or measure for a mark: %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('lets a mark after inches close what is open', () => {
    expect(quoted('“I am 6’2”,” he said. “He is 5’2”. You know.” Then: “Now he is 5’4”, said Roe.')).toEqual([
      'I am 6’2”,',
      'He is 5’2”. You know.',
      'Now he is 5’4',
    ]);
  });

  it('lets an unclosed quotation end with its paragraph', () => {
    const [first, second] = findQuotations('“We go.\n\n“We stay.”', paragraphsOf('“We go.\n\n“We stay.”'));
    expect(first).toMatchObject({ opened: true, closed: false });
    expect(second).toMatchObject({ opened: true, closed: true, paragraph: 1 });
  });

  it('keeps quotations inside an unclosed one', () => {
    expect(quoted('"They will ask, \'Did you see it?\' and stay.\n\n"So it goes."')).toEqual([
      "They will ask, 'Did you see it?' and stay.",
      'So it goes.',
    ]);
  });

  it('lets an unopened quotation begin with its paragraph', () => {
    const text = 'We will surely go,” she said.';
    expect(findQuotations(text, paragraphsOf(text))[0]).toMatchObject({
      start: 0,
      opened: false,
      closed: true,
    });
  });
});
