/** The same form saved by Excel's, Google's and LibreOffice's markup gives the same answers (files: fixtures/make.ts). */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../src/read/checklist.ts';
import { readWorkbookSafely, SafeReader } from '../../src/read/xlsx/safely.ts';
import { EDITIONS } from '../fixtures/editions.ts';
import { EXPECTED, OWN_DOCUMENT, VENDOR } from '../fixtures/people.ts';

const file = (name: string) => fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url));

describe('a filled vendor form', () => {
  it.each(['excel.xlsx', 'google.xlsx', 'libreoffice.xlsx'])('%s', async (name) => {
    const reading = readChecklist(await readWorkbookSafely(file(name)), EDITIONS);
    expect(reading.recognised).toMatchObject({ edition: 'fy2025/vendor', ownForm: false });
    expect(reading.document?.items).toMatchObject(EXPECTED);
    expect(reading.document?.subject.name).toBe(VENDOR);
    expect(reading.unread).toMatchObject([{ code: 'comment', cell: 'C7', content: '電話で確認' }]);
  });
});

describe('our own form', () => {
  it('opened and saved by LibreOffice loses nothing', async () => {
    const reading = readChecklist(await readWorkbookSafely(file('own-form-libreoffice.xlsx')), EDITIONS);
    expect(reading.recognised?.ownForm).toBe(true);
    expect(reading.document).toEqual(OWN_DOCUMENT);
  });
});

describe('files of other kinds', () => {
  it.each([
    ['old-excel.xls', 'old-excel'],
    ['open-document.ods', 'other-format'],
    ['encrypted.xlsx', 'encrypted'],
    ['macro.xlsm', 'macros'],
  ])('%s: %s', async (name, code) => {
    await expect(readWorkbookSafely(file(name))).rejects.toMatchObject({ code });
  });
});

describe('one process for many files', () => {
  it('goes on after refused files, and gives each caller its own answer', async () => {
    const reader = new SafeReader();
    try {
      const names = ['excel.xlsx', 'macro.xlsm', 'libreoffice.xlsx', 'encrypted.xlsx', 'google.xlsx'];
      const results = await Promise.allSettled(
        names.map(async (name) => reader.read(new Uint8Array(await readFile(file(name))))),
      );
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
    } finally {
      reader.close();
    }
  });
});
