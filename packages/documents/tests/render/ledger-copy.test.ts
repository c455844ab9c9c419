/** The inspector's copy as PDF and Excel: the same content and look, whatever stands in the cells (R-D1, R-D5; S1 第5条, 第6条). */
import { read, type WorkSheet } from '@e965/xlsx';
import { LEDGERS } from '@mamori/core/ledger/ledgers';
import { afterAll, describe, expect, it } from 'vitest';
import { LEDGER_COPIES, USE_LOG_HEAD } from '../../src/model/ledger-copy.ts';
import { renderApart } from '../../src/render/pdf/large.ts';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { renderLedgerCopyXlsx } from '../../src/render/xlsx/ledger-copy.ts';
import { type LedgerCopyInput, ledgerCopySheet } from '../../src/sheets/ledger-copy.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const TITLES = ['種別', '管理番号', 'メーカー', '管理場所', '管理責任者', '備考'];
const row = (at: number): string[] => [
  'パソコン',
  `PC-${String(at).padStart(3, '0')}`,
  '富士通',
  '医事課',
  '医事課長',
  at % 10 === 0 ? '2023/5/8 業者廃棄' : '',
];
const copy = (rows: number, rest: Partial<LedgerCopyInput> = {}): LedgerCopyInput => ({
  locale: 'ja',
  facility: '医療法人社団まもり会 さくら総合病院',
  title: '機器台帳',
  date: '2026-11-27',
  by: '山田 花子',
  filter: ['種別が「端末PC」'],
  columns: TITLES.map((title, at) => ({ title, share: at === 5 ? 3 : 2 })),
  sections: [
    { title: '使用中の機器', rows: Array.from({ length: rows }, (_, at) => row(at + 1)) },
    { title: '使用停止・廃棄した機器', rows: [row(900)] },
  ],
  ...rest,
});

const HOSTILE = [
  '=HYPERLINK("http://example.invalid","x")',
  '-2+3\r\n二行目\n\n四行目',
  '😀 \u202Eمرحبا بالعالم\u202C \u0007 𠮷',
  'あ'.repeat(5000),
  `https://example.invalid/${'a'.repeat(400)}`,
  '#N/A & <b>"x"</b> _x0041_ \uD800',
];

async function workbook(input: LedgerCopyInput) {
  const bytes = await renderLedgerCopyXlsx(input, { stamp: '#12 3f9a & co' });
  const book = read(bytes, { cellStyles: true, bookFiles: true });
  const { files } = book as typeof book & {
    readonly files: Readonly<Record<string, { readonly content: Uint8Array }>>;
  };
  const part = (name: string) => Buffer.from(files[name]?.content ?? []).toString();
  const xml = part('xl/worksheets/sheet1.xml');
  return { sheet: book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet, names: book.SheetNames, xml, part };
}

describe('what stands on the copies', () => {
  it.each(LEDGERS.map(({ id }) => id))('%s: columns that the ledger has, each at most once', (id) => {
    const { columns, apart, sectionBy, without } = LEDGER_COPIES[id];
    const known = Object.keys(LEDGERS.find((one) => one.id === id)?.columns ?? {});
    const keys = columns.flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
    const named = [apart?.column, sectionBy, without?.column, ...(without?.keys ?? [])].filter(
      (one) => one !== undefined,
    );
    expect(known).toEqual(expect.arrayContaining([...keys, ...named]));
  });

  it('has all that the examples of the sources show for devices', () => {
    const keys = LEDGER_COPIES.device.columns.flatMap((one) => one.keys);
    const asked = [
      'kind',
      'number',
      'maker',
      'model',
      'place',
      'responsible',
      'note',
      'os',
      'osVersion',
      'software',
    ];
    expect(keys).toEqual(
      expect.arrayContaining([...asked, 'connection', 'installedOn', 'department', 'supportEndsOn']),
    );
    expect(USE_LOG_HEAD).toEqual(expect.arrayContaining(['kind', 'number', 'maker', 'place', 'responsible']));
  });

  it('leaves out where secrets are kept', () => {
    const keys = Object.values(LEDGER_COPIES).flatMap(({ columns }) => columns.flatMap((one) => one.keys));
    expect(keys).not.toContain('sealPlace');
    expect(keys).not.toContain('passwordGroup');
  });
});

