/** What nobody can judge yet about the devices in use, by the vendor who looks after them (R-X1, R-C2). */
import type { FactRow, Facts } from '@mamori/core/facts/facts';
import { outcomeOf } from '@mamori/core/facts/outcome';
import { factTables } from '@mamori/core/facts/tables';
import type { Tx } from '@mamori/database/connect';
import type { Rule } from '@mamori/regulations/rules-model';
import type { DeviceQuestion } from '@mamori/regulations/start-kits-model';
import type { Context } from '../../context.ts';
import { loadLedgerFacts } from '../facts/load.ts';
import { todayInJapan } from '../today.ts';
import { startKits } from './content.ts';

export interface AskedDevice {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly kind: string;
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly place: string;
  readonly questions: readonly DeviceQuestion[];
}

export interface QuestionGroup {
  readonly vendor: { readonly id: string; readonly name: string } | null;
  readonly deviceCount: number;
  /** With something open, in the order of their places and names. */
  readonly devices: readonly AskedDevice[];
  /** Asked once of the vendor itself. */
  readonly ofVendor: readonly DeviceQuestion[];
}

/** Vendors in the order of their names; last, devices of which nobody has said who looks after them. */
export async function openQuestions(
  { context, tx }: { readonly context: Pick<Context, 'now'>; readonly tx: Tx },
  vendorId?: string,
): Promise<readonly QuestionGroup[]> {
  const today = todayInJapan(context.now());
  const facts = await loadLedgerFacts(tx, today);
  const open = questionsByDevice(facts);
  const devices = (facts.ledgers.device ?? []).filter(isPresent);
  const vendors = await vendorsOf(tx);
  const groups = vendors
    .filter(({ id }) => vendorId === undefined || id === vendorId)
    .map((vendor) => groupOf(vendor, devices, open, questionsOfVendor(facts, vendor.id)));
  const nobody = vendorId === undefined || vendorId === 'none' ? [groupOf(null, devices, open, [])] : [];
  return [...groups, ...nobody].filter(({ deviceCount }) => deviceCount > 0);
}

const isPresent = ({ status }: FactRow) => status !== 'retired' && status !== 'disposed';

function groupOf(
  vendor: QuestionGroup['vendor'],
  devices: readonly FactRow[],
  open: ReadonlyMap<string, readonly DeviceQuestion[]>,
  ofVendor: readonly DeviceQuestion[],
): QuestionGroup {
  const own = devices.filter(({ vendorId }) => (vendorId ?? null) === (vendor?.id ?? null));
  const asked = own.flatMap((row) => {
    const questions = open.get(row.id);
    return questions ? [askedDevice(row, questions)] : [];
  });
  return { vendor, deviceCount: own.length, devices: asked.sort(byPlace), ofVendor };
}

const byPlace = (a: AskedDevice, b: AskedDevice) =>
  a.place.localeCompare(b.place, 'ja', { numeric: true }) ||
  a.name.localeCompare(b.name, 'ja', { numeric: true });

const askedDevice = (row: FactRow, questions: readonly DeviceQuestion[]): AskedDevice => ({
  id: row.id,
  name: String(row.name),
  number: String(row.number),
  kind: String(row.kind),
  maker: String(row.maker),
  model: String(row.model),
  serial: String(row.serial),
  place: String(row.place),
  questions,
});

function questionsByDevice(facts: Facts): ReadonlyMap<string, readonly DeviceQuestion[]> {
  const tables = factTables(facts);
  const byDevice = new Map<string, DeviceQuestion[]>();
  for (const question of startKits().questions.filter(({ of }) => of === 'device'))
    for (const id of outcomeOf(asRule(question), tables, facts.today)?.unknown ?? [])
      (byDevice.get(id) ?? byDevice.set(id, []).get(id))?.push(question);
  return byDevice;
}

/** A question is a rule of the checklist that only ever leaves open. */
export const asRule = ({ id, sources, about, unknown }: DeviceQuestion): Rule => ({
  id,
  requirements: ['R-X1'],
  sources,
  ledger: 'device',
  weight: 'decides',
  about,
  fails: [],
  unknown,
  whenEmpty: 'nothing',
});

/** How a vendor connects from outside is known once a line in the ledger names it. */
function questionsOfVendor({ ledgers }: Facts, vendor: string): readonly DeviceQuestion[] {
  const isKnown = (ledgers.line ?? []).some(({ vendorId }) => vendorId === vendor);
  return isKnown ? [] : startKits().questions.filter(({ of }) => of === 'vendor');
}

const vendorsOf = (tx: Tx) =>
  tx
    .selectFrom('vendor')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
