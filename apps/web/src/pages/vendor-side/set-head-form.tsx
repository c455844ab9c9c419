import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AnswerSet } from './vendor-data.ts';

/** Who answers for the product: named in every answer that goes out. */
export function SetHeadForm({ set, isDisabled }: { readonly set: AnswerSet; readonly isDisabled: boolean }) {
  const { t } = useTranslation('vendorSide');
  const [head, setHead] = useState(set.head);
  const save = useMutationOperation('updateAnswerSetHead', { invalidates: ['getAnswerSet'] });
  const isChanged = head.name !== set.head.name || head.post !== set.head.post;
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ params: { answerSetId: set.id }, body: head, ifMatch: set.version });
      }}
    >
      <ProblemAlert error={save.error} />
      <div className="flex flex-wrap items-end gap-4">
        <TextField
          label={t('set.head.name')}
          value={head.name}
          maxLength={200}
          isDisabled={isDisabled}
          onChange={(name) => setHead({ ...head, name })}
        />
        <TextField
          label={t('set.head.post')}
          value={head.post}
          maxLength={200}
          isDisabled={isDisabled}
          onChange={(post) => setHead({ ...head, post })}
        />
        {isChanged && (
          <Button type="submit" isPending={save.isPending}>
            {t('save')}
          </Button>
        )}
      </div>
      <p className="text-ink-soft">{t('set.head.hint')}</p>
    </form>
  );
}
