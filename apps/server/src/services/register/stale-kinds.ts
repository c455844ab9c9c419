/** A contract that ends by itself writes nothing: whoever lists the vendors next brings the stored summary up to date. */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { todayInJapan } from '../today.ts';
import { settleContractKinds } from './contract-kind.ts';

interface ListCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  afterCommit(work: () => void | Promise<void>): void;
}

/** Vendors whose last current contract of their kind has ended since the summary was written. */
export async function settleStaleKinds({ context, tx, scope, afterCommit }: ListCall): Promise<void> {
  const today = todayInJapan(context.now());
  const stale = await tx
    .selectFrom('vendor')
    .select('vendor.id')
    .where('vendor.removed_at', 'is', null)
    .where((eb) => {
      const contracts = eb
        .selectFrom('contract')
        .select('contract.id')
        .whereRef('contract.organization_id', '=', 'vendor.organization_id')
        .whereRef('contract.vendor_id', '=', 'vendor.id')
        .where('contract.removed_at', 'is', null);
      const current = contracts
        .whereRef('contract.kind', '=', 'vendor.contract_kind')
        .where((of) => of.or([of('contract.ends_on', 'is', null), of('contract.ends_on', '>=', today)]));
      return eb.and([
        eb('vendor.contract_kind', '<>', 'unknown'),
        eb.exists(contracts),
        eb.not(eb.exists(current)),
      ]);
    })
    .limit(100)
    .execute();
  if (stale.length === 0) return;
  afterCommit(() =>
    context.database.transaction(scope, (write) =>
      settleContractKinds(
        write,
        stale.map(({ id }) => id),
        today,
      ),
    ),
  );
}
