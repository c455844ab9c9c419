import { ListChecks, MonitorCog, Plus } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import type { PanelProps } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { useStaleEdit } from '../../forms/use-stale-edit.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { QuickAdd } from './quick-add.tsx';
import { SystemForm } from './system-form.tsx';
import type { SystemRow } from './system-values.ts';
import { SystemsTable } from './systems-table.tsx';
import { SYSTEM_READERS } from './use-system-form.ts';

/** The register of systems: list, form, choice of several. On the page of its own and as a step of the set-up. */
export function SystemsPanel({ edit, onEdit }: PanelProps) {
  const { t } = useTranslation(['systems', 'common']);
  const can = useCan();
  const { data, error } = useOperation('listSystems');
  const remove = useRemoval({
    remove: (systemId) => api.call('deleteSystem', { params: { systemId } }),
    restore: (systemId) => api.call('restoreSystem', { params: { systemId } }),
    lists: SYSTEM_READERS,
  });
  const undecided = (data?.rows ?? []).filter(({ register }) => register === 'undecided');
  const open = edit === 'questions' ? undecided[0] : data?.rows.find(({ id }) => id === edit);
  useStaleEdit(
    data !== undefined && edit !== undefined && edit !== 'several' && edit !== 'new' && !open,
    onEdit,
  );
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  const { rows } = data;
  const close = () => onEdit(undefined);
  if (can('system.edit') && edit === 'several') {
    return <QuickAdd existing={rows} onAdded={() => onEdit('questions')} onCancel={close} />;
  }
  if (can('system.edit') && (edit === 'new' || open)) {
    return <Editor key={open?.id ?? 'new'} {...{ open, edit, undecided, close }} />;
  }
  const add = can('system.edit') && (
    <>
      <Button variant="primary" icon={ListChecks} onPress={() => onEdit('several')}>
        {t('systems:quick.open')}
      </Button>
      <Button icon={Plus} onPress={() => onEdit('new')}>
        {t('systems:add')}
      </Button>
    </>
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={MonitorCog} title={t('systems:empty')} action={add}>
        {t('systems:emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap gap-3">{add}</div>
      {undecided.length > 0 && (
        <AlertBanner
          tone="warning"
          title={t('systems:undecided', { count: undecided.length })}
          action={
            can('system.edit') && (
              <Button size="small" onPress={() => onEdit('questions')}>
                {t('systems:answerQuestions')}
              </Button>
            )
          }
        >
          {t('systems:undecidedText')}
        </AlertBanner>
      )}
      <SystemsTable
        rows={rows}
        canEdit={can('system.edit')}
        onEdit={onEdit}
        onRemove={(row) => void remove(row.id, row.name)}
      />
    </div>
  );
}

interface EditorProps {
  readonly open: SystemRow | undefined;
  readonly edit: string | undefined;
  readonly undecided: readonly SystemRow[];
  readonly close: () => void;
}

/** The form; when the questions of several systems are open, one follows the other. */
function Editor({ open, edit, undecided, close }: EditorProps) {
  const { t } = useTranslation(['systems', 'common']);
  const isQueue = edit === 'questions';
  const saved = (row: SystemRow) => {
    toast(t('systems:saved', { name: row.name }));
    // Saved without a decision: the queue would show the same system again.
    if (!isQueue || row.register === 'undecided') close();
  };
  return (
    <div className="max-w-3xl">
      <PanelHeading>
        {open ? t('systems:editTitle', { name: open.name }) : t('systems:addTitle')}
      </PanelHeading>
      {isQueue && <p className="mb-5 text-ink-soft">{t('systems:queue', { count: undecided.length })}</p>}
      <SystemForm
        system={open}
        onSaved={saved}
        onCancel={close}
        {...(isQueue && undecided.length > 1 ? { submitLabel: t('systems:saveAndNext') } : {})}
      />
    </div>
  );
}
