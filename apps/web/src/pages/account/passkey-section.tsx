import type { CallOutput } from '@mamori/contract/client';
import { KeyRound, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { adoptSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Enrolled } from '../sign-in/enrol-page.tsx';
import { PasskeyEnrolment } from '../sign-in/passkey-enrolment.tsx';
import { FactorCard } from './factor-card.tsx';
import { NewCodes } from './new-codes.tsx';

type PasskeyRow = CallOutput<'listPasskeys'>['rows'][number];

/** Passkeys: add with a name, list, delete. */
export function PasskeySection() {
  const { t } = useTranslation(['account', 'common']);
  const { data, error } = useOperation('listPasskeys');
  const [isAdding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const rows = data?.rows ?? [];
  const enrolled = async ({ session, recoveryCodes }: Enrolled) => {
    setAdding(false);
    setCodes(recoveryCodes);
    await adoptSession(session);
    await invalidate(['listPasskeys']);
    toast(t('account:passkey.saved'));
  };
  return (
    <FactorCard
      icon={KeyRound}
      title={t('account:passkey.title')}
      isOn={rows.length > 0}
      state={
        rows.length > 0 ? t('account:passkey.count', { count: rows.length }) : t('account:secondFactor.off')
      }
    >
      <p>{t('account:passkey.text')}</p>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={2} />}
      {rows.length > 0 && <PasskeyList rows={rows} />}
      {codes.length > 0 && <NewCodes codes={codes} onDone={() => setCodes([])} />}
      {isAdding ? (
        <>
          <PasskeyEnrolment onEnrolled={(result) => void enrolled(result)} />
          <div>
            <Button size="small" variant="quiet" onPress={() => setAdding(false)}>
              {t('common:action.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
            {t('account:passkey.add')}
          </Button>
        </div>
      )}
    </FactorCard>
  );
}

function PasskeyList({ rows }: { readonly rows: readonly PasskeyRow[] }) {
  const { t } = useTranslation(['account', 'common']);
  const [deleting, setDeleting] = useState<PasskeyRow | null>(null);
  const remove = useMutationOperation('deletePasskey', {
    invalidates: ['listPasskeys', 'getSession'],
    onSuccess: () => {
      toast(t('account:passkey.deleted', { name: deleting?.name }));
      setDeleting(null);
    },
  });
  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={row.id} className="flex items-center gap-3 py-2">
            <div className="min-w-0 grow">
              <p className="font-bold">{row.name}</p>
              <p className="text-sm text-ink-soft">
                {t('account:passkey.added')} <InstantText at={row.createdAt} />
                {row.lastUsedAt && (
                  <>
                    <br />
                    {t('account:passkey.lastUsed')} <InstantText at={row.lastUsedAt} />
                  </>
                )}
              </p>
            </div>
            <IconButton
              icon={Trash2}
              label={t('account:passkey.delete', { name: row.name })}
              onPress={() => setDeleting(row)}
            />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={deleting !== null}
        title={t('account:passkey.deleteTitle', { name: deleting?.name })}
        confirmLabel={t('common:action.delete')}
        isDanger
        isPending={remove.isPending}
        onConfirm={() => deleting && remove.mutate({ params: { passkeyId: deleting.id } })}
        onCancel={() => setDeleting(null)}
      >
        <ProblemAlert error={remove.error} />
        {t('account:passkey.deleteText')}
      </ConfirmDialog>
    </>
  );
}
