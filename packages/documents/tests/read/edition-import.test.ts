/** Official workbooks → proposed editions; FY2026: combined sheet, demarcation table, several workbooks (R-B1). */
import { editionItems } from '@mamori/core/edition-items';
import type { Edition } from '@mamori/regulations/model/edition';
import { describe, expect, it } from 'vitest';
import { buildOfficialForm } from '../../src/model/official-form.ts';
import { readChecklist } from '../../src/read/checklist.ts';
import { type EditionProposal, type OfficialFile, proposeEdition } from '../../src/read/edition/propose.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { renderOfficialFormXlsx } from '../../src/render/xlsx/official-form.ts';
import { EDITIONS, edition } from '../fixtures/editions.ts';
import { buildForm, type FormOptions, SPLIT } from '../fixtures/form-builder.ts';
import { combinedSheet, demarcationRows, vendorSheet } from '../fixtures/official-2026.ts';
import { type SheetSpec, writeWorkbook } from '../fixtures/xlsx-writer.ts';

async function file(sheets: readonly SheetSpec[], name = '001716187.xlsx'): Promise<OfficialFile> {
  return { name, workbook: await readWorkbook(writeWorkbook({ sheets })) };
}

const propose = (files: readonly OfficialFile[]): EditionProposal =>
  proposeEdition(files, { installed: EDITIONS, published: '2026-06' });

const missed = (proposal: EditionProposal) =>
  proposal.notUnderstood.map(({ code, cell, content }) => [
    code.replace('edition-import.', ''),
    cell,
    content,
  ]);

/** What the wording of a form decides: numbers, texts, headings, notes, classes. */
function outline(it: Edition) {
  return it.pages.map((page) => ({
    heading: page.heading?.text,
    notes: page.notes.map(({ text }) => text),
    footers: page.footers.map(({ text }) => text),
    sections: page.sections.map((section) => ({
      number: section.number,
      title: section.title.text,
      groups: section.groups.map((group) => ({
        heading: group.heading?.text,
        items: group.items.map((item) => ({
          id: item.id,
          printedNumber: item.printedNumber,
          label: item.label,
          text: item.text.text,
          english: item.english,
          deviceClasses: item.deviceClasses,
          dueFiscalYear: item.dueFiscalYear,
          blank: item.blankWithoutVendorContract,
          planned: item.plannedCounts,
        })),
      })),
    })),
  }));
}

describe('every edition that ships comes back from its own empty form', () => {
  const layouts: readonly (readonly [string, FormOptions])[] = [
    ['as published', {}],
    ['with columns of its own', { columns: SPLIT, startColumn: 1, startRow: 3 }],
  ];
  it.each(EDITIONS.flatMap(({ id }) => layouts.map(([name, options]) => [id, name, options] as const)))(
    '%s, %s',
    async (id, _name, options) => {
      const expected = edition(id);
      const vendor = id.endsWith('vendor');
      const { sheet } = buildForm(expected, {}, { ...options, ...(vendor ? { subject: '' } : {}) });
      const proposal = proposeEdition([await file([sheet])], {
        installed: EDITIONS,
        published: expected.published,
      });
      expect(missed(proposal)).toEqual([]);
      expect(proposal.status).toBe('complete');
      expect(proposal.editions.map((it) => it.id)).toEqual([id]);
      expect(proposal.editions.map(outline)).toEqual([outline(expected)]);
    },
  );

  it('but not from the workbook that the product prints: its wording may not be the original', async () => {
    const target = edition('fy2025/facility');
    const form = buildOfficialForm(target, {
      format: 'mamori.answers/1',
      edition: target.id,
      subject: { name: null },
      context: { vendorContracts: null, externalLine: null, networkDevices: null, servers: null },
      items: {},
      diagnostics: [],
    });
    const workbook = await readWorkbook(await renderOfficialFormXlsx(form));
    const proposal = propose([{ name: 'form.xlsx', workbook }]);
    expect(proposal.status).toBe('unrecognised');
    expect(missed(proposal).map(([code]) => code)).toEqual(['own-form']);
  });
});

