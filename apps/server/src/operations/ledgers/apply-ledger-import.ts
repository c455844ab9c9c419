import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { applyImport } from '../../services/ledgers/import/apply.ts';
import { readLedgerList } from '../../services/ledgers/import/read.ts';
import { requireReferences } from '../../services/ledgers/names.ts';
import { requireValues } from '../../services/ledgers/values.ts';

/** All rows as previewed, or none. */
export const applyLedgerImport: Handler<'applyLedgerImport'> = async (call) => {
  const { params, query, locale } = call;
  const definition = ledgerOf(params.ledger);
  const defaults = requireValues(definition, query.defaults, locale, { patch: true });
  await requireReferences(call.tx, definition, [defaults]);
  const list = await readLedgerList(call, definition, query.columns);
  const { fingerprint } = query;
  return applyImport(call, definition, list, {
    defaults,
    fingerprint,
    skipRefused: query.skipRefused === 'true',
  });
};
