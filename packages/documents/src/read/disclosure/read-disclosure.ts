/**
 * A filled MDS/SDS (R-C3) → its questions and answers, whatever version of the form: heads and numbers are recognised, no question is known
 * beforehand. What may mean two things is a diagnostic and stays blank.
 */
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import {
  countAnswers,
  type DisclosureContent,
  type DisclosureKind,
  MOST_QUESTIONS,
} from '@mamori/core/vendor/disclosure';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import { Grid } from '../table/grid.ts';
import type { Sheet, Workbook } from '../xlsx/model.ts';
import { DisclosureDiagnostics } from './diagnostics.ts';
import { type DisclosureHead, readHead } from './facts.ts';
import { type DisclosureTable, findTable } from './header.ts';
import { readRows } from './rows.ts';

export const DISCLOSURE_REFUSALS = [
  'checklist-form',
  'no-table',
  'no-questions',
  'too-many-questions',
] as const;
export type DisclosureRefusalCode = (typeof DISCLOSURE_REFUSALS)[number];

/** The workbook can be opened and is no disclosure that can be read. Key `disclosures:refused.<code>`. */
export class DisclosureRefused extends Error {
  readonly code: DisclosureRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: DisclosureRefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'DisclosureRefused';
    this.code = code;
    this.params = params;
  }
}

export function disclosureRefusal(error: DisclosureRefused, locale: Locale): string {
  return translateDynamic(locale, `disclosures:refused.${error.code}`, error.params) ?? error.code;
}

/** One sheet that holds a table of questions. */
export interface ReadForm {
  readonly sheet: string;
  /** null where the form does not say, or says both. */
  readonly kind: Exclude<DisclosureKind, 'own'> | null;
  readonly head: DisclosureHead;
  readonly content: DisclosureContent;
}

export interface DisclosureReading {
  readonly forms: readonly ReadForm[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Throws `DisclosureRefused`. */
export function readDisclosure(workbook: Workbook, locale: Locale = 'ja'): DisclosureReading {
  const diagnostics = new DisclosureDiagnostics(locale);
  const grids = workbook.sheets.map((sheet) => new Grid(sheet, workbook));
  if (grids.some(isChecklist)) throw new DisclosureRefused('checklist-form');
  const found = grids.map((grid) => ({ grid, table: findTable(grid) }));
  const visible = found.filter(({ grid, table }) => table !== null && grid.sheet.state === 'visible');
  const tables = visible.length > 0 ? visible : found.filter(({ table }) => table !== null);
  if (tables.length === 0) throw new DisclosureRefused('no-table');
  for (const { part, sheet, detail } of workbook.unread)
    diagnostics.add('part-unreadable', { ...(sheet ? { sheet } : {}), content: detail }, { part });
  const covers = found
    .filter(({ table }) => table === null)
    .map(({ grid }) => ({ grid, bottom: Number.MAX_SAFE_INTEGER }));
  const forms = tables.flatMap(({ grid, table }) =>
    table ? [readSheet(grid, table, covers, diagnostics)] : [],
  );
  for (const { grid, table } of found) {
    if (tables.some((one) => one.grid === grid)) continue;
    if (table) diagnostics.add('hidden-sheet-not-read', { sheet: grid.sheet.name });
    else if (grid.sheet.cells.length > 0) diagnostics.add('sheet-not-read', { sheet: grid.sheet.name });
  }
  const filled = forms.filter(({ content }) => content.sections.length > 0);
  if (filled.length === 0) throw new DisclosureRefused('no-questions');
  return { forms: filled, diagnostics: diagnostics.all };
}

function readSheet(
  grid: Grid,
  table: DisclosureTable,
  covers: readonly { readonly grid: Grid; readonly bottom: number }[],
  diagnostics: DisclosureDiagnostics,
): ReadForm {
  const { sheet } = grid;
  const own = { grid, bottom: table.top - 1 };
  const content = { sections: readRows(grid, table, diagnostics) };
  const count = content.sections.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count > MOST_QUESTIONS)
    throw new DisclosureRefused('too-many-questions', { count, most: MOST_QUESTIONS });
  const { yes, no, notApplicable } = countAnswers(content);
  if (count > 0 && yes + no + notApplicable === 0) diagnostics.add('blank-form', { sheet: sheet.name });
  const drawn = drawnMarks(sheet);
  if (drawn > 0) diagnostics.add('shapes-not-read', { sheet: sheet.name }, { count: drawn });
  const kind = kindOf(grid, table);
  if (kind === null) diagnostics.add('kind-unclear', { sheet: sheet.name });
  return { sheet: sheet.name, kind, head: readHead([own, ...covers], diagnostics), content };
}

const drawnMarks = ({ shapes, controls }: Sheet): number =>
  controls.length +
  shapes.filter(({ hidden, kind }) => !hidden && kind !== 'picture' && kind !== 'chart').length;

/** The ministry's checklist has words of its own in its title. */
function isChecklist(grid: Grid): boolean {
  return grid.rows
    .slice(0, 15)
    .some((row) =>
      grid.row(row).some((cell) => grid.bare(cell).includes('サイバーセキュリティ対策チェックリスト')),
    );
}

/** By the name of the sheet, else by the title; the title of the series names both. */
function kindOf(grid: Grid, table: DisclosureTable): 'mds' | 'sds' | null {
  const title = grid.rows
    .filter((row) => row < table.top)
    .flatMap((row) => grid.row(row).map((cell) => grid.bare(cell)))
    .join(' ');
  return namedKind(grid.sheet.name) ?? namedKind(title);
}

function namedKind(text: string): 'mds' | 'sds' | null {
  const bare = text.normalize('NFKC').toUpperCase();
  const isMds = /MDS/.test(bare) || /製造業者による/u.test(bare);
  const isSds = /SDS/.test(bare) || /サービス事業者による/u.test(bare);
  return isMds === isSds ? null : isMds ? 'mds' : 'sds';
}
