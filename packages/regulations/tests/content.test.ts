import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { editionFile, loadContent } from '../src/load.ts';
import type { EditionId } from '../src/model/edition.ts';
import { normalise } from '../src/normalise.ts';

const catalogue = loadCatalogue();
const ids = (id: EditionId) => catalogue.items(id).map((it) => it.item.id);
const get = (id: EditionId, item: string) => {
  const found = catalogue.item(id, item);
  if (found === undefined) throw new Error(`${id} has no ${item}`);
  return found.item;
};

describe('R-B1 editions are data', () => {
  it('holds twelve editions: three fiscal years for four audiences', () => {
    const expected = [2023, 2024, 2025].flatMap((year) =>
      ['facility', 'pharmacy', 'pharmacy-vendor', 'vendor'].map((audience) => `fy${year}/${audience}`),
    );
    expect([...catalogue.editions.keys()]).toEqual(expected);
  });

  it('the path of every file is its id', () => {
    for (const { file, edition } of loadContent().editions) expect(file).toBe(editionFile(edition.id));
  });

  it('FY2023 facility: 0-1, then 10 items due in FY2023 and 8 due in FY2024 on two pages', () => {
    const edition = catalogue.edition('fy2023/facility');
    expect(edition.pages.map((page) => page.heading?.text)).toEqual(['○令和5年度中', '○令和6年度中']);
    const items = catalogue.items('fy2023/facility').filter((it) => it.item.id !== '0-1');
    expect(items.filter((it) => it.pageIndex === 0)).toHaveLength(10);
    expect(items.filter((it) => it.pageIndex === 1)).toHaveLength(8);
    expect(items.map((it) => it.item.dueFiscalYear)).toEqual([
      ...Array(10).fill(2023),
      ...Array(8).fill(2024),
    ]);
  });

  it('FY2023 vendor: 8 items due in FY2023 and 6 due in FY2024, no 0-1, a place for the name', () => {
    const items = catalogue.items('fy2023/vendor');
    expect(items.map((it) => it.item.dueFiscalYear)).toEqual([
      ...Array(8).fill(2023),
      ...Array(6).fill(2024),
    ]);
    expect(ids('fy2023/vendor')).not.toContain('0-1');
    expect(catalogue.edition('fy2023/vendor').subjectLabel?.text).toBe('事業者名：');
  });

  it('FY2023 facility prints its items in the order of the form', () => {
    expect(ids('fy2023/facility').join(' ')).toBe(
      '0-1 1-1 2-1 2-2 2-3 2-4/server 2-5/server 2-6 2-7/network 2-8 3-1 ' +
        '2-7/server 2-9/server 2-4/terminal 2-5/terminal 2-7/terminal 2-9/terminal 3-2 3-3',
    );
  });

  it('FY2024: one table, everything due in FY2024, 18 items besides 0-1 for facilities and 14 for vendors', () => {
    expect(catalogue.edition('fy2024/facility').pages).toHaveLength(1);
    expect(ids('fy2024/facility')).toHaveLength(19);
    expect(ids('fy2024/vendor')).toHaveLength(14);
    const due = catalogue.items('fy2024/facility').map((it) => it.item.dueFiscalYear);
    expect(new Set(due)).toEqual(new Set([2024]));
  });

  it('FY2025: 0-1, 1-1, 2-1…2-13, 3-1…3-3, 4-1 for facilities; 1-1 and 2-2…2-13 for vendors', () => {
    const two = Array.from({ length: 13 }, (_, i) => `2-${i + 1}`);
    expect(ids('fy2025/facility')).toEqual(['0-1', '1-1', ...two, '3-1', '3-2', '3-3', '4-1']);
    expect(ids('fy2025/pharmacy')).toEqual(ids('fy2025/facility'));
    expect(ids('fy2025/vendor')).toEqual(['1-1', ...two.slice(1)]);
    expect(ids('fy2025/pharmacy-vendor')).toEqual(ids('fy2025/vendor'));
  });
});

