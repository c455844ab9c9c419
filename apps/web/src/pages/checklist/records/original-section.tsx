import { FileCheck, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { Button } from '../../../ui/button.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import type { Checklist, Item } from '../checklist-data.ts';
import { FileLinks, RecordFact, RecordFacts } from './facts.tsx';
import type { OriginalRow } from './records-data.ts';

const OriginalDialog = lazy(() =>
  import('./original-dialog.tsx').then((module) => ({ default: module.OriginalDialog })),
);

interface OriginalSectionProps {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly original: OriginalRow;
}

export function OriginalSection({ checklist, item, original }: OriginalSectionProps) {
  const { t } = useTranslation('records');
  const [isEditing, setEditing] = useState(false);
  const isNew = original.version === 0;
  return (
    <div className="flex flex-col gap-4 pb-4">
      {isNew ? (
        <p className="max-w-prose text-ink-soft">{t('original.intro')}</p>
      ) : (
        <OriginalSummary original={original} />
      )}
      {checklist.canEdit && (
        <div>
          <Button size="small" icon={isNew ? FileCheck : Pencil} onPress={() => setEditing(true)}>
            {isNew ? t('original.add') : t('original.edit')}
          </Button>
        </div>
      )}
      {isEditing && (
        <Suspense>
          <OriginalDialog
            assessmentId={checklist.assessment.id}
            itemId={item.id}
            original={original}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The kind of document where it has no name of its own, or where it does not exist. */
function OriginalSummary({ original }: Pick<OriginalSectionProps, 'original'>) {
  const { t } = useTranslation('records');
  const { exists, name, revision, date, approver, place, files } = original;
  const kind = t(`original.kind.${original.original}`);
  if (exists === false)
    return (
      <p>
        {t('original.exists', { document: kind })} — {t('original.existsOf.no')}
      </p>
    );
  return (
    <RecordFacts>
      <RecordFact label={t('original.name')}>
        <strong>{[name || kind, revision].filter(Boolean).join(' ')}</strong>
      </RecordFact>
      {date && (
        <RecordFact label={t('original.date')}>
          <DateText date={date} />
        </RecordFact>
      )}
      {approver && <RecordFact label={t('original.approver')}>{approver}</RecordFact>}
      <RecordFact label={t('original.place')}>{place || t('original.noPlace')}</RecordFact>
      {files.length > 0 && (
        <RecordFact label={t('files.ofOriginal')}>
          <FileLinks files={files} />
        </RecordFact>
      )}
    </RecordFacts>
  );
}
