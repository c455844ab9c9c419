import { newId } from '@mamori/contract/new-id';
import { unsettledTasks } from '@mamori/core/vendor/demarcation';
import { FileSpreadsheet, Paperclip, Plus, Printer, TableProperties } from 'lucide-react';
import { api, useMutationOperation, useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { DownloadLink } from '../../../ui/link.tsx';
import { listText } from '../../../ui/list-text.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { toast } from '../../../ui/toast.tsx';
import { CONTRACT_READERS, type ContractRow } from './contract-values.ts';
import { DemarcationTable, type TaskRow } from './demarcation-table.tsx';
import { PartConflictChoice } from './part-conflict.tsx';
import { type SavedPart, usePart } from './use-part.ts';

interface DemarcationTabProps {
  readonly contract: ContractRow;
  readonly canEdit: boolean;
}

const byId = (rows: readonly TaskRow[]) => new Map(rows.map((row) => [row.id, row]));
const entriesOf = (row: ContractRow) => byId(row.demarcation.rows);

/** Who does what under the contract (責任分界). */
export function DemarcationTab({ contract, canEdit }: DemarcationTabProps) {
  const { t } = useTranslation('contracts');
  const part = usePart<TaskRow>(contract, entriesOf, (entries, ifMatch) =>
    api.call('saveDemarcation', {
      params: { contractId: contract.id },
      body: { rows: [...entries.values()] },
      ifMatch,
    }),
  );
  const rows = [...part.entries.values()];
  const change = (next: readonly TaskRow[]) => part.change(byId(next));
  const template = useTemplate();
  const hasBlank = rows.some(({ task }) => task.trim() === '');
  const unsettled = unsettledTasks(rows).length;
  const newRow = (): TaskRow => ({
    id: newId(),
    task: '',
    facility: 'none',
    vendor: 'none',
    subVendor: 'none',
    note: '',
  });
  const tell = (outcome: SavedPart) => {
    if (outcome === 'saved') toast(t('demarcation.saved'));
    if (outcome === 'merged') toast(t('part.merged'));
  };
  const labelOf = (id: string) =>
    part.conflict?.theirs.get(id)?.task ?? part.conflict?.merged.entries.get(id)?.task ?? '';
  const start = canEdit && (
    <>
      <Button
        variant="primary"
        icon={TableProperties}
        isDisabled={template.rows.length === 0}
        onPress={() => change(template.rows)}
      >
        {t('demarcation.start')}
      </Button>
      <Button icon={Plus} onPress={() => change([newRow()])}>
        {t('demarcation.add')}
      </Button>
    </>
  );
  if (rows.length === 0 && !part.isChanged) {
    return (
      <EmptyState icon={TableProperties} title={t('demarcation.empty')} action={start}>
        <p>{t('demarcation.text')}</p>
        <p className="mt-2">{template.note}</p>
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-ink-soft">{t('demarcation.text')}</p>
      <Outputs contract={contract} canEdit={canEdit} isChanged={part.isChanged} />
      {unsettled > 0 && (
        <AlertBanner tone="warning">{t('demarcation.unsettled', { count: unsettled })}</AlertBanner>
      )}
      <DemarcationTable rows={rows} canEdit={canEdit} onChange={change} />
      {canEdit && (
        <>
          <div data-print="hide">
            <Button icon={Plus} isDisabled={rows.length >= 200} onPress={() => change([...rows, newRow()])}>
              {t('demarcation.add')}
            </Button>
          </div>
          <div className="flex flex-col gap-3 border-t border-line py-3" data-print="hide">
            <ProblemAlert error={part.failure} />
            <PartConflictChoice
              conflict={part.conflict}
              label={labelOf}
              show={({ task, facility, vendor, subVendor, note }) =>
                t('part.task', {
                  task,
                  facility: t(`share.${facility}`),
                  vendor: t(`share.${vendor}`),
                  subVendor: t(`share.${subVendor}`),
                  note,
                })
              }
              onTakeTheirs={part.takeTheirs}
              onKeepMine={() => void part.keepMine().then(tell)}
            />
            {hasBlank && <AlertBanner tone="warning">{t('demarcation.problem')}</AlertBanner>}
            {part.isChanged && <AlertBanner tone="info">{t('clauses.unsaved')}</AlertBanner>}
            <div>
              <Button
                variant="primary"
                isDisabled={hasBlank}
                isPending={part.isPending}
                onPress={() => void part.save().then(tell)}
              >
                {t('demarcation.save')}
              </Button>
            </div>
          </div>
        </>
      )}
    </div>
  );
}

interface OutputsProps extends DemarcationTabProps {
  readonly isChanged: boolean;
}

function Outputs({ contract, canEdit, isChanged }: OutputsProps) {
  const { t } = useTranslation('contracts');
  const params = { contractId: contract.id };
  const attach = useMutationOperation('attachDemarcation', {
    invalidates: CONTRACT_READERS,
    onSuccess: ({ name }) => toast(t('demarcation.attached', { name })),
  });
  const url = (format: 'pdf' | 'xlsx') => api.url('getDemarcationSheet', { params, query: { format } });
  return (
    <div className="flex flex-col gap-2" data-print="hide">
      <div className="flex flex-wrap gap-3">
        <DownloadLink icon={Printer} href={url('pdf')}>
          {t('demarcation.pdf')}
        </DownloadLink>
        <DownloadLink icon={FileSpreadsheet} href={url('xlsx')}>
          {t('demarcation.xlsx')}
        </DownloadLink>
        {canEdit && (
          <Button
            icon={Paperclip}
            isDisabled={isChanged}
            isPending={attach.isPending}
            onPress={() => attach.mutate({ params, body: { format: 'pdf' } })}
          >
            {t('demarcation.attach')}
          </Button>
        )}
      </div>
      {isChanged && <p className="text-sm text-ink-soft">{t('demarcation.saveFirst')}</p>}
      <ProblemAlert error={attach.error} />
    </div>
  );
}

/** The usual tasks, in the language of the page. */
function useTemplate(): { readonly rows: readonly TaskRow[]; readonly note: string } {
  const { i18n } = useTranslation('contracts');
  const { data } = useOperation('getContractGuide');
  if (!data) return { rows: [], note: '' };
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return {
    note: data.demarcation.note[language],
    rows: data.demarcation.rows.map(({ id, task, facility, vendor, subVendor, sources }) => ({
      id,
      task: task[language],
      facility,
      vendor,
      subVendor,
      note: listText(sources),
    })),
  };
}
