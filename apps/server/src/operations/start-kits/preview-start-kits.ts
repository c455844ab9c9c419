import type { Handler } from '../../http/call.ts';
import { planRows } from '../../services/start-kits/plan.ts';

/** Compares by name; nothing is written. */
export const previewStartKits: Handler<'previewStartKits'> = async ({ context, tx, body }) => {
  const plan = await planRows(tx, body.rows, context.newId);
  return {
    rows: plan.map(({ choice, row, action, id }) => ({
      ledger: row.ledger,
      name: choice.name,
      place: row.ledger === 'device' ? choice.place : '',
      action,
      rowId: action === 'exists' ? id : null,
    })),
  };
};
