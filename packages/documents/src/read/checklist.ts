/**
 * A filled official form → answer document. Recognises the form, finds the cells of each item by heads and wording, and
 * reads them; what cannot be read is a diagnostic with sheet, cell and content, never a guess (R-B13).
 */
import {
  type AnswerDocument,
  BLANK_ANSWER,
  type Diagnostic,
  type ItemAnswer,
  UNKNOWN_CONTEXT,
} from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import type { Locale } from '@mamori/messages/locale';
import type { Audience, Edition } from '@mamori/regulations/model/edition';
import { readForm } from './answers/form.ts';
import { DiagnosticList } from './diagnostics.ts';
import { isTableSheet, readTables } from './form-tables.ts';
import { applyRecord, findOwnForm, isRecordSheet, type OwnForm, readRecord } from './own-form.ts';
import { type Candidate, type RecognitionReason, recognise, type SegmentRecognition } from './recognise.ts';
import { reportRest } from './rest.ts';
import { indexEditions } from './table/edition-index.ts';
import { Grid } from './table/grid.ts';
import type { Workbook } from './xlsx/model.ts';

export interface ReadOptions {
  /** Read as this edition, whatever the form says of itself. */
  readonly edition?: string;
  /** Where a form serves several audiences, or a workbook holds several forms. */
  readonly audiences?: readonly Audience[];
  /** Language of the diagnostics; Japanese when absent. */
  readonly locale?: Locale;
}

export interface Recognised {
  readonly edition: string;
  readonly audience: Audience;
  readonly fiscalYear: number;
  readonly sheets: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly RecognitionReason[];
  /** Written by this product. */
  readonly ownForm: boolean;
}

export interface ChecklistReading {
  /** null when no form was recognised. */
  readonly document: AnswerDocument | null;
  readonly recognised: Recognised | null;
  /** All diagnostics; the document carries the same. */
  readonly unread: readonly Diagnostic[];
}

/** The form of a workbook; of several, the one that is asked for, else the first that is filled in. */
export function readChecklist(
  workbook: Workbook,
  editions: readonly Edition[],
  options: ReadOptions = {},
): ChecklistReading {
  const readings = readChecklists(workbook, editions, options);
  const [first] = readings;
  if (!first || readings.length === 1) return first ?? { document: null, recognised: null, unread: [] };
  const chosen = readings.find((reading) => answered(reading.document) > 0) ?? first;
  const others = readings.filter((reading) => reading !== chosen);
  const diagnostics = new DiagnosticList(options.locale);
  for (const other of others)
    if (answered(other.document) > 0)
      diagnostics.add(
        'further-form',
        { sheet: other.recognised?.sheets[0] ?? null },
        { edition: other.recognised?.edition ?? '' },
      );
  return withDiagnostics(chosen, diagnostics.all);
}

function withDiagnostics(reading: ChecklistReading, more: readonly Diagnostic[]): ChecklistReading {
  const unread = [...reading.unread, ...more];
  return { ...reading, unread, document: reading.document && { ...reading.document, diagnostics: unread } };
}

const answered = (document: AnswerDocument | null): number =>
  Object.values(document?.items ?? {}).filter(
    (item) => item.answer !== null || item.second !== null || item.date !== null || item.note !== '',
  ).length;

/** Every form of a workbook: vendors send one sheet per system, ministries put two audiences into one file. */
export function readChecklists(
  workbook: Workbook,
  editions: readonly Edition[],
  options: ReadOptions = {},
): ChecklistReading[] {
  const own = findOwnForm(workbook, editions);
  if (own && (options.edition === undefined || options.edition === own.edition.id))
    return [readOwn(workbook, own, options)];
  const forms = recognise(workbook, editions);
  const groups = groupForms(forms, editions, options);
  if (groups.length > 0) return groups.map((group) => readGroup(workbook, group, forms, options));
  const diagnostics = new DiagnosticList(options.locale);
  reportUnknown(forms, diagnostics);
  reportRest(workbook, new Set(), diagnostics);
  return [{ document: null, recognised: null, unread: diagnostics.all }];
}

