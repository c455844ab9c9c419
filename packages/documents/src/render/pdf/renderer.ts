/** PDF documents: tagged (PDF/UA-1), with bookmarks, only our fonts, the same bytes for the same input. */

import type { OfficialForm } from '../../model/official-form.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type DiagramSheet, diagramData } from './diagram.ts';
import { formData } from './form-data.ts';
import { type LabelSheets, labelsData } from './labels.ts';
import { PdfWorkerPool, type PoolOptions } from './pool.ts';
import { sheetData } from './sheet-data.ts';

export interface PdfOptions {
  /** Seal line in the footer of every page: hash and time of the audit log's latest seal. */
  readonly stamp?: string;
}

export interface PdfRenderer {
  officialForm(form: OfficialForm, options?: PdfOptions): Promise<Uint8Array>;
  sheet(sheet: Sheet, options?: PdfOptions): Promise<Uint8Array>;
  labels(sheets: LabelSheets): Promise<Uint8Array>;
  /** One drawing on A3 or A4, and its list. */
  diagram(sheet: DiagramSheet, options?: PdfOptions): Promise<Uint8Array>;
  /** Process ids of the workers. */
  pids(): number[];
  close(): Promise<void>;
}

export function createPdfRenderer(options: PoolOptions = {}): PdfRenderer {
  const pool = new PdfWorkerPool(options);
  return {
    officialForm: (form, { stamp } = {}) => pool.render('official-form', formData(form, stamp)),
    sheet: (sheet, { stamp } = {}) => pool.render('sheet', sheetData(sheet, stamp)),
    labels: (sheets) => pool.render('labels', labelsData(sheets)),
    diagram: (sheet, { stamp } = {}) => pool.render('diagram', diagramData(sheet, stamp)),
    pids: () => pool.pids(),
    close: () => pool.close(),
  };
}

let shared: PdfRenderer | undefined;

/** Renders with a worker shared by the whole process; `createPdfRenderer` gives one of one's own. */
export function renderOfficialFormPdf(form: OfficialForm, options: PdfOptions = {}): Promise<Uint8Array> {
  shared ??= createPdfRenderer();
  return shared.officialForm(form, options);
}

export function renderSheetPdf(sheet: Sheet, options: PdfOptions = {}): Promise<Uint8Array> {
  shared ??= createPdfRenderer();
  return shared.sheet(sheet, options);
}

export function renderDiagramPdf(sheet: DiagramSheet, options: PdfOptions = {}): Promise<Uint8Array> {
  shared ??= createPdfRenderer();
  return shared.diagram(sheet, options);
}

export async function closeSharedPdfRenderer(): Promise<void> {
  await shared?.close();
  shared = undefined;
}
