import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { projectFolder, readSettings } from '../src/settings.ts';

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      corpusFolder: join(projectFolder(), 'seeds'),
      corporaFolder: join(projectFolder(), 'corpora'),
      dataFolder: join(projectFolder(), 'data'),
      watch: 'on',
      previewPort: 8787,
      logLevel: 'warn',
    });
  });

  it('takes what is set, and an empty value as not set', () => {
    const settings = readSettings({
      DISCORD_TOKEN: ' abc ',
      CORPUS_DIR: 'news',
      CORPORA_DIR: 'desks',
      DATA_DIR: '/var/lib/reportedly',
      HOME_SERVER: '123456789012345678',
      WATCH: 'poll',
      PREVIEW_PORT: '9000',
      LOG_LEVEL: '',
      DISCORD_API: '',
    });
    expect(settings).toEqual({
      token: 'abc',
      corpusFolder: 'news',
      corporaFolder: 'desks',
      dataFolder: '/var/lib/reportedly',
      homeServer: '123456789012345678',
      watch: 'poll',
      previewPort: 9000,
      logLevel: 'warn',
    });
  });

  it.each([
    [{ PREVIEW_PORT: 'nine' }, 'PREVIEW_PORT must be'],
    [{ PREVIEW_PORT: '70000' }, 'PREVIEW_PORT must be 1 to 65535'],
    [{ HOME_SERVER: 'ours' }, 'HOME_SERVER must be a server’s id'],
    [{ MONITOR_PORT: '0' }, 'MONITOR_PORT must be 1 to 65535'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of debug'],
    [{ DISCORD_API: 'nowhere' }, 'DISCORD_API must be an address'],
  ])('names the variable that is wrong: %o', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(UserError);
    expect(() => readSettings(environment)).toThrow(sentence);
  });
});

describe('projectFolder', () => {
  it('holds package.json', () => {
    expect(existsSync(join(projectFolder(), 'package.json'))).toBe(true);
  });
});