/** The parts of one form: usually one, two where the pages of the FY2023 form stand on sheets of their own. */
interface FormGroup {
  readonly edition: Edition;
  readonly parts: readonly { readonly form: SegmentRecognition; readonly candidate: Candidate }[];
  readonly combined: boolean;
}

function groupForms(
  forms: readonly SegmentRecognition[],
  editions: readonly Edition[],
  options: ReadOptions,
): FormGroup[] {
  const groups: FormGroup[] = [];
  const visible = forms.filter((form) => form.segment.grid.sheet.state === 'visible');
  // Hidden sheets are templates and look-ups; they are read only when nothing else is there.
  const considered = visible.some((form) => chooseCandidate(form, options)) ? visible : forms;
  for (const form of considered) {
    const candidate = chooseCandidate(form, options);
    if (!candidate || !wanted(candidate.edition, options)) continue;
    const combined = form.segment.audiences.size === 2 && !options.audiences && !options.edition;
    groups.push({ edition: candidate.edition, parts: [{ form, candidate }], combined });
  }
  const used = new Set(groups.flatMap(({ parts }) => parts.map(({ form }) => form)));
  return groups.map((group) => withFurtherPages(group, considered, used, editions));
}

const wanted = (edition: Edition, { edition: id, audiences }: ReadOptions): boolean =>
  (id === undefined || edition.id === id) &&
  (audiences === undefined || audiences.includes(edition.audience));

/** What a form is read as; a form that asks for half its items or less is none. */
function chooseCandidate(form: SegmentRecognition, options: ReadOptions): Candidate | undefined {
  if (options.edition !== undefined) {
    const named = form.candidates.find(({ edition }) => edition.id === options.edition);
    return named && named.recall >= 0.4 && named.precision >= 0.4 ? named : undefined;
  }
  if (form.outcome.kind === 'not-installed' || form.outcome.kind === 'unknown') return undefined;
  const { audiences } = options;
  const open = form.candidates.filter((it) => !it.contradicted && it.recall >= 0.5 && it.precision >= 0.5);
  if (audiences) return open.find(({ edition }) => audiences.includes(edition.audience));
  return form.outcome.kind === 'recognised' ? form.outcome.candidate : undefined;
}

/** Sheets that hold nothing but the missing items of a form belong to it. */
function withFurtherPages(
  group: FormGroup,
  forms: readonly SegmentRecognition[],
  used: Set<SegmentRecognition>,
  editions: readonly Edition[],
): FormGroup {
  const items =
    indexEditions(editions).editions.find(({ edition }) => edition === group.edition)?.items ?? [];
  const found = new Set(group.parts.flatMap(({ candidate }) => pairedItems(candidate)));
  const parts = [...group.parts];
  for (const form of forms) {
    const candidate = form.candidates.find(({ edition }) => edition === group.edition);
    if (used.has(form) || !candidate || candidate.precision < 0.8) continue;
    const own = pairedItems(candidate);
    if (own.length < 2 || own.some((id) => found.has(id)) || found.size + own.length > items.length) continue;
    for (const id of own) found.add(id);
    used.add(form);
    parts.push({ form, candidate });
  }
  return { ...group, parts };
}

const pairedItems = (candidate: Candidate): string[] =>
  candidate.alignment.pairs.map(({ item }) => item.item.id);

