import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../support/facility-work.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let administrator: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
});
afterAll(() => harness?.close());

describe('backups in the product', () => {
  it('prints the key, makes a backup, really restores it for trial and says so', async () => {
    const sheet = await administrator.call('createBackupKey');
    expect(await sheet.blob.slice(0, 5).text()).toBe('%PDF-');
    const run = await administrator.call('createBackup');
    expect(run).toMatchObject({ state: 'succeeded', kind: 'manual', present: true, restoreTestedAt: null });
    const tested = await administrator.call('testRestore', {
      params: { backupId: run.id },
      body: { identity: '' },
    });
    expect(tested).toMatchObject({ restoreResult: 'ok' });
    const { rows, recipients } = await administrator.call('listBackups');
    expect(rows).toHaveLength(1);
    expect(recipients).toHaveLength(1);
    const { blob } = await administrator.call('downloadBackup', { params: { backupId: run.id } });
    expect(await blob.slice(0, 21).text()).toBe('age-encryption.org/v1');
    expect(blob.size).toBe(run.size);
    expect(await actions(administrator)).toContain('backup.read');
  });

  it('says in words why a key does not open it', async () => {
    const { rows } = await administrator.call('listBackups');
    const wrong = 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ';
    const problem = await administrator
      .call('testRestore', { params: { backupId: rows[0]?.id ?? '' }, body: { identity: wrong } })
      .catch((error: unknown) => error);
    expect(problem).toMatchObject({
      problem: { code: 'backup-failed', detail: expect.stringContaining('鍵') },
    });
  });

  it('keeps settings, and refuses a folder that cannot be written to', async () => {
    const { settings } = await administrator.call('listBackups');
    await administrator.call('updateBackupSettings', { body: { ...settings, hour: 4 } });
    expect((await administrator.call('listBackups')).settings.hour).toBe(4);
    const refused = administrator.call('updateBackupSettings', {
      body: { ...settings, directory: 'relative' },
    });
    await expect(refused).rejects.toMatchObject({ problem: { code: 'invalid-input' } });
  });

  it('is for the administrator of the installation only', async () => {
    const manager = await invite(harness, administrator, ['safety_manager']);
    await expect(manager.call('listBackups')).rejects.toMatchObject({ problem: { code: 'forbidden' } });
  });
});

describe('audit log in the product', () => {
  it('shows who did what from where, and verifies', async () => {
    const { rows } = await administrator.call('listAuditEntries', { query: { limit: 5 } });
    expect(rows[0]).toMatchObject({ personName: expect.any(String), action: expect.any(String) });
    const page = await administrator.call('listAuditEntries', { query: { limit: 1 } });
    expect(page.next).not.toBeNull();
    expect(await administrator.call('verifyAudit')).toMatchObject({ ok: true, problems: [] });
  });

  it('notes who has looked at it', async () => {
    const before = (await actions(administrator)).filter((action) => action === 'audit.read').length;
    expect((await actions(administrator)).filter((action) => action === 'audit.read')).toHaveLength(
      before + 1,
    );
  });
});