describe('R-B15 wordings are verbatim where they say so', () => {
  // Typed from S1, reference 1, independently of the data files.
  const verbatim: [EditionId, string, string][] = [
    ['fy2023/facility', '1-1', '医療情報システム安全管理責任者を設置している。'],
    ['fy2023/facility', '2-2', 'リモートメンテナンス（保守）を利用している機器の有無を事業者等に確認した。'],
    [
      'fy2023/facility',
      '2-3',
      '事業者から製造業者/サービス事業者による医療情報セキュリティ開示書（MDS/SDS）を提出してもらう。',
    ],
    [
      'fy2023/facility',
      '2-4/terminal',
      '利用者の職種・担当業務別の情報区分毎のアクセス利用権限を設定している。',
    ],
    [
      'fy2023/facility',
      '2-7/network',
      'セキュリティパッチ（最新ファームウェアや更新プログラム）を適用している。',
    ],
    [
      'fy2023/facility',
      '3-3',
      'サイバー攻撃を想定した事業継続計画（BCP）を策定、又は令和6年度中に策定予定である。',
    ],
    ['fy2023/vendor', '1-1', '事業者内に、医療情報システム等の提供に係る管理責任者を設置している。'],
    ['fy2023/vendor', '2-2', 'リモートメンテナンス（保守）している機器の有無を確認した。'],
    [
      'fy2023/vendor',
      '2-3',
      '医療機関に製造業者/サービス事業者による医療情報セキュリティ開示書（MDS/SDS）を提出した。',
    ],
  ];
  it.each(verbatim)('%s %s', (id, item, text) => {
    expect(get(id, item).text).toMatchObject({ text, verification: 'A' });
  });

  it('0-1 of FY2023 says that a No ends the form', () => {
    expect(normalise(get('fy2023/facility', '0-1').text.text)).toBe(
      normalise('医療情報システムを導入、運用している。(「いいえ」の場合、以下すべての項目は確認不要)'),
    );
  });

  it('only the FY2023 forms of facilities and vendors carry grade A', () => {
    for (const [id, edition] of catalogue.editions) {
      const graded = JSON.stringify(edition.pages).includes('"verification":"A"');
      const verified = id === 'fy2023/facility' || id === 'fy2023/vendor';
      expect([id, graded]).toEqual([id, verified]);
    }
  });

  it('no wording of a pharmacy form is better than D, and the form says why', () => {
    for (const [id, edition] of catalogue.editions) {
      if (!edition.audience.startsWith('pharmacy')) continue;
      expect(new Set(catalogue.items(id).map((it) => it.item.text.verification))).toEqual(new Set(['D']));
      expect(edition.remarks[0]?.ja).toContain('確度D');
    }
  });

  it('FY2025 2-⑤ shows the attested wording and records the other one', () => {
    const { text } = get('fy2025/facility', '2-5');
    expect(text.text).toBe('退職者や使用していないアカウント等、不要なアカウントを削除している。');
    expect(text.conflicts.map((it) => it.says).join()).toContain('または無効化');
  });

  it('FY2025 2-④ and 2-⑨ show which piece is how certain', () => {
    expect(get('fy2025/facility', '2-4').text.parts?.map((it) => it.verification)).toEqual(['B', 'C']);
    expect(get('fy2025/facility', '2-9').text.parts?.map((it) => it.verification)).toEqual(['A-draft', 'D']);
  });
});

