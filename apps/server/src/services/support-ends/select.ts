/** The page of ends of support: data, files that were taken in, and what all of it says about the devices (R-D1, R-G1). */
import type { ProductFile, SupportEnds } from '@mamori/contract/schemas/support-ends';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Device } from '@mamori/core/ledger/ledgers/device';
import type { ProductEnd } from '@mamori/core/ledger/ledgers/products';
import { type SupportDevice, supportOverview, type UnknownProduct } from '@mamori/core/products/overview';
import type { Tx } from '@mamori/database/connect';
import type { Product } from '@mamori/regulations/products-model';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Actor } from '../../identity/actor.ts';
import { factRules } from '../facts/rules.ts';
import { nameOf } from '../ledgers/names.ts';
import { allRows } from '../ledgers/select.ts';
import { installedProducts, productsFor } from './installed.ts';

type Answer = z.input<typeof SupportEnds>;

const MOST_TEXTS = 200;
const MOST_DEVICES = 5;

export type NamedDevice = SupportDevice & Pick<Device, 'name' | 'number'>;

/** Only what ends of support follow from: a device has fifty columns, a hospital thousands of devices. */
export async function allDevices(tx: Tx): Promise<readonly NamedDevice[]> {
  const rows = await tx
    .selectFrom('device')
    .select(['id', 'name', 'number', 'kind', 'status', 'maker', 'model', 'os', 'os_version', 'software'])
    .select('support_ends_on')
    .where('removed_at', 'is', null)
    .execute();
  return rows.map(({ os_version, support_ends_on, kind, status, ...row }) => ({
    ...row,
    kind: kind as Device['kind'],
    status: status as Device['status'],
    osVersion: os_version,
    supportEndsOn: support_ends_on,
  }));
}

export async function ownEnds(tx: Tx): Promise<readonly ProductEnd[]> {
  const rows = await allRows(tx, ledgerOf('product_end'));
  return rows.map(({ id, values }) => ({ ...values, id }) as unknown as ProductEnd);
}

export async function supportEnds(tx: Tx, actor: Actor, today: string): Promise<Answer> {
  const devices = await allDevices(tx);
  const names = new Map(devices.map(({ id, name, number }) => [id, nameOf([name, number])]));
  const shown = ({ deviceIds }: { readonly deviceIds: readonly string[] }) => ({
    deviceCount: deviceIds.length,
    devices: deviceIds.slice(0, MOST_DEVICES).map((id) => ({ id, name: names.get(id) ?? '' })),
  });
  const text = (one: UnknownProduct) => ({ appliesTo: one.appliesTo, text: one.text, ...shown(one) });
  const installed = await installedProducts(tx);
  const overview = supportOverview(devices, await productsFor(tx, await ownEnds(tx)), today);
  return {
    products: installed.map(productAnswer),
    found: overview.found.map(({ product: _product, cycle: _cycle, deviceIds, ...one }) => ({
      ...one,
      ...shown({ deviceIds }),
    })),
    ambiguous: overview.ambiguous.slice(0, MOST_TEXTS).map(text),
    unknown: overview.unknown.slice(0, MOST_TEXTS).map(text),
    unknownTotal: overview.unknown.length,
    ownDates: overview.ownDates,
    files: await productFiles(tx, actor),
  };
}

function productAnswer(product: Product): Answer['products'][number] {
  const { id, name, appliesTo, asOf, retrieved, sources, cycles } = product;
  return {
    id,
    name,
    appliesTo,
    asOf,
    retrieved,
    record: sources.record,
    vendor: sources.vendor,
    origin: factRules().products.includes(product) ? 'delivered' : 'brought',
    cycles: cycles.map((one) => ({
      id: one.id,
      name: one.name,
      ends: one.ends,
      extended: one.extended ?? null,
    })),
  };
}

type File = z.input<typeof ProductFile>;

const files = (tx: Tx) => tx.selectFrom('product_file').selectAll().orderBy('taken_in_at', 'desc').limit(100);
type FileRow = Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>;

/** Who brought it is said to those who run the installation: to others they may be strangers. */
function fileAnswer(row: FileRow, { installationAdministrator: mayName }: Actor): File {
  const products = row.content as unknown as readonly Product[];
  return {
    id: row.id,
    fileName: row.file_name,
    sha256: row.sha256.toString('hex'),
    takenInAt: row.taken_in_at.toISOString(),
    takenInName: mayName ? row.taken_in_name : '',
    takenOutAt: row.taken_out_at?.toISOString() ?? null,
    takenOutName: mayName ? row.taken_out_name : '',
    products: products.map(({ id, name, asOf }) => ({ id, name, asOf })),
  };
}

/** The latest first. */
const productFiles = async (tx: Tx, actor: Actor): Promise<File[]> =>
  (await files(tx).execute()).map((row) => fileAnswer(row, actor));

/** Throws `not-found`. */
export async function requireProductFile(tx: Tx, actor: Actor, id: string): Promise<File> {
  const row = await files(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return fileAnswer(row, actor);
}
