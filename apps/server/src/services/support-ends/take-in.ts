/** A newer file of ends of support: what it would change, taking it in, and out again (R-D1, R-G1). */
import { createHash } from 'node:crypto';
import type { ProductFilePreview } from '@mamori/contract/schemas/support-ends';
import { isPresent } from '@mamori/core/ledger/ledgers/device';
import { ownProducts } from '@mamori/core/products/own-ends';
import { supportEndsOn } from '@mamori/core/products/support-end';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { RegulationDataError } from '@mamori/regulations/errors';
import { isNewer, readProducts, withNewer } from '@mamori/regulations/products';
import type { Product } from '@mamori/regulations/products-model';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { UploadedFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { recordInstallationAudit } from '../installation-audit.ts';
import { nameOf } from '../ledgers/names.ts';
import { safeFileName } from '../media-type.ts';
import { installedProducts } from './installed.ts';
import { allDevices, ownEnds } from './select.ts';

interface FileCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}
type Preview = z.input<typeof ProductFilePreview>;

const MOST_PROBLEMS = 3;
const MOST_DEVICES = 100;

/**
 * What is wrong in words for who chose the file: of a single place also why; of several the first, since whatever expects a field says
 * the same of each.
 */
function placesOf({ problems }: RegulationDataError): string {
  const [only, ...others] = problems;
  if (only && others.length === 0) return [only.path, only.params.reason].filter(Boolean).join(': ');
  const paths = [...new Set(problems.map(({ path, params }) => path || String(params.reason)))];
  const shown = paths.slice(0, MOST_PROBLEMS).join(', ');
  return paths.length > MOST_PROBLEMS ? `${shown} … (${paths.length})` : shown;
}

/** Throws `unreadable-file` with the places that are wrong. */
function readFile({ locale }: FileCall, { name, bytes }: UploadedFile): readonly Product[] {
  try {
    return readProducts(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch (error) {
    const t = translator(locale);
    if (error instanceof RegulationDataError) {
      throw new Problem('unreadable-file', {
        params: { reason: t('supportEnds:server.notAFile', { places: placesOf(error) }) },
        details: { problems: error.problems.length },
      });
    }
    if (error instanceof TypeError)
      throw new Problem('unreadable-file', { params: { reason: t('supportEnds:server.notUtf8') } });
    throw error;
  }
}

export async function previewFile(call: FileCall, file: UploadedFile): Promise<Preview> {
  const brought = readFile(call, file);
  const installed = await installedProducts(call.tx);
  const known = new Map(installed.map((one) => [one.id, one]));
  return {
    fileName: safeFileName(file.name),
    sha256: hashOf(file).toString('hex'),
    products: brought.map((one) => compared(one, known.get(one.id))),
    devices: await changedDevices(call.tx, installed, withNewer(installed, brought)),
  };
}

const hashOf = ({ bytes }: UploadedFile) => createHash('sha256').update(bytes).digest();

function compared(brought: Product, installed: Product | undefined): Preview['products'][number] {
  const before = new Map(installed?.cycles.map((one) => [one.id, one]));
  const after = new Set(brought.cycles.map(({ id }) => id));
  return {
    id: brought.id,
    name: brought.name,
    asOf: brought.asOf,
    installedAsOf: installed?.asOf ?? null,
    effect: effectOf(brought, installed),
    added: brought.cycles.filter(({ id }) => !before.has(id)).length,
    removed: [...before.keys()].filter((id) => !after.has(id)).length,
    changed: brought.cycles.flatMap(({ id, name, ends }) => {
      const known = before.get(id);
      return known && known.ends !== ends ? [{ name, before: known.ends, after: ends }] : [];
    }),
  };
}

function effectOf(brought: Product, installed: Product | undefined) {
  if (!installed) return 'new';
  if (isNewer(brought, installed)) return 'newer';
  return isNewer(installed, brought) ? 'older' : 'same';
}

/** A day in the ledger stays, so that such a device changes in nothing. */
async function changedDevices(
  tx: Tx,
  installed: readonly Product[],
  next: readonly Product[],
): Promise<Preview['devices']> {
  const own = ownProducts(await ownEnds(tx));
  const [now, then] = [
    [...own, ...installed],
    [...own, ...next],
  ];
  const rows = (await allDevices(tx)).filter(isPresent).flatMap((device) => {
    const [before, after] = [supportEndsOn(device, now), supportEndsOn(device, then)];
    return before === after
      ? []
      : [{ id: device.id, name: nameOf([device.name, device.number]), before, after }];
  });
  return { total: rows.length, rows: rows.slice(0, MOST_DEVICES) };
}

/** Id of the file. Throws `conflict` when nothing in it is newer than what is installed. */
export async function takeIn(call: FileCall, file: UploadedFile): Promise<string> {
  const { context, tx, scope, locale } = call;
  const brought = readFile(call, file);
  const known = new Map((await installedProducts(tx)).map((one) => [one.id, one]));
  const isOfUse = brought.some((one) => ['new', 'newer'].includes(effectOf(one, known.get(one.id))));
  if (!isOfUse)
    throw new Problem('conflict', { reason: translator(locale)('supportEnds:server.nothingNewer') });
  const id = context.newId();
  const sha256 = hashOf(file);
  await tx
    .insertInto('product_file')
    .values({
      id,
      file_name: safeFileName(file.name),
      sha256,
      content: jsonb(brought),
      taken_in_at: context.now(),
      taken_in_by: scope.personId,
      taken_in_name: scope.personName,
    })
    .execute();
  await recordInstallationAudit(tx, scope, {
    action: 'products.takenIn',
    subject: `productFile:${id}`,
    details: {
      file: safeFileName(file.name),
      sha256: sha256.toString('hex'),
      products: brought.map(({ id: product, asOf }) => `${product} ${asOf}`),
    },
  });
  return id;
}

/** Null brings it back. Throws `not-found`; false when there is nothing to do. */
export async function setTakenOut(call: FileCall, id: string, at: Date | null): Promise<boolean> {
  const { tx, scope } = call;
  const row = await tx.selectFrom('product_file').select('file_name').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const { numUpdatedRows } = await tx
    .updateTable('product_file')
    .set((eb) => ({
      taken_out_at: at,
      taken_out_name: at ? scope.personName : '',
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('taken_out_at', at ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordInstallationAudit(tx, scope, {
    action: at ? 'products.takenOut' : 'products.broughtBack',
    subject: `productFile:${id}`,
    details: { file: row.file_name },
  });
  return true;
}
