import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useNavigate } from '@tanstack/react-router';
import { Columns3, FileInput, Filter, History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { deviceIdIn } from '../device-codes/find-device.ts';
import type { LedgerSearch } from './ledger-search.ts';
import { tasksOf } from './ledger-tasks.ts';
import { PrintMenu } from './print-menu.tsx';
import { SearchWords } from './search-words.tsx';
import type { Downloading } from './use-download.ts';
import type { Selected } from './use-selected.ts';
import { ViewsMenu } from './views-menu.tsx';

const FilterDialog = lazy(() => import('./filter-dialog.tsx').then((m) => ({ default: m.FilterDialog })));
const ColumnsDialog = lazy(() => import('./columns-dialog.tsx').then((m) => ({ default: m.ColumnsDialog })));

interface ToolsProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly search: LedgerSearch;
  readonly columns: readonly string[];
  readonly total: number | null;
  readonly selected: Selected;
  readonly download: Downloading;
  readonly onShow: (search: LedgerSearch) => void;
}

/** Words, filter, columns, views, and what leads out of the grid. */
export function Tools(props: ToolsProps) {
  const { definition, search, columns, onShow } = props;
  const { t } = useTranslation('ledgerPages');
  const navigate = useNavigate();
  const canEdit = useCan()('ledger.edit');
  const [isOpen, setOpen] = useState<'filter' | 'columns' | null>(null);
  const params = { ledger: definition.id };
  return (
    <div className="flex flex-wrap items-end gap-2" data-print="hide">
      <SearchWords
        search={search}
        onShow={onShow}
        onEnter={(text) => {
          const deviceId = definition.id === 'device' ? deviceIdIn(text) : null;
          if (deviceId) void navigate({ to: '/d/$deviceId', params: { deviceId } });
        }}
      />
      <Button size="small" icon={Filter} onPress={() => setOpen('filter')}>
        {t('filter.open')}
      </Button>
      <Button size="small" icon={Columns3} onPress={() => setOpen('columns')}>
        {t('columns.open')}
      </Button>
      <ViewsMenu definition={definition} search={search} columns={columns} onShow={onShow} />
      <PrintMenu {...props} />
      <Menu
        label={t('more')}
        entries={[
          ...(canEdit
            ? [
                {
                  id: 'import',
                  label: t('import'),
                  icon: FileInput,
                  onAction: () => void navigate({ to: `/ledgers/${definition.id}/import` }),
                },
              ]
            : []),
          ...tasksOf(definition.id, canEdit).map(({ id, to, icon }) => ({
            id,
            label: t(`task.${id}.title`),
            icon,
            onAction: () => void navigate({ to }),
          })),
          {
            id: 'changes',
            label: t('changes.open'),
            icon: History,
            onAction: () => void navigate({ to: '/ledgers/$ledger/changes', params }),
          },
        ]}
      />
      <Suspense>
        {isOpen === 'filter' && (
          <FilterDialog
            definition={definition}
            where={search.where ?? []}
            onClose={() => setOpen(null)}
            onApply={(where) => {
              setOpen(null);
              const { where: _, ...rest } = search;
              onShow(where.length > 0 ? { ...rest, where } : rest);
            }}
          />
        )}
        {isOpen === 'columns' && (
          <ColumnsDialog
            definition={definition}
            columns={columns}
            onClose={() => setOpen(null)}
            onApply={(next) => {
              setOpen(null);
              const { columns: _, ...rest } = search;
              onShow(next ? { ...rest, columns: next } : rest);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
