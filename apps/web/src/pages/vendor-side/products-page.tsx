import { Boxes, Plus } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { ProductForm } from './product-form.tsx';
import { SetStateTag } from './status-tag.tsx';
import { useEditionName } from './vendor-edition.tsx';

/** Products with their versions and where their answers stand. */
export function ProductsPage() {
  const { t } = useTranslation('vendorSide');
  const can = useCan();
  const { data, error } = useOperation('listProducts');
  const [isAdding, setAdding] = useState(false);
  const add = can('product.edit') && (
    <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
      {t('product.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('product.title')}
        description={t('product.text')}
        action={data && data.rows.length > 0 && !isAdding && add}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {isAdding && (
        <div className="mb-8 max-w-2xl">
          <ProductForm onDone={() => setAdding(false)} />
        </div>
      )}
      {data && data.rows.length === 0 && !isAdding && (
        <EmptyState icon={Boxes} title={t('product.empty')} action={add}>
          {t('product.emptyText')}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && <ProductsTable rows={data.rows} />}
    </>
  );
}

type Row = NonNullable<ReturnType<typeof useOperation<'listProducts'>>['data']>['rows'][number];

function ProductsTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('vendorSide');
  const nameOf = useEditionName();
  return (
    <DataTable
      caption={t('product.title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('product.field.name'),
          isRowHeader: true,
          sortBy: ({ name }) => name,
          cell: ({ id, name, kind }) => (
            <>
              <Link to="/products/$productId" params={{ productId: id }}>
                {name}
              </Link>
              {kind && <span className="block text-sm font-normal text-ink-soft">{kind}</span>}
            </>
          ),
        },
        {
          id: 'versions',
          header: t('version.title'),
          cell: ({ versions }) =>
            versions.length === 0 ? t('version.none') : listText(versions.map(({ label }) => label)),
        },
        {
          id: 'sets',
          header: t('set.title'),
          cell: ({ versions }) => (
            <ul className="flex flex-col gap-1">
              {versions.flatMap(({ label, sets }) =>
                sets.map(({ id, editionId, state }) => (
                  <li key={id} className="flex flex-wrap items-center gap-2">
                    <Link to="/answer-sets/$answerSetId" params={{ answerSetId: id }}>
                      {label}・{nameOf(editionId)}
                    </Link>
                    <SetStateTag state={state} />
                  </li>
                )),
              )}
            </ul>
          ),
        },
      ]}
    />
  );
}
