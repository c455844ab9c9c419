/**
 * The ministry's own workbooks → proposed editions, for a person to review (R-B1: a new edition needs no code).
 * Everything on the sheets is either understood or listed as not understood; there is no silent half edition.
 */
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { RegulationProblem } from '@mamori/regulations/errors';
import { lintEdition } from '@mamori/regulations/lint-edition';
import { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence } from '@mamori/regulations/model/equivalence';
import { type EquivalenceProposal, proposeEquivalence } from '@mamori/regulations/propose-equivalence';
import { FORM_PROPERTIES } from '../../model/form-layout.ts';
import { Grid } from '../table/grid.ts';
import { findSegments } from '../table/segments.ts';
import type { Workbook } from '../xlsx/model.ts';
import { buildEdition, IMPORT_SOURCE } from './build-edition.ts';
import { itemIds } from './item-ids.ts';
import { KnownTexts } from './known-texts.ts';
import { parseForm } from './parse-form.ts';
import type { ExtraTable, RawForm, RawText } from './raw-form.ts';
import { sheetTable } from './sheet-table.ts';

export interface OfficialFile {
  readonly name: string;
  readonly workbook: Workbook;
}

export interface ProposeOptions {
  /** Installed editions: translations, what known items ask for, and the previous edition for the equivalence. */
  readonly installed?: readonly Edition[];
  /** Where the workbook names no fiscal year. */
  readonly fiscalYear?: number;
  /** `2026-06`, where the workbook prints no month. */
  readonly published?: string;
  readonly locale?: Locale;
}

export interface ProposedEquivalence {
  readonly equivalence: Equivalence;
  /** The same entries with score and reasons. */
  readonly proposals: readonly EquivalenceProposal[];
}

export interface EditionProposal {
  /** `complete`: every text has a place. `partial`: see `notUnderstood`. `unrecognised`: no edition was found. */
  readonly status: 'complete' | 'partial' | 'unrecognised';
  readonly editions: readonly Edition[];
  readonly equivalences: readonly ProposedEquivalence[];
  readonly extraTables: readonly ExtraTable[];
  readonly understood: readonly Diagnostic[];
  readonly notUnderstood: readonly Diagnostic[];
}

/** Codes that leave the edition whole: a person adds a month or a translation. */
const HARMLESS = new Set(['published-not-found', 'english-missing', 'hidden-sheet']);

export function proposeEdition(
  files: readonly OfficialFile[],
  options: ProposeOptions = {},
): EditionProposal {
  const report = new Report(options.locale ?? 'ja');
  const { forms, tables } = readFiles(files, report);
  const installed = options.installed ?? [];
  const editions = groupForms(forms, options, report).flatMap(({ fiscalYear, audience, parts }) => {
    const published = parts.find((form) => form.published !== null)?.published ?? options.published ?? null;
    if (published === null) report.miss('published-not-found', parts[0], { year: fiscalYear });
    const names = [...new Set(parts.map(({ file }) => file))];
    const built = buildEdition(audience, parts, {
      fiscalYear,
      published: published ?? `${fiscalYear}-04`,
      known: new KnownTexts(installed, audience),
      files: names,
      tables,
    });
    return check(built, report) ? [built] : [];
  });
  for (const form of forms) reportForm(form, report);
  const equivalences = editions.flatMap((edition) => equivalenceOf(edition, installed));
  const blocking = report.notUnderstood.some(
    ({ code }) => !HARMLESS.has(code.replace('edition-import.', '')),
  );
  return {
    status: editions.length === 0 ? 'unrecognised' : blocking ? 'partial' : 'complete',
    editions,
    equivalences,
    extraTables: [...tables, ...forms.flatMap((form) => form.tables)],
    understood: report.understood,
    notUnderstood: report.notUnderstood,
  };
}

type Params = Readonly<Record<string, string | number>>;
type Place = Partial<Pick<RawText, 'sheet' | 'cell' | 'text'>> | undefined;

class Report {
  readonly understood: Diagnostic[] = [];
  readonly notUnderstood: Diagnostic[] = [];
  private readonly locale: Locale;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  hit(code: string, place: Place, params: Params = {}): void {
    this.understood.push(this.entry(code, place, params));
  }

  miss(code: string, place: Place, params: Params = {}): void {
    const entry = this.entry(code, place, params);
    const same = this.notUnderstood.some((it) => JSON.stringify(it) === JSON.stringify(entry));
    if (!same) this.notUnderstood.push(entry);
  }

  missed(code: string): boolean {
    return this.notUnderstood.some((it) => it.code === `edition-import.${code}`);
  }

  /** The sentence of the linter's own catalogue. */
  explain({ code, params }: RegulationProblem): string {
    return translateDynamic(this.locale, `regulations:problem.${code}`, params) ?? code;
  }

  private entry(code: string, place: Place, params: Params): Diagnostic {
    const content = place?.text ?? null;
    const key = `edition-import.${code}`;
    return {
      code: key,
      sheet: place?.sheet ?? null,
      cell: place?.cell ?? null,
      content,
      message: translateDynamic(this.locale, `reading:${key}`, { ...params, content: content ?? '' }) ?? key,
    };
  }
}

