/** A list of vendors kept elsewhere comes in as previewed or not at all (R-C1): encodings, columns, hostile files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const HEAD = '会社名,契約種別,担当者,電話,メール,夜間連絡先,システム';
const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (bytes: Uint8Array, name = '一覧.csv') => new File([bytes as Uint8Array<ArrayBuffer>], name);
const preview = (bytes: Uint8Array, columns?: string, name?: string) =>
  hanako.call('previewVendorImport', {
    files: [file(bytes, name)],
    query: columns === undefined ? {} : { columns },
  });
const fieldsOf = (found: Awaited<ReturnType<typeof preview>>) =>
  found.columns.map(({ field }) => field ?? '').join();
const apply = (bytes: Uint8Array, found: Awaited<ReturnType<typeof preview>>) =>
  hanako.call('applyVendorImport', {
    files: [file(bytes)],
    query: { columns: fieldsOf(found), fingerprint: found.fingerprint },
  });
const names = async () => (await hanako.call('listVendors')).rows.map(({ name }) => name);

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}
/** 会社名,電話 / 髙橋商店①,03-1 as Windows writes it (CP932 with characters that Shift_JIS lacks). */
const CP932 = Buffer.from('89ef8ed096bc2c936498620d0afbfc8bb48fa4935887402c30332d310d0a', 'hex');

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(`${HEAD}\r\n青空システム,保守,山田,03-1,,,\r\n`), 'utf-8'],
    ['UTF-8 with mark', utf8(`\uFEFF${HEAD}\n青空システム,保守,山田,03-1,,,\n`), 'utf-8'],
    ['UTF-16LE with tabs, as Excel writes', utf16('会社名\t電話\r\n青空システム\t03-1\r\n'), 'utf-16le'],
    ['UTF-16BE', utf16('会社名,電話\n青空システム,03-1\n', true), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const found = await preview(bytes);
    expect(found).toMatchObject({ encoding, counts: { create: 1, refused: 0 } });
    expect(found.rows[0]).toMatchObject({ name: '青空システム', line: 2, action: 'create' });
  });

  it('Shift_JIS with the characters of Windows', async () => {
    const found = await preview(new Uint8Array(CP932));
    expect(found).toMatchObject({ encoding: 'shift_jis' });
    expect(found.rows[0]?.name).toBe('髙橋商店①');
  });

  it('Excel, with a title above the headings', async () => {
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '業者',
          cells: {
            A1: '委託先一覧',
            A3: '事業者名',
            B3: '契約形態',
            C3: '電話番号',
            A4: '青空',
            B4: 'クラウド',
            C4: 312345678,
          },
        },
      ],
    } as never);
    const found = await preview(new Uint8Array(bytes), undefined, '一覧.xlsx');
    expect(found).toMatchObject({ encoding: null, sheet: '業者', counts: { create: 1 } });
    expect(found.rows[0]).toMatchObject({
      line: 4,
      remarks: [{ severity: 'warning', code: 'lostZero', column: '電話番号' }],
    });
  });
});

