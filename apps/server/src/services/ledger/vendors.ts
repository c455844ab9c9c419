/** The vendors of a facility, with what their contracts and certificates say on this day (R-C1, R-C4). */
import type { Vendor, VendorInput } from '@mamori/contract/schemas/facility';
import { contractKindOf, hasEnded, needsVendorForm } from '@mamori/core/vendor/contract-kind';
import { certificatesState, expiryOf } from '@mamori/core/vendor/expiry';
import type { Tx } from '@mamori/database/connect';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Judging } from '../assessments/item-state.ts';
import { loadVendorContracts, settleContractKinds, type VendorContract } from '../register/contract-kind.ts';
import type { Ledger } from './rows.ts';
import { ledgerTable } from './table.ts';

type Input = z.output<typeof VendorInput>;
type Row = z.input<typeof Vendor>;

function columns(input: Input) {
  return {
    name: input.name,
    names: input.names,
    prime_vendor_id: input.primeVendorId,
    contract_kind: input.contractKind,
    contact: input.contactName,
    phone: input.phone,
    email: input.email,
    note: input.note,
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom('vendor')
    .leftJoin('vendor as prime', (join) =>
      join
        .onRef('prime.organization_id', '=', 'vendor.organization_id')
        .onRef('prime.id', '=', 'vendor.prime_vendor_id')
        .on('prime.removed_at', 'is', null),
    )
    .selectAll('vendor')
    .select('prime.name as prime_name')
    .select((eb) => [
      eb
        .selectFrom('vendor as sub')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('sub.organization_id', '=', 'vendor.organization_id')
        .whereRef('sub.prime_vendor_id', '=', 'vendor.id')
        .where('sub.removed_at', 'is', null)
        .as('subs'),
      // By the system's own entry, or because a contract covers it.
      eb
        .selectFrom('system')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('system.organization_id', '=', 'vendor.organization_id')
        .where('system.removed_at', 'is', null)
        .where((of) =>
          of.or([
            of('system.vendor_id', '=', of.ref('vendor.id')),
            of.exists(
              of
                .selectFrom('contract_system')
                .innerJoin('contract', (join) =>
                  join
                    .onRef('contract.organization_id', '=', 'contract_system.organization_id')
                    .onRef('contract.id', '=', 'contract_system.contract_id'),
                )
                .select('contract.id')
                .whereRef('contract_system.system_id', '=', 'system.id')
                .whereRef('contract.vendor_id', '=', 'vendor.id')
                .where('contract.removed_at', 'is', null),
            ),
          ]),
        )
        .as('systems'),
    ])
    .where('vendor.removed_at', 'is', null);
}

type Selected = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

async function toRows(tx: Tx, today: string, rows: readonly Selected[], id?: string): Promise<Row[]> {
  const contracts = Map.groupBy(
    await loadVendorContracts(tx, id === undefined ? id : [id]),
    (one) => one.vendorId,
  );
  const certificates = Map.groupBy(
    await tx
      .selectFrom('vendor_certificate')
      .select(['vendor_id', 'kind', 'expires_on as expiresOn'])
      .where('removed_at', 'is', null)
      .$if(id !== undefined, (query) => query.where('vendor_id', '=', String(id)))
      .execute(),
    (one) => one.vendor_id,
  );
  return rows.map((row) => ({
    ...plain(row),
    ...ofContracts(contracts.get(row.id) ?? [], row.contract_kind, today),
    certificates: certificatesState(certificates.get(row.id) ?? [], today),
  }));
}

function plain(row: Selected) {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    names: row.names,
    primeVendorId: row.prime_name === null ? null : row.prime_vendor_id,
    primeVendorName: row.prime_name,
    subVendorCount: Number(row.subs ?? 0),
    contactName: row.contact,
    phone: row.phone,
    email: row.email,
    note: row.note,
    systemCount: Number(row.systems ?? 0),
  };
}

function ofContracts(contracts: readonly VendorContract[], own: Row['contractKind'], today: string) {
  const derived = contractKindOf(contracts, today);
  const contractKind = derived ?? own;
  const current = contracts.filter((contract) => !hasEnded(contract, today));
  const [firstEnd = null] = current.flatMap(({ endsOn }) => endsOn ?? []).sort();
  return {
    contractKind,
    isKindDerived: derived !== null,
    contractCount: contracts.length,
    vendorForm: needsVendorForm(contractKind),
    contractEndsOn: firstEnd,
    contractExpiry:
      contracts.length === 0 ? null : current.length === 0 ? ('expired' as const) : expiryOf(firstEnd, today),
  };
}

/** Throws `not-found` for a prime contractor who is not in the register, `invalid-input` for a circle. */
async function requirePrime(tx: Tx, id: string, primeVendorId: string | null, { locale }: Judging) {
  if (primeVendorId === null) return;
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE chain AS (
      SELECT id, prime_vendor_id FROM vendor WHERE id = ${primeVendorId} AND removed_at IS NULL
      UNION SELECT above.id, above.prime_vendor_id FROM vendor above JOIN chain ON above.id = chain.prime_vendor_id
    ) SELECT id FROM chain`.execute(tx);
  if (rows.length === 0) throw new Problem('not-found');
  if (!rows.some((row) => row.id === id)) return;
  const message = translator(locale)('vendors:server.primeCircle');
  throw new Problem('invalid-input', { fields: [{ pointer: '/primeVendorId', message }] });
}

/** On the day, and in the language, of the request. */
export function vendorLedger(judging: Judging): Ledger<Input, Row> {
  const { today } = judging;
  const table = ledgerTable('vendor', columns);
  return {
    name: 'vendor',
    list: async (tx) =>
      toRows(
        tx,
        today,
        await select(tx).orderBy('vendor.sort').orderBy('vendor.created_at').limit(2000).execute(),
      ),
    find: async (tx, _, id) => {
      const found = await select(tx).where('vendor.id', '=', id).execute();
      return (await toRows(tx, today, found, id))[0] ?? null;
    },
    async insert(tx, organizationId, id, input) {
      await requirePrime(tx, id, input.primeVendorId, judging);
      await table.insert(tx, organizationId, id, input);
    },
    async update(tx, id, basedOn, input) {
      await requirePrime(tx, id, input.primeVendorId, judging);
      const isDone = await table.update(tx, id, basedOn, input);
      // With contracts, what the form says about the kind does not count.
      if (isDone) await settleContractKinds(tx, [id], today);
      return isDone;
    },
    setRemoved: table.setRemoved,
  };
}
