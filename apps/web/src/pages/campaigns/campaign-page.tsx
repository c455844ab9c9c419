import { getRouteApi } from '@tanstack/react-router';
import {
  Bell,
  CircleStop,
  FileSpreadsheet,
  Pencil,
  PhoneCall,
  RotateCcw,
  Send,
  UserPlus,
} from 'lucide-react';
import { useState } from 'react';
import { api, useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import {
  CAMPAIGN_READERS,
  type CampaignDetail,
  canBeReminded,
  canBeSent,
  type RequestRow,
  yearWords,
} from './campaign-data.ts';
import { CampaignState } from './list-page.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { type RequestAction, RequestTable } from './request-table.tsx';
import { SendDialog } from './send-dialog.tsx';
import { AddVendorsDialog, DueDialog, EditDialog, RemindDialog } from './small-dialogs.tsx';
import { StatusCounts } from './status-counts.tsx';
import { TimelineDialog } from './timeline-dialog.tsx';

const route = getRouteApi('/app/campaigns/$campaignId');

/** One campaign: where every vendor stands, and what to do next. */
export function CampaignPage() {
  const { t } = useTranslation('campaigns');
  const { campaignId } = route.useParams();
  const { data, error } = useOperation('getCampaign', { params: { campaignId } });
  if (!data) {
    return (
      <>
        <PageHeader title={t('title')} back={{ to: '/campaigns', label: t('page.back') }} />
        {error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  return <Campaign campaign={data} />;
}

type Open =
  | { readonly kind: 'send' | 'remind' | 'add' | 'edit' | 'close' }
  | { readonly kind: 'timeline' | 'refuse' | 'due'; readonly request: RequestRow };
const FILTERS = ['all', 'open', 'overdue'] as const;
type Filter = (typeof FILTERS)[number];
const FILTER_WORDS = { all: 'filterAll', open: 'filterOpen', overdue: 'filterOverdue' } as const;

function Campaign({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation('campaigns');
  const can = useCan();
  const canManage = can('campaign.manage') && campaign.closedAt === null;
  const [open, setOpen] = useState<Open | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = campaign.requests.filter(
    (request) => filter === 'all' || (filter === 'overdue' ? request.overdue : canBeSent(request)),
  );
  const chosen = rows.filter(({ id }) => selected.has(id));
  const toSend =
    chosen.length > 0 ? chosen.filter(canBeSent) : rows.filter(({ status }) => status === 'not_sent');
  const toRemind = (chosen.length > 0 ? chosen : rows).filter(canBeReminded);
  const close = () => setOpen(null);
  const done = () => {
    setSelected(new Set());
    close();
  };
  const act = useActions(campaign, setOpen);
  return (
    <>
      <PageHeader
        title={campaign.title}
        description={
          <>
            {t('fiscalYear', yearWords(campaign.fiscalYear))}　{t('page.dueOn')}
            <DateText date={campaign.dueOn} />
          </>
        }
        back={{ to: '/campaigns', label: t('page.back') }}
        tags={<CampaignState campaign={campaign} />}
        action={
          canManage && toSend.length > 0 ? (
            <Button variant="primary" icon={Send} onPress={() => setOpen({ kind: 'send' })}>
              {t('page.send')}
            </Button>
          ) : undefined
        }
      />
      <StatusCounts campaign={campaign} />
      <div className="my-5 flex flex-wrap items-end gap-3" data-print="hide">
        <Select
          label={t('page.filter')}
          value={filter}
          onChange={(value) => setFilter(value || 'all')}
          options={FILTERS.map((value) => ({ value, label: t(`page.${FILTER_WORDS[value]}`) }))}
          className="w-44"
        />
        {canManage && toRemind.length > 0 && (
          <Button icon={Bell} onPress={() => setOpen({ kind: 'remind' })}>
            {t('page.remind')}
          </Button>
        )}
        {campaign.overdue > 0 && (
          <DownloadLink
            icon={PhoneCall}
            href={api.url('getCallList', { params: { campaignId: campaign.id } })}
          >
            {t('page.callList')}
          </DownloadLink>
        )}
        {can('campaign.manage') && <Menu label={t('column.actions')} entries={act.entries(canManage)} />}
      </div>
      {campaign.requests.length === 0 ? (
        <EmptyState
          icon={UserPlus}
          title={t('page.empty')}
          action={
            canManage && (
              <Button variant="primary" icon={UserPlus} onPress={() => setOpen({ kind: 'add' })}>
                {t('page.addVendors')}
              </Button>
            )
          }
        >
          {t('page.emptyText')}
        </EmptyState>
      ) : (
        <>
          {canManage && rows.length > 0 && (
            <div className="flex flex-wrap items-center gap-x-4">
              <Checkbox
                label={t('page.selectAll')}
                isSelected={chosen.length === rows.length}
                isIndeterminate={chosen.length > 0 && chosen.length < rows.length}
                onChange={(all) => setSelected(new Set(all ? rows.map(({ id }) => id) : []))}
              />
              <span aria-live="polite" className="text-ink-soft">
                {chosen.length > 0 && t('page.selected', { count: chosen.length })}
              </span>
            </div>
          )}
          {rows.length === 0 && <p>{t('page.none')}</p>}
          {rows.length > 0 && (
            <RequestTable
              campaign={campaign}
              rows={rows}
              canManage={canManage}
              selected={selected}
              onSelect={setSelected}
              onAction={act.onRow}
            />
          )}
        </>
      )}
      {open?.kind === 'send' && <SendDialog campaign={campaign} requests={toSend} onClose={done} />}
      {open?.kind === 'remind' && <RemindDialog campaign={campaign} requests={toRemind} onClose={done} />}
      {open?.kind === 'add' && <AddVendorsDialog campaign={campaign} onClose={close} />}
      {open?.kind === 'edit' && <EditDialog campaign={campaign} onClose={close} />}
      {open?.kind === 'timeline' && <TimelineDialog request={open.request} onClose={close} />}
      {open?.kind === 'refuse' && <RefuseDialog request={open.request} onClose={close} />}
      {open?.kind === 'due' && <DueDialog request={open.request} onClose={close} />}
      <ConfirmDialog
        isOpen={open?.kind === 'close'}
        title={t('page.close')}
        confirmLabel={t('page.close')}
        isPending={act.isClosing}
        onConfirm={act.close}
        onCancel={close}
      >
        {t('page.closeText')}
      </ConfirmDialog>
    </>
  );
}

function useActions(campaign: CampaignDetail, setOpen: (open: Open | null) => void) {
  const { t } = useTranslation('campaigns');
  const params = { campaignId: campaign.id };
  const closing = useMutationOperation('closeCampaign', {
    invalidates: CAMPAIGN_READERS,
    onSuccess: () => {
      toast(t('page.closed'));
      setOpen(null);
    },
  });
  const reopening = useMutationOperation('reopenCampaign', {
    invalidates: CAMPAIGN_READERS,
    onSuccess: () => toast(t('page.reopened')),
  });
  const asking = useMutationOperation('reopenVendorRequest', {
    invalidates: CAMPAIGN_READERS,
    onSuccess: () => toast(t('refuse.reopened')),
  });
  const remove = useRemoval({
    remove: (requestId) => api.call('deleteVendorRequest', { params: { requestId } }),
    restore: (requestId) => {
      const request = campaign.requests.find(({ id }) => id === requestId);
      const vendors = request ? [{ vendorId: request.vendorId, contractId: request.contractId }] : [];
      return api.call('addVendorRequests', { params, body: { vendors } });
    },
    lists: CAMPAIGN_READERS,
  });
  return {
    isClosing: closing.isPending,
    close: () => closing.mutate({ params }),
    onRow(action: RequestAction, request: RequestRow) {
      if (action === 'remove') void remove(request.id, request.vendorName);
      else if (action === 'reopen') asking.mutate({ params: { requestId: request.id } });
      else setOpen({ kind: action, request });
    },
    entries(isOpen: boolean): MenuEntry[] {
      if (!isOpen) {
        return [
          {
            id: 'reopen',
            label: t('page.reopen'),
            icon: RotateCcw,
            onAction: () => reopening.mutate({ params }),
          },
        ];
      }
      const opens = (kind: 'add' | 'edit' | 'close') => () => setOpen({ kind });
      return [
        { id: 'add', label: t('page.addVendors'), icon: UserPlus, onAction: opens('add') },
        { id: 'edit', label: t('page.edit'), icon: Pencil, onAction: opens('edit') },
        {
          id: 'drop',
          label: t('page.drop'),
          icon: FileSpreadsheet,
          to: `/campaigns/${campaign.id}/drop`,
        },
        { id: 'close', label: t('page.close'), icon: CircleStop, onAction: opens('close') },
      ];
    },
  };
}
