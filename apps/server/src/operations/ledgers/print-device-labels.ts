import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { labelsFile, requireStart } from '../../services/ledgers/labels-sheet.ts';
import { rowsById } from '../../services/ledgers/select.ts';

/** In the order asked for. */
export const printDeviceLabels: Handler<'printDeviceLabels'> = async (call) => {
  const { tx, scope, body, locale } = call;
  requireStart(body.layout, body.start, locale);
  const ids = [...new Set(body.ids)];
  const found = new Map((await rowsById(tx, ledgerOf('device'), ids)).map((row) => [row.id, row]));
  const devices = ids.flatMap((id) => found.get(id) ?? []);
  if (devices.length !== ids.length) throw new Problem('not-found');
  await recordAudit(tx, scope, {
    action: 'ledger.labelsPrinted',
    subject: 'ledger:device',
    details: { devices: devices.length, layout: body.layout },
  });
  return labelsFile(call, devices, body);
};
