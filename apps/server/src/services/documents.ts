/** Official forms and sheets as files; the renderers live in the documents package. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { createPdfRenderer } from '@mamori/documents/render/pdf/renderer';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import type { Edition } from '@mamori/regulations/model/edition';
import type { FileAnswer } from '../http/call.ts';
import { fileStem } from './file-stem.ts';

export type FormFormat = 'xlsx' | 'pdf' | 'json';

export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json',
} as const satisfies Record<FormFormat, string>;

type PdfRenderer = ReturnType<typeof createPdfRenderer>;

export interface Documents {
  readonly pdf: PdfRenderer;
  form(
    edition: Edition,
    document: AnswerDocument,
    format: FormFormat,
    stamp: string | null,
  ): Promise<FileAnswer>;
  close(): Promise<void>;
}

export function createDocuments(): Documents {
  const pdf = createPdfRenderer({ workers: 1 });
  return {
    pdf,
    form: async (edition, document, format, stamp) => ({
      bytes: await formBytes(pdf, edition, document, format, stamp),
      fileName: formFileName(edition, document, format),
      mediaType: MEDIA_TYPES[format],
    }),
    close: () => pdf.close(),
  };
}

async function formBytes(
  pdf: PdfRenderer,
  edition: Edition,
  document: AnswerDocument,
  format: FormFormat,
  stamp: string | null,
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const form = buildOfficialForm(edition, document);
  const options = stamp === null ? {} : { stamp };
  return format === 'xlsx' ? renderOfficialFormXlsx(form, options) : pdf.officialForm(form, options);
}

/** `令和7年度_医療機関確認用_さくら医院.xlsx` */
export function formFileName(edition: Edition, document: AnswerDocument, extension: string): string {
  const year = `令和${edition.fiscalYear - 2018}年度`;
  const parts = [year, edition.subtitle.text, document.subject.name ?? ''].filter(Boolean);
  return `${fileStem(parts.join('_'))}.${extension}`;
}
