import type { EditionImport, EditionImportRow } from '@mamori/contract/schemas/administration';
import { draftProblems } from '@mamori/documents/read/edition/problems';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { StoredImport } from './stored.ts';

export function importRow(found: StoredImport): z.input<typeof EditionImportRow> {
  return {
    id: found.id,
    version: found.version,
    state: found.state,
    fileNames: found.report.files.map(({ name }) => name),
    createdAt: found.createdAt.toISOString(),
    createdBy: found.createdBy,
    publishedAt: found.publishedAt?.toISOString() ?? null,
    completeness: found.report.completeness,
    editionIds: found.content.editions.map(({ id }) => id),
  };
}

export function importAnswer(
  context: Context,
  found: StoredImport,
  locale: Locale,
): z.input<typeof EditionImport> {
  const { understood, notUnderstood, proposals, extraTables } = found.report;
  const catalogue = context.regulations.current();
  return {
    ...importRow(found),
    ...found.content,
    report: { understood: [...understood], notUnderstood: [...notUnderstood] },
    proposals: proposals.map(({ from, to, items }) => ({
      from,
      to,
      items: items.map((item) => ({ ...item, reasons: item.reasons.map((one) => said(one, locale)) })),
    })),
    extraTables: extraTables.map((table) => ({ ...table, rows: table.rows.map((row) => [...row]) })),
    problems: found.state === 'draft' ? draftProblems(found.content, notUnderstood, catalogue, locale) : [],
  };
}

type Reason = StoredImport['report']['proposals'][number]['items'][number]['reasons'][number];

function said({ code, params }: Reason, locale: Locale) {
  const message = translateDynamic(locale, `regulations:reason.${code}`, params) ?? code;
  return { code, params: { ...params }, message };
}
