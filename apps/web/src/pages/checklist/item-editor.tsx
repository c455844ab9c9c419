import { BookOpenText, FileQuestion, History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { type Checklist, type Item, itemLabel, stateOf } from './checklist-data.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { Evidence } from './evidence.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProposalNotice } from './proposal-notice.tsx';
import { ReadySentences, useItemHelp } from './ready-sentences.tsx';
import { ItemRecords } from './records/item-records.tsx';
import { useFilledPlan } from './records/use-filled-plan.ts';
import { SaveNote } from './save-note.tsx';
import { SystemMatrix } from './system-matrix.tsx';
import { useAnswer } from './use-answer.ts';

const ItemVendors = lazy(() =>
  import('../review/item-vendors.tsx').then((module) => ({ default: module.ItemVendors })),
);

const ItemLedgers = lazy(() =>
  import('./item-ledgers.tsx').then((module) => ({ default: module.ItemLedgers })),
);

export interface ItemEditorProps {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly onHelp: () => void;
}

/** Everything about one item: answer, dates, note, basis, evidence, systems, history. */
export function ItemEditor({ checklist, item, onHelp }: ItemEditorProps) {
  const { t } = useTranslation('checklist');
  const { assessment, edition, canEdit } = checklist;
  const edited = useAnswer(assessment, item.id, null);
  const itemHelp = useItemHelp(edition.id, item.id).data;
  const help = itemHelp?.help ?? null;
  const state = stateOf(assessment, item.id);
  const fill = useFilledPlan(assessment.id, item.id, edited.value);
  const { value, change } = edited;
  return (
    <div className="flex flex-col gap-6">
      {state?.fallsAway && <p className="rounded-lg bg-sunken p-3">{state.fallsAway.text}</p>}
      <ProposalNotice edited={edited} isDisabled={!canEdit} />
      <AnswerFields item={item} fiscalYear={edition.fiscalYear} edited={edited} isDisabled={!canEdit} />
      <ConflictNotice edited={edited} />
      {state?.vendors && (
        <Suspense>
          <ItemVendors checklist={checklist} item={item} edited={edited} part={state.vendors} />
        </Suspense>
      )}
      {state?.ledgers && (
        <Suspense>
          <ItemLedgers part={state.ledgers} edited={edited} canEdit={canEdit} />
        </Suspense>
      )}
      <ProblemList problems={state?.problems ?? []} contradictsSum={state?.contradictsSum ?? false} />
      {item.id !== '0-1' && (
        <>
          <div className="flex flex-col gap-1">
            <TextArea
              label={t('note.label')}
              hint={t('note.hint')}
              value={value.note}
              rows={2}
              maxLength={5000}
              isDisabled={!canEdit}
              onChange={(note) => change({ note })}
            />
            {canEdit && help && itemHelp && (
              <div>
                <ReadySentences
                  help={help}
                  placeholders={itemHelp.placeholders}
                  edited={edited}
                  fill={fill}
                />
              </div>
            )}
          </div>
          <TextArea
            label={t('basis.label')}
            hint={t('basis.hint')}
            value={value.basis ?? ''}
            rows={2}
            maxLength={5000}
            isDisabled={!canEdit}
            onChange={(basis) => change({ basis })}
          />
        </>
      )}
      <div className="flex flex-col divide-y divide-line border-y border-line">
        <Disclosure
          title={<Counted label={t('evidence.title')} count={state?.attachmentCount ?? 0} />}
          isInitiallyOpen={(state?.attachmentCount ?? 0) > 0}
        >
          <Evidence assessmentId={assessment.id} itemId={item.id} canEdit={canEdit} />
        </Disclosure>
        <ItemRecords checklist={checklist} item={item} edited={edited} />
        {assessment.systems.length > 1 && item.id !== '0-1' && (
          <Disclosure
            title={<Counted label={t('systems.title')} count={assessment.systems.length} />}
            isInitiallyOpen={state?.sum != null}
          >
            <SystemMatrix checklist={checklist} item={item} facility={edited} />
          </Disclosure>
        )}
      </div>
      <footer className="flex flex-wrap items-center gap-x-2 gap-y-2" data-print="hide">
        <Button variant="quiet" size="small" icon={BookOpenText} onPress={onHelp}>
          {t('help.open')}
        </Button>
        <DownloadLink
          variant="quiet"
          icon={FileQuestion}
          href={api.url('getSheet', {
            params: { assessmentId: assessment.id, sheet: 'questions' },
            query: { itemId: item.id },
          })}
        >
          {t('askVendor')}
        </DownloadLink>
        <HistoryButton checklist={checklist} item={item} />
        <span className="ms-auto">
          <SaveNote edited={edited} />
        </span>
      </footer>
    </div>
  );
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      {label} {count > 0 && <Badge>{count}</Badge>}
    </span>
  );
}

function HistoryButton({ checklist, item }: Pick<ItemEditorProps, 'checklist' | 'item'>) {
  const { t } = useTranslation('checklist');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" icon={History} onPress={() => setOpen(true)}>
        {t('history.open')}
      </Button>
      {isOpen && (
        <HistoryDialog
          assessmentId={checklist.assessment.id}
          itemId={item.id}
          label={itemLabel(item)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
