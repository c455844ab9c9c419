import { useParams } from '@tanstack/react-router';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { NewSet } from './new-set.tsx';
import { ProductForm } from './product-form.tsx';
import { SetStateTag } from './status-tag.tsx';
import { PRODUCT_READERS, type ProductDetail, type ProductVersion } from './vendor-data.ts';
import { useEditionName } from './vendor-edition.tsx';
import { VersionForm } from './version-form.tsx';

/** One product: its versions, and for each the answers to the forms of the fiscal years. */
export function ProductPage() {
  const { t } = useTranslation('vendorSide');
  const { productId } = useParams({ strict: false }) as { productId: string };
  const { data, error } = useOperation('getProduct', { params: { productId } });
  const [editing, setEditing] = useState<'product' | 'new' | string | null>(null);
  const canEdit = useCan()('product.edit');
  const back = { to: '/products', label: t('product.title') };
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  return (
    <>
      <PageHeader
        title={data.name}
        description={[data.kind, data.maker].filter(Boolean).join('・')}
        back={back}
        action={
          canEdit &&
          editing === null && (
            <>
              <Button icon={Pencil} onPress={() => setEditing('product')}>
                {t('edit')}
              </Button>
              <Button variant="primary" icon={Plus} onPress={() => setEditing('new')}>
                {t('version.add')}
              </Button>
            </>
          )
        }
      />
      {editing === 'product' && (
        <div className="mb-8 max-w-2xl">
          <ProductForm row={data} onDone={() => setEditing(null)} />
        </div>
      )}
      {editing === 'new' && (
        <div className="mb-8 max-w-2xl">
          <VersionForm productId={productId} onDone={() => setEditing(null)} />
        </div>
      )}
      {data.versions.length === 0 && editing === null && <p>{t('version.emptyText')}</p>}
      {data.versions.map((version) =>
        editing === version.id ? (
          <div key={version.id} className="mb-8 max-w-2xl">
            <VersionForm productId={productId} row={version} onDone={() => setEditing(null)} />
          </div>
        ) : (
          <Version
            key={version.id}
            product={data}
            version={version}
            canEdit={canEdit}
            onEdit={() => setEditing(version.id)}
          />
        ),
      )}
    </>
  );
}

interface VersionProps {
  readonly product: ProductDetail;
  readonly version: ProductVersion;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

function Version({ product, version, canEdit, onEdit }: VersionProps) {
  const { t } = useTranslation('vendorSide');
  const nameOf = useEditionName();
  const remove = useRemoval({
    remove: (productVersionId) => api.call('deleteProductVersion', { params: { productVersionId } }),
    restore: (productVersionId) => api.call('restoreProductVersion', { params: { productVersionId } }),
    lists: PRODUCT_READERS,
  });
  const name = `${product.name} ${version.label}`;
  return (
    <Section
      title={name}
      aside={
        canEdit && (
          <span className="flex">
            <IconButton icon={Pencil} label={t('editOf', { name })} onPress={onEdit} />
            <IconButton
              icon={Trash2}
              label={t('removeOf', { name })}
              onPress={() => void remove(version.id, name)}
            />
          </span>
        )
      }
    >
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-1 text-ink-soft">
        <Fact name={t('version.field.releasedOn')}>
          {version.releasedOn ? <DateText date={version.releasedOn} isShort /> : t('unknown')}
        </Fact>
        <Fact name={t('version.field.supportEndsOn')}>
          {version.supportEndsOn ? <DateText date={version.supportEndsOn} isShort /> : t('unknown')}
        </Fact>
        <Fact name={t('customer.title')}>{t('version.customers', { count: version.customerCount })}</Fact>
      </dl>
      {version.sets.length > 0 && (
        <ul className="mb-4 flex flex-col divide-y divide-line rounded-xl border border-line">
          {version.sets.map((set) => (
            <li key={set.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
              <Link
                to="/answer-sets/$answerSetId"
                params={{ answerSetId: set.id }}
                className="min-h-11 content-center"
              >
                {nameOf(set.editionId)}
              </Link>
              <SetStateTag state={set.state} />
              {set.revision > 0 && (
                <span className="text-ink-soft">
                  {t('set.revision', { revision: set.revision, name: set.reviewedBy })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && <NewSet product={product} version={version} />}
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt>{name}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  );
}