describe('the shape of FY2026', () => {
  it('a combined sheet gives an edition for facilities and one for pharmacies', async () => {
    const proposal = proposeEdition([await file([combinedSheet()])], { installed: EDITIONS });
    expect(missed(proposal)).toEqual([]);
    expect(proposal.status).toBe('complete');
    expect(proposal.editions.map(({ id }) => id)).toEqual(['fy2026/facility', 'fy2026/pharmacy']);
    const [facility, pharmacy] = proposal.editions;
    const wording = (it: Edition | undefined) =>
      it &&
      editionItems(it).map(({ id, text, deviceClasses, needs }) => [id, text.text, deviceClasses, needs]);
    expect(wording(facility)).toEqual(wording(pharmacy));
    expect(facility?.published).toBe('2026-06');
    expect(facility?.title).toMatchObject({
      text: '医療機関・薬局におけるサイバーセキュリティ対策チェックリスト',
      verification: 'A',
    });
    expect(facility && editionItems(facility).map(({ id }) => id)).toEqual([
      '0-1',
      '1-1',
      '2-1',
      '2-2',
      '2-3',
      '2-4',
      '2-5',
      '2-6',
      '3-1',
      '3-2',
      '4-1',
    ]);
    expect(facility?.layout.columns).toBe('rounds');
    const items = new Map(facility && editionItems(facility).map((item) => [item.id, item]));
    expect(items.get('2-5')?.deviceClasses).toEqual(['server', 'terminal']);
    expect(items.get('2-2')).toMatchObject({ blankWithoutVendorContract: true, needs: ['vendorContracts'] });
    expect(items.get('2-4')?.plannedCounts).toBe(true);
  });

  it('each is compared with the previous edition of its audience', async () => {
    const proposal = propose([await file([combinedSheet()])]);
    expect(proposal.equivalences.map(({ equivalence }) => [equivalence.from, equivalence.to])).toEqual([
      ['fy2025/facility', 'fy2026/facility'],
      ['fy2025/pharmacy', 'fy2026/pharmacy'],
    ]);
    const relations = new Map(
      proposal.equivalences[0]?.equivalence.entries.map((it) => [it.to[0], it.relation]),
    );
    expect(relations.get('2-1')).toBe('same');
    expect(relations.get('2-6')).toBe('new');
    expect(proposal.equivalences[0]?.equivalence.entries.some((it) => it.relation === 'gone')).toBe(true);
  });

  it("a vendor's form keeps its table on demarcation of responsibility word by word", async () => {
    const proposal = propose([await file([vendorSheet()], '001716188.xlsx')]);
    expect(missed(proposal)).toEqual([]);
    expect(proposal.editions.map(({ id }) => id)).toEqual(['fy2026/vendor', 'fy2026/pharmacy-vendor']);
    expect(proposal.editions[0]?.subjectLabel?.text).toBe('事業者名：');
    expect(proposal.extraTables).toMatchObject([{ kind: 'demarcation', sheet: '事業者確認用' }]);
    const kept = proposal.extraTables[0]?.rows.flat() ?? [];
    for (const text of demarcationRows.flat().filter(Boolean)) expect(kept).toContain(text);
    expect(proposal.editions[0] && editionItems(proposal.editions[0]).map(({ id }) => id)).toEqual([
      '1-1',
      '2-2',
      '2-4',
    ]);
  });

  it('several workbooks make one set of editions', async () => {
    const proposal = propose([await file([combinedSheet()]), await file([vendorSheet()], '001716188.xlsx')]);
    expect(proposal.status).toBe('complete');
    expect(proposal.editions.map(({ id }) => id)).toEqual([
      'fy2026/facility',
      'fy2026/pharmacy',
      'fy2026/vendor',
      'fy2026/pharmacy-vendor',
    ]);
    expect(proposal.editions[2]?.sources.import?.title).toContain('001716188.xlsx');
  });

  it('two pages in two workbooks are one edition; a copy is one; a differing copy is for a person to decide', async () => {
    const target = edition('fy2023/facility');
    const page = (index: number) => buildForm(target, {}, { page: index }).sheet;
    const both = propose([await file([page(0)], 'a.xlsx'), await file([page(1)], 'b.xlsx')]);
    expect(both.editions.map(({ id }) => id)).toContain('fy2023/facility');
    const copies = propose([
      await file([combinedSheet()], 'a.xlsx'),
      await file([combinedSheet()], 'b.xlsx'),
    ]);
    expect(copies.editions).toHaveLength(2);
    expect(copies.understood.map(({ code }) => code)).toContain('edition-import.copy');
    const changed = combinedSheet({
      'サーバ、端末PC、ネットワーク機器の台帳管理を行っている。': '台帳管理をしている。',
    });
    const differing = propose([await file([combinedSheet()], 'a.xlsx'), await file([changed], 'b.xlsx')]);
    expect(differing.status).toBe('partial');
    expect(missed(differing).map(([code]) => code)).toEqual(['second-form', 'second-form']);
  });

  it('filled forms of the imported edition are read, for either audience', async () => {
    const { editions } = propose([await file([combinedSheet()])]);
    const installed = [...EDITIONS, ...editions];
    const filled = combinedSheet(
      {},
      { '2-1': { answer: 'はい', date: '6/15' }, '2-6': { answer: 'いいえ', target: '令和9年3月1日' } },
    );
    const { workbook } = await file([filled]);
    const facility = readChecklist(workbook, installed);
    expect(facility.recognised?.edition).toBe('fy2026/facility');
    expect(facility.unread.map(({ code }) => code)).toEqual(['combined-form']);
    expect(facility.document?.items['2-1']).toMatchObject({ answer: 'yes', date: '2026-06-15' });
    expect(facility.document?.items['2-6']).toMatchObject({ answer: 'no', targetDate: '2027-03-01' });
    const pharmacy = readChecklist(workbook, installed, { audiences: ['pharmacy'] });
    expect(pharmacy.recognised?.edition).toBe('fy2026/pharmacy');
    expect(pharmacy.unread).toEqual([]);
  });

  it('before the import a form of FY2026 is not taken for one of FY2025', async () => {
    const target = edition('fy2025/facility');
    const next: Edition = JSON.parse(JSON.stringify(target).replaceAll('令和7年度', '令和8年度'));
    const { workbook } = await file([buildForm(next, { '2-1': { first: 'はい (5/20)' } }).sheet]);
    const reading = readChecklist(workbook, EDITIONS);
    expect(reading.document).toBeNull();
    expect(reading.unread[0]).toMatchObject({ code: 'edition-not-installed' });
    expect(reading.unread[0]?.message).toContain('2026');
    const forced = readChecklist(workbook, EDITIONS, { edition: 'fy2025/facility' });
    expect(forced.document?.items['2-1']?.answer).toBe('yes');
    expect(forced.unread.map(({ code }) => code)).toContain('edition-differs');
  });
});

