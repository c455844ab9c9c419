import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { CUSTOMER_READERS } from './vendor-data.ts';
import { VersionsField } from './versions-field.tsx';

interface ChangeTogetherProps {
  readonly customerIds: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Products and priority of many customers at once: a vendor has thousands of them (S4#5). */
export function ChangeTogether({ customerIds, onDone, onClose }: ChangeTogetherProps) {
  const { t } = useTranslation('vendorSide');
  const [priority, setPriority] = useState('');
  const [setsProducts, setSetsProducts] = useState(true);
  const [versions, setVersions] = useState<readonly string[]>([]);
  const count = customerIds.length;
  // Nobody means to take every product away from many customers.
  const isReady = !setsProducts || versions.length > 0;
  const change = useMutationOperation('updateCustomers', {
    invalidates: CUSTOMER_READERS,
    onSuccess: ({ changed }) => {
      toast(t('customer.together.saved', { count: changed }));
      onDone();
    },
  });
  const save = () =>
    change.mutate({
      body: {
        customerIds: [...customerIds],
        priority: priority === '' ? null : Number(priority),
        productVersionIds: setsProducts ? [...versions] : null,
      },
    });
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('customer.together.title')}
      actions={
        <Button variant="primary" isDisabled={!isReady} isPending={change.isPending} onPress={save}>
          {t('customer.together.save', { count })}
        </Button>
      }
    >
      <ProblemAlert error={change.error} />
      <p>{t('customer.together.text', { count })}</p>
      <Select
        label={t('customer.field.priority')}
        emptyLabel={t('customer.together.keepPriority')}
        value={priority}
        onChange={setPriority}
        options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`priority.${value}`) }))}
      />
      <Checkbox
        label={t('customer.together.products')}
        hint={t('customer.together.productsText')}
        isSelected={setsProducts}
        onChange={setSetsProducts}
      />
      {setsProducts && (
        <VersionsField label={t('customer.field.products')} chosen={versions} onChange={setVersions} />
      )}
    </LazyDialog>
  );
}
