import { Check } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { ChangeLines } from './changes.tsx';
import { REVIEW_READERS, type RequestDetail, type ResponseDetail } from './review-data.ts';

interface AcceptButtonProps {
  readonly detail: RequestDetail;
  readonly response: ResponseDetail;
}

/** Accepts the answer that is shown; where another was accepted before, the differences come first. */
export function AcceptButton({ detail, response }: AcceptButtonProps) {
  const { t } = useTranslation('review');
  const [isAsking, setAsking] = useState(false);
  const { request } = detail;
  const accept = useMutationOperation('acceptVendorResponse', {
    invalidates: REVIEW_READERS,
    onSuccess: () => {
      setAsking(false);
      toast(t('accept.done', { vendor: request.vendorName }));
    },
  });
  const send = () =>
    accept.mutate({ params: { responseId: response.id }, body: {}, ifMatch: request.version });
  const isReplacing = request.acceptedResponseId !== null && response.compared !== null;
  return (
    <>
      <Button
        variant="primary"
        icon={Check}
        isPending={accept.isPending}
        onPress={isReplacing ? () => setAsking(true) : send}
      >
        {t('accept.action')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('accept.again')}
        confirmLabel={t('accept.confirm')}
        isPending={accept.isPending}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        <p>{t('accept.againText', { number: response.compared?.number ?? '' })}</p>
        <ChangeLines detail={detail} response={response} />
      </ConfirmDialog>
      {accept.error && (
        <div className="basis-full">
          <ProblemAlert error={accept.error} />
        </div>
      )}
    </>
  );
}
