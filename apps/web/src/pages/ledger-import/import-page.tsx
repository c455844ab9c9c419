import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useRef, useState } from 'react';
import { ApiProblem, useMutationOperation } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useLedger, useLedgerWords } from '../ledgers/ledger-words.ts';
import { LEDGER_READERS, useUndoable } from '../ledgers/use-undoable.ts';
import { ImportColumns } from './import-columns.tsx';
import { type Choices, columnsQuery, type Found, headingsOf, importQuery } from './import-data.ts';
import { ImportDefaults } from './import-defaults.tsx';
import { ImportRows } from './import-rows.tsx';
import { ToolHelp } from './tool-help.tsx';

const LARGEST = 30 * 1024 * 1024;

export function LedgerImportPage() {
  const definition = useLedger();
  return definition ? <Import key={definition.id} definition={definition} /> : <NotFoundPage />;
}

interface OfLedger {
  readonly definition: LedgerDefinition<LedgerId>;
}

/** A list or the output of a tool comes into a ledger, after a look at every row; all of it or nothing (R-D1). */
function Import({ definition }: OfLedger) {
  const { t } = useTranslation('ledgerImport');
  const words = useLedgerWords(definition);
  const can = useCan();
  return (
    <>
      <PageHeader
        title={t('titleOf', { ledger: words.title })}
        description={t('text')}
        back={{ to: `/ledgers/${definition.id}`, label: words.title }}
      />
      {can('ledger.edit') && <Steps definition={definition} />}
    </>
  );
}

function Steps({ definition }: OfLedger) {
  const { t } = useTranslation('ledgerImport');
  const params = { ledger: definition.id };
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<Choices>({ columns: null, defaults: {} });
  const read = useMutationOperation('previewLedgerImport');
  const apply = useMutationOperation('applyLedgerImport', { invalidates: LEDGER_READERS });
  // What a person set for these headings holds for the corrected list too; the server knows it only after an import.
  const set = useRef<{ readonly headings: string; readonly columns: string } | null>(null);
  const again = () => {
    if (apply.data) set.current = null;
    setFile(null);
    setChoices(({ defaults }) => ({ columns: null, defaults }));
    read.reset();
    apply.reset();
  };
  const start = (chosen: File, next: Choices) => {
    setFile(chosen);
    setChoices(next);
    apply.reset();
    read.mutate(
      { params, files: [chosen], query: importQuery(next) },
      {
        onSuccess: ({ columns }) => {
          const headings = headingsOf(columns);
          if (next.columns !== null) set.current = { headings, columns: next.columns };
          else if (set.current?.headings === headings)
            start(chosen, { ...next, columns: set.current.columns });
        },
      },
    );
  };
  const found = read.data;
  if (apply.data) return <Done definition={definition} found={apply.data} onAgain={again} />;
  if (!found || !file) {
    return (
      <div className="flex max-w-3xl flex-col gap-6">
        <ProblemAlert error={read.error} />
        {read.isPending ? (
          <p role="status">{t('reading')}</p>
        ) : (
          <FileDrop
            label={t('drop')}
            accept={['.csv', '.tsv', '.txt', '.xlsx', '.xml', '.json']}
            takesOthers
            maximumBytes={LARGEST}
            onFiles={([chosen]) => chosen && start(chosen, choices)}
          />
        )}
        <ToolHelp ledger={definition.id} />
      </div>
    );
  }
  const isChanged = apply.error instanceof ApiProblem && apply.error.code === 'changed-meanwhile';
  const write = (skipRefused: boolean) =>
    apply.mutate({
      params,
      files: [file],
      query: {
        ...importQuery({ ...choices, columns: columnsQuery(found.columns) }),
        fingerprint: found.fingerprint,
        skipRefused: skipRefused ? 'true' : 'false',
      },
    });
  return (
    <div className="flex flex-col gap-8">
      <Recognised found={found} />
      <ImportColumns
        definition={definition}
        found={found}
        isPending={read.isPending}
        onChange={(columns) => start(file, { ...choices, columns })}
      />
      <ImportDefaults
        definition={definition}
        found={found}
        values={choices.defaults}
        onChange={(defaults) => start(file, { ...choices, defaults })}
      />
      {read.isPending ? <Skeleton lines={6} /> : <ImportRows found={found} />}
      <ProblemAlert error={apply.error} />
      {isChanged ? (
        <Button onPress={() => start(file, choices)}>{t('lookAgain')}</Button>
      ) : (
        <Apply
          found={found}
          isPending={apply.isPending}
          isReading={read.isPending}
          onApply={write}
          onAgain={again}
        />
      )}
    </div>
  );
}

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  shift_jis: 'Shift_JIS',
} as const satisfies Record<NonNullable<Found['encoding']>, string>;

