import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { labelOf, useEditionItems } from '../editions/edition-items.ts';
import type { ReturnProps } from './return-button.tsx';
import { REVIEW_READERS } from './review-data.ts';

interface ReturnValues {
  readonly comment: string;
  /** Item → what should be corrected. */
  readonly items: Readonly<Record<string, string>>;
}

/** Comments on the whole and by item; contradicting items are offered first. */
export function ReturnDialog({ detail, rows, onClose }: ReturnProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const { request, campaign } = detail;
  const items = useEditionItems(campaign.vendorEditionId);
  const form = useForm<ReturnValues>({
    name: `return-${request.id}`,
    initial: {
      comment: '',
      items: Object.fromEntries(rows.filter((row) => row.isContradiction).map(({ itemId }) => [itemId, ''])),
    },
    labels: { comment: t('review:return.comment'), items: t('review:return.choose') },
    validate: (values) => ({
      comment:
        values.comment.trim() === '' && written(values).length === 0 ? t('review:return.needed') : undefined,
    }),
    submit: async (values) => {
      await api.call('returnVendorRequest', {
        params: { requestId: request.id },
        body: { comment: values.comment, items: written(values) },
        ifMatch: request.version,
      });
      await invalidate(REVIEW_READERS);
      toast(t('review:return.done', { vendor: request.vendorName }));
      onClose();
    },
  });
  const chosen = form.values.items;
  const setItem = (itemId: string, text: string) => form.set('items', { ...chosen, [itemId]: text });
  const cancel = <Button onPress={onClose}>{t('common:action.cancel')}</Button>;
  return (
    <Dialog isOpen size="wide" title={t('review:return.title')} onClose={onClose}>
      <p>
        {t('review:return.text')}{' '}
        {request.email ? t('review:return.mail', { email: request.email }) : t('review:return.noMail')}
      </p>
      <Form form={form} secondary={cancel} submitLabel={t('review:return.send')}>
        <TextArea {...form.field('comment')} rows={3} maxLength={10_000} />
        {Object.entries(chosen).map(([itemId, text]) => (
          <TextArea
            key={itemId}
            id={`return-${itemId.replaceAll('/', '-')}`}
            label={t('review:return.itemComment', { item: labelOf(items, itemId) })}
            value={text}
            rows={2}
            maxLength={5000}
            onChange={(next) => setItem(itemId, next)}
          />
        ))}
        <Select
          label={t('review:return.add')}
          hint={t('review:return.itemsHint')}
          value=""
          options={rows
            .filter(({ itemId }) => !(itemId in chosen))
            .map(({ itemId }) => ({ value: itemId, label: labelOf(items, itemId) }))}
          onChange={(itemId) => itemId && setItem(itemId, '')}
        />
      </Form>
    </Dialog>
  );
}

const written = ({ items }: ReturnValues) =>
  Object.entries(items)
    .filter(([, text]) => text.trim() !== '')
    .map(([itemId, text]) => ({ itemId, text }));
