import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { ApiProblem, api, invalidate, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { today } from '../../ui/date/japan-day.ts';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { readyViews } from './ledger-presentation.ts';
import type { LedgerSearch } from './ledger-search.ts';

const SaveViewDialog = lazy(() =>
  import('./save-view-dialog.tsx').then((m) => ({ default: m.SaveViewDialog })),
);

interface ViewsMenuProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly search: LedgerSearch;
  readonly columns: readonly string[];
  readonly onShow: (search: LedgerSearch) => void;
}

/** Ready-made views and those that people saved. */
export function ViewsMenu({ definition, search, columns, onShow }: ViewsMenuProps) {
  const { t, i18n } = useTranslation('ledgerPages');
  const ledger = definition.id;
  const canEdit = useCan()('ledger.edit');
  const { data } = useOperation('listLedgerViews', { params: { ledger } });
  const [isSaving, setSaving] = useState(false);
  const views = data?.views ?? [];
  const ready = readyViews(ledger, today());
  const readyText = i18n.getFixedT(null, 'ledgerPages') as unknown as (key: string) => string;
  const remove = async (viewId: string, name: string) => {
    try {
      await api.call('removeLedgerView', { params: { ledger, viewId } });
      toast(t('views.removed', { name }));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(error.problem.detail ?? error.message, { tone: 'warning' });
    }
    await invalidate(['listLedgerViews']);
  };
  const entries: MenuEntry[] = [
    { id: 'all', label: t('views.all'), icon: Bookmark, onAction: () => onShow({}) },
    ...ready.map(({ id, where, order, columns: shown, finding }) => ({
      id: `ready-${id}`,
      label: readyText(`ready.${ledger}.${id}`),
      icon: Bookmark,
      onAction: () =>
        onShow({
          ...(where.length > 0 && { where }),
          ...(order && { order }),
          ...(shown && { columns: shown }),
          ...(finding && { finding }),
        }),
    })),
    ...views.map(({ id, name, view }) => ({
      id,
      label: name,
      icon: Bookmark,
      onAction: () =>
        onShow({
          columns: view.columns,
          ...(view.q !== '' && { q: view.q }),
          ...(view.where.length > 0 && { where: view.where }),
          ...(view.order && { order: view.order, descending: view.descending }),
        }),
    })),
    ...(canEdit
      ? [{ id: 'save', label: t('views.save'), icon: BookmarkPlus, onAction: () => setSaving(true) }]
      : []),
    ...(canEdit
      ? views.map(({ id, name }) => ({
          id: `remove-${id}`,
          label: t('views.remove', { name }),
          icon: Trash2,
          isDanger: true,
          onAction: () => void remove(id, name),
        }))
      : []),
  ];
  return (
    <>
      <Menu label={t('views.open')} icon={Bookmark} entries={entries} />
      <Suspense>
        {isSaving && (
          <SaveViewDialog
            ledger={ledger}
            search={search}
            columns={columns}
            onClose={() => setSaving(false)}
          />
        )}
      </Suspense>
    </>
  );
}
