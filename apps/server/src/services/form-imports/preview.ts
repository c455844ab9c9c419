/** What an import would change, field by field, and what it was read from; stored until it is applied or discarded. */
import { createHash } from 'node:crypto';
import type { FormImport } from '@mamori/contract/schemas/assessment';
import type { AnswerDocument, Diagnostic, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { compareRows, takeItems } from '@mamori/core/assessment/compare';
import { isBlank } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import type { RecognitionReason } from '@mamori/documents/read/recognise';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { UploadedFile } from '../../http/call.ts';
import { facilityAnswers } from '../assessments/carry-over-record.ts';
import { type Change, changesOfItem } from '../assessments/changes.ts';
import { answerDocument } from '../assessments/document.ts';
import type { LoadedAssessment } from '../assessments/load.ts';
import { safeFileName } from '../media-type.ts';
import type { FormReading } from './read-form.ts';

type Answer = z.input<typeof FormImport>;

export interface FormImportPreview {
  readonly format: 'mamori.form-import/1';
  readonly fileName: string;
  readonly sha256: string;
  readonly recognised: Answer['recognised'];
  readonly subjectName: string | null;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  /** The value of each changed item, and the version of the answer that it was compared with. */
  readonly values: Readonly<Record<string, ItemAnswer>>;
  readonly basedOn: Readonly<Record<string, number>>;
}

export function previewOf(
  file: UploadedFile,
  reading: FormReading,
  loaded: LoadedAssessment,
  locale: Locale,
): FormImportPreview {
  const now = answerDocument(loaded);
  const rows = changedRows(loaded, now, reading.document);
  const versions = facilityAnswers(loaded);
  return {
    format: 'mamori.form-import/1',
    fileName: safeFileName(file.name),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    recognised: {
      editionId: reading.recognised.edition,
      certainty: reading.recognised.score,
      reasons: reading.recognised.reasons.map((reason) => reasonText(reason, locale)),
    },
    subjectName: reading.document.subject.name,
    changes: rows.flatMap(({ id, value }) => changesOfItem(id, compareRows(now.items[id], value))),
    diagnostics: [...reading.diagnostics, ...remarks(loaded, now, reading.document, locale)],
    values: Object.fromEntries(rows.map(({ id, value }) => [id, value])),
    basedOn: Object.fromEntries(rows.map(({ id }) => [id, versions.get(id)?.version ?? 0])),
  };
}

/** Blank on the form says nothing: it may be what could not be read, and never takes an answer away. */
function changedRows(loaded: LoadedAssessment, now: AnswerDocument, read: AnswerDocument) {
  return editionItems(loaded.edition).flatMap(({ id }) => {
    if (isBlank(read.items[id])) return [];
    const value = takeItems(now, read, [id]).items[id];
    return value && compareRows(now.items[id], value).length > 0 ? [{ id, value }] : [];
  });
}

function remarks(
  loaded: LoadedAssessment,
  now: AnswerDocument,
  read: AnswerDocument,
  locale: Locale,
): Diagnostic[] {
  const t = translator(locale);
  const remark = (code: string, message: string): Diagnostic => {
    return { code, sheet: null, cell: null, content: null, message };
  };
  const blank = editionItems(loaded.edition).filter(
    ({ id }) => isBlank(read.items[id]) && !isBlank(now.items[id]),
  );
  const found = read.subject.name ?? '';
  const other = found !== '' && plain(found) !== plain(loaded.facilityName);
  const names = { found, expected: loaded.facilityName };
  return [
    ...(other ? [remark('other-subject', t('imports:server.otherSubject', names))] : []),
    ...blank.map(({ label }) => remark('blank-in-form', t('imports:server.blankInForm', { item: label }))),
  ];
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');

function reasonText({ code, agrees, detail }: RecognitionReason, locale: Locale): string {
  const answer = agrees === null ? 'unknown' : agrees ? 'yes' : 'no';
  return translateDynamic(locale, `imports:server.reason.${code}-${answer}`, { detail }) ?? code;
}

export function formImportAnswer(
  row: { readonly id: string; readonly created_at: Date; readonly preview: FormImportPreview },
  state: Answer['state'],
): Answer {
  const { fileName, sha256, recognised, subjectName, changes, diagnostics } = row.preview;
  return {
    id: row.id,
    fileName,
    sha256,
    recognised,
    subjectName,
    changes: [...changes],
    diagnostics: [...diagnostics],
    state,
    createdAt: row.created_at.toISOString(),
  };
}
