/** The matrices on paper and as a workbook (R-E2). */
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { ACCOUNT_LAYERS, type Account, type Permission } from '@mamori/core/ledger/ledgers/people';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { renderLedgerCopiesXlsx } from '@mamori/documents/render/xlsx/ledger-copy';
import {
  type PermissionMatrixInput,
  type PrintedAdministrator,
  type PrintedMatrix,
  permissionCopies,
  permissionMatrixSheet,
} from '@mamori/documents/sheets/permission-matrix';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { facilityName } from '../facility.ts';
import { fileStem } from '../file-stem.ts';
import { valueLabel } from '../ledgers/labels.ts';
import { namesIn } from '../ledgers/names.ts';
import { allRows } from '../ledgers/select.ts';
import { latestSealLine } from '../seal.ts';
import { todayInJapan } from '../today.ts';

interface ExportCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}
interface What {
  readonly system?: string | undefined;
  readonly format: 'pdf' | 'xlsx';
}

const PERMISSION = ledgerOf('permission');
const ACCOUNT = ledgerOf('account');

/** Throws `not-found` for a system that is not in the register. */
export async function matrixFile(call: ExportCall, { system, format }: What): Promise<FileAnswer> {
  const input = await matrixInput(call, system);
  const stamp = await latestSealLine(call.tx);
  const options = stamp === null ? {} : { stamp };
  const [{ title, date }] = permissionCopies(input);
  return {
    bytes:
      format === 'xlsx'
        ? await renderLedgerCopiesXlsx(permissionCopies(input), options)
        : await call.context.documents.pdf.sheet(permissionMatrixSheet(input), options),
    fileName: `${fileStem(`${title}_${date}`)}.${format}`,
    mediaType: MEDIA_TYPES[format],
  };
}

async function matrixInput(call: ExportCall, system: string | undefined): Promise<PermissionMatrixInput> {
  const { context, tx, scope, locale } = call;
  const matrices = await printedMatrices(tx, system);
  return {
    locale,
    facility: await facilityName(tx),
    date: todayInJapan(context.now()),
    by: scope.personName,
    matrices,
    administrators: await administrators(call, system),
    filter: system ? matrices.map((one) => one.system) : [],
  };
}

async function printedMatrices(tx: Tx, system: string | undefined): Promise<PrintedMatrix[]> {
  const asked = tx
    .selectFrom('system')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('name');
  const systems = await (system ? asked.where('id', '=', system) : asked).execute();
  if (system && systems.length === 0) throw new Problem('not-found');
  const rows = await allRows(tx, PERMISSION);
  const bySystem = Map.groupBy(rows, ({ values }) => String(values.systemId));
  return systems.flatMap(({ id, name }) => {
    const own = bySystem.get(id);
    return own ? [{ system: name, cells: own.map(({ values }) => values as unknown as Permission) }] : [];
  });
}

/** Those that work, by layer and system. */
async function administrators(
  { context, tx, locale }: ExportCall,
  system: string | undefined,
): Promise<PrintedAdministrator[]> {
  const conditions = [
    { column: 'administrator', operator: 'is' as const, values: ['yes'] },
    { column: 'enabled', operator: 'not' as const, values: ['no'] },
    ...(system ? [{ column: 'systemId', operator: 'is' as const, values: [system] }] : []),
  ];
  const rows = await allRows(tx, ACCOUNT, { conditions, order: null });
  const names = await namesIn(tx, ACCOUNT, rows);
  const today = todayInJapan(context.now());
  const layers = ACCOUNT_LAYERS.map((one) => valueLabel(ACCOUNT, 'layer', one, locale));
  return rows
    .map(({ values }) => values as unknown as Account)
    .filter(({ disabledOn }) => disabledOn === null || disabledOn > today)
    .map((one) => ({
      system: names.system?.[one.systemId ?? ''] ?? names.device?.[one.deviceId ?? ''] ?? one.realm,
      layer: valueLabel(ACCOUNT, 'layer', one.layer, locale),
      account: one.name,
      person: names.staff?.[one.staffId ?? ''] ?? one.displayName,
      reason: one.administratorReason,
    }))
    .toSorted(
      (a, b) =>
        layers.indexOf(a.layer) - layers.indexOf(b.layer) ||
        a.system.localeCompare(b.system, locale) ||
        a.account.localeCompare(b.account),
    );
}
