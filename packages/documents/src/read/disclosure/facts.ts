/** What a disclosure says of itself above its table or on its cover: maker, product, versions, day. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { fromExcelSerial } from '@mamori/core/calendar/excel-serial';
import { parseDate } from '@mamori/core/calendar/parse-date';
import { foldWidth, squeeze } from '@mamori/core/calendar/width';
import type { Grid } from '../table/grid.ts';
import type { Cell } from '../xlsx/model.ts';
import type { DisclosureDiagnostics } from './diagnostics.ts';

export interface DisclosureHead {
  readonly maker: string | null;
  readonly product: string | null;
  readonly productVersion: string | null;
  readonly issuedOn: IsoDate | null;
  readonly formVersion: string | null;
  readonly guidelineVersion: string | null;
}

type TextFact = 'maker' | 'product' | 'productVersion' | 'issuedOn';

const LABELS: readonly (readonly [TextFact, RegExp])[] = [
  [
    'maker',
    /^(?:製造業者|サービス事業者|製造販売業者|メーカー|会社|事業者|企業|法人)(?:名|名称)?(?:\/サービス事業者名?)?$/u,
  ],
  ['product', /^(?:対象)?(?:製品|商品|サービス|システム)(?:名|名称)(?:\/(?:サービス|製品)名(?:称)?)?$/u],
  [
    'productVersion',
    /^(?:(?:製品|ソフトウェア|サービス)?(?:の)?バージョン|型番|型式|版数|製品版|version)$/iu,
  ],
  ['issuedOn', /^(?:作成|発行|記入|開示|公開|更新|提出|回答)(?:年月)?日$/u],
];

const FORM_VERSION =
  /(?:開示書|MDS|SDS|JAHIS|書式|様式)[^\d]{0,30}?(?:Ver\.?|バージョン|第)\s*(\d{1,2}(?:\.\d{1,2})?[a-z]?)/iu;
const GUIDELINE = /ガイドライン[^\d]{0,20}?(\d{1,2}(?:\.\d{1,2})?)\s*版?/u;

interface Told {
  readonly value: string;
  readonly cell: Cell;
  readonly sheet: string;
}

/** Rows above the table of its own sheet, and every row of sheets without a table. */
export interface HeadArea {
  readonly grid: Grid;
  readonly bottom: number;
}

export function readHead(areas: readonly HeadArea[], diagnostics: DisclosureDiagnostics): DisclosureHead {
  const told = new Map<TextFact | 'formVersion' | 'guidelineVersion', Told[]>();
  const note = (fact: TextFact | 'formVersion' | 'guidelineVersion', one: Told) => {
    told.set(fact, [...(told.get(fact) ?? []), one]);
  };
  for (const { grid, bottom } of areas)
    for (const row of grid.rows) {
      if (row > bottom) break;
      for (const cell of grid.row(row)) readCell(grid, cell, note);
    }
  const only = (fact: TextFact | 'formVersion' | 'guidelineVersion'): Told | null => {
    const all = told.get(fact) ?? [];
    const [first] = all;
    if (!first) return null;
    if (new Set(all.map(({ value }) => squeeze(value))).size === 1) return first;
    const content = all.map(({ value }) => value).join(' / ');
    diagnostics.add('fact-several', { sheet: first.sheet, cell: first.cell, content }, { fact });
    return null;
  };
  return {
    maker: only('maker')?.value ?? null,
    product: only('product')?.value ?? null,
    productVersion: only('productVersion')?.value ?? null,
    issuedOn: dayOf(only('issuedOn'), areas, diagnostics),
    formVersion: only('formVersion')?.value ?? null,
    guidelineVersion: only('guidelineVersion')?.value ?? null,
  };
}

function readCell(
  grid: Grid,
  cell: Cell,
  note: (fact: TextFact | 'formVersion' | 'guidelineVersion', told: Told) => void,
): void {
  const text = foldWidth(grid.text(cell));
  const at = { cell, sheet: grid.sheet.name };
  const form = FORM_VERSION.exec(text)?.[1];
  if (form) note('formVersion', { ...at, value: form });
  const guideline = GUIDELINE.exec(text)?.[1];
  if (guideline) note('guidelineVersion', { ...at, value: guideline });
  const [label = '', ...rest] = text.split(/[:：]/u);
  const fact = LABELS.find(([, pattern]) => pattern.test(squeeze(label)))?.[0];
  if (!fact) return;
  const inside = rest.join(':').trim();
  const beside = inside === '' ? besideOf(grid, cell) : undefined;
  const value = inside || (beside ? grid.text(beside).trim() : '');
  if (value !== '') note(fact, { sheet: grid.sheet.name, cell: beside ?? cell, value });
}

/** The next filled cell of the row, unless it is a label itself. */
function besideOf(grid: Grid, cell: Cell): Cell | undefined {
  const next = grid
    .row(cell.row)
    .find((one) => one.column > grid.rangeOf(cell).right && grid.text(one).trim() !== '');
  const label = next ? squeeze(grid.text(next)).replace(/[:：].*$/u, '') : '';
  return next && LABELS.some(([, pattern]) => pattern.test(label)) ? undefined : next;
}

function dayOf(
  told: Told | null,
  areas: readonly HeadArea[],
  diagnostics: DisclosureDiagnostics,
): IsoDate | null {
  if (!told) return null;
  const { cell, sheet, value } = told;
  const grid = areas.find((area) => area.grid.sheet.name === sheet)?.grid;
  if (grid && typeof cell.value === 'number' && grid.style(cell).date)
    return fromExcelSerial(cell.value, grid.date1904 ? 1904 : 1900);
  const read = parseDate(value, null);
  if (read.ok) return read.date;
  diagnostics.add('date-unreadable', { sheet, cell, content: value });
  return null;
}
