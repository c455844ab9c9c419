import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { itemsOf } from '../checklist/checklist-data.ts';
import { type GuestRequest, putItems } from './guest-data.ts';

const LIMIT = 20 * 1024 * 1024;

/** A form filled in Excel: shown item by item first, then taken over by one press. */
export function FormUpload({ request }: { readonly request: GuestRequest }) {
  const { t } = useTranslation(['guest', 'common']);
  const params = { requestId: request.id };
  const read = useMutationOperation('readGuestForm');
  const take = useMutationOperation('saveGuestItems', {
    onSuccess({ rows }) {
      putItems(request.id, rows);
      read.reset();
    },
  });
  const labels = new Map(itemsOf(request.edition).map(({ id, label }) => [id, label]));
  const said = (answer: 'yes' | 'no' | 'notApplicable' | null) =>
    answer === null ? t('guest:page.upload.blank') : t(`common:answer.${answer}`);
  const found = read.data;
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        label={t('guest:page.upload.label')}
        accept={['.xlsx']}
        maximumBytes={LIMIT}
        isDisabled={read.isPending}
        onFiles={(files) => {
          take.reset();
          read.mutate({ params, files });
        }}
      />
      <ProblemAlert error={read.error ?? take.error} />
      {take.isSuccess && !found && <p role="status">{t('guest:page.upload.done')}</p>}
      {found && (
        <div className="flex flex-col items-start gap-3 rounded-lg border border-line p-4">
          <h4 className="font-bold">
            {t('guest:page.upload.found', { name: found.fileName, count: found.changes.length })}
          </h4>
          <ul className="list-disc ps-5">
            {found.changes.map(({ itemId, before, after }) => (
              <li key={itemId}>
                {labels.get(itemId) ?? itemId}：{said(before)} → <b>{said(after)}</b>
              </li>
            ))}
          </ul>
          {found.diagnostics.length > 0 && (
            <div>
              <p className="font-bold text-warning">{t('guest:page.upload.unclear')}</p>
              <ul className="list-disc ps-5">
                {found.diagnostics.map((one) => (
                  <li key={`${one.code} ${one.cell} ${one.message}`}>{one.message}</li>
                ))}
              </ul>
            </div>
          )}
          {found.changes.length > 0 && (
            <Button
              variant="secondary"
              isPending={take.isPending}
              onPress={() =>
                take.mutate({
                  params,
                  body: {
                    items: found.changes.map(({ itemId, basedOn, value }) => ({ itemId, basedOn, value })),
                  },
                })
              }
            >
              {t('guest:page.upload.take')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
