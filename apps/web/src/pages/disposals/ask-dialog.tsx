import { useState } from 'react';
import { api, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Disposal, type Party, readAgain } from './disposal-data.ts';

interface AskDialogProps {
  readonly disposal: Disposal;
  readonly party: Party;
}

/** Names the person who is to consent after signing in. */
export function AskDialog({ disposal, party }: AskDialogProps) {
  const { t } = useTranslation('disposals');
  const [isOpen, setOpen] = useState(false);
  const [personId, setPerson] = useState(party.personId ?? '');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const { data } = useOperationWith('listMembers', {}, { enabled: isOpen });
  if (!useCan()('person.read')) return null;
  const name = t(`party.${party.party}`);
  async function ask() {
    setPending(true);
    setError(null);
    try {
      await api.call('assignDisposalParty', {
        params: { disposalId: disposal.row.id, party: party.party },
        body: { personId: personId || null },
        ifMatch: disposal.row.version,
      });
      await readAgain();
      setOpen(false);
      toast(t('decision.asked'));
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('decision.ask')}
      </Button>
      <LazyDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('decision.askTitle', { party: name })}
        actions={
          <Button variant="primary" isPending={isPending} onPress={() => void ask()}>
            {t('decision.askDone')}
          </Button>
        }
      >
        <ProblemAlert error={error} />
        <p>{t('decision.askText')}</p>
        <Select
          id={`ask-${party.party}`}
          label={t('decision.askPerson')}
          value={personId}
          onChange={setPerson}
          emptyLabel={t('decision.askNobody')}
          options={(data?.rows ?? []).map((one) => ({ value: one.personId, label: one.displayName }))}
        />
      </LazyDialog>
    </>
  );
}