describe('R-B11 device classes and fiscal years', () => {
  const classes = (id: EditionId, item: string) => get(id, item).deviceClasses.join(' ');
  it('FY2025: general items cover all classes, 2-⑪ servers, 2-⑫ servers and terminals, 2-⑬ the network', () => {
    for (let n = 1; n <= 10; n++)
      expect(classes('fy2025/facility', `2-${n}`)).toBe('server terminal network');
    expect(classes('fy2025/facility', '2-11')).toBe('server');
    expect(classes('fy2025/facility', '2-12')).toBe('server terminal');
    expect(classes('fy2025/facility', '2-13')).toBe('network');
    expect(classes('fy2025/facility', '3-1')).toBe('');
  });
  it('FY2023 and FY2024: an item that repeats carries its class in the id', () => {
    for (const id of ['fy2023/facility', 'fy2024/facility', 'fy2024/vendor'] as const) {
      for (const { item } of catalogue.items(id).filter((it) => it.item.id.includes('/'))) {
        expect(item.deviceClasses).toEqual([item.id.split('/')[1]]);
      }
    }
  });
});

describe('Rules that stand in the data', () => {
  const having = (id: EditionId, test: (item: ReturnType<typeof get>) => boolean) =>
    catalogue
      .items(id)
      .filter((it) => test(it.item))
      .map((it) => it.item.id);

  it('R-B4 2-2 and 2-3 may stay blank without a vendor contract, in every form that a facility fills in', () => {
    for (const [id, edition] of catalogue.editions) {
      const expected = edition.audience.endsWith('vendor') ? [] : ['2-2', '2-3'];
      expect(having(id, (item) => item.blankWithoutVendorContract)).toEqual(expected);
    }
  });

  it('R-B16 a plan counts for FY2023 3(3) and FY2025 2-⑩ only', () => {
    expect(having('fy2023/facility', (item) => item.plannedCounts)).toEqual(['3-3']);
    expect(having('fy2024/facility', (item) => item.plannedCounts)).toEqual([]);
    expect(having('fy2025/facility', (item) => item.plannedCounts)).toEqual(['2-10']);
  });

  it('R-A3 without a line the source restriction falls away; patches need network devices, not a line', () => {
    expect(having('fy2025/facility', (item) => item.needs.includes('externalLine'))).toEqual(['2-13']);
    expect(having('fy2023/facility', (item) => item.needs.includes('externalLine'))).toEqual(['2-8']);
    expect(having('fy2023/facility', (item) => item.needs.includes('networkDevices'))).toEqual([
      '2-7/network',
    ]);
    expect(get('fy2025/facility', '2-6').needs).toEqual([]);
  });

  it('R-M1 the inspector wants four documents in the original (S2)', () => {
    const originals = Object.fromEntries(
      catalogue
        .items('fy2025/facility')
        .flatMap(({ item }) => (item.original ? [[item.id, item.original]] : [])),
    );
    expect(originals).toEqual({
      '2-1': 'deviceLedger',
      '3-1': 'contactChart',
      '3-3': 'bcp',
      '4-1': 'operationRules',
    });
  });

  it('R-M1 before FY2025 only the contact chart is known to be shown (S1 §3(1)③)', () => {
    for (const id of ['fy2023/facility', 'fy2024/facility', 'fy2023/pharmacy', 'fy2024/pharmacy'] as const) {
      const shown = catalogue.items(id).filter(({ item }) => item.original);
      expect([id, shown.map(({ item }) => item.original)]).toEqual([id, ['contactChart']]);
    }
  });

  it('numbers are printed as on the forms: (7) until FY2024, ⑦ from FY2025', () => {
    expect(get('fy2023/facility', '2-7/server')).toMatchObject({
      printedNumber: '(7)',
      label: '2(7)（サーバ）',
    });
    expect(get('fy2025/facility', '2-13')).toMatchObject({ printedNumber: '⑬', label: '2-⑬' });
  });

  it('R-B2 the layout of FY2025 is not called verified', () => {
    expect(catalogue.edition('fy2023/facility').layout).toMatchObject({
      columns: 'rounds',
      verification: 'A',
    });
    expect(catalogue.edition('fy2025/facility').layout).toMatchObject({
      columns: 'rounds',
      verification: 'C',
    });
  });
});
