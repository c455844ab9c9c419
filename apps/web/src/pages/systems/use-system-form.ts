import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { bodyOf, type SystemRow, type SystemValues, valuesOf } from './system-values.ts';

/** Everything that shows systems, or is worked out from them. */
export const SYSTEM_READERS = ['listSystems', 'listVendors', 'getDashboard', 'getAssessment'] as const;

export function useSystemForm(row: SystemRow | undefined, onSaved: (saved: SystemRow) => void) {
  const { t } = useTranslation(['systems', 'common']);
  const kept = useKeptVersion(row);
  const labels = {
    kind: t('systems:field.kind'),
    name: t('systems:field.name'),
    product: t('systems:field.product'),
    vendorId: t('systems:field.vendor'),
    vendorName: t('systems:field.vendorName'),
    answers: t('systems:field.answers'),
    note: t('systems:field.note'),
  };
  const form = useForm<SystemValues>({
    name: 'system',
    initial: valuesOf(row),
    labels,
    validate: ({ kind, name, vendorId, vendorName }) => ({
      kind: kind === '' ? t('systems:problem.kind') : undefined,
      name: name.trim() === '' ? t('systems:problem.name') : undefined,
      vendorName:
        vendorId === 'new' && vendorName.trim() === '' ? t('systems:problem.vendorName') : undefined,
    }),
    submit: async (values) => {
      const body = bodyOf(values, await vendorOf(values));
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateSystem', { params: { systemId: row.id }, body, ifMatch })
          : api.call('createSystem', { body }),
      );
      await invalidate(SYSTEM_READERS);
      onSaved(saved);
    },
  });

  /** A new vendor is registered once, also when saving the system has to be tried again. */
  async function vendorOf({ vendorId, vendorName }: SystemValues): Promise<string | null> {
    if (vendorId !== 'new') return vendorId === '' ? null : vendorId;
    const { id } = await api.call('createVendor', {
      body: { name: vendorName.trim(), contractKind: 'unknown' },
    });
    await invalidate(['listVendors']);
    form.set('vendorId', id);
    return id;
  }
  return { form, kept, labels };
}
