/** What tests of vendors share: forms as vendors fill them in. */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx, type XlsxFormOptions } from '@mamori/documents/render/xlsx/official-form';
import { buildForm, type Entries } from '../../../../packages/documents/tests/fixtures/form-builder.ts';
import { writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import type { Harness } from './harness.ts';
import { typed } from './typed-answer.ts';

export const fileOf = (bytes: Uint8Array, name: string): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name);

/** As a program other than ours writes it. */
export function vendorForm(
  harness: Harness,
  subject: string | undefined,
  name: string,
  entries: Entries = { '2-4': { first: 'はい (5/20)' } },
  editionId = 'fy2025/vendor',
): File {
  const edition = harness.context.regulations.current().edition(editionId);
  const { sheet } = buildForm(edition, entries, subject === undefined ? {} : { subject });
  return fileOf(writeWorkbook({ sheets: [sheet] }), name);
}

/** Our own form, filled in. */
export async function ownVendorForm(
  harness: Harness,
  subject: string,
  name: string,
  options: XlsxFormOptions = {},
): Promise<File> {
  const edition = harness.context.regulations.current().edition('fy2025/vendor');
  const items = Object.fromEntries(editionItems(edition).map(({ id }) => [id, typed('yes')]));
  const document = {
    format: 'mamori.answers/1' as const,
    edition: edition.id,
    subject: { name: subject },
    context: UNKNOWN_CONTEXT,
    items,
    diagnostics: [],
  };
  return fileOf(await renderOfficialFormXlsx(buildOfficialForm(edition, document), options), name);
}