function Recognised({ found }: { readonly found: Found }) {
  const { t, i18n } = useTranslation(['ledgerImport', 'ledgers']);
  const name = i18n.getFixedT(null, 'ledgers') as unknown as (key: string) => string;
  const parts = [
    found.fileName,
    found.format === 'list'
      ? null
      : t('ledgerImport:recognisedTool', { tool: name(`tool.name.${found.format}`) }),
    found.sheet && t('ledgerImport:sheet', { sheet: found.sheet }),
    found.encoding && t('ledgerImport:encoding', { encoding: ENCODINGS[found.encoding] }),
    found.isRemembered ? t('ledgerImport:remembered') : null,
  ];
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-soft">{parts.filter(Boolean).join('　')}</p>
      {found.fileRemarks.length > 0 && (
        <AlertBanner tone="info" title={t('ledgerImport:fileRemarks')}>
          <ul className="list-disc ps-5">
            {found.fileRemarks.map(({ line, message }) => (
              <li key={`${line} ${message}`}>{t('ledgerImport:atLine', { line, message })}</li>
            ))}
          </ul>
        </AlertBanner>
      )}
    </div>
  );
}

interface ApplyProps {
  readonly found: Found;
  readonly isPending: boolean;
  readonly isReading: boolean;
  readonly onApply: (skipRefused: boolean) => void;
  readonly onAgain: () => void;
}

function Apply({ found, isPending, isReading, onApply, onAgain }: ApplyProps) {
  const { t } = useTranslation('ledgerImport');
  const { create, update, unchanged, refused } = found.counts;
  const count = create + update;
  return (
    <div className="flex flex-col gap-4">
      {refused > 0 && (
        <AlertBanner tone="warning" title={t('refusedTitle', { count: refused })}>
          {t('refusedText')}
        </AlertBanner>
      )}
      {count === 0 && refused === 0 && (
        <AlertBanner tone={unchanged > 0 ? 'info' : 'warning'}>
          {t(unchanged > 0 ? 'nothing' : 'noRows')}
        </AlertBanner>
      )}
      <div className="flex flex-wrap gap-3">
        {count > 0 && (
          <Button
            variant={refused > 0 ? 'secondary' : 'primary'}
            isPending={isPending}
            isDisabled={isReading}
            onPress={() => onApply(refused > 0)}
          >
            {refused > 0 ? t('applyRest', { count }) : t('apply', { count })}
          </Button>
        )}
        <Button variant={refused > 0 ? 'primary' : 'secondary'} onPress={onAgain}>
          {t(refused > 0 ? 'corrected' : 'again')}
        </Button>
      </div>
    </div>
  );
}

/** What the check of accounts compares (R-E3). */
const CHECKED: ReadonlySet<LedgerId> = new Set(['account', 'staff']);

interface DoneProps extends OfLedger {
  readonly found: Found;
  readonly onAgain: () => void;
}

function Done({ definition, found, onAgain }: DoneProps) {
  const { t } = useTranslation('ledgerImport');
  const undoable = useUndoable(definition.id);
  const { changeSetId } = found;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <AlertBanner tone="success" isLive title={t('done')}>
        {t('counts', { ...found.counts })}
      </AlertBanner>
      <div className="flex flex-wrap gap-3">
        <ButtonLink variant="primary" to="/ledgers/$ledger" params={{ ledger: definition.id }}>
          {t('toLedger')}
        </ButtonLink>
        {CHECKED.has(definition.id) && <ButtonLink to="/account-check">{t('toCheck')}</ButtonLink>}
        <Button onPress={onAgain}>{t('again')}</Button>
        {changeSetId && (
          <Button variant="quiet" onPress={() => void undoable.undo(changeSetId).then(onAgain)}>
            {t('undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
