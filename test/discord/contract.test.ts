import { describe, expect, it } from 'vitest';
import {
  HAS_CONTRACT_FILE,
  validateChoices,
  validateCommands,
  validateMessage,
  validateModal,
  WITHOUT_CONTRACT_FILE,
} from './contract.ts';

const button = (more: object = {}) => ({ type: 2, style: 2, label: 'Go', custom_id: 'go', ...more });
const row = (...components: readonly object[]) => ({ type: 1, components });
const buttons = (count: number) => Array.from({ length: count }, (_, i) => button({ custom_id: `go${i}` }));
const option = (value: string) => ({ label: value || 'none', value });
const select = (options: readonly object[]) => ({ type: 3, custom_id: 'pick', options });
const components = (...list: readonly object[]) => ({ content: 'x', components: list });
const embeds = (...list: readonly object[]) => ({ embeds: list });
const field = (name: string, value: string) => ({ fields: [{ name, value }] });

describe('the rules for a message', () => {
  it.each<[string, unknown]>([
    ['a sentence', { content: 'x' }],
    ['the longest of everything', embeds({ title: 't'.repeat(256), description: 'd'.repeat(4096) })],
    [
      'five rows of five buttons',
      components(
        ...[0, 1, 2, 3, 4].map((i) =>
          row(...buttons(5).map((each) => ({ ...each, custom_id: `${i}${each.custom_id}` }))),
        ),
      ),
    ],
    [
      'a link beside a button',
      components(row(button(), { type: 2, style: 5, label: 'Open', url: 'https://example.org' })),
    ],
    ['a select', components(row(select([option('a'), option('b')])))],
    ['components v2', { flags: 1 << 15, components: [{ type: 10, content: 'x' }] }],
  ])('let pass: %s', (_what, message) => {
    expect(validateMessage(message)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', {}, /the message is empty/],
    ['only blanks', { content: ' \n' }, /the message is empty/],
    ['long content', { content: 'x'.repeat(2001) }, /content has 2001/],
    ['eleven embeds', embeds(...Array.from({ length: 11 }, () => ({ title: 't' }))), /11 embeds/],
    ['an empty embed', embeds({ color: 1 }), /an embed is empty/],
    ['a long title', embeds({ title: 't'.repeat(257) }), /embed title has 257/],
    ['a long description', embeds({ description: 'd'.repeat(4097) }), /embed description has 4097/],
    ['a long footer', embeds({ footer: { text: 'f'.repeat(2049) } }), /embed footer has 2049/],
    ['a long author', embeds({ author: { name: 'a'.repeat(257) } }), /embed author has 257/],
    ['a long field', embeds(field('n'.repeat(257), 'v')), /field name has 257/],
    ['a long field value', embeds(field('n', 'v'.repeat(1025))), /field value has 1025/],
    ['a blank field', embeds(field('n', ' ')), /a field’s value is empty/],
    [
      '26 fields',
      embeds({ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }),
      /26 embed fields/,
    ],
    [
      'embeds too long together',
      embeds({ description: 'd'.repeat(4000) }, { description: 'd'.repeat(2001) }),
      /6001 characters over all embeds/,
    ],
    ['six rows', components(...buttons(6).map((each) => row(each))), /6 rows/],
    ['six buttons in a row', components(row(...buttons(6))), /6 buttons in a row/],
    ['an empty row', components(row()), /a row is empty/],
    ['a button beside a select', components(row(button(), select([option('a')]))), /buttons or one select/],
    ['a custom id twice', components(row(button(), button())), /custom id "go" is there twice/],
    ['a long custom id', components(row(button({ custom_id: 'c'.repeat(101) }))), /custom id has 101/],
    ['no custom id', components(row({ type: 2, style: 1, label: 'Go' })), /a button has no custom id/],
    ['a long label', components(row(button({ label: 'l'.repeat(81) }))), /button label has 81/],
    [
      'a button without a word',
      components(row({ type: 2, style: 1, custom_id: 'x' })),
      /neither label nor emoji/,
    ],
    ['a link without address', components(row({ type: 2, style: 5, label: 'Open' })), /has a url/],
    ['an empty select', components(row(select([]))), /no option/],
    [
      '26 choices in a select',
      components(row(select(Array.from({ length: 26 }, (_, i) => option(`${i}`))))),
      /26 select options/,
    ],
    [
      'a choice twice in a select',
      components(row(select([option('a'), option('a')]))),
      /select value "a" is there twice/,
    ],
    [
      'content beside components v2',
      { flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }] },
      /beside components v2/,
    ],
    [
      'much text in components v2',
      { flags: 1 << 15, components: [{ type: 10, content: 'x'.repeat(4001) }] },
      /4001 characters over all text displays/,
    ],
    [
      '41 components',
      {
        flags: 1 << 15,
        components: [
          { type: 17, components: Array.from({ length: 40 }, () => ({ type: 10, content: 'x' })) },
        ],
      },
      /41 components/,
    ],
    ['something else', 'text', /expected object/],
  ])('refuse %s', (_what, message, problem) => {
    expect(validateMessage(message).join('\n')).toMatch(problem);
  });

  it.skipIf(!HAS_CONTRACT_FILE)(`refuse what Discord’s schema refuses${WITHOUT_CONTRACT_FILE}`, () => {
    expect(validateMessage({ content: 'x', embeds: [{ title: 't', color: -1 }] }).join()).toContain(
      'schema:',
    );
    expect(validateMessage({ content: 'x', components: [{ type: 99 }] }).join()).toContain('schema:');
  });
});

