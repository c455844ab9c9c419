import { BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { invalidate, operationQuery, queryClient, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Item, itemLabel } from '../checklist/checklist-data.ts';
import { ItemText } from '../checklist/item-text.tsx';
import { AnswerForm } from './answer-form.tsx';
import type { AnswerSet, SetItem } from './vendor-data.ts';

interface CardProps {
  readonly set: AnswerSet;
  readonly item: Item;
  readonly fiscalYear: number;
  readonly canEdit: boolean;
}

/** One item: what is answered, and the editor in its place. */
export function SetItemCard({ set, item, fiscalYear, canEdit }: CardProps) {
  const { t } = useTranslation('vendorSide');
  const stored = set.items.find(({ itemId }) => itemId === item.id);
  const [isOpen, setOpen] = useState(false);
  const problems = set.problems.filter((one) => one.item === item.id);
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line p-5">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="me-2 text-lg">{itemLabel(item)}</h3>
        <AnswerTags stored={stored} />
        {set.changed.includes(item.id) && <Badge tone="warning">{t('set.changed')}</Badge>}
      </div>
      <p>
        <ItemText item={item} />
      </p>
      {isOpen ? (
        <ItemForm
          set={set}
          item={item}
          stored={stored}
          fiscalYear={fiscalYear}
          onDone={() => setOpen(false)}
        />
      ) : (
        <>
          {stored?.value.note && <p className="whitespace-pre-wrap text-ink-soft">{stored.value.note}</p>}
          {stored?.perCustomer && stored.question && (
            <p className="text-ink-soft">{t('set.asks', { question: stored.question })}</p>
          )}
          {problems.length > 0 && (
            <ul className="flex flex-col gap-1 text-[0.9375rem]">
              {problems.map(({ code, message, severity }) => (
                <li key={code} className="flex flex-wrap items-center gap-2">
                  <StateTag state={severity} />
                  {message}
                </li>
              ))}
            </ul>
          )}
          {canEdit && (
            <div>
              <Button size="small" icon={Pencil} onPress={() => setOpen(true)}>
                {t('set.editItem', { item: itemLabel(item) })}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}

function AnswerTags({ stored }: { readonly stored: SetItem | undefined }) {
  const { t } = useTranslation('vendorSide');
  if (stored?.perCustomer) return <Badge tone="key">{t('set.perCustomer')}</Badge>;
  if (stored?.value.proposal) return <StateTag state="proposed" />;
  return <StateTag state={stored?.value.answer ?? 'missing'} />;
}

interface FormProps extends Omit<CardProps, 'canEdit'> {
  readonly stored: SetItem | undefined;
  readonly onDone: () => void;
}

/** A proposal is what the editor begins with; saving makes it the answer of today. */
function beginning(stored: SetItem | undefined): ItemAnswer {
  const { proposal, ...value } = (stored?.value ?? BLANK_ANSWER) as ItemAnswer;
  return proposal?.answer ? { ...value, answer: proposal.answer, date: today() } : value;
}

function ItemForm({ set, item, stored, fiscalYear, onDone }: FormProps) {
  const { t } = useTranslation(['vendorSide', 'common']);
  const [value, setValue] = useState(() => beginning(stored));
  const [perCustomer, setPerCustomer] = useState(stored?.perCustomer ?? false);
  const [question, setQuestion] = useState(stored?.question ?? '');
  const save = useMutationOperation('saveSetItem', {
    invalidates: ['listProducts', 'getProduct', 'getVendorOverview'],
    onSuccess: (result) => {
      const { queryKey } = operationQuery('getAnswerSet', { params: { answerSetId: set.id } });
      queryClient.setQueryData(queryKey, result.set);
      onDone();
    },
  });
  const store = (ifMatch: number) =>
    save.mutate(
      {
        params: { answerSetId: set.id, itemId: item.id },
        body: { value: value as never, perCustomer, question },
        ifMatch,
      },
      { onError: () => void invalidate(['getAnswerSet']) },
    );
  const takeStanding = () => {
    setValue(beginning(stored));
    setPerCustomer(stored?.perCustomer ?? false);
    setQuestion(stored?.question ?? '');
  };
  return (
    <AnswerForm
      label={itemLabel(item)}
      fiscalYear={fiscalYear}
      value={value}
      onChange={setValue}
      standing={(stored?.value ?? BLANK_ANSWER) as ItemAnswer}
      version={stored?.version ?? 0}
      more={[
        {
          key: 'question',
          label: t('vendorSide:set.perCustomerChoice'),
          theirs: stored?.perCustomer ? stored.question || t('common:answer.yes') : '',
          mine: perCustomer ? question || t('common:answer.yes') : '',
        },
      ]}
      onTakeStanding={takeStanding}
      onSave={store}
      save={save}
      saveLabel={t('vendorSide:save')}
      onCancel={onDone}
    >
      <Checkbox
        label={t('vendorSide:set.perCustomerChoice')}
        hint={t('vendorSide:set.perCustomerHint')}
        isSelected={perCustomer}
        onChange={setPerCustomer}
      />
      {perCustomer && (
        <TextField
          label={t('vendorSide:set.question')}
          hint={t('vendorSide:set.questionHint')}
          value={question}
          maxLength={500}
          onChange={setQuestion}
        />
      )}
    </AnswerForm>
  );
}
