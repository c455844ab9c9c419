import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { FormError } from '@mamori/documents/model/form-error';
import { buildOfficialForm, type OfficialForm } from '@mamori/documents/model/official-form';
import { closeSharedPdfRenderer, renderOfficialFormPdf } from '@mamori/documents/render/pdf/renderer';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import type { Edition } from '@mamori/regulations/model/edition';
import { CommandError, dynamic, t } from './output.ts';

export const FORMATS = ['xlsx', 'pdf', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export function formatOf(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (!format) throw new CommandError(t('cli:unknownFormat', { format: text, formats: FORMATS.join(', ') }));
  return format;
}

/** Answers that do not belong to the form are named in words. */
function formOf(edition: Edition, document: AnswerDocument): OfficialForm {
  try {
    return buildOfficialForm(edition, document);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    throw new CommandError(dynamic(`documents:error.${error.code}`, error.params), { code: error.code });
  }
}

export async function render(
  edition: Edition,
  document: AnswerDocument,
  format: Format,
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const form = formOf(edition, document);
  if (format === 'xlsx') return renderOfficialFormXlsx(form);
  try {
    return await renderOfficialFormPdf(form);
  } finally {
    await closeSharedPdfRenderer();
  }
}
