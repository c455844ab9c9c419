import { getRouteApi } from '@tanstack/react-router';
import { MonitorX, Plus } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { DeviceLimitCard } from './device-limit-card.tsx';
import { DeviceLimitForm } from './device-limit-form.tsx';
import { DEVICE_LIMIT_READERS } from './device-limit-values.ts';

const route = getRouteApi('/app/device-limits');

/** Devices that technically cannot log, patch or control access: ask, keep the reply, answer (R-B10). */
export function DeviceLimitsPage() {
  const { t } = useTranslation('deviceLimits');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const canEdit = useCan()('answer.edit');
  const open = (next: string | undefined) =>
    void navigate({ to: '/device-limits', search: panelSearch(next ? { edit: next } : {}) });
  const add = canEdit && !edit && (
    <Button variant="primary" icon={Plus} onPress={() => open('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} action={add} />
      {canEdit && edit ? (
        <FormPanel edit={edit} onClose={() => open(undefined)} />
      ) : (
        <Devices canEdit={canEdit} onEdit={open} />
      )}
    </>
  );
}

function FormPanel({ edit, onClose }: { readonly edit: string; readonly onClose: () => void }) {
  const { t } = useTranslation('deviceLimits');
  const list = useOperation('listDeviceLimits');
  const assessments = useOperation('listAssessments');
  const vendors = useOperation('listVendors');
  const systems = useOperation('listSystems');
  const error = list.error ?? assessments.error ?? vendors.error ?? systems.error;
  if (!list.data || !assessments.data || !vendors.data || !systems.data)
    return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  if (assessments.data.rows.length === 0)
    return (
      <EmptyState
        icon={MonitorX}
        title={t('noChecklist')}
        action={<ButtonLink to="/checklists">{t('toChecklists')}</ButtonLink>}
      >
        {t('noChecklistText')}
      </EmptyState>
    );
  const row = list.data.rows.find(({ id }) => id === edit);
  return (
    <div className="max-w-3xl">
      <PanelHeading>{row ? t('editTitle', { device: row.device }) : t('addTitle')}</PanelHeading>
      <DeviceLimitForm
        key={row?.id ?? 'new'}
        row={row}
        assessments={assessments.data.rows}
        vendors={vendors.data.rows}
        systems={systems.data.rows}
        onCancel={onClose}
        onSaved={({ device }) => {
          toast(t('saved', { name: device }));
          onClose();
        }}
      />
    </div>
  );
}

interface DevicesProps {
  readonly canEdit: boolean;
  readonly onEdit: (edit: string) => void;
}

function Devices({ canEdit, onEdit }: DevicesProps) {
  const { t } = useTranslation('deviceLimits');
  const { data, error } = useOperation('listDeviceLimits');
  const remove = useRemoval({
    remove: (deviceLimitId) => api.call('deleteDeviceLimit', { params: { deviceLimitId } }),
    restore: (deviceLimitId) => api.call('restoreDeviceLimit', { params: { deviceLimitId } }),
    lists: DEVICE_LIMIT_READERS,
  });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  if (data.rows.length === 0)
    return (
      <EmptyState icon={MonitorX} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <ul className="flex max-w-4xl flex-col gap-6">
      {data.rows.map((row) => (
        <li key={row.id}>
          <DeviceLimitCard
            row={row}
            canEdit={canEdit}
            onEdit={() => onEdit(row.id)}
            onRemove={() => void remove(row.id, row.device)}
          />
        </li>
      ))}
    </ul>
  );
}
