/** Evidence files (R-B9): kept with their hash, only what the name says, out of sight but not lost when removed. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, asOwner, refusal, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
});
afterAll(() => harness?.close());

const PDF = new TextEncoder().encode('%PDF-1.7\n任命書\n%%EOF');

function attach(bytes: Uint8Array<ArrayBuffer>, name: string, visitor = hanako, itemId = '1-1') {
  const files = [new File([bytes], name)];
  return visitor.call('addAttachment', { params: { assessmentId, itemId }, files });
}
const list = async (visitor = hanako, itemId = '1-1') =>
  (await visitor.call('listAttachments', { params: { assessmentId, itemId } })).rows;

describe('evidence', () => {
  it('is kept byte by byte under its hash, and counted at the item', async () => {
    const row = await attach(PDF, '任命書（令和7年）.pdf');
    expect(row).toMatchObject({
      name: '任命書（令和7年）.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
      createdBy: '山田 花子',
    });
    const { blob, fileName } = await hanako.call('downloadAttachment', { params: { attachmentId: row.id } });
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(PDF);
    expect(fileName).toBe('任命書（令和7年）.pdf');
    const { items } = await hanako.call('getAssessment', { params: { assessmentId } });
    expect(items.find((item) => item.itemId === '1-1')?.attachmentCount).toBe(1);
    expect(await actions(hanako)).toEqual(expect.arrayContaining(['attachment.added', 'attachment.read']));
  });

  it('of several megabytes comes back whole', async () => {
    const large = new Uint8Array(3 * 1024 * 1024 + 17).map((_, i) => i % 251);
    large.set(PDF);
    const { id } = await attach(large, '台帳.pdf', hanako, '2-1');
    const { blob } = await hanako.call('downloadAttachment', { params: { attachmentId: id } });
    expect(
      createHash('sha256')
        .update(new Uint8Array(await blob.arrayBuffer()))
        .digest('hex'),
    ).toBe(createHash('sha256').update(large).digest('hex'));
  });

  it.each([
    ['a program named as a picture', '写真.png', Uint8Array.of(0x4d, 0x5a, 0x90, 0)],
    ['a program', '道具.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0)],
    ['a page with scripts', 'page.html', new TextEncoder().encode('<script>alert(1)</script>')],
    ['a picture with scripts', 'bild.svg', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['a workbook with macros', '台帳.xlsm', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['nothing', '空.pdf', new Uint8Array(0)],
    ['a file without ending', 'README', PDF],
  ])('is not %s', async (_, name, bytes) => {
    const problem = await refusal(attach(bytes as Uint8Array<ArrayBuffer>, name));
    expect(problem).toMatchObject({ code: 'unsupported-file', status: 415 });
    expect(problem.detail).toContain('PDF');
  });

  it('larger than 20 MB is refused, and nothing of it stays', async () => {
    const before = await list();
    const large = new Uint8Array(21 * 1024 * 1024);
    large.set(PDF);
    expect(await refusal(attach(large, '大きい.pdf'))).toMatchObject({
      code: 'payload-too-large',
      status: 413,
    });
    expect(await list()).toEqual(before);
  });

  it('never leaves its folder by its name', async () => {
    expect((await attach(PDF, '..\\..\\etc/passwd.pdf', hanako, '3-1')).name).toBe('passwd.pdf');
  });

  it('goes out of sight when removed and comes back, once', async () => {
    const { id } = await attach(PDF, '消す.pdf', hanako, '3-3');
    await hanako.call('deleteAttachment', { params: { attachmentId: id } });
    expect(await list(hanako, '3-3')).toEqual([]);
    expect(await refusal(hanako.call('downloadAttachment', { params: { attachmentId: id } }))).toMatchObject({
      code: 'not-found',
    });
    expect(await hanako.call('restoreAttachment', { params: { attachmentId: id } })).toMatchObject({ id });
    expect(await refusal(hanako.call('restoreAttachment', { params: { attachmentId: id } }))).toMatchObject({
      code: 'nothing-to-undo',
    });
    expect(await list(hanako, '3-3')).toHaveLength(1);
  });

  it('that was changed in the database is not given out', async () => {
    const { id } = await attach(PDF, '改ざん.pdf', hanako, '4-1');
    const sql = 'UPDATE attachment_chunk SET content = $2 WHERE attachment_id = $1';
    expect(await asOwner(harness, hanako, sql, [id, Buffer.from('%PDF-1.7 forged')])).toBe(1);
    const said = console.error;
    console.error = () => {};
    const problem = await refusal(hanako.call('downloadAttachment', { params: { attachmentId: id } }));
    console.error = said;
    expect(problem).toMatchObject({ code: 'unexpected', status: 500 });
  });

  it('is read by staff, attached by nobody without the permission, and not seen by another organization', async () => {
    const staff = await invite(harness, hanako, ['staff']);
    const stranger = await otherTenant(harness, hanako);
    const [first] = await list();
    expect(await list(staff)).toHaveLength(1);
    expect(await refusal(attach(PDF, 'x.pdf', staff))).toMatchObject({ code: 'forbidden' });
    for (const operation of ['downloadAttachment', 'deleteAttachment'] as const) {
      const problem = await refusal(stranger.call(operation, { params: { attachmentId: first?.id ?? '' } }));
      expect(problem.code).toBe('not-found');
    }
    expect(await refusal(attach(PDF, 'x.pdf', stranger))).toMatchObject({ code: 'not-found' });
  });
});