describe('the copy as PDF', () => {
  it('has facility, title, day, number, filter, printer, seal and page numbers', async () => {
    const pdf = await readPdf(await renderer.sheet(ledgerCopySheet(copy(60)), { stamp: '#12 3f9a' }));
    for (const part of [
      'さくら総合病院',
      '機器台帳',
      '立入検査用の写し',
      '令和8年11月27日',
      '件数：61件',
      '種別が「端末PC」',
      '印刷した人：山田花子',
      '使用停止・廃棄した機器',
    ])
      expect(pdf.text).toContain(part);
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const [at, page] of pdf.pages.entries()) {
      expect(page.replace(/\s/g, '')).toContain('管理責任者');
      expect(page.replace(/\s/g, '')).toContain(`#123f9a${at + 1}/${pdf.pages.length}`);
    }
    expect(pdf.marked).toBe(true);
    expect(pdf.roles).toContain('TH');
  });

  it('prints what people typed without breaking: formulas, line ends, emoji, right to left, very long', async () => {
    const input = copy(0, { sections: [{ title: '', rows: [HOSTILE, row(2)] }] });
    const { text, pages } = await readPdf(await renderer.sheet(ledgerCopySheet(input)));
    expect(text).toContain('=HYPERLINK(');
    expect(text.match(/あ/g)).toHaveLength(5000);
    expect(text).toContain('U+1F600');
    expect(text).toContain('PC-002');
    expect(pages.length).toBeLessThan(20);
  });

  it('says that nothing fits instead of an empty table', async () => {
    const input = copy(0, { sections: [{ title: '使用中の機器', rows: [] }] });
    const { text } = await readPdf(await renderer.sheet(ledgerCopySheet(input)));
    expect(text).toContain('条件に合う行がありません');
    expect(text).not.toContain('使用中の機器');
  });

  it('is made apart when it is long, with every row, and leaves no process behind', async () => {
    let pids: number[] = [];
    const made = await Promise.all(
      [1, 2].map(() =>
        renderApart((own) => {
          const pdf = own.sheet(ledgerCopySheet(copy(400)));
          pids = [...pids, ...own.pids()];
          return pdf;
        }),
      ),
    );
    expect((await readPdf(made[1] as Uint8Array)).text).toContain('PC-400');
    expect(pids).toHaveLength(2);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
  });
});

describe('the copy as Excel', () => {
  it('prints across A4, as wide as the page, with the headings on every page and the seal below', async () => {
    const { sheet, xml, part } = await workbook(copy(3));
    expect(sheet.A1.v).toBe('医療法人社団まもり会 さくら総合病院');
    expect(sheet.A2.v).toBe('機器台帳　立入検査用の写し');
    expect(sheet.A3.v).toContain('条件：種別が「端末PC」');
    expect(TITLES.map((_, at) => sheet[`${'ABCDEF'[at]}5`].v)).toEqual(TITLES);
    expect([6, 7, 9, 10, 11].map((at) => sheet[`A${at}`].v)).toEqual([
      '使用中の機器',
      'パソコン',
      'パソコン',
      '使用停止・廃棄した機器',
      'パソコン',
    ]);
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toContain('fitToHeight="0"');
    expect(xml).toContain('#12 3f9a &amp;&amp; co');
    expect(part('xl/workbook.xml')).toMatch(/Print_Titles[^>]*>[^<]*\$5:\$5</);
  });

  it('keeps what people typed as text', async () => {
    const { sheet, xml } = await workbook(copy(0, { sections: [{ title: '', rows: [HOSTILE] }] }));
    expect(sheet.A6).toMatchObject({ t: 's', v: HOSTILE[0] });
    expect(sheet.D6.v).toHaveLength(5000);
    expect(sheet.F6.t).toBe('s');
    expect(xml).not.toContain('<f>');
  });

  it('takes a title that no sheet may have', async () => {
    const { names } = await workbook(copy(1, { title: "台帳'[2026]: 写し/全部*" }));
    expect(names[0]).toBe('台帳 2026 写し 全部');
  });
});
