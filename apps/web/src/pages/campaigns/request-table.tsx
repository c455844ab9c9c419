import {
  Ban,
  CalendarClock,
  History,
  Link2,
  MoreHorizontal,
  RotateCcw,
  SearchCheck,
  Trash2,
} from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { dayOf } from '../../ui/date/japan-day.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import type { CampaignDetail, RequestRow } from './campaign-data.ts';
import { Lateness, RequestStatus } from './request-status.tsx';

export type RequestAction = 'timeline' | 'refuse' | 'reopen' | 'due' | 'remove';

interface RequestTableProps {
  readonly campaign: CampaignDetail;
  readonly rows: readonly RequestRow[];
  readonly canManage: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onAction: (action: RequestAction, request: RequestRow) => void;
}

export function RequestTable(props: RequestTableProps) {
  const { t } = useTranslation('campaigns');
  const { campaign, rows, selected, onSelect } = props;
  const toggle = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <DataTable
      caption={campaign.title}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'vendor',
          header: t('column.vendor'),
          isRowHeader: true,
          sortBy: ({ vendorName }) => vendorName,
          cell: (row) => (
            <div className="flex items-start gap-1">
              {props.canManage && (
                <Checkbox
                  isLabelHidden
                  label={t('page.select', { vendor: row.vendorName })}
                  isSelected={selected.has(row.id)}
                  onChange={(isSelected) => toggle(row.id, isSelected)}
                />
              )}
              <div className="py-2">
                {row.vendorName}
                <span className="block text-sm font-normal wrap-anywhere text-ink-soft">
                  {[
                    row.contractTitle,
                    row.viaVendorName && t('new.via', { name: row.viaVendorName }),
                    row.email || t('new.noEmail'),
                  ]
                    .filter(Boolean)
                    .join('・')}
                </span>
              </div>
            </div>
          ),
        },
        {
          id: 'status',
          header: t('column.status'),
          sortBy: ({ status }) => t(`status.${status}`),
          cell: (row) => (
            <div className="flex flex-wrap gap-1.5">
              <RequestStatus status={row.status} />
              <Lateness request={row} escalateAfterDays={campaign.reminders.escalateAfterDays} />
              {row.refusal && (
                <span className="block w-full text-sm text-ink-soft">
                  {t('page.refusalOf', { excuse: t(`refuse.kind.${row.refusal.excuse}`) })}
                </span>
              )}
            </div>
          ),
        },
        {
          id: 'due',
          header: t('column.due'),
          sortBy: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <DateText date={dueOn} isShort />,
        },
        {
          id: 'reminded',
          header: t('column.reminded'),
          sortBy: ({ remindedAt }) => remindedAt,
          cell: ({ remindedAt, reminderCount }) =>
            remindedAt ? (
              <>
                <DateText date={dayOf(remindedAt)} isShort />
                <span className="block text-sm text-ink-soft">
                  {t('page.remindedTimes', { count: reminderCount })}
                </span>
              </>
            ) : (
              t('page.never')
            ),
        },
        {
          id: 'actions',
          header: t('column.actions'),
          isScreenOnly: true,
          cell: (row) => (
            <Menu
              label={t('page.more', { vendor: row.vendorName })}
              trigger={<MoreHorizontal aria-hidden className="size-5" />}
              entries={entriesOf(row)}
            />
          ),
        },
      ]}
    />
  );

  function entriesOf(row: RequestRow): MenuEntry[] {
    const vendor = row.vendorName;
    const act = (action: RequestAction) => () => props.onAction(action, row);
    const entries: (MenuEntry | false)[] = [
      {
        id: 'review',
        label: t(row.responseCount > 0 ? 'page.review' : 'page.openRequest'),
        icon: row.responseCount > 0 ? SearchCheck : Link2,
        to: `/campaigns/${campaign.id}/requests/${row.id}`,
      },
      { id: 'timeline', label: t('page.timeline', { vendor }), icon: History, onAction: act('timeline') },
      props.canManage && {
        id: 'due',
        label: t('page.changeDue', { vendor }),
        icon: CalendarClock,
        onAction: act('due'),
      },
      props.canManage &&
        row.status !== 'refused' &&
        row.status !== 'accepted' && {
          id: 'refuse',
          label: t('page.refuse', { vendor }),
          icon: Ban,
          onAction: act('refuse'),
        },
      props.canManage &&
        row.status === 'refused' && {
          id: 'reopen',
          label: t('page.reopenRequest', { vendor }),
          icon: RotateCcw,
          onAction: act('reopen'),
        },
      props.canManage &&
        row.status === 'not_sent' && {
          id: 'remove',
          label: t('page.removeRequest', { vendor }),
          icon: Trash2,
          isDanger: true,
          onAction: act('remove'),
        },
    ];
    return entries.filter((entry) => entry !== false);
  }
}