function readGroup(
  workbook: Workbook,
  group: FormGroup,
  forms: readonly SegmentRecognition[],
  options: ReadOptions,
): ChecklistReading {
  const { edition, parts } = group;
  const diagnostics = new DiagnosticList(options.locale);
  const [main] = parts;
  if (main && (main.candidate.contradicted || namesOtherYears(main.form, edition)))
    diagnostics.add('edition-differs', { sheet: main.form.segment.grid.sheet.name }, { edition: edition.id });
  if (group.combined)
    diagnostics.add(
      'combined-form',
      { sheet: main?.form.segment.grid.sheet.name ?? null },
      { edition: edition.id },
    );
  const items: Record<string, ItemAnswer> = {};
  let name: string | null = null;
  for (const { form, candidate } of parts) {
    const read = readForm(
      {
        grid: form.segment.grid,
        top: form.segment.top,
        bottom: form.segment.bottom,
        rows: candidate.alignment.pairs.map(({ item, row }) => ({
          item: item.item,
          row: row.row,
          cell: row.cell,
        })),
        otherRows: form.rows,
      },
      edition,
      diagnostics,
    );
    Object.assign(items, read.items);
    name ??= read.name;
  }
  for (const item of editionItems(edition))
    if (!items[item.id])
      diagnostics.add(
        'item-not-found',
        { sheet: main?.form.segment.grid.sheet.name ?? null },
        { item: item.label },
      );
  const sheets = new Set(forms.filter(({ outcome }) => outcome.kind === 'recognised').map(sheetName));
  for (const { form } of parts) sheets.add(sheetName(form));
  reportRest(workbook, sheets, diagnostics);
  const tables = readTables(workbook, edition, diagnostics);
  const document = { ...documentOf(edition, name, items, diagnostics.all), ...tables };
  return {
    document,
    unread: diagnostics.all,
    recognised: main
      ? {
          ...describe(edition, main.candidate.score, main.candidate.reasons),
          sheets: parts.map(({ form }) => sheetName(form)),
          ownForm: false,
        }
      : null,
  };
}

/** A form that names two years, and only one of them is this edition's: someone changed a form of another year. */
function namesOtherYears({ years }: SegmentRecognition, edition: Edition): boolean {
  const [indexed] = indexEditions([edition]).editions;
  return [...years].some((year) => year !== edition.fiscalYear && !indexed?.years.has(year));
}

const sheetName = (form: SegmentRecognition): string => form.segment.grid.sheet.name;

const describe = (edition: Edition, score: number, reasons: readonly RecognitionReason[]) => ({
  edition: edition.id,
  audience: edition.audience,
  fiscalYear: edition.fiscalYear,
  score,
  reasons,
});

function documentOf(
  edition: Edition,
  name: string | null,
  items: Readonly<Record<string, ItemAnswer>>,
  diagnostics: readonly Diagnostic[],
): AnswerDocument {
  const all = editionItems(edition).map((item) => [item.id, items[item.id] ?? BLANK_ANSWER] as const);
  return {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(all),
    diagnostics,
  };
}

function readOwn(workbook: Workbook, own: OwnForm, options: ReadOptions): ChecklistReading {
  const { edition, sheet } = own;
  const diagnostics = new DiagnosticList(options.locale);
  const grid = new Grid(sheet, workbook);
  const read = readForm(
    {
      grid,
      top: 0,
      bottom: grid.rows.at(-1) ?? 0,
      rows: own.items.map(({ item, range }) => ({
        item,
        row: range.top,
        cell: grid.cell(range.top, range.left) ?? { row: range.top, column: range.left, value: '', style: 0 },
      })),
      own,
    },
    edition,
    diagnostics,
  );
  const tables = readTables(workbook, edition, diagnostics);
  const plain = { ...documentOf(edition, read.name, read.items, []), ...tables };
  const record = workbook.sheets.find(isRecordSheet);
  const complete = record
    ? applyRecord(plain, readRecord(new Grid(record, workbook)), edition, diagnostics)
    : plain;
  const ours = workbook.sheets.filter(
    (it) => it === sheet || isRecordSheet(it) || isTableSheet(it) || it.name === '別紙',
  );
  reportRest(workbook, new Set(ours.map((it) => it.name)), diagnostics);
  const reasons: RecognitionReason[] = [{ code: 'own-form', agrees: true, detail: edition.id }];
  return {
    document: { ...complete, diagnostics: diagnostics.all },
    unread: diagnostics.all,
    recognised: { ...describe(edition, 1, reasons), sheets: [sheet.name], ownForm: true },
  };
}

function reportUnknown(forms: readonly SegmentRecognition[], diagnostics: DiagnosticList): void {
  for (const form of forms) {
    const sheet = sheetName(form);
    if (form.outcome.kind === 'not-installed')
      diagnostics.add(
        'edition-not-installed',
        { sheet },
        { years: form.outcome.years.map(String).join(', ') },
      );
    else if (form.outcome.kind === 'ambiguous')
      diagnostics.add('edition-ambiguous', { sheet }, { editions: form.outcome.editions.join(', ') });
  }
  if (diagnostics.all.length === 0) diagnostics.add('edition-unknown');
}