describe('an import', () => {
  it('creates and updates by name, connects systems and night contacts, and writes once', async () => {
    const system = await hanako.call('createSystem', {
      body: { name: '電子カルテ', kind: 'emr', vendorId: null, scopeAnswers: { patientData: 'yes' } },
    });
    const known = await hanako.call('createVendor', {
      body: {
        name: '株式会社 緑システム',
        names: ['みどり'],
        contractKind: 'unknown',
        phone: '03-9',
        note: '残す',
      },
    });
    const bytes = utf8(
      `${HEAD},元請\n㈱緑システム,保守契約,田中,,,,電子カルテ、なぞ,\n新星クラウド,SaaS,,0312345678,info@example.jp,090-1111-2222,,みどり`,
    );
    const found = await preview(bytes);
    expect(found.counts).toEqual({ create: 1, update: 1, unchanged: 0, refused: 0 });
    expect(found.rows[0]?.changes).toEqual([
      { field: 'contractKind', before: '分からない', after: '保守・運用の契約' },
      { field: 'contactName', before: '', after: '田中' },
      { field: 'systems', before: '', after: '電子カルテ' },
    ]);
    expect(found.rows[0]?.remarks).toMatchObject([
      { severity: 'warning', code: 'systemUnknown', value: 'なぞ' },
    ]);
    expect(await names()).not.toContain('新星クラウド');
    const done = await apply(bytes, found);
    expect(done.applied).toBe(true);
    const { rows } = await hanako.call('listVendors');
    expect(rows.find(({ id }) => id === known.id)).toMatchObject({
      name: '株式会社 緑システム',
      phone: '03-9',
      note: '残す',
      contactName: '田中',
      contractKind: 'maintenance',
      systemCount: 1,
      version: known.version + 1,
    });
    const added = rows.find(({ name }) => name === '新星クラウド');
    expect(added).toMatchObject({ contractKind: 'saas', primeVendorId: known.id });
    const detail = await hanako.call('getVendor', { params: { vendorId: added?.id ?? '' } });
    expect(detail.contacts).toMatchObject([{ availability: 'night', phone: '090-1111-2222' }]);
    expect((await hanako.call('listSystems')).rows.find(({ id }) => id === system.id)?.vendorId).toBe(
      known.id,
    );
    expect(await actions(hanako)).toContain('vendor.imported');
    const second = await preview(bytes);
    expect(second.counts).toEqual({ create: 0, update: 0, unchanged: 2, refused: 0 });
    expect((await refusal(apply(bytes, second))).code).toBe('conflict');
  });

  it('names every error with its line and column, and writes nothing of it', async () => {
    const bytes = utf8(
      `${HEAD},元請\n良い会社,保守,,,,,,\n,保守,,1,,,,\n良い会社,,,,,,,\nリース社,リース,,,a at b,,,どこか\n自分社,,,,,,,自分社\n"=cmd|'/C calc'!A0",なし,,,,,,`,
    );
    const found = await preview(bytes);
    expect(found.counts).toEqual({ create: 2, update: 0, unchanged: 0, refused: 4 });
    const remarks = found.rows.map(({ line, remarks: all }) => [line, ...all.map(({ code }) => code)]);
    expect(remarks).toEqual([
      [2],
      [3, 'nameMissing'],
      [4, 'repeated'],
      [5, 'kindUnknown', 'notAnAddress', 'primeUnknown'],
      [6, 'primeItself'],
      [7, 'formulaAsText'],
    ]);
    expect(found.rows[3]?.remarks[0]).toMatchObject({ column: '契約種別', value: 'リース' });
    expect((await refusal(apply(bytes, found))).code).toBe('conflict');
    expect(await names()).not.toContain('良い会社');
  });

  it('keeps a formula as text', async () => {
    const bytes = utf8('会社名,メモ\n式の会社,"=HYPERLINK(""http://example.com"")"');
    const found = await preview(bytes);
    await apply(bytes, found);
    const { rows } = await hanako.call('listVendors');
    expect(rows.find(({ name }) => name === '式の会社')?.note).toBe('=HYPERLINK("http://example.com")');
  });

  it('takes corrected columns, and refuses what has changed since the preview', async () => {
    const bytes = utf8('あ,い\n訂正の会社,03-5');
    expect((await preview(bytes)).rows[0]?.action).toBeUndefined();
    const found = await preview(bytes, 'name,phone');
    expect(found.rows[0]).toMatchObject({ name: '訂正の会社', action: 'create' });
    await hanako.call('createVendor', { body: { name: '訂正の会社', contractKind: 'none' } });
    expect((await refusal(apply(bytes, found))).code).toBe('changed-meanwhile');
  });
});

describe('hostile files are refused by name', () => {
  const code = async (bytes: Uint8Array, name?: string) => {
    const problem = await refusal(preview(bytes, undefined, name));
    return `${problem.code} ${(problem.details as { code?: string } | undefined)?.code ?? ''}`.trim();
  };

  it('100,000 rows', async () => {
    const problem = await refusal(preview(utf8(`${HEAD}\n${'青空,保守,,,,,\n'.repeat(100_000)}`)));
    expect(problem).toMatchObject({ code: 'unreadable-file', details: { code: 'too-many-rows' } });
    expect(problem.detail).toContain('2000');
  });

  it('and the rest', async () => {
    const whole = utf8(`${HEAD}\n青空システム,保守,,,,,`);
    expect(await code(utf8('会社名\0,電話\n'))).toBe('unreadable-file nul-bytes');
    expect(await code(utf16('会社名\0,電話\n'))).toBe('unreadable-file nul-bytes');
    expect(await code(utf8(`${HEAD}\n青空`).subarray(0, -1))).toBe('unreadable-file torn');
    expect(await code(new Uint8Array(CP932).subarray(0, 14))).toBe('unreadable-file torn');
    expect(await code(utf16('会社名,電話').subarray(0, -1))).toBe('unreadable-file torn');
    expect(await code(utf8(`${HEAD}\n"青空,保守`))).toBe('unreadable-file open-quote');
    expect(await code(new Uint8Array([0xfd, 0xff, 0x81, 0x20]))).toBe('unreadable-file unknown-encoding');
    expect(await code(utf8('\n\n'))).toBe('unreadable-file no-rows');
    expect(await code(utf8(`${'a,'.repeat(100)}\n`))).toBe('unreadable-file too-many-columns');
    expect(await code(utf8('PK\x03\x04'), '一覧.xlsx')).toMatch(/^unreadable-file /);
    expect(await code(whole, '一覧.pdf')).toBe('unsupported-file');
  });
});
