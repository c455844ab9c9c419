import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '../../app/translation.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartnersPanel } from './partners-panel.tsx';

const route = getRouteApi('/app/data-partners');

export function PartnersPage() {
  const { t } = useTranslation('maintenance');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('partners')} description={t('partnersText')} />
      <PartnersPanel
        edit={edit}
        onEdit={(next) => void navigate({ to: '/data-partners', search: panelSearch({ edit: next }) })}
      />
    </>
  );
}
