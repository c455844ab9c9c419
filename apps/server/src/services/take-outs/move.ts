/** One press: the record and the state of the devices, in one transaction (R-D4, R-D8; S1 第13条(1)①). */
import type { TakeOutInput, TakeOutReturn } from '@mamori/contract/schemas/take-outs';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { namesIn, requireReferences } from '../ledgers/names.ts';
import { listRows, rowsById } from '../ledgers/select.ts';
import { filledUp } from '../ledgers/sql-columns.ts';
import { changeTo, type WriteCall, writeRows } from '../ledgers/write.ts';
import { asTakeOut, TAKE_OUT } from './select.ts';

type Call = WriteCall & { readonly locale: Locale };
interface Written {
  readonly ledger: LedgerId;
  readonly changeSetId: string;
  readonly rowCount: number;
}

const DEVICE = ledgerOf('device');

/** Throws `invalid-input`, `not-found` for devices, `conflict` for one that is outside already. */
export async function takeOut(
  call: Call,
  input: z.output<typeof TakeOutInput>,
): Promise<{ readonly id: string; readonly writes: Written[] }> {
  requireSense(call, input);
  await requireReferences(call.tx, TAKE_OUT, [input]);
  const devices = await rowsById(call.tx, DEVICE, input.deviceIds, { lock: true });
  await requireInside(call, input.deviceIds);
  const id = call.context.newId();
  const change = { id, version: 0, before: null, after: filledUp(TAKE_OUT, input) };
  const record = await writeRows(call, TAKE_OUT, [change], { kind: 'create' });
  const moved = devices.map((row) => changeTo(row, { status: 'taken_out' }));
  return { id, writes: await together(call, record, moved, id) };
}

function requireSense({ locale }: Call, { deviceIds, what, outOn, dueOn }: z.output<typeof TakeOutInput>) {
  const t = translator(locale);
  const fields = [
    ...(deviceIds.length === 0 && what === ''
      ? [{ pointer: '/deviceIds', message: t('takeOuts:server.nothing') }]
      : []),
    ...(dueOn < outOn ? [{ pointer: '/dueOn', message: t('takeOuts:server.dueBefore') }] : []),
  ];
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
}

async function requireInside({ tx, locale }: Call, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return;
  const conditions = [
    { column: 'backOn', operator: 'blank', values: [] },
    { column: 'deviceIds', operator: 'is', values: deviceIds },
  ] as const;
  const { rows } = await listRows(tx, TAKE_OUT, { conditions, order: null }, { offset: 0, limit: 1 });
  const [open] = rows;
  if (!open) return;
  const names = await namesIn(tx, TAKE_OUT, [open]);
  const device = asTakeOut(open).deviceIds.find((id) => deviceIds.includes(id)) ?? '';
  const params = { device: names.device?.[device] ?? '', person: asTakeOut(open).person };
  throw new Problem('conflict', { reason: translator(locale)('takeOuts:server.isOut', params) });
}

/** Throws `not-found`, `changed-meanwhile`, `conflict` for what is back, `invalid-input` for a day before it left. */
export async function giveBack(
  call: Call & { readonly ifMatch: number },
  id: string,
  input: z.output<typeof TakeOutReturn>,
): Promise<Written[]> {
  const [row] = await rowsById(call.tx, TAKE_OUT, [id], { lock: true });
  if (!row) throw new Problem('not-found');
  if (row.version !== call.ifMatch)
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: row } });
  const t = translator(call.locale);
  const { backOn, outOn, deviceIds } = asTakeOut(row);
  if (backOn !== null) throw new Problem('conflict', { reason: t('takeOuts:server.isBack') });
  if (outOn !== null && input.backOn < outOn)
    throw new Problem('invalid-input', {
      fields: [{ pointer: '/backOn', message: t('takeOuts:server.backBefore') }],
    });
  const record = await writeRows(call, TAKE_OUT, [changeTo(row, input)], { kind: 'update' });
  const devices = await rowsById(call.tx, DEVICE, deviceIds, { lock: true });
  const moved = devices
    .filter(({ values }) => values.status === 'taken_out')
    .map((one) => changeTo(one, { status: 'in_use' }));
  return together(call, record, moved, id);
}

async function together(
  call: Call,
  record: string | null,
  moved: readonly ReturnType<typeof changeTo>[],
  takeOutId: string,
): Promise<Written[]> {
  const devices = await writeRows(call, DEVICE, moved, { kind: 'update', summary: { takeOutId } });
  return [
    ...(record ? [{ ledger: TAKE_OUT.id, changeSetId: record, rowCount: 1 }] : []),
    ...(devices ? [{ ledger: DEVICE.id, changeSetId: devices, rowCount: moved.length }] : []),
  ];
}
