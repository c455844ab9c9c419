import { useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { PRODUCT_READERS, type ProductDetail, type ProductVersion } from './vendor-data.ts';
import { editionLabel, useEditionName, useVendorEditions } from './vendor-edition.tsx';

/** Begins the answers to one form, from nothing or from earlier answers as proposals. */
export function NewSet(props: { readonly product: ProductDetail; readonly version: ProductVersion }) {
  const { product, version } = props;
  const { t } = useTranslation('vendorSide');
  const navigate = useNavigate();
  const nameOf = useEditionName();
  const left = useVendorEditions().filter(
    ({ id }) => !version.sets.some(({ editionId }) => editionId === id),
  );
  const [chosen, setChosen] = useState('');
  const editionId = left.some(({ id }) => id === chosen) ? chosen : (left[0]?.id ?? '');
  const audience = editionId.split('/')[1];
  const sources = product.versions.flatMap(({ label, sets }) =>
    sets
      .filter((set) => set.editionId <= editionId && set.editionId.split('/')[1] === audience)
      .map((set) => ({ value: set.id, label: `${product.name} ${label}・${nameOf(set.editionId)}` })),
  );
  const [copyFrom, setCopyFrom] = useState('');
  const create = useMutationOperation('createAnswerSet', {
    invalidates: PRODUCT_READERS,
    onSuccess: ({ id }) =>
      navigate({ to: '/answer-sets/$answerSetId', params: { answerSetId: id } }) as Promise<void>,
  });
  if (left.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <ProblemAlert error={create.error} />
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label={t('set.newEdition')}
          value={editionId}
          onChange={setChosen}
          options={left.map((one) => ({ value: one.id, label: editionLabel(t, one) }))}
          isRequired
        />
        {sources.length > 0 && (
          <Select
            label={t('set.copyFrom')}
            emptyLabel={t('set.copyNothing')}
            value={copyFrom}
            onChange={setCopyFrom}
            options={sources}
          />
        )}
        <Button
          icon={FilePlus2}
          isPending={create.isPending}
          onPress={() =>
            create.mutate({
              params: { productVersionId: version.id },
              body: { editionId: editionId as never, copyFrom: copyFrom === '' ? null : copyFrom },
            })
          }
        >
          {t('set.begin')}
        </Button>
      </div>
    </div>
  );
}
