import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readInvocation, readLine } from '../../src/terminal/arguments.ts';
import { typeable } from '../../src/terminal/typed-commands.ts';

const data = commands.map((command) => typeable(command.data));

describe('readInvocation', () => {
  it('fills the first option with the words after the command', () => {
    expect(readInvocation(['ask', 'did', 'it', 'rain?'], data)).toEqual({
      kind: 'run',
      typed: { name: 'ask', options: { question: 'did it rain?' } },
      json: false,
    });
  });

  it('takes options by name, a folder, and --json, in any order', () => {
    expect(
      readInvocation(['--json', 'quotes', '--outlet', 'A Post', '--corpus=there', 'Quill'], data),
    ).toEqual({
      kind: 'run',
      typed: { name: 'quotes', options: { outlet: 'A Post', speaker: 'Quill' } },
      json: true,
      folder: 'there',
    });
  });

  it('reads subcommands', () => {
    expect(readInvocation(['corpus', 'check'], data)).toMatchObject({
      typed: { name: 'corpus', subcommand: 'check', options: {} },
    });
  });

  it('names what it does not know, in a sentence', () => {
    expect(() => readInvocation(['ask', '--speeker', 'x'], data)).toThrow(
      "Unknown option '--speeker'. Use --help to see what there is.",
    );
    expect(() => readInvocation(['ask', 'why?', '--from'], data)).toThrow(
      /^Option '--from <value>' argument missing\. Use --help to see what there is\.$/,
    );
  });

  it('asks for the prompt where nothing is said', () => {
    expect(readInvocation([], data)).toEqual({ kind: 'prompt' });
    expect(readInvocation(['--corpus', 'there'], data)).toEqual({ kind: 'prompt', folder: 'there' });
  });
});

describe('readLine', () => {
  it('takes a command with or without its slash', () => {
    const typed = { name: 'who', options: { name: 'Ada Quill' } };
    expect(readLine('/who Ada Quill', data)).toEqual(typed);
    expect(readLine('who "Ada Quill"', data)).toEqual(typed);
  });

  it('takes a plain sentence as a question, apostrophes and all', () => {
    expect(readLine("what didn't Quill say?", data)).toEqual({
      name: 'ask',
      options: { question: "what didn't Quill say?" },
    });
  });

  it('knows no other slash', () => {
    expect(() => readLine('/sing', data)).toThrow("There is no command '/sing'");
  });
});
