import type {
  EditionImport,
  EditionImportRow,
  EditionProblem,
} from '@mamori/contract/schemas/administration';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Catalogue } from '@mamori/regulations/catalogue';
import { checkImport } from '@mamori/regulations/check-import';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { ImportContent, StoredImport } from './stored.ts';

type Problems = z.input<typeof EditionProblem>[];

export function importRow(found: StoredImport): z.input<typeof EditionImportRow> {
  return {
    id: found.id,
    version: found.version,
    state: found.state,
    fileNames: [...found.fileNames],
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
    problems: found.state === 'draft' ? importProblems(found, catalogue, locale) : [],
  };
}

type Reason = StoredImport['report']['proposals'][number]['items'][number]['reasons'][number];

function said({ code, params }: Reason, locale: Locale) {
  const message = translateDynamic(locale, `regulations:reason.${code}`, params) ?? code;
  return { code, params: { ...params }, message };
}

interface Checked {
  readonly content: ImportContent;
  readonly report: Pick<StoredImport['report'], 'notUnderstood'>;
}

/** Everything that keeps it from being published, in words. */
export function importProblems({ content, report }: Checked, catalogue: Catalogue, locale: Locale): Problems {
  const open = report.notUnderstood.filter((one) => !one.settled);
  return [
    ...open.map((one) => ({
      code: one.code,
      subject: '',
      path: [one.sheet, one.cell].filter(Boolean).join('!'),
      message: translator(locale)('regulations:import.unsettled', { message: one.message }),
    })),
    ...checkImport(content, catalogue).map((one) => ({
      code: one.code,
      subject: one.file,
      path: one.path,
      message: translateDynamic(locale, `regulations:problem.${one.code}`, one.params) ?? one.code,
    })),
  ];
}
