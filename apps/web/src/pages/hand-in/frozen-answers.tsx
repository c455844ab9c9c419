import type { AnswerDocument, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';
import { ChangeValue } from './change-value.tsx';

interface FrozenAnswersProps {
  readonly document: AnswerDocument;
  readonly items: EditionItems;
}

interface Row {
  readonly id: string;
  readonly answer: ItemAnswer | undefined;
}

/** The answers as they were on that day, in the columns of the form. */
export function FrozenAnswers({ document, items }: FrozenAnswersProps) {
  const { t } = useTranslation('handIn');
  const ids = items.size > 0 ? [...items.keys()] : Object.keys(document.items);
  const rows: readonly Row[] = ids.map((id) => ({ id, answer: document.items[id] }));
  const columns: readonly Column<Row>[] = [
    {
      id: 'item',
      header: t('change.item'),
      isRowHeader: true,
      width: '40%',
      cell: ({ id }) => (
        <>
          <span className="font-bold">{labelOf(items, id)}</span>
          <span className="block font-normal">{wordingOf(items, id)}</span>
        </>
      ),
    },
    { id: 'first', header: t('one.first'), cell: (row) => <Confirmed of={row.answer} /> },
    {
      id: 'target',
      header: t('field.targetDate'),
      cell: (row) => <ChangeValue value={row.answer?.targetDate ?? null} />,
    },
    { id: 'second', header: t('one.second'), cell: (row) => <Confirmed of={row.answer?.second} /> },
    { id: 'note', header: t('field.note'), cell: (row) => <ChangeValue value={row.answer?.note ?? null} /> },
  ];
  return (
    <DataTable caption={t('one.document')} columns={columns} rows={rows} rowId={(row) => row.id} isDense />
  );
}

function Confirmed({ of }: { readonly of: Pick<ItemAnswer, 'answer' | 'date'> | null | undefined }) {
  if (!of?.answer && !of?.date) return <ChangeValue value={null} />;
  return (
    <>
      <span className="block">
        <ChangeValue value={of.answer} />
      </span>
      {of.date && <ChangeValue value={of.date} />}
    </>
  );
}
