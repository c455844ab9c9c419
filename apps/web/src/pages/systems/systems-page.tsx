import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '../../app/translation.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SystemsPanel } from './systems-panel.tsx';

const route = getRouteApi('/app/systems');

export function SystemsPage() {
  const { t } = useTranslation('systems');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <SystemsPanel
        edit={edit}
        onEdit={(next) => void navigate({ to: '/systems', search: panelSearch({ edit: next }) })}
      />
    </>
  );
}
