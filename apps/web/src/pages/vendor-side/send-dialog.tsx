import { Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { invalidate, useMutationOperation, useOperationWith } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { listText } from '../../ui/list-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Differences } from './differences.tsx';
import { CUSTOMER_READERS } from './vendor-data.ts';

export interface SendDialogProps {
  readonly editionId: string;
  readonly isCorrection: boolean;
  readonly onClose: () => void;
}

type Preview = NonNullable<ReturnType<typeof useOperationWith<'previewDelivery'>>['data']>;

/** Answer once, send to all: first who gets it and who does not, then the confirmation, then the progress. */
export function SendDialog({ editionId, isCorrection, onClose }: SendDialogProps) {
  const { t } = useTranslation(['vendorSide', 'common']);
  const [except, setExcept] = useState<readonly string[]>([]);
  const [explanation, setExplanation] = useState('');
  const [started, setStarted] = useState<number | null>(null);
  const correction = isCorrection ? ('true' as const) : ('false' as const);
  const preview = useOperationWith(
    'previewDelivery',
    { query: { editionId: editionId as never, correction } },
    { enabled: started === null, staleTime: 0 },
  );
  const send = useMutationOperation('createDelivery', {
    onSuccess: ({ sending }) => setStarted(sending),
  });
  const count = (preview.data?.ready ?? 0) - except.length;
  const isMissing = isCorrection && explanation.trim() === '';
  const start = () =>
    send.mutate({
      body: { editionId: editionId as never, correction: isCorrection, explanation, except: [...except] },
    });
  const title = isCorrection ? t('vendorSide:delivery.correctionTitle') : t('vendorSide:delivery.title');
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={title}
      size="wide"
      actions={
        started === null ? (
          <>
            <Button
              variant="primary"
              icon={Send}
              isDisabled={count <= 0 || isMissing}
              isPending={send.isPending}
              onPress={start}
            >
              {t('vendorSide:delivery.confirm', { count })}
            </Button>
            <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          </>
        ) : (
          <Button onPress={onClose}>{t('common:action.close')}</Button>
        )
      }
    >
      <ProblemAlert error={preview.error ?? send.error} />
      {started !== null && <Progress editionId={editionId} total={started} />}
      {started === null && !preview.data && !preview.error && <Skeleton lines={5} />}
      {started === null && preview.data && (
        <>
          <Summary data={preview.data} isCorrection={isCorrection} />
          {isCorrection && preview.data.differences.length > 0 && (
            <Differences editionId={editionId} rows={preview.data.differences} />
          )}
          {isCorrection && (
            <TextArea
              label={t('vendorSide:delivery.explanation')}
              hint={t('vendorSide:delivery.explanationHint')}
              value={explanation}
              maxLength={2000}
              onChange={setExplanation}
              isRequired
            />
          )}
          <Recipients data={preview.data} except={except} onChange={setExcept} />
        </>
      )}
    </LazyDialog>
  );
}

function Summary({ data, isCorrection }: { readonly data: Preview; readonly isCorrection: boolean }) {
  const { t } = useTranslation('vendorSide');
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg font-bold">
        {isCorrection
          ? t('delivery.readyForCorrection', { count: data.ready })
          : t('delivery.ready', { count: data.ready })}
      </p>
      {data.byFile > 0 && <p>{t('delivery.byFile', { count: data.byFile })}</p>}
      {data.correcting > 0 && <p>{t('delivery.correcting', { count: data.correcting })}</p>}
      {(data.open > 0 || data.excluded.length > 0) && (
        <ul className="flex list-disc flex-col gap-1 ps-6">
          {data.open > 0 && <li>{t('delivery.openQuestions', { count: data.open })}</li>}
          {data.excluded.map(({ reason, count, names }) => (
            <li key={reason}>
              {t(`delivery.excluded.${reason}`, { count })}
              <span className="block text-[0.9375rem] text-ink-soft">
                {listText(names)}
                {count > names.length && t('delivery.andMore', { count: count - names.length })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RecipientsProps {
  readonly data: Preview;
  readonly except: readonly string[];
  readonly onChange: (except: readonly string[]) => void;
}

function Recipients({ data, except, onChange }: RecipientsProps) {
  const { t } = useTranslation('vendorSide');
  if (data.customers.length === 0) return null;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center text-key">
        {t('delivery.recipients')}
      </summary>
      <ul className="mt-2 max-h-72 overflow-y-auto">
        {data.customers.map(({ requestId, name }) => (
          <li key={requestId}>
            <Checkbox
              label={name}
              isSelected={!except.includes(requestId)}
              onChange={(isSelected) =>
                onChange(isSelected ? except.filter((id) => id !== requestId) : [...except, requestId])
              }
            />
          </li>
        ))}
      </ul>
      {data.ready > data.customers.length && (
        <p className="text-ink-soft">
          {t('delivery.andMore', { count: data.ready - data.customers.length })}
        </p>
      )}
    </details>
  );
}

/** Goes on without this page: whoever closes the browser loses nothing. */
function Progress({ editionId, total }: { readonly editionId: string; readonly total: number }) {
  const { t } = useTranslation('vendorSide');
  const { data } = useOperationWith(
    'getDeliveryProgress',
    { query: { editionId: editionId as never } },
    { refetchInterval: 1_000, staleTime: 0 },
  );
  const left = data?.sending ?? total;
  const isDone = data !== undefined && left === 0;
  useEffect(() => {
    if (isDone) void invalidate(CUSTOMER_READERS.filter((id) => id !== 'previewDelivery'));
  }, [isDone]);
  return (
    <div aria-live="polite" className="flex flex-col gap-4">
      <ProgressBar label={t('delivery.progress')} value={total - Math.min(left, total)} maximum={total} />
      <p>{left === 0 ? t('delivery.done') : t('delivery.goesOn')}</p>
      {data && data.problems.length > 0 && (
        <ul className="flex list-disc flex-col ps-6">
          {data.problems.map(({ requestId, name, problem }) => (
            <li key={requestId}>{t('delivery.problem', { name, problem: problemText(t, problem) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'vendorSide'>>['t'];
const PROBLEMS = ['no-request', 'not-connected', 'not-ready', 'failed'] as const;

function problemText(t: Translate, problem: string): string {
  const known = PROBLEMS.find((one) => one === problem);
  return known ? t(`delivery.problemOf.${known}`) : problem;
}
