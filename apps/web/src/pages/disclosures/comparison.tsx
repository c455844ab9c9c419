import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { AnswerBadge } from './count-badges.tsx';
import type { DisclosureDetail, DisclosureRow } from './disclosure-values.ts';

type Compared = CallOutput<'compareDisclosures'>['rows'][number];

/** Beside another disclosure of the same vendor: what was added, removed, answered or worded differently. */
export function Comparison({ data }: { readonly data: DisclosureDetail }) {
  const { t } = useTranslation('disclosures');
  const list = useOperation('listDisclosures');
  const others = (list.data?.rows ?? []).filter(
    ({ id, vendorId, counts }) => id !== data.id && vendorId === data.vendorId && counts !== null,
  );
  const [older, setOlder] = useState(data.replaces ?? '');
  if (data.content === null || others.length === 0)
    return <p className="text-ink-soft">{t('compare.none')}</p>;
  const chosen = others.some(({ id }) => id === older) ? older : '';
  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-md">
        <Select
          label={t('compare.older')}
          value={chosen}
          options={others.map((one) => ({ value: one.id, label: nameOf(one, t(`kind.${one.kind}`)) }))}
          onChange={setOlder}
        />
      </div>
      {chosen && <Differences newer={data.id} older={chosen} />}
    </div>
  );
}

const nameOf = ({ product, productVersion, receivedOn }: DisclosureRow, kind: string): string =>
  [kind, product, productVersion, receivedOn].filter(Boolean).join(' ');

function Differences({ newer, older }: { readonly newer: string; readonly older: string }) {
  const { t } = useTranslation('disclosures');
  const input = { params: { disclosureId: newer }, query: { older } };
  const { data, error } = useOperation('compareDisclosures', input);
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={4} />;
  const rows = data.rows.filter(({ kind }) => kind !== 'same').map((row, number) => ({ ...row, number }));
  return (
    <DataTable
      caption={t('compare.title')}
      rows={rows}
      rowId={({ number }) => String(number)}
      isDense
      empty={<p>{t('compare.same')}</p>}
      columns={[
        { id: 'change', header: t('column.change'), width: '12rem', cell: (row) => <Change row={row} /> },
        {
          id: 'question',
          header: t('column.question'),
          isRowHeader: true,
          cell: (row) => <Wording row={row} />,
        },
        {
          id: 'before',
          header: t('column.before'),
          width: '8rem',
          cell: ({ before }) => before && <AnswerBadge answer={before.answer} />,
        },
        {
          id: 'after',
          header: t('column.after'),
          width: '8rem',
          cell: ({ after }) => after && <AnswerBadge answer={after.answer} />,
        },
      ]}
    />
  );
}

const TONES = { added: 'key', removed: 'warning', changed: 'neutral', same: 'neutral' } as const;
const CHANGES = ['answerChanged', 'wordingChanged', 'numberChanged'] as const;

function Change({ row }: { readonly row: Compared }) {
  const { t } = useTranslation('disclosures');
  return (
    <div className="flex flex-wrap gap-1">
      {row.kind !== 'changed' && <Badge tone={TONES[row.kind]}>{t(`compare.kind.${row.kind}`)}</Badge>}
      {CHANGES.filter((key) => row[key]).map((key) => (
        <Badge key={key}>{t(`compare.${key}`)}</Badge>
      ))}
    </div>
  );
}

function Wording({ row: { before, after, wordingChanged } }: { readonly row: Compared }) {
  const shown = after ?? before;
  return (
    <span className="font-normal">
      {[shown?.number, shown?.text].filter(Boolean).join(' ')}
      {wordingChanged && before && (
        <span className="block text-ink-soft line-through">
          {[before.number, before.text].filter(Boolean).join(' ')}
        </span>
      )}
    </span>
  );
}
