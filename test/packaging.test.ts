import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../src/settings.ts';

const read = (file: string) => readFileSync(join(projectFolder(), file), 'utf8');
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('passes its linter', () => {
    const strict = ValidationSeverity.ERROR;
    const problems = validate(dockerfile, {
      deprecatedMaintainer: strict,
      directiveCasing: strict,
      emptyContinuationLine: strict,
      instructionCasing: strict,
      instructionCmdMultiple: strict,
      instructionEntrypointMultiple: strict,
      instructionHealthcheckMultiple: strict,
      instructionJSONInSingleQuotes: strict,
      instructionWorkdirRelative: strict,
    });
    expect(problems.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it('copies only what is there, and what the build context lets in', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(?:--chown=\S+ )?(.+) \S+$/gm)].flatMap(
      ([, paths = '']) => paths.split(' '),
    );
    expect(sources).toContain('package-lock.json');
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const source of sources) {
      expect(existsSync(join(projectFolder(), source)), source).toBe(true);
      expect(allowed).toContain(source.split('/')[0]);
    }
  });

  it('leaves in the image what the preview’s page is bundled from', async () => {
    const { build } = await import('esbuild');
    const { metafile } = await build({
      entryPoints: [join(projectFolder(), 'src/preview/page/main.ts')],
      absWorkingDir: projectFolder(),
      bundle: true,
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    const copied = [...image.matchAll(/^COPY (?!--from)(?:--chown=\S+ )?(.+) \S+$/gm)].flatMap(
      ([, paths = '']) => paths.split(' '),
    );
    const own = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
    expect(own).toContain('src/cards/message/read-markdown.ts');
    for (const path of own)
      expect(
        copied.some((source) => path === source || path.startsWith(`${source}/`)),
        path,
      ).toBe(true);
  });

  it('runs as nobody in particular, looks after its health, and holds no token', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK/m);
    expect(dockerfile).not.toMatch(/DISCORD_TOKEN/);
  });
});

describe('the compose file', () => {
  it('keeps the root read-only, drops every capability and takes the token from outside', () => {
    const { services } = parse(read('compose.yaml'));
    expect(services.reportedly).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(services.reportedly.environment.DISCORD_TOKEN).toMatch(/^\$\{DISCORD_TOKEN:\?/);
  });

  it('hands on each setting that the image does not fix', () => {
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    const isFixed = (name: string) => new RegExp(`\\b${name}=`).test(read('Dockerfile'));
    // With a token there is no preview.
    const open = named.filter((name) => name !== 'PREVIEW_PORT' && !isFixed(name));
    expect(open).toContain('WATCH');
    const { environment } = parse(read('compose.yaml')).services.reportedly;
    for (const name of open) expect(environment[name], name).toContain(`\${${name}:`);
  });
});

describe('the systemd unit', () => {
  const unit = join(projectFolder(), 'packaging/reportedly.service');

  it.runIf(has('systemd-analyze'))('is accepted by systemd', () => {
    expect(() => execFileSync('systemd-analyze', ['verify', unit], { stdio: 'pipe' })).not.toThrow();
  });

  it('holds no token', () => {
    expect(read('packaging/reportedly.service')).not.toMatch(/DISCORD_TOKEN=\w/);
  });
});