describe('the rules for files on a message', () => {
  const file = (more: object = {}) => ({ id: '0', filename: 'a.png', description: 'A line', ...more });
  const shows = (name: string) => ({ description: 'x', image: { url: `attachment://${name}` } });

  it('let pass a picture that says what it shows', () => {
    expect(validateMessage({ embeds: [shows('a.png')], attachments: [file()] })).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a picture without words', { content: 'x', attachments: [file({ description: ' ' })] }, /has no words/],
    ['too many words', { content: 'x', attachments: [file({ description: 'd'.repeat(1025) })] }, /1025/],
    ['a picture that is not there', { embeds: [shows('b.png')], attachments: [file()] }, /b\.png is no file/],
    ['one name twice', { content: 'x', attachments: [file(), file({ id: '1' })] }, /is there twice/],
  ])('refuse %s', (_what, message, problem) => {
    expect(validateMessage(message).join('\n')).toMatch(problem);
  });
});

describe('the rules for a form', () => {
  const field = (id: string, more: object = {}, label = 'Why?') => ({
    type: 18,
    label,
    component: { type: 4, custom_id: id, style: 1, ...more },
  });
  const form = (...components: readonly object[]) => ({ custom_id: 'f', title: 'Form', components });
  const fields = (count: number) => Array.from({ length: count }, (_, i) => field(`f${i}`));

  it('let pass five fields with the longest of everything', () => {
    const longest = field('a', { max_length: 4000, value: 'v'.repeat(4000) }, 'l'.repeat(45));
    expect(validateModal({ ...form(longest, ...fields(4)), title: 't'.repeat(45) })).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no field', form(), /has no field/],
    ['six fields', form(...fields(6)), /6 fields/],
    ['a long title', { ...form(field('a')), title: 't'.repeat(46) }, /modal title has 46/],
    ['a long label', form(field('a', {}, 'l'.repeat(46))), /field label has 46/],
    ['a field twice', form(field('a'), field('a')), /field "a" is there twice/],
    ['a value longer than can be typed', form(field('a', { max_length: 2, value: 'abc' })), /value has 3/],
    ['more than 4,000 characters', form(field('a', { max_length: 4001 })), /4001 characters/],
    ['something else', form({ type: 1, components: [] }), /Invalid input/],
  ])('refuse %s', (_what, modal, problem) => {
    expect(validateModal(modal).join('\n')).toMatch(problem);
  });
});

describe('the rules for completions', () => {
  it('let pass twenty-five of a hundred characters', () => {
    const choice = { name: 'n'.repeat(100), value: 'v'.repeat(100) };
    expect(validateChoices(Array.from({ length: 25 }, () => choice))).toEqual([]);
    expect(validateChoices([])).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['26', Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })), /26 choices/],
    ['a long name', [{ name: 'n'.repeat(101), value: 'v' }], /choice name has 101/],
    ['a long value', [{ name: 'n', value: 'v'.repeat(101) }], /choice value has 101/],
    ['no name', [{ name: '', value: 'v' }], /name is empty/],
    ['no value', [{ name: 'n', value: '' }], /value is empty/],
    ['no list', undefined, /a list of names and values/],
  ])('refuse %s', (_what, choices, problem) => {
    expect(validateChoices(choices).join('\n')).toMatch(problem);
  });
});

describe('the rules for commands', () => {
  const command = (more: object = {}) => ({ name: 'ask', description: 'Asks', ...more });
  const text = (name: string, more: object = {}) => ({ type: 3, name, description: 'A text', ...more });

  it('let pass a command in letters of any script', () => {
    expect(validateCommands([command(), command({ name: 'पूछो', options: [text('ask-this')] })])).toEqual([]);
  });

  it('let pass an entry of a message’s menu, beside a command of the same name', () => {
    expect(
      validateCommands([command(), { type: 3, name: 'Ask about this' }, { type: 3, name: 'ask' }]),
    ).toEqual([]);
  });

  it.each<[string, readonly object[], RegExp]>([
    ['a described entry of a menu', [{ type: 3, name: 'A', description: 'x' }], /has a description/],
    ['a long entry of a menu', [{ type: 3, name: 'A'.repeat(33) }], /has 33/],
    [
      'sixteen entries of a menu',
      Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `A${i}` })),
      /16 message commands/,
    ],
    ['capitals', [command({ name: 'Ask' })], /not in lower case/],
    ['a blank in a name', [command({ name: 'ask me' })], /is not a name/],
    ['a long name', [command({ name: 'a'.repeat(33) })], /is not a name/],
    ['no description', [command({ description: '' })], /description of ask is empty/],
    ['a long description', [command({ description: 'd'.repeat(101) })], /has 101/],
    ['a name twice', [command(), command()], /command "ask" is there twice/],
    ['an option twice', [command({ options: [text('a'), text('a')] })], /option "a" is there twice/],
    [
      'a required option after another',
      [command({ options: [text('a'), text('b', { required: true })] })],
      /b stands after/,
    ],
    [
      'choices with completion',
      [command({ options: [text('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] })],
      /both choices and completion/,
    ],
    [
      'a hundred and one',
      Array.from({ length: 101 }, (_, i) => command({ name: `ask${i}` })),
      /101 slash commands/,
    ],
    [
      '8,000 characters',
      [
        command({
          options: Array.from({ length: 4 }, (_, o) =>
            text(`o${o}`, {
              choices: Array.from({ length: 25 }, (_, i) => ({
                name: `${i}`.padEnd(50, 'n'),
                value: `${i}`.padEnd(50, 'v'),
              })),
            }),
          ),
        }),
      ],
      /characters in \/ask/,
    ],
  ])('refuse %s', (_what, commands, problem) => {
    expect(validateCommands(commands).join('\n')).toMatch(problem);
  });
});
