import { type LucideIcon, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PanelHeading } from '../ui/panel-heading.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import type { PanelProps } from './panel-search.ts';
import { useStaleEdit } from './use-stale-edit.ts';

export interface LedgerPanelProps<Row extends { readonly id: string }> extends PanelProps {
  /** Undefined while they are fetched. */
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly canEdit: boolean;
  readonly icon: LucideIcon;
  readonly texts: {
    readonly add: string;
    readonly addTitle: string;
    readonly editTitle: (row: Row) => string;
    readonly empty: string;
    readonly emptyText: string;
  };
  readonly form: (row: Row | undefined) => ReactNode;
  readonly table: (rows: readonly Row[]) => ReactNode;
}

/** A small ledger: its list, the form of one row, or what to do first. The address says which. */
export function LedgerPanel<Row extends { readonly id: string }>(props: LedgerPanelProps<Row>) {
  const { rows, error, canEdit, edit, onEdit, texts } = props;
  const open = rows?.find(({ id }) => id === edit);
  useStaleEdit(rows !== undefined && edit !== undefined && edit !== 'new' && !open, onEdit);
  if (!rows) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  if (canEdit && (edit === 'new' || open)) {
    return (
      <div className="max-w-3xl">
        <PanelHeading>{open ? texts.editTitle(open) : texts.addTitle}</PanelHeading>
        {props.form(open)}
      </div>
    );
  }
  const add = canEdit && (
    <Button variant="primary" icon={Plus} onPress={() => onEdit('new')}>
      {texts.add}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={props.icon} title={texts.empty} action={add}>
        {texts.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {add && <div data-print="hide">{add}</div>}
      {props.table(rows)}
    </div>
  );
}
