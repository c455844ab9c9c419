import { BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { invalidate, useMutationOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { type Item, itemLabel } from '../checklist/checklist-data.ts';
import { ItemText } from '../checklist/item-text.tsx';
import { AnswerForm } from './answer-form.tsx';
import { CUSTOMER_READERS, type RequestDetail } from './vendor-data.ts';

interface Props {
  readonly request: RequestDetail;
  readonly item: Item;
  readonly composed: RequestDetail['items'][number];
  readonly fiscalYear: number;
}

/** The answer to one item for this customer, where it comes from, and the editor of what differs. */
export function ComposedItem({ request, item, composed, fiscalYear }: Props) {
  const { t } = useTranslation('vendorSide');
  const canEdit = useCan()('customer.edit');
  const [isOpen, setOpen] = useState(false);
  const { open, value, questions, sources, problems } = composed;
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line p-5">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="me-2 text-lg">{itemLabel(item)}</h3>
        {open === 'ask' ? (
          <StateTag state="question" />
        ) : (
          <StateTag state={open ? 'error' : (value?.answer ?? 'missing')} />
        )}
        {composed.difference.value?.answer && <Badge tone="key">{t('request.differs')}</Badge>}
      </div>
      <p>
        <ItemText item={item} />
      </p>
      {questions.map((question) => (
        <p key={question} className="font-bold">
          {question}
        </p>
      ))}
      {open === 'blank' && <p>{t('request.blank')}</p>}
      {problems.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {value?.note && <p className="whitespace-pre-wrap text-ink-soft">{value.note}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem] text-ink-soft">
        {sources.map((source) => (
          <li key={source.versionId ?? 'customer'} className="flex flex-wrap items-center gap-1.5">
            {source.kind === 'customer'
              ? t('request.fromCustomer')
              : t('request.fromProduct', { name: source.label })}
            <StateTag state={source.verdict === 'unknown' ? 'missing' : source.verdict} />
          </li>
        ))}
      </ul>
      {isOpen && (
        <DifferenceForm
          request={request}
          item={item}
          composed={composed}
          fiscalYear={fiscalYear}
          onDone={() => setOpen(false)}
        />
      )}
      {canEdit && !isOpen && (
        <div>
          <Button size="small" icon={Pencil} onPress={() => setOpen(true)}>
            {open === 'ask'
              ? t('request.answerItem', { item: itemLabel(item) })
              : t('request.adjust', { item: itemLabel(item) })}
          </Button>
        </div>
      )}
    </li>
  );
}

function DifferenceForm({
  request,
  item,
  composed,
  fiscalYear,
  onDone,
}: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation('vendorSide');
  const { difference } = composed;
  const standing = (difference.value ?? composed.value ?? BLANK_ANSWER) as ItemAnswer;
  const [value, setValue] = useState(standing);
  const save = useMutationOperation('saveCustomerAnswer', {
    invalidates: CUSTOMER_READERS,
    onSuccess: onDone,
  });
  const store = (next: ItemAnswer, ifMatch: number) =>
    save.mutate(
      {
        params: { customerId: request.customerId, itemId: item.id },
        query: { editionId: request.editionId },
        body: next as never,
        ifMatch,
      },
      { onError: () => void invalidate(CUSTOMER_READERS) },
    );
  return (
    <AnswerForm
      label={itemLabel(item)}
      fiscalYear={fiscalYear}
      value={value}
      onChange={setValue}
      standing={standing}
      version={difference.version}
      onTakeStanding={() => setValue(standing)}
      onSave={(ifMatch) => store(value, ifMatch)}
      save={save}
      saveLabel={t('request.saveDifference')}
      other={
        difference.value?.answer
          ? {
              label: t('request.dropDifference'),
              onPress: (ifMatch) => store(BLANK_ANSWER, ifMatch),
            }
          : null
      }
      onCancel={onDone}
    />
  );
}
