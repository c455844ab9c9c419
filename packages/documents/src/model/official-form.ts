/**
 * The official form as a tree that every renderer prints in the same way (R-B13: same order, wording, columns).
 * Pure: edition and answers in, tree out.
 */
import { type AnswerDocument, BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { confirmations } from '@mamori/core/assessment/effective';
import { isIsoDate } from '@mamori/core/calendar/iso-date';
import type { Audience, Edition, Item, Page, Section, SourcedText } from '@mamori/regulations/model/edition';
import { FormError } from './form-error.ts';
import { type RecordEntry, recordEntries } from './form-record.ts';
import { FORM_WORDS } from './form-words.ts';
import { type FormColumns, type PrintedItem, printItem } from './printed-item.ts';
import { buildTables, type PrintedTable } from './printed-table.ts';

export interface PrintedText {
  readonly text: string;
  /** The wording was not seen in a copy of the published form (grade below A): printed with a small †. */
  readonly unverified: boolean;
}

export interface FormRow extends PrintedItem {
  readonly id: string;
  /** `(7)` or `①`; empty for 0-1. */
  readonly number: string;
  /** `2-⑦`, for the annex and the record. */
  readonly label: string;
  readonly text: PrintedText;
  /** 0-1 has one column for the answer, without 目標日 and 2回目. */
  readonly columns: FormColumns;
}

export interface FormGroup {
  readonly heading: PrintedText | null;
  readonly rows: readonly FormRow[];
}

export interface FormSection {
  /** `1 体制構築`. */
  readonly title: PrintedText;
  readonly groups: readonly FormGroup[];
}

export interface FormPage {
  /** 医療情報システムの有無: a table of its own above the heading. */
  readonly opening: readonly FormSection[];
  readonly heading: PrintedText | null;
  readonly notes: readonly PrintedText[];
  readonly sections: readonly FormSection[];
  readonly footers: readonly PrintedText[];
}

export interface FormSubject {
  readonly label: PrintedText;
  readonly name: string | null;
  /** Where the name stands: vendors sign at the end (S1 参考1). */
  readonly place: 'head' | 'foot';
}

export interface FormAnnexEntry {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface OfficialForm {
  readonly edition: string;
  readonly fiscalYear: number;
  readonly audience: Audience;
  readonly title: PrintedText;
  readonly subtitle: PrintedText;
  readonly subject: FormSubject;
  readonly columns: FormColumns;
  /** The arrangement of the columns itself is not verified. */
  readonly columnsUnverified: boolean;
  readonly pages: readonly FormPage[];
  /** Tables beside the checklist: the demarcation of responsibility. */
  readonly tables: readonly PrintedTable[];
  /** Notes that do not fit their column. */
  readonly annex: readonly FormAnnexEntry[];
  /** Any † printed: the footnote explains it. */
  readonly hasUnverified: boolean;
  /** What the answer document holds beyond the columns of the form. */
  readonly record: readonly RecordEntry[];
}

export function buildOfficialForm(edition: Edition, document: AnswerDocument): OfficialForm {
  refuseForeignAnswers(edition, document);
  const pages = edition.pages.map((page) => buildPage(page, edition, document));
  const rows = formRows(pages);
  const form = {
    edition: edition.id,
    fiscalYear: edition.fiscalYear,
    audience: edition.audience,
    title: printed(edition.title),
    subtitle: printed(edition.subtitle),
    subject: buildSubject(edition, document),
    columns: edition.layout.columns,
    columnsUnverified: edition.layout.verification !== 'A',
    pages,
    tables: buildTables(edition, document),
    annex: rows.flatMap((row) =>
      row.annex === null ? [] : [{ id: row.id, label: row.label, text: row.annex }],
    ),
    record: recordEntries(document, rows),
  };
  return {
    ...form,
    hasUnverified: form.columnsUnverified || formTexts(form).some((text) => text.unverified),
  };
}

/** All rows of the form in printed order. */
export function formRows(pages: readonly FormPage[]): FormRow[] {
  return pages.flatMap((page) => [...page.opening, ...page.sections]).flatMap(sectionRows);
}

export function sectionRows(section: FormSection): FormRow[] {
  return section.groups.flatMap((group) => [...group.rows]);
}

/** Answers to items that the edition does not have would silently vanish from the form. */
function refuseForeignAnswers(edition: Edition, document: AnswerDocument): void {
  if (document.edition !== edition.id) {
    throw new FormError('edition-mismatch', { edition: edition.id, document: document.edition });
  }
  const known = new Set(edition.pages.flatMap((p) => p.sections.flatMap((s) => s.groups.flatMap(itemIds))));
  const foreign = Object.keys(document.items).filter((id) => !known.has(id));
  if (foreign.length > 0) {
    throw new FormError('item-not-in-edition', { edition: edition.id, items: foreign.join(', ') });
  }
}

function itemIds(group: { readonly items: readonly Item[] }): string[] {
  return group.items.map((item) => item.id);
}

function buildPage(page: Page, edition: Edition, document: AnswerDocument): FormPage {
  const build = (section: Section) => buildSection(section, edition, document);
  return {
    opening: page.sections.filter((s) => s.number === '0').map(build),
    heading: page.heading ? printed(page.heading) : null,
    notes: page.notes.map(printed),
    sections: page.sections.filter((s) => s.number !== '0').map(build),
    footers: page.footers.map(printed),
  };
}

function buildSection(section: Section, edition: Edition, document: AnswerDocument): FormSection {
  const opening = section.number === '0';
  const title = printed(section.title);
  const numbered = opening || title.text.startsWith(section.number);
  const columns = opening ? 'single' : edition.layout.columns;
  return {
    title: numbered ? title : { ...title, text: `${section.number} ${title.text}` },
    groups: section.groups.map((group) => ({
      heading: group.heading ? printed(group.heading) : null,
      rows: group.items.map((item) => buildRow(item, columns, edition, document)),
    })),
  };
}

function buildRow(item: Item, columns: FormColumns, edition: Edition, document: AnswerDocument): FormRow {
  const answer = document.items[item.id] ?? BLANK_ANSWER;
  refuseInvalidDates(item, answer);
  return {
    id: item.id,
    number: item.printedNumber,
    label: item.label,
    text: printed(item.text),
    columns,
    ...printItem(answer, columns, edition.fiscalYear),
  };
}

/** What is no calendar date cannot be a date cell, and would come back as something else. */
function refuseInvalidDates(item: Item, answer: ItemAnswer): void {
  const dates = confirmations(answer).flatMap(({ date, targetDate }) => [date, targetDate]);
  const invalid = dates.find((date) => date !== null && !isIsoDate(date));
  if (invalid) throw new FormError('date-invalid', { item: item.label, date: invalid });
}

function buildSubject(edition: Edition, document: AnswerDocument): FormSubject {
  const vendor = edition.audience === 'vendor' || edition.audience === 'pharmacy-vendor';
  const own = { text: defaultSubjectLabel(edition.audience), unverified: !vendor };
  const label = edition.subjectLabel ? printed(edition.subjectLabel) : own;
  return {
    label: { ...label, text: label.text.replace(/[：:\s]+$/, '') },
    name: document.subject.name,
    place: vendor ? 'foot' : 'head',
  };
}

/** The published facility form has no line for the name as far as seen; without it no one knows whose form it is. */
function defaultSubjectLabel(audience: Audience): string {
  if (audience === 'pharmacy') return FORM_WORDS.pharmacyName;
  return audience === 'facility' ? FORM_WORDS.facilityName : FORM_WORDS.vendorName;
}

function printed(text: SourcedText): PrintedText {
  return { text: text.text, unverified: text.verification !== 'A' };
}

function formTexts(form: Pick<OfficialForm, 'title' | 'subtitle' | 'subject' | 'pages'>): PrintedText[] {
  return [form.title, form.subtitle, form.subject.label, ...form.pages.flatMap(pageTexts)];
}

function pageTexts(page: FormPage): PrintedText[] {
  const sections = [...page.opening, ...page.sections];
  return [
    ...(page.heading ? [page.heading] : []),
    ...page.notes,
    ...page.footers,
    ...sections.map((section) => section.title),
    ...sections.flatMap((s) => s.groups.flatMap((g) => (g.heading ? [g.heading] : []))),
    ...sections.flatMap(sectionRows).map((row) => row.text),
  ];
}
