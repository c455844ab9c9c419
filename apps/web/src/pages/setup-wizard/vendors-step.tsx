import { api, invalidate, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import type { PanelProps } from '../../forms/panel-search.ts';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { bodyOf, type SystemRow, valuesOf } from '../systems/system-values.ts';
import { SYSTEM_READERS } from '../systems/use-system-form.ts';
import type { VendorRow } from '../vendors/vendor-values.ts';
import { VendorsPanel } from '../vendors/vendors-panel.tsx';

/** Step 3: vendors in one line each, then who looks after which system. */
export function VendorsStep(panel: PanelProps) {
  const { t } = useTranslation('setup');
  const can = useCan();
  const vendors = useOperation('listVendors');
  const systems = useOperation('listSystems');
  const without = (systems.data?.rows ?? []).filter(
    ({ vendorId, register }) => vendorId === null && register !== 'governed',
  );
  const rows = vendors.data?.rows ?? [];
  const isAsked = panel.edit === undefined && rows.length > 0 && without.length > 0;
  return (
    <>
      <VendorsPanel {...panel} isInLines />
      {isAsked && can('system.edit') && (
        <section className="flex flex-col gap-4">
          <div>
            <h3 className="text-lg">{t('assign.title')}</h3>
            <p className="max-w-prose text-ink-soft">{t('assign.text')}</p>
          </div>
          <ul className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
            {without.map((system) => (
              <li key={system.id}>
                <Assignment system={system} vendors={rows} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Saves on choosing; the system leaves the list, and the message offers to take it back. */
function Assignment({
  system,
  vendors,
}: {
  readonly system: SystemRow;
  readonly vendors: readonly VendorRow[];
}) {
  const { t } = useTranslation(['setup', 'common']);
  const save = async (row: SystemRow, vendorId: string | null) => {
    const saved = await api.call('updateSystem', {
      params: { systemId: row.id },
      body: bodyOf(valuesOf(row), vendorId),
      ifMatch: row.version,
    });
    await invalidate(SYSTEM_READERS);
    return saved;
  };
  const assign = async (vendorId: string) => {
    const vendor = vendors.find(({ id }) => id === vendorId);
    if (!vendor) return;
    try {
      const saved = await save(system, vendor.id);
      toast(t('setup:assign.done', { system: system.name, vendor: vendor.name }), {
        undo: async () => void (await save(saved, null)),
      });
    } catch {
      // Somebody changed it meanwhile, or the line is down: show what is there now.
      toast(t('setup:assign.failed', { system: system.name }), { tone: 'danger' });
      await invalidate(SYSTEM_READERS);
    }
  };
  return (
    <Select
      label={system.name}
      value=""
      onChange={(vendorId) => void assign(vendorId)}
      options={vendors.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
