import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { completeLine } from '../../src/terminal/complete-line.ts';
import { historyFile, readHistory, writeHistory } from '../../src/terminal/history.ts';
import { runPrompt } from '../../src/terminal/prompt.ts';
import { typeable } from '../../src/terminal/typed-commands.ts';
import { MADE_UP_COMMANDS, MADE_UP_DISPATCHER } from '../preview/made-up.ts';

const asker = { id: '1', name: 'Tester', mayManage: true, locale: 'en-GB' };
const parts = { dispatcher: MADE_UP_DISPATCHER, commands: MADE_UP_COMMANDS, asker };

/** A prompt that a test types into; `until` waits for what it shows. */
function start(history: readonly string[] = []) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const done = runPrompt({ ...parts, input, output, look: () => ({ width: 80, colour: false }), history });
  return {
    done,
    type: (text: string) => input.write(text),
    shown: () => shown,
    until: (words: string) => expect.poll(() => shown).toContain(words),
  };
}

describe('the interactive prompt', () => {
  it('answers lines, presses buttons by number or label, and leaves', async () => {
    const prompt = start();
    prompt.type('where is the heron?\r');
    await prompt.until('[1] Next  [2] Context 1  [3] Report  [4] Share');
    prompt.type('1\r');
    await prompt.until('page 2');
    prompt.type('next\r');
    await prompt.until('page 3');
    prompt.type('9\r');
    await prompt.until('There is no 9 to press');
    prompt.type('/sing\r');
    await prompt.until("There is no command '/sing'");
    prompt.type('exit\r');
    expect(await prompt.done).toEqual(['exit', '/sing', '9', 'next', '1', 'where is the heron?']);
  });

  it('asks for a form line by line, and says what came of it', async () => {
    const prompt = start();
    prompt.type('heron\r');
    await prompt.until('[3] Report');
    prompt.type('3\r');
    await prompt.until('What is wrong?: ');
    prompt.type('It was a stork.\r');
    prompt.type('exit\r');
    prompt.type('\r');
    await prompt.until('Where? (optional) [here]: ');
    prompt.type('\r');
    // A terminal has no channel to post to, and this form posts.
    await prompt.until('Thank you.');
    prompt.type('exit\r');
    await prompt.done;
  });

  it('gives a form up at an empty line where something is needed', async () => {
    const prompt = start();
    prompt.type('heron\r');
    await prompt.until('[3] Report');
    prompt.type('3\r');
    await prompt.until('What is wrong?: ');
    prompt.type('\r');
    await prompt.until('Nothing was sent.');
    prompt.type('exit\r');
    await prompt.done;
  });

  it('takes the text of a message for what Discord has in its menu', async () => {
    const prompt = start();
    prompt.type('look-for-birds "A heron stood, they say."\r');
    await prompt.until('No bird in “A heron stood, they say.”');
    prompt.type('exit\r');
    await prompt.done;
  });

  it('attaches a file by its path', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'reportedly-attach-')), 'heron.txt');
    await writeFile(path, 'A heron.');
    const prompt = start();
    prompt.type(`sketch --file ${path}\r`);
    await prompt.until('heron.txt: 8 bytes');
    await prompt.until('Picture: A bird, made up');
    prompt.type('sketch --file nowhere.txt\r');
    await prompt.until("There is no file 'nowhere.txt'.");
    prompt.type('exit\r');
    await prompt.done;
  });

  it('completes with Tab, and recalls earlier sessions with the arrows', async () => {
    const prompt = start(['birds Goldcrest']);
    prompt.type('bir\t');
    await prompt.until('birds ');
    prompt.type('gol\t');
    await prompt.until('birds Goldcrest');
    prompt.type('\r');
    await prompt.until('{"name":"Goldcrest"}');
    prompt.type('\u0004');
    await prompt.done;
  });

  it('drops a line with Ctrl+C, and leaves on an empty one', async () => {
    const prompt = start();
    prompt.type('half a line\u0003');
    prompt.type('birds Goldcrest\r');
    await prompt.until('{"name":"Goldcrest"}');
    expect(prompt.shown()).not.toContain('Asked');
    prompt.type('\u0003');
    expect(await prompt.done).toEqual(['birds Goldcrest']);
  });
});

const completing = { ...parts, commands: MADE_UP_COMMANDS.map(typeable) };

describe('completeLine', () => {
  it('completes commands, subcommands, option names and values', async () => {
    expect(await completeLine('', completing)).toEqual([
      ['ask ', 'birds ', 'look-for-birds ', 'sketch ', 'corpus '],
      '',
    ]);
    expect(await completeLine('/bi', completing)).toEqual([['birds '], 'bi']);
    expect(await completeLine('corpus ', completing)).toEqual([['status ', 'check '], '']);
    expect(await completeLine('birds --r', completing)).toEqual([['--rare '], '--r']);
    expect(await completeLine('birds gr', completing)).toEqual([['Grey heron', 'Great tit'], 'gr']);
    expect(await completeLine('birds --count 2 --name gol', completing)).toEqual([['Goldcrest'], 'gol']);
    expect(await completeLine('sing x', completing)).toEqual([[], 'sing x']);
  });
});

describe('the history', () => {
  it('is kept for this user only, between sessions, and is empty at first', async () => {
    const file = historyFile({ XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'reportedly-state-')) });
    expect(await readHistory(file)).toEqual([]);
    await writeHistory(file, ['newest', 'oldest']);
    expect(await readHistory(file)).toEqual(['newest', 'oldest']);
    expect((await stat(file)).mode & 0o077).toBe(0);
    await writeHistory(
      file,
      Array.from({ length: 2000 }, (_, index) => `line ${index}`),
    );
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(500);
  });
});
