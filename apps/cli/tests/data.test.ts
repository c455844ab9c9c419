/** Backup, restore and verification by command, with and without a running server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mamori, withServer } from './support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('mamori backup, restore, audit verify', () => {
  it('lets the running server do it, works without one, and restores into another place', async () => {
    const data = join(folder, 'ひとつめ');
    const env = { MAMORI_DATA: data };
    await withServer(data, async () => {
      const made = await mamori(['backup', join(folder, 'running.tar.age'), '--json'], env);
      expect(made.code, made.stderr).toBe(0);
      expect(JSON.parse(made.stdout)).toMatchObject({
        format: 'mamori.backup-made/1',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      const verified = await mamori(['audit', 'verify', '--json'], env);
      expect(JSON.parse(verified.stdout)).toMatchObject({ sound: true });
      const refused = await mamori(['restore', join(folder, 'running.tar.age')], env);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('動いています');
    });
    const alone = await mamori(['backup', join(folder, 'alone.tar.age')], env);
    expect(alone.code, alone.stderr).toBe(0);
    const again = await mamori(['backup', join(folder, 'alone.tar.age')], env);
    expect(again.code, 'an existing file is never overwritten').toBe(2);
    const restored = await mamori(['restore', join(folder, 'alone.tar.age'), '--replace', '--json'], env);
    expect(restored.code, restored.stderr).toBe(0);
    expect(JSON.parse(restored.stdout)).toMatchObject({ findings: [] });
    expect((await mamori(['audit', 'verify'], env)).code).toBe(0);
  });
});
