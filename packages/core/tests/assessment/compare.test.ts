import { describe, expect, it } from 'vitest';
import { compareDocuments, sameRow, takeItems } from '../../src/assessment/compare.ts';
import { completeDocument, row, withItems, withoutItem } from '../support/documents.ts';
import { fy2025 } from '../support/editions.ts';

const frozen = completeDocument(fy2025);

describe('comparing answer documents (R-B14)', () => {
  it('equal documents differ in nothing; a blank row and a missing one say the same', () => {
    expect(compareDocuments(frozen, structuredClone(frozen))).toEqual({
      edition: null,
      subject: null,
      context: [],
      items: [],
    });
    const blank = withItems(frozen, { '2-1': { second: { answer: null, date: null }, between: [] } });
    expect(compareDocuments(withoutItem(frozen, '2-1'), blank).items).toEqual([]);
    expect(sameRow(undefined, row({ basis: '' }))).toBe(true);
  });

  it('names every field that changed, with both sides', () => {
    const today = withItems(frozen, {
      '2-6': { ...frozen.items['2-6'], answer: 'no', targetDate: '2025-12-01', note: '更新待ち' },
    });
    expect(compareDocuments(frozen, today).items).toEqual([
      {
        item: '2-6',
        kind: 'changed',
        verdictBefore: 'yes',
        verdictAfter: 'no',
        fields: [
          { field: 'answer', before: 'yes', after: 'no' },
          { field: 'targetDate', before: null, after: '2025-12-01' },
          { field: 'note', before: null, after: '更新待ち' },
        ],
      },
    ]);
  });

  it('tells added, removed, and changes of subject and context apart', () => {
    const after = {
      ...withoutItem(frozen, '3-1'),
      subject: { name: 'まもり病院' },
      context: { ...frozen.context, servers: null },
    };
    const difference = compareDocuments(frozen, after);
    expect(difference).toMatchObject({
      subject: { before: 'まもり医院', after: 'まもり病院' },
      context: [{ fact: 'servers', before: true, after: null }],
      items: [{ item: '3-1', kind: 'removed', verdictAfter: 'unknown' }],
    });
    expect(compareDocuments(after, frozen).items).toMatchObject([{ item: '3-1', kind: 'added' }]);
  });

  it('an import takes over the chosen items and keeps what a form cannot hold', () => {
    const imported = withItems(frozen, {
      '2-1': { answer: 'no', date: '2025-06-01', targetDate: '2025-12-01' },
      '2-4': { answer: 'no', date: '2025-06-01', targetDate: '2025-12-01' },
    });
    const merged = takeItems(frozen, imported, ['2-1']);
    expect(merged.items['2-1']).toMatchObject({ answer: 'no', basis: '台帳と設定画面を確認した' });
    expect(merged.items['2-4']).toEqual(frozen.items['2-4']);
  });
});
