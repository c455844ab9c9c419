/** The official form as the template wants it: everything already text. */

import type { PrintedConfirmation } from '@mamori/core/assessment/printed-row';
import { translator } from '@mamori/messages/translate';
import { printDate } from '../../model/form-dates.ts';
import type {
  FormGroup,
  FormRow,
  FormSection,
  OfficialForm,
  PrintedText,
} from '../../model/official-form.ts';
import { breakLongWords, PrintableText, partPunctuation } from './printable.ts';

/** The template's input as JSON. */
export function formData(form: OfficialForm, stamp: string | undefined): string {
  const printable = new PrintableText();
  const t = translator('ja');
  const data = printable.apply({
    documentTitle: `${form.title.text}　${form.subtitle.text}`,
    author: form.subject.name ?? '',
    stamp: stamp ?? '',
    title: form.title,
    subtitle: form.subtitle,
    subject: { ...form.subject, name: form.subject.name ?? '' },
    columns: form.columns,
    columnsUnverified: form.columnsUnverified,
    pages: form.pages.map((page) => ({
      ...page,
      opening: page.opening.map((section) => sectionData(section, form.fiscalYear)),
      sections: page.sections.map((section) => sectionData(section, form.fiscalYear)),
    })),
    tables: form.tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map((row) => row.map((text) => ({ note: text }))),
    })),
    annex: form.annex.map(({ label, text }) => ({ label, note: text })),
  });
  const missing = printable.missing();
  const footnotes = [
    ...(form.hasUnverified ? [t('documents:form.unverified')] : []),
    ...(missing.length > 0 ? [t('documents:form.missingGlyphs', { characters: missing.join('、') })] : []),
  ];
  return JSON.stringify({ ...data, footnotes }, forTemplate);
}

/** Texts of people: they may hold words wider than the column. */
const FREE_TEXTS: ReadonlySet<string> = new Set(['note', 'name']);

/** Also cuts the end off a wording with †, so that the mark never begins a line. */
function forTemplate(key: string, value: unknown): unknown {
  if (typeof value === 'string' && FREE_TEXTS.has(key)) return partPunctuation(breakLongWords(value));
  if (!isWording(value) || value.tail !== undefined) return value;
  const cut = value.unverified ? -2 : value.text.length;
  return { ...value, text: partPunctuation(value.text.slice(0, cut)), tail: value.text.slice(cut) };
}

function isWording(value: unknown): value is PrintedText & { readonly tail?: string } {
  return value !== null && typeof value === 'object' && 'unverified' in value;
}

function sectionData(section: FormSection, fiscalYear: number) {
  const groups = section.groups.map((group) => groupData(group, fiscalYear));
  const rows = groups.reduce((sum, group) => sum + group.rows.length + (group.heading ? 1 : 0), 0);
  return { title: section.title, groups, rows };
}

function groupData(group: FormGroup, fiscalYear: number) {
  return { heading: group.heading, rows: group.rows.map((row) => rowData(row, fiscalYear)) };
}

/** Wider than in Excel: here the date is written by hand. */
const HANDWRITTEN_DATE = '(　　/　　)';

function rowData(row: FormRow, fiscalYear: number) {
  const date = (value: string | null) => (value === null ? HANDWRITTEN_DATE : printDate(value, fiscalYear));
  const confirmation = (c: PrintedConfirmation) => ({ answer: c.answer ?? '', date: date(c.date) });
  return {
    number: row.number === '' ? '' : `${row.number} `,
    text: row.text,
    columns: row.columns,
    first: confirmation(row.first),
    target: date(row.target),
    second: confirmation(row.second),
    note: row.note,
  };
}
