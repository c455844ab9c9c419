import { api, invalidate } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Badge } from '../../ui/badge.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { Excuses } from '../checklist/excuses.tsx';
import { useItemHelp } from '../checklist/ready-sentences.tsx';
import type { Message } from './review-data.ts';
import type { ThreadProps } from './thread.tsx';

/** What facility and vendor wrote to each other about an item, beside the page. */
export function ThreadDialog({
  detail,
  itemId,
  label,
  onClose,
}: ThreadProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('review');
  const can = useCan();
  const messages = detail.messages.filter((one) => one.itemId === itemId);
  return (
    <Dialog
      isOpen
      shape="sheet"
      title={itemId === '' ? t('thread.whole') : t('thread.title', { item: label })}
      onClose={onClose}
    >
      {messages.length === 0 && <p className="text-ink-soft">{t('thread.none')}</p>}
      <ol className="flex flex-col gap-4">
        {messages.map((message) => (
          <Entry key={message.id} message={message} />
        ))}
      </ol>
      {itemId !== '' && <ExcusesOfItem editionId={detail.campaign.facilityEditionId} itemId={itemId} />}
      {can('campaign.manage') && <Write requestId={detail.request.id} itemId={itemId} />}
    </Dialog>
  );
}

/** R-C10: beside the thread, for the moment in which the vendor says it. */
function ExcusesOfItem({ editionId, itemId }: { readonly editionId: string; readonly itemId: string }) {
  const { data } = useItemHelp(editionId, itemId);
  return data ? <Excuses excuses={data.excuses} /> : null;
}

function Entry({ message }: { readonly message: Message }) {
  const { t } = useTranslation('review');
  return (
    <li className={message.side === 'facility' ? '' : 'rounded-lg bg-sunken p-3'}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <Badge tone={message.side === 'facility' ? 'key' : 'neutral'}>
          {t(`thread.side.${message.side}`)}
        </Badge>
        <strong>{message.by}</strong>
        <span className="text-ink-soft">
          <InstantText at={message.at} />
        </span>
      </p>
      <p className="mt-1 break-words whitespace-pre-wrap">{message.text}</p>
    </li>
  );
}

function Write({ requestId, itemId }: { readonly requestId: string; readonly itemId: string }) {
  const { t } = useTranslation('review');
  const form = useForm<{ text: string }>({
    name: `message-${requestId}-${itemId.replaceAll('/', '-')}`,
    initial: { text: '' },
    labels: { text: t('thread.text') },
    submit: async ({ text }) => {
      if (text.trim() === '') return;
      await api.call('postVendorMessage', { params: { requestId }, body: { itemId, text } });
      await invalidate(['getVendorRequest', 'listVendorMessages']);
      form.reset({ text: '' });
      toast(t('thread.sent'));
    },
  });
  return (
    <Form form={form} submitLabel={t('thread.send')}>
      <TextArea {...form.field('text')} hint={t('thread.hint')} rows={3} maxLength={5000} />
    </Form>
  );
}