function readFiles(files: readonly OfficialFile[], report: Report) {
  const forms: RawForm[] = [];
  const tables: ExtraTable[] = [];
  for (const { name, workbook } of files) {
    // A form that this product printed may hold wording that was never seen in the original.
    if (workbook.properties.custom[FORM_PROPERTIES.layout] !== undefined) {
      report.miss('own-form', undefined, { file: name });
      continue;
    }
    for (const part of workbook.unread)
      report.miss(
        'part-unreadable',
        { ...(part.sheet ? { sheet: part.sheet } : {}), text: part.detail },
        { part: part.part },
      );
    for (const sheet of workbook.sheets) {
      if (sheet.cells.length === 0) continue;
      if (sheet.state !== 'visible') {
        report.miss('hidden-sheet', { sheet: sheet.name }, { file: name });
        continue;
      }
      const grid = new Grid(sheet, workbook);
      const found = findSegments(grid).map((segment) => parseForm(name, segment));
      forms.push(...found.filter((form) => form !== undefined));
      if (found.some((form) => form !== undefined)) continue;
      const table = sheetTable(grid);
      if (table.kind === 'demarcation') tables.push(table);
      else
        report.miss(
          'sheet-not-understood',
          { sheet: sheet.name, text: table.rows[0]?.join(' ') ?? '' },
          { file: name },
        );
      if (table.kind === 'demarcation') report.hit('extra-table', { sheet: sheet.name, cell: table.range });
    }
  }
  // A form of our own says already why nothing was taken in.
  if (forms.length === 0 && !report.missed('own-form')) report.miss('no-form', undefined);
  return { forms, tables };
}

interface FormGroup {
  readonly fiscalYear: number;
  readonly audience: Edition['audience'];
  readonly parts: RawForm[];
}

function groupForms(forms: readonly RawForm[], options: ProposeOptions, report: Report): FormGroup[] {
  const groups: FormGroup[] = [];
  for (const form of forms) {
    const fiscalYear = options.fiscalYear ?? Math.min(...form.years);
    const place = { sheet: form.sheet };
    if (!Number.isFinite(fiscalYear)) report.miss('fiscal-year-not-found', place, { file: form.file });
    else if (form.audiences.length === 0) report.miss('audience-not-found', place, { file: form.file });
    else
      for (const audience of form.audiences)
        addToGroup(groups, { fiscalYear, audience, parts: [form] }, report);
  }
  return groups;
}

/** A second form of the same audience is a further page when its items are others, a copy when they are the same. */
function addToGroup(groups: FormGroup[], group: FormGroup, report: Report): void {
  const [form] = group.parts;
  const same = groups.find((it) => it.fiscalYear === group.fiscalYear && it.audience === group.audience);
  if (!same || !form) {
    groups.push(group);
    return;
  }
  const textsOf = (parts: readonly RawForm[]) =>
    new Map([...itemIds(parts.flatMap(({ pages }) => pages))].map(([item, id]) => [id, item.text]));
  const [before, now] = [textsOf(same.parts), textsOf([form])];
  const shared = [...now].filter(([id]) => before.has(id));
  if (
    shared.length === 0 ||
    itemIds([...same.parts, form].flatMap(({ pages }) => pages)).size === before.size + now.size
  )
    same.parts.push(form);
  else if (shared.length === now.size && shared.every(([id, text]) => before.get(id) === text))
    report.hit('copy', { sheet: form.sheet }, { file: form.file });
  else report.miss('second-form', { sheet: form.sheet }, { file: form.file, audience: group.audience });
}

/** The same checks as for the editions that ship with the product. */
function check(edition: Edition, report: Report): boolean {
  const parsed = Edition.safeParse(edition);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      report.miss(
        'not-in-model',
        { text: issue.message },
        { edition: edition.id, path: issue.path.join('.') },
      );
    return false;
  }
  for (const problem of lintEdition(edition)) {
    const code = problem.code === 'english-missing' ? 'english-missing' : 'check';
    report.miss(code, undefined, {
      edition: edition.id,
      path: problem.path,
      problem: report.explain(problem),
    });
  }
  return true;
}

function reportForm(form: RawForm, report: Report): void {
  const ids = itemIds(form.pages);
  for (const page of form.pages)
    for (const section of page.sections) {
      const items = section.groups.flatMap((group) => group.items);
      const read = items.filter((item) => ids.has(item)).length;
      report.hit('section', section.title, { section: section.number, items: read, file: form.file });
      for (const item of items) if (!ids.has(item)) report.miss('item-without-id', item, { file: form.file });
      for (const group of section.groups)
        if (group.items.length === 0 && group.heading)
          report.miss('empty-group', group.heading, { file: form.file });
    }
  for (const text of form.unknown) report.miss('text-not-understood', text, { file: form.file });
  for (const table of form.tables) {
    const place = { sheet: table.sheet, cell: table.range, text: table.rows[0]?.join(' ') ?? '' };
    if (table.kind === 'demarcation') report.hit('extra-table', place, { file: form.file });
    else report.miss('unknown-table', place, { file: form.file });
  }
  if (!form.title) report.miss('title-not-found', { sheet: form.sheet }, { file: form.file });
  if (!form.subtitle) report.miss('subtitle-not-found', { sheet: form.sheet }, { file: form.file });
}

/** Against the latest earlier edition of the same audience. */
function equivalenceOf(edition: Edition, installed: readonly Edition[]): ProposedEquivalence[] {
  const previous = installed
    .filter((it) => it.audience === edition.audience && it.fiscalYear < edition.fiscalYear)
    .sort((a, b) => a.fiscalYear - b.fiscalYear)
    .at(-1);
  if (!previous) return [];
  const proposals = proposeEquivalence(previous, edition);
  const entries = proposals.map(({ from, to, relation }) => ({ from, to, relation }));
  return [{ equivalence: { from: previous.id, to: edition.id, source: IMPORT_SOURCE, entries }, proposals }];
}
