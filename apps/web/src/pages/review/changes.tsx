import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { labelOf, useEditionItems } from '../editions/edition-items.ts';
import type { RequestDetail, ResponseDetail } from './review-data.ts';

interface ChangesProps {
  readonly detail: RequestDetail;
  readonly response: ResponseDetail;
}

type Change = NonNullable<ResponseDetail['compared']>['changes'][number];
const FIELDS = [
  'answer',
  'date',
  'targetDate',
  'secondAnswer',
  'secondDate',
  'between',
  'nextTargetDate',
  'note',
  'basis',
] as const;
const ANSWERS = ['yes', 'no', 'notApplicable'] as const;

/** What differs from the accepted answer, or from the one before. */
export function Changes(props: ChangesProps) {
  const { t } = useTranslation('review');
  const { compared } = props.response;
  if (!compared) return null;
  return (
    <div className="mb-10">
      <Disclosure level={2} title={t('changes.title', { number: compared.number })}>
        <ChangeLines {...props} />
      </Disclosure>
    </div>
  );
}

export function ChangeLines({ detail, response: { compared } }: ChangesProps) {
  const { t } = useTranslation('review');
  const items = useEditionItems(detail.campaign.vendorEditionId);
  if (!compared) return null;
  if (compared.changes.length === 0) return <p>{t('changes.none', { number: compared.number })}</p>;
  const groups = Map.groupBy(compared.changes, ({ itemId }) => itemId);
  return (
    <dl className="flex flex-col gap-3">
      {[...groups].map(([itemId, changes]) => (
        <div key={itemId}>
          <dt className="font-bold">{labelOf(items, itemId)}</dt>
          {changes.map((change) => (
            <dd key={change.field}>
              <ChangeLine change={change} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const { t } = useTranslation('review');
  const field = FIELDS.find((one) => one === change.field);
  const shown = (value: string | null) => {
    const answer = ANSWERS.find((one) => one === value);
    return answer ? t(`answer.${answer}`) : (value ?? t('changes.nothing'));
  };
  return t('changes.line', {
    field: field ? t(`changes.field.${field}`) : change.field,
    before: shown(change.before),
    after: shown(change.after),
  });
}
