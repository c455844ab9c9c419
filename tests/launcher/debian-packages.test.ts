/** What the tests need beside npm's packages: found, installed through apt, or refused in a sentence. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository } from './support.ts';

const MODULE = join(repository, 'scripts', 'launch', 'debian-packages.mjs');

/** Knows no package before `update`, as a fresh image; installs an empty program of the package's name. */
const APT_GET = `echo "apt-get $*" >> "$HERE/calls"
[ "$1" = --version ] && exit 0
[ "$1" = update ] && { : > "$HERE/lists"; exit 0; }
echo "frontend $DEBIAN_FRONTEND" >> "$HERE/calls"
[ -e "$HERE/lists" ] || exit 100
for name; do :; done
: > "$HERE/$name"
/bin/chmod 755 "$HERE/$name"`;
const SUDO = 'echo "sudo $*" >> "$HERE/calls"\n[ "$1" = -n ] || exit 1\nshift\nexec "$@"';
/** As sudo answers whom it would ask for a password. */
const SUDO_THAT_ASKS = 'echo "sudo $*" >> "$HERE/calls"\nexit 1';

/** Linux has apt-get; elsewhere nothing is ever installed. */
describe.runIf(process.platform === 'linux')('Debian packages for the tests', () => {
  let here = '';
  beforeEach(() => {
    here = mkdtempSync(join(tmpdir(), 'mamori-apt-'));
    program('true', 'exit 0');
  });
  afterEach(() => rmSync(here, { recursive: true, force: true }));

  function program(name: string, script: string): void {
    writeFileSync(join(here, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(here, name), 0o755);
  }

  /** In a process whose path is our folder alone. */
  function run(call: string, { user = 0, env = {} }: { user?: number; env?: NodeJS.ProcessEnv } = {}) {
    const code = `process.getuid = () => ${user};
      const { ensureChromium, offerOldestPostgres } = await import(process.argv[1]);
      try { console.log(${call}); } catch (error) { console.log(error.name + ': ' + error.message); }`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, MODULE], {
      env: { PATH: here, HERE: here, LANG: 'ja_JP.UTF-8', ...env },
      encoding: 'utf8',
    });
    return { result: stdout.trim(), said: stderr };
  }

  const calls = () => {
    const file = join(here, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };
  const installed = () => calls().filter((line) => line.startsWith('apt-get install'));

  it('a browser that is there is used, and nothing is asked of apt', () => {
    program('apt-get', APT_GET);
    program('chromium-browser', 'exit 0');
    expect(run('ensureChromium()')).toEqual({ result: join(here, 'chromium-browser'), said: '' });
    const named = join(here, 'true');
    expect(run('ensureChromium()', { env: { CHROMIUM: named } }).result).toBe(named);
    expect(calls()).toEqual([]);
  });

  it('root installs it without questions, after fetching the lists that a fresh image lacks', () => {
    program('apt-get', APT_GET);
    const { result, said } = run('ensureChromium()');
    expect(result).toBe(join(here, 'chromium'));
    expect(said).toContain('Chromium をインストールしています');
    const install = 'apt-get install -y --no-install-recommends chromium';
    expect(calls()).toEqual([
      'apt-get --version',
      install,
      'frontend noninteractive',
      'apt-get update',
      install,
      'frontend noninteractive',
    ]);
  });

  it('anybody else installs it through a sudo that asks nothing', () => {
    program('apt-get', APT_GET);
    program('sudo', SUDO);
    expect(run('ensureChromium()', { user: 1000 }).result).toBe(join(here, 'chromium'));
    expect(calls()).toContain('sudo -n apt-get install -y --no-install-recommends chromium');
  });

  it.each([
    ['sudo would ask for a password', { 'apt-get': APT_GET, sudo: SUDO_THAT_ASKS }, 1000],
    ['there is no sudo', { 'apt-get': APT_GET }, 1000],
    ['there is no apt-get', {}, 0],
    ['the package cannot be had', { 'apt-get': '[ "$1" = --version ]' }, 0],
  ] as const)('refuses with what to do when %s', (_, programs, user) => {
    for (const [name, script] of Object.entries(programs)) program(name, script);
    const { result } = run('ensureChromium()', { user });
    expect(result).toMatch(/^LaunchError: .*見つかりません.*apt-get install chromium.*CHROMIUM/);
    expect(installed()).toEqual([]);
  });

  it('PostgreSQL 15 is installed on machines for tests only; elsewhere it is said how', () => {
    program('apt-get', APT_GET);
    const offer = `offerOldestPostgres(${JSON.stringify(join(here, 'postgresql-15'))})`;
    expect(run(offer).said).toContain('sudo apt-get install postgresql-15');
    expect(installed()).toEqual([]);
    const made = run(offer, { env: { CI: 'true' } });
    expect(made.said).toContain('PostgreSQL 15 をインストールしています');
    expect(made.said).not.toContain('sudo apt-get');
    expect(installed().at(-1)).toContain('postgresql-15');
    expect(run(offer, { env: { CI: 'true' } }).said, 'already there').toBe('');
  });
});