describe('nothing is taken in silently', () => {
  it('a text without a role, an item without number, a table of unknown purpose', async () => {
    const sheet = combinedSheet();
    const rows = Object.keys(sheet.cells).map((cell) => Number(cell.replace(/\D/g, '')));
    const last = Math.max(...rows);
    const proposal = propose([
      await file([
        {
          ...sheet,
          cells: {
            ...sheet.cells,
            [`D${last + 2}`]: '職員教育を年1回以上行っている。',
            [`E${last + 2}`]: 'はい・いいえ',
            [`A${last + 5}`]: '区分',
            [`B${last + 5}`]: '担当',
            [`C${last + 5}`]: '頻度',
            [`A${last + 6}`]: '点検',
            [`B${last + 6}`]: '情報係',
            [`C${last + 6}`]: '毎月',
          },
        },
        { name: '記入例', cells: { A1: 'この例を参考に記入してください' } },
      ]),
    ]);
    expect(proposal.status).toBe('partial');
    expect(
      missed(proposal)
        .map(([code]) => code)
        .sort(),
    ).toEqual(['item-without-id', 'sheet-not-understood', 'unknown-table']);
  });

  it('no year, no audience, no table', async () => {
    const sheet = combinedSheet();
    const without = (pattern: RegExp): SheetSpec => ({
      ...sheet,
      name: 'Sheet1',
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([cell, value]) => [
          cell,
          typeof value === 'string' ? value.replaceAll(pattern, '') : value,
        ]),
      ),
    });
    expect(missed(propose([await file([without(/令和.年度中?/gu)])])).map(([code]) => code)).toContain(
      'fiscal-year-not-found',
    );
    const nobody = propose([await file([without(/医療機関・薬局確認用/gu)])]);
    expect(nobody.status).toBe('unrecognised');
    expect(missed(nobody).map(([code]) => code)).toContain('audience-not-found');
    const nothing = propose([await file([{ name: 'Sheet1', cells: { A1: '在庫表', A2: '鉛筆' } }])]);
    expect(nothing.status).toBe('unrecognised');
    expect(missed(nothing).map(([code]) => code)).toEqual(['sheet-not-understood', 'no-form']);
    expect(nothing.notUnderstood[0]?.message).toContain('在庫表');
  });
});
