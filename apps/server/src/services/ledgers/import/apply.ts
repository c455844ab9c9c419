/** Writes an import as it was previewed: all rows or none, as one change that can be undone. */
import type { LedgerImport } from '@mamori/contract/schemas/ledgers';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import { jsonb } from '@mamori/database/json';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../../http/problem.ts';
import { type RowChange, type WriteCall, writeRows } from '../write.ts';
import { planImport } from './plan.ts';
import type { LedgerList } from './read.ts';

interface ApplyOptions {
  readonly defaults: LedgerValues;
  readonly fingerprint: string;
  /** Lines that are wrong are left out; otherwise nothing is imported while one is. */
  readonly skipRefused: boolean;
}

/** Throws `conflict` while a row is wrong or there is nothing to do, `changed-meanwhile` when the ledger is another one. */
export async function applyImport(
  call: WriteCall & { readonly locale: Locale },
  definition: LedgerDefinition,
  list: LedgerList,
  { defaults, fingerprint, skipRefused }: ApplyOptions,
): Promise<z.input<typeof LedgerImport>> {
  const { planned, answer } = await planImport(call, definition, list, { defaults, lock: true });
  const t = translator(call.locale);
  if (answer.fingerprint !== fingerprint)
    throw new Problem('changed-meanwhile', {
      reason: t('ledgers:server.importOutdated'),
      details: { current: answer },
    });
  if (answer.counts.refused > 0 && !skipRefused)
    throw new Problem('conflict', {
      reason: t('ledgers:server.rowsRefused', { count: answer.counts.refused }),
    });
  if (answer.counts.create + answer.counts.update === 0)
    throw new Problem('conflict', { reason: t('ledgers:server.nothingToImport') });
  const changes = planned.flatMap(({ stored, values, action }): RowChange[] =>
    action === 'create' || action === 'update'
      ? [
          {
            id: stored?.id ?? call.context.newId(),
            version: stored?.version ?? 0,
            before: stored?.values ?? null,
            after: values,
          },
        ]
      : [],
  );
  const summary = {
    fileName: list.fileName,
    format: list.format,
    sha256: list.sha256,
    counts: answer.counts,
  };
  const changeSetId = await writeRows(call, definition, changes, { kind: 'import', summary });
  if (list.format === 'list') await remember(call, definition, list);
  return { ...answer, changeSetId };
}

async function remember(
  { tx, scope }: WriteCall,
  definition: LedgerDefinition,
  list: LedgerList,
): Promise<void> {
  await tx
    .insertInto('ledger_mapping')
    .values({
      organization_id: String(scope.organizationId),
      ledger: definition.id,
      headings_hash: list.headingsHash,
      columns: jsonb(list.columns as never),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'ledger', 'headings_hash'])
        .doUpdateSet((eb) => ({ columns: eb.ref('excluded.columns'), updated_at: eb.fn('now') })),
    )
    .execute();
}
