import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { KindFiles } from '../ledgers/files.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { type Disposal, type Party, readAgain, waitsFor } from './disposal-data.ts';
import { PaperDialog } from './paper-dialog.tsx';

/** The three of S1 第13条(3)①, each in their own time. */
export function Decisions({ disposal }: { readonly disposal: Disposal }) {
  const { t } = useTranslation('disposals');
  const canEdit = useCan()('ledger.edit');
  const { patientDataReason: reason } = disposal;
  if (reason === null) return <p>{t('reason.none')}</p>;
  return (
    <>
      <p>
        {t(`reason.${reason}`)}
        <span className="ms-2 text-sm text-ink-soft">{t('reason.source')}</span>
      </p>
      <ul className="divide-y divide-line rounded-xl border border-line bg-raised">
        {disposal.parties.map((party) => (
          <PartyEntry key={party.party} disposal={disposal} party={party} />
        ))}
      </ul>
      {canEdit && (
        <div>
          <h3 className="mb-2 text-lg">{t('decision.papers')}</h3>
          <KindFiles
            ledger="disposal"
            rowId={disposal.row.id}
            kind="decision"
            canEdit
            addLabel={t('files.add')}
            onChange={readAgain}
          />
        </div>
      )}
    </>
  );
}

interface PartyProps {
  readonly disposal: Disposal;
  readonly party: Party;
}

function PartyEntry({ disposal, party }: PartyProps) {
  const { t } = useTranslation('disposals');
  const canEdit = useCan()('ledger.edit');
  const isDecided = party.name !== '' && party.on !== null;
  const Icon = !isDecided ? CircleDashed : party.isOutdated ? TriangleAlert : CircleCheck;
  const tone = !isDecided ? 'text-ink-soft' : party.isOutdated ? 'text-warning' : 'text-success';
  return (
    <li className="flex flex-col gap-3 px-5 py-4">
      <div className="flex items-start gap-3">
        <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${tone}`} />
        <div className="min-w-0">
          <h3 className="font-bold">
            {t(`party.${party.party}`)}
            <span className="block text-sm font-normal text-ink-soft sm:ms-2 sm:inline">
              {t(`partyHint.${party.party}`)}
            </span>
          </h3>
          <Said party={party} />
        </div>
      </div>
      <div className="flex flex-wrap gap-3 empty:hidden sm:ps-9" data-print="hide">
        {waitsFor(party) && <Agree disposal={disposal} party={party} />}
        {canEdit && (!isDecided || party.isOutdated) && (
          <>
            <AskDialog disposal={disposal} party={party} />
            <PaperDialog disposal={disposal} party={party} />
          </>
        )}
        {canEdit && (party.name !== '' || party.on !== null) && (
          <Withdraw disposal={disposal} party={party} />
        )}
      </div>
    </li>
  );
}

function Said({ party }: { readonly party: Party }) {
  const { t, i18n } = useTranslation('disposals');
  if (party.name === '' && party.on === null)
    return (
      <p className="text-ink-soft">
        {party.personId ? t('decision.waiting', { name: party.personName }) : t('decision.none')}
      </p>
    );
  const date = party.on === null ? t('decision.noDay') : formatDate(party.on, i18n.language);
  return (
    <>
      <p>{party.name}</p>
      <p className="text-ink-soft">
        {t(`decision.${party.way ?? 'ledger'}`, { date, by: party.recordedBy })}
      </p>
      {party.isOutdated && <p className="text-warning">{t('decision.outdated')}</p>}
    </>
  );
}

/** One press after a question; says what goes wrong beside it. */
function usePress(work: () => Promise<unknown>, done: string) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function press() {
    setPending(true);
    setError(null);
    try {
      await work();
      setOpen(false);
      toast(done);
    } catch (cause) {
      setOpen(false);
      setError(cause);
    } finally {
      await readAgain();
      setPending(false);
    }
  }
  return { isOpen, setOpen, isPending, error, press };
}

function Agree({ disposal, party }: PartyProps) {
  const { t } = useTranslation('disposals');
  const params = { disposalId: disposal.row.id, party: party.party };
  const { isOpen, setOpen, isPending, error, press } = usePress(
    () => api.call('decideDisposal', { params, ifMatch: disposal.row.version }),
    t('decision.agreed'),
  );
  return (
    <>
      <ProblemAlert error={error} />
      <Button variant="primary" onPress={() => setOpen(true)}>
        {t('decision.agree')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        isPending={isPending}
        title={t('decision.agreeTitle')}
        confirmLabel={t('decision.agree')}
        onConfirm={() => void press()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('decision.agreeText', { party: t(`party.${party.party}`) })}</p>
      </ConfirmDialog>
    </>
  );
}

function Withdraw({ disposal, party }: PartyProps) {
  const { t } = useTranslation('disposals');
  const params = { disposalId: disposal.row.id, party: party.party };
  const name = t(`party.${party.party}`);
  const { isOpen, setOpen, isPending, error, press } = usePress(
    () => api.call('withdrawDisposalDecision', { params, ifMatch: disposal.row.version }),
    t('decision.withdrawn'),
  );
  return (
    <>
      <ProblemAlert error={error} />
      <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
        {t('decision.withdraw')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        isDanger
        isPending={isPending}
        title={t('decision.withdrawTitle', { party: name })}
        confirmLabel={t('decision.withdraw')}
        onConfirm={() => void press()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('decision.withdrawText')}</p>
      </ConfirmDialog>
    </>
  );
}
