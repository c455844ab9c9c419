import { fillLetter } from '@mamori/core/vendor/letter';
import { useState } from 'react';
import { api, invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { saveDownload } from '../../ui/save-download.ts';
import { toast } from '../../ui/toast.tsx';
import { CAMPAIGN_READERS, type CampaignDetail, type RequestRow } from './campaign-data.ts';

interface SendDialogProps {
  readonly campaign: CampaignDetail;
  readonly requests: readonly RequestRow[];
  readonly onClose: () => void;
}

const HOW = ['mail', 'letter', 'file'] as const;
type How = (typeof HOW)[number];

/** The chosen requests go out: by mail, printed, or as files. */
export function SendDialog({ campaign, requests, onClose }: SendDialogProps) {
  const { t } = useTranslation('campaigns');
  const can = useCan();
  const { data: preparation } = useOperation('getCampaignPreparation');
  const hasMail = preparation?.mail ?? false;
  const [chosen, setHow] = useState<How | null>(null);
  const how = chosen ?? (hasMail ? 'mail' : 'letter');
  const withoutAddress = requests.filter(({ email }) => email.trim() === '');
  const reachable = how === 'mail' ? requests.length - withoutAddress.length : requests.length;
  const send = useSending(campaign, requests, onClose);
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('send.title')}
      size="wide"
      actions={
        <Button
          variant="primary"
          isPending={send.isPending}
          isDisabled={reachable === 0 || (how === 'mail' && !hasMail)}
          onPress={() => void send.start(how)}
        >
          {how === 'mail' ? t('send.submitMail', { count: reachable }) : t('send.submitFile')}
        </Button>
      }
    >
      <p>{t('send.text', { count: requests.length })}</p>
      <ProblemAlert error={send.error} />
      <RadioGroup
        label={t('send.how')}
        value={how}
        onChange={setHow}
        options={HOW.map((value) => ({
          value,
          label: t(`send.${value}`),
          hint: value === 'mail' && !hasMail ? t('send.noMail') : t(`send.${value}Hint`),
          isDisabled: value === 'mail' && !hasMail,
        }))}
        isRequired
      />
      {!hasMail && can('installation.mail') && (
        <p>
          <Link to="/administration/mail">{t('send.noMailAction')}</Link>
        </p>
      )}
      {how === 'mail' && withoutAddress.length > 0 && (
        <AlertBanner tone="warning" title={t('send.noAddress', { count: withoutAddress.length })}>
          {listText(withoutAddress.map(({ vendorName }) => vendorName))}
        </AlertBanner>
      )}
      {how !== 'mail' && <AlertBanner tone="info">{t('send.secret')}</AlertBanner>}
      {preparation && requests[0] && (
        <Preview
          campaign={campaign}
          request={requests[0]}
          facility={preparation.facilityName}
          systems={
            preparation.vendors.find(({ vendorId }) => vendorId === requests[0]?.vendorId)?.systems ?? []
          }
        />
      )}
    </LazyDialog>
  );
}

function useSending(campaign: CampaignDetail, requests: readonly RequestRow[], onClose: () => void) {
  const { t } = useTranslation('campaigns');
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const params = { campaignId: campaign.id };
  const requestIds = requests.map(({ id }) => id);
  const mail = useMutationOperation('sendVendorRequests', { invalidates: CAMPAIGN_READERS });
  const byMail = async () => {
    const { done, skipped } = await mail.mutateAsync({ params, body: { requestIds } });
    toast(t('send.done', { count: done }));
    if (skipped.length > 0) toast(t('send.skipped', { count: skipped.length }), { tone: 'warning' });
  };
  const asFiles = async (format: 'pdf' | 'zip') => {
    saveDownload(await api.call('printVendorLetters', { params, body: { requestIds, format } }));
    await invalidate(CAMPAIGN_READERS);
    toast(t('send.filed'));
  };
  const start = async (how: How) => {
    setPending(true);
    setError(null);
    try {
      await (how === 'mail' ? byMail() : asFiles(how === 'letter' ? 'pdf' : 'zip'));
      onClose();
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  };
  return { start, isPending, error };
}

function Preview(props: {
  readonly campaign: CampaignDetail;
  readonly request: RequestRow;
  readonly facility: string;
  readonly systems: readonly string[];
}) {
  const { t } = useTranslation('campaigns');
  const { letter } = props.campaign;
  const filled = {
    vendor: props.request.viaVendorName ?? props.request.vendorName,
    facility: props.facility,
    due: formatDate(props.request.dueOn, letter.locale ?? 'ja'),
    link: t('new.previewLink'),
    systems: listText(props.systems),
  };
  return (
    <Disclosure title={t('new.previewFor', { vendor: filled.vendor })}>
      <div className="rounded-xl border border-line bg-sunken p-4">
        <p className="mb-3 font-bold">{fillLetter(letter.subject, filled)}</p>
        <p className="whitespace-pre-wrap">{fillLetter(letter.body, filled)}</p>
      </div>
    </Disclosure>
  );
}
