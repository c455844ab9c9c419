/** What follows `npm start --`: the help is printed, anything unknown is refused, and nothing is started. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './support.ts';

function launch(args: readonly string[], language = 'ja_JP.UTF-8') {
  const env = { ...process.env, LC_ALL: language };
  return spawnSync(process.execPath, [join(repository, 'scripts', 'launch.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
}

describe('options of the launcher', () => {
  it.each(['--help', '-h'])('%s prints options and environment', (option) => {
    const { status, stdout } = launch(['start', option]);
    expect(status).toBe(0);
    for (const name of ['npm start', 'PORT', 'HOST', 'MAMORI_DATA', 'DATABASE_URL', 'MAMORI_PUBLIC_URL'])
      expect(stdout).toContain(name);
    expect(launch(['demo', option], 'en_US.UTF-8').stdout).toContain('Environment:');
  });

  it('what does not exist is refused', () => {
    const { status, stderr } = launch(['start', '--port', '80']);
    expect(status).toBe(1);
    expect(stderr).toContain('--port');
    expect(stderr).toContain('npm start -- --help');
  });
});
