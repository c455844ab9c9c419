import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '../../app/translation.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { VendorsPanel } from './vendors-panel.tsx';

const route = getRouteApi('/app/vendors');

export function VendorsPage() {
  const { t } = useTranslation('vendors');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <VendorsPanel
        edit={edit}
        onEdit={(next) => void navigate({ to: '/vendors', search: panelSearch({ edit: next }) })}
      />
    </>
  );
}
