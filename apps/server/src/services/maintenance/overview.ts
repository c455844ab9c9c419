/** Whether item 2-2 can be answered from the register, and what wants attention. */
import { KINDS_WITH_VENDOR_FORM } from '@mamori/core/vendor/contract-kind';
import { type AccessMethod, remoteMaintenanceConfirmed } from '@mamori/core/vendor/remote-access';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../context.ts';
import { remoteAccesses } from './remote-accesses.ts';
import { maintenanceWorks } from './works.ts';

interface OverviewCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

export async function remoteMaintenanceState(call: OverviewCall) {
  const { tx, locale } = call;
  const vendors = await tx
    .selectFrom('vendor')
    .select(['id', 'name'])
    .where('contract_kind', 'in', KINDS_WITH_VENDOR_FORM)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute();
  const accesses = (await remoteAccesses.list(tx, locale)).filter(({ endedOn }) => endedOn === null);
  const works = await maintenanceWorks(call).list(tx, locale);
  const names = new Map(vendors.map(({ id, name }) => [id, name]));
  const { verdict, missing } = remoteMaintenanceConfirmed(
    vendors.map(({ id }) => ({
      vendorId: id,
      entries: accesses.filter(({ vendorId }) => vendorId === id).map(({ method }) => method as AccessMethod),
    })),
  );
  const connections = accesses.filter(({ method }) => method !== 'none');
  return {
    verdict,
    missing: missing.map((vendorId) => ({ vendorId, vendorName: names.get(vendorId) ?? '' })),
    accesses: connections.length,
    alwaysOn: connections.filter(({ alwaysOn }) => alwaysOn === 'yes').length,
    flagged: connections.filter(({ flags }) => flags.some(({ severity }) => severity === 'warning')).length,
    withoutReport: works.filter(({ state }) => state === 'report-missing').length,
    openWorks: works.filter(({ state }) => state !== 'closed').length,
  };
}
