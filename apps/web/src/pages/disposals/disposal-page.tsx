import type { DisposalStep } from '@mamori/core/ledger/disposal';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Check, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, useOperation, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadLink, Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { ToneLine } from '../../ui/tone-line.tsx';
import { KindFiles } from '../ledgers/files.tsx';
import { RowFacts } from '../ledgers/row-facts.tsx';
import { Completion } from './completion.tsx';
import { Decisions } from './decisions.tsx';
import { type Disposal, readAgain, titleOf } from './disposal-data.ts';
import { DISPOSAL, PartForm } from './disposal-form.tsx';
import { StateBadge } from './state-badge.tsx';

const WHAT = ['deviceIds', 'what', 'patientData', 'method', 'vendorId', 'contract', 'note'] as const;
const PROOF = ['proof', 'proofNumber'] as const;

/** A new record; a device that is named in the address stands in it already. */
export function NewDisposalPage() {
  const { t } = useTranslation('disposals');
  const navigate = useNavigate();
  const { device } = useSearch({ strict: false }) as { device?: string };
  const params = { ledger: 'device' as const, rowId: device ?? '' };
  const named = useOperationWith('getLedgerRow', { params }, { enabled: device !== undefined });
  if (device !== undefined && !named.data && !named.error) return <Skeleton lines={8} />;
  const values = named.data?.row.values;
  const name = [values?.name, values?.number && `（${values.number}）`].filter(Boolean).join('');
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/disposals', label: t('title') }} />
      <div className="max-w-2xl">
        <PartForm
          row={null}
          columns={WHAT}
          given={
            device && values
              ? { deviceIds: [device], patientData: values.patientData ?? 'unknown', method: null }
              : { method: null }
          }
          names={device ? { device: { [device]: name } } : {}}
          submitLabel={t('what.begin')}
          onSaved={async (disposalId) => {
            await readAgain();
            await navigate({ to: '/disposals/$disposalId', params: { disposalId }, replace: true });
          }}
        />
      </div>
    </>
  );
}

export function DisposalPage() {
  const { disposalId = '' } = useParams({ strict: false }) as { disposalId?: string };
  const { data, error } = useOperation('getDisposal', { params: { disposalId } });
  if (error) return <ProblemAlert error={error} />;
  return data ? <Record disposal={data} /> : <Skeleton lines={10} />;
}

/** What, who decides, what proves it, the end: each can be done in its own time. */
function Record({ disposal }: { readonly disposal: Disposal }) {
  const { t } = useTranslation('disposals');
  const can = useCan();
  const isDone = (step: DisposalStep) => disposal.gaps.every((gap) => gap.step !== step);
  return (
    <>
      <PageHeader
        title={titleOf(disposal, t('nameless'))}
        back={{ to: '/disposals', label: t('title') }}
        tags={<StateBadge state={disposal.state} />}
        action={
          can('ledger.read') && (
            <DownloadLink
              icon={Printer}
              href={api.url('printDisposal', { params: { disposalId: disposal.row.id } })}
            >
              {t('print')}
            </DownloadLink>
          )
        }
      />
      <ol className="flex max-w-3xl flex-col gap-10">
        <Step number={1} title={t('step.what')} isDone={isDone('what')}>
          <What disposal={disposal} />
        </Step>
        <Step number={2} title={t('step.decision')} isDone={isDone('decision')}>
          <Decisions disposal={disposal} />
        </Step>
        {can('ledger.read') && (
          <Step number={3} title={t('step.proof')} isDone={isDone('proof')}>
            <Proof disposal={disposal} />
          </Step>
        )}
        {can('ledger.read') && (
          <Step number={4} title={t('step.done')} isDone={disposal.state === 'done'}>
            <Completion key={disposal.row.version} disposal={disposal} />
          </Step>
        )}
      </ol>
    </>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}

function Step({ number, title, isDone, children }: StepProps) {
  const { t } = useTranslation('disposals');
  return (
    <li className="flex flex-col gap-4">
      <h2 className="flex items-center gap-3 text-xl">
        <span
          aria-hidden
          className={`grid size-9 shrink-0 place-items-center rounded-full border-2 text-base font-bold ${isDone ? 'border-key bg-key text-on-key' : 'border-line-strong text-ink-soft'}`}
        >
          {isDone ? <Check strokeWidth={3} className="size-5" /> : number}
        </span>
        {title}
        <span className="sr-only">{t(isDone ? 'stepState.done' : 'stepState.open')}</span>
      </h2>
      <div className="flex flex-col gap-4 sm:ps-12">{children}</div>
    </li>
  );
}

function What({ disposal }: { readonly disposal: Disposal }) {
  const { t } = useTranslation('disposals');
  const canEdit = useCan()('ledger.edit');
  const { row, names, remarks, parties } = disposal;
  const shown = Object.fromEntries(WHAT.map((key) => [key, row.values[key] ?? null]));
  const isDecided = parties.some(({ way }) => way !== null);
  return (
    <>
      <RowFacts definition={DISPOSAL} values={shown} names={names} />
      {remarks.length > 0 && (
        <ul className="flex flex-col gap-1">
          {remarks.map((code) => (
            <ToneLine key={code} tone="warning">
              <span>{t(`remark.${code}`)}</span>
            </ToneLine>
          ))}
        </ul>
      )}
      {canEdit && (
        <Disclosure
          title={t('what.edit')}
          isInitiallyOpen={disposal.gaps.some(({ step }) => step === 'what')}
        >
          <div className="flex flex-col gap-4 pb-2">
            {isDecided && <AlertBanner tone="info">{t('what.changesDecisions')}</AlertBanner>}
            <PartForm
              key={row.version}
              row={row}
              columns={WHAT}
              names={names}
              submitLabel={t('what.save')}
              onSaved={async () => {
                await readAgain();
                toast(t('what.saved'));
              }}
            />
          </div>
        </Disclosure>
      )}
      {canEdit && (
        <p>
          <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'disposal', rowId: row.id }}>
            {t('inLedger')}
          </Link>
        </p>
      )}
    </>
  );
}

function Proof({ disposal }: { readonly disposal: Disposal }) {
  const { t } = useTranslation('disposals');
  const canEdit = useCan()('ledger.edit');
  const { row, names } = disposal;
  const shown = Object.fromEntries(PROOF.map((key) => [key, row.values[key] ?? null]));
  return (
    <>
      {canEdit ? (
        <PartForm
          key={row.version}
          row={row}
          columns={PROOF}
          names={names}
          submitLabel={t('what.save')}
          onSaved={async () => {
            await readAgain();
            toast(t('what.saved'));
          }}
        />
      ) : (
        <RowFacts definition={DISPOSAL} values={shown} names={names} />
      )}
      <h3 className="text-lg">{t('proof.files')}</h3>
      <KindFiles
        ledger="disposal"
        rowId={row.id}
        kind="proof"
        canEdit={canEdit}
        addLabel={t('files.add')}
        onChange={readAgain}
      />
    </>
  );
}
