import type { CallOutput } from '@mamori/contract/client';
import { ArrowRight } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { type EditionItems, labelOf, useEditionItems, wordingOf } from '../editions/edition-items.ts';
import { ChangeValue, FieldName } from '../hand-in/change-value.tsx';
import { Diagnostics } from '../imports/diagnostics.tsx';
import type { DroppedFile } from './drop-review.tsx';

type Detail = CallOutput<'getFormDropFile'>;
type Change = Detail['changes'][number];

interface FileDetailProps {
  readonly formDropId: string;
  readonly file: DroppedFile;
  readonly onClose: () => void;
}

/** What one file says, and what differs from the answer that is there. */
export function FileDetail({ formDropId, file, onClose }: FileDetailProps) {
  const { t } = useTranslation('formDrop');
  const params = { formDropId, formDropFileId: file.id };
  const { data, error } = useOperation('getFormDropFile', { params });
  const items = useEditionItems(file.editionId ?? undefined);
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('detail.title', { name: file.name })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('detail.close')}</Button>}
    >
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <Loaded detail={data} items={items} />}
    </Dialog>
  );
}

function Loaded({ detail, items }: { readonly detail: Detail; readonly items: EditionItems }) {
  const { t } = useTranslation('formDrop');
  const byItem = Map.groupBy(detail.changes, ({ itemId }) => itemId);
  return (
    <>
      <h3 className="text-lg">
        {detail.hasEarlier
          ? t('detail.changes', { count: byItem.size })
          : t('detail.answers', { count: detail.answers.length })}
      </h3>
      {byItem.size === 0 && <p className="text-ink-soft">{t('detail.noChanges')}</p>}
      <ul className="divide-y divide-line">
        {[...byItem].map(([itemId, changes]) => (
          <li key={itemId} className="py-3">
            <p>
              <span className="me-3 font-bold">{labelOf(items, itemId)}</span>
              <span className="text-ink-soft">{wordingOf(items, itemId)}</span>
            </p>
            <dl className="mt-1.5 flex flex-col gap-1">
              {changes.map((change) => (
                <Field key={change.field} change={change} isChange={detail.hasEarlier} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <Diagnostics rows={detail.diagnostics} />
    </>
  );
}

function Field({ change, isChange }: { readonly change: Change; readonly isChange: boolean }) {
  return (
    <div className="flex flex-col gap-x-4 sm:flex-row">
      <dt className="w-40 shrink-0 text-ink-soft">
        <FieldName field={change.field} />
      </dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
        {isChange && (
          <>
            <ChangeValue value={change.before} />
            <ArrowRight aria-label="→" role="img" className="size-4 shrink-0 text-ink-soft" />
          </>
        )}
        <strong className="min-w-0">
          <ChangeValue value={change.after} />
        </strong>
      </dd>
    </div>
  );
}
