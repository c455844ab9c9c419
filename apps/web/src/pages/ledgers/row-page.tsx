import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useLedger, useLedgerWords, type Values } from './ledger-words.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { RowFacts } from './row-facts.tsx';
import { RowFiles } from './row-files.tsx';
import { RowForm } from './row-form.tsx';
import { RowHistory } from './row-history.tsx';
import { RowNotice } from './row-notice.tsx';
import { titleOf } from './row-title.ts';
import type { LedgerRow } from './use-rows.ts';
import { useUndoable } from './use-undoable.ts';

interface OfLedger {
  readonly definition: LedgerDefinition<LedgerId>;
}

/** A new row; what stands in the address is filled in already. */
export function NewRowPage() {
  const definition = useLedger();
  return definition ? <NewRow definition={definition} /> : <NotFoundPage />;
}

function NewRow({ definition }: OfLedger) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  const navigate = useNavigate();
  const undoable = useUndoable(definition.id);
  const given = useSearch({ strict: false }) as Values;
  const known = Object.fromEntries(Object.entries(given).filter(([key]) => key in definition.columns));
  const params = { ledger: definition.id };
  return (
    <>
      <PageHeader
        title={t('new', { row: words.row })}
        back={{ to: `/ledgers/${definition.id}`, label: words.title }}
      />
      <RowForm
        definition={definition}
        given={known}
        names={{}}
        onSaved={async ({ id }) => {
          await undoable.done(t('saved'), null);
          await navigate({
            to: '/ledgers/$ledger/rows/$rowId',
            params: { ...params, rowId: id },
            replace: true,
          });
        }}
      />
    </>
  );
}

export function RowPage() {
  const definition = useLedger();
  return definition ? <Row definition={definition} /> : <NotFoundPage />;
}

function Row({ definition }: OfLedger) {
  const { rowId = '' } = useParams({ strict: false }) as { rowId?: string };
  const words = useLedgerWords(definition);
  const { t } = useTranslation('ledgerPages');
  const canEdit = useCan()('ledger.edit');
  const undoable = useUndoable(definition.id);
  const params = { ledger: definition.id, rowId };
  const { data, error } = useOperation('getLedgerRow', { params });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={10} />;
  const { row, names } = data;
  const title = titleOf(definition, row, { names }, words) || words.row;
  return (
    <>
      <PageHeader
        title={title}
        back={{ to: `/ledgers/${definition.id}`, label: words.title }}
        action={canEdit && <RowMenu definition={definition} row={row} title={title} />}
      />
      <div className="mb-6 empty:hidden">
        <RowNotice ledger={definition.id} rowId={rowId} values={row.values} />
      </div>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        {canEdit ? (
          <RowForm
            key={rowId}
            definition={definition}
            row={row}
            names={names}
            onSaved={() => undoable.done(t('saved'), null)}
          />
        ) : (
          <RowFacts definition={definition} values={row.values} names={names} />
        )}
        <div className="flex flex-col gap-8">
          <RowFiles ledger={definition.id} rowId={rowId} canEdit={canEdit} />
          <Section title={t('history.title')}>
            <RowHistory definition={definition} rowId={rowId} canEdit={canEdit} />
          </Section>
        </div>
      </div>
    </>
  );
}

interface RowMenuProps extends OfLedger {
  readonly row: LedgerRow;
  readonly title: string;
}

function RowMenu({ definition, row, title }: RowMenuProps) {
  const { t } = useTranslation('ledgerPages');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const params = { ledger: definition.id };
  // A second device is like the first in everything but what tells them apart.
  const own = new Set([...definition.keys.flat(), 'addresses', 'serial']);
  const copied = Object.fromEntries(Object.entries(row.values).filter(([key]) => !own.has(key)));
  return (
    <>
      <Menu
        label={t('more')}
        entries={[
          {
            id: 'copy',
            label: t('copy'),
            icon: Copy,
            onAction: () => void navigate({ to: '/ledgers/$ledger/new', params, search: copied as never }),
          },
          {
            id: 'remove',
            label: t('remove.open'),
            icon: Trash2,
            isDanger: true,
            onAction: () => setOpen(true),
          },
        ]}
      />
      {isOpen && (
        <RemoveDialog
          definition={definition}
          title={t('remove.titleOne', { name: title })}
          selection={(force) => ({ ids: [row.id], ...(!force && { versions: [row.version] }) })}
          onRemoved={() => navigate({ to: '/ledgers/$ledger', params })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
