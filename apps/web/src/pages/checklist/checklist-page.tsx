import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  ClipboardCheck,
  FileDown,
  List,
  MessageCircleQuestion,
  SlidersHorizontal,
  Upload,
} from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { HelpLayout } from '../../ui/help-panel.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { CarryOverLink } from '../imports/carry-over-link.tsx';
import { type Checklist, itemsOf } from './checklist-data.ts';
import { ContextForm } from './context-form.tsx';
import { ItemHelp } from './item-help.tsx';
import { ItemSituations } from './item-situations.tsx';
import { OneQuestion } from './one-question.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import { useChecklist } from './use-checklist.ts';
import { WholeList } from './whole-list.tsx';

const route = getRouteApi('/app/checklists/$assessmentId');

/** Answering one checklist: as a whole list or one question at a time, with help beside it. */
export function ChecklistPage() {
  const { assessmentId } = route.useParams();
  const { checklist, error } = useChecklist(assessmentId);
  if (checklist) return <Loaded checklist={checklist} />;
  return error ? <ProblemAlert error={error} /> : <Skeleton lines={12} />;
}

function Loaded({ checklist }: { readonly checklist: Checklist }) {
  const { t } = useTranslation('checklist');
  const { item, mode } = route.useSearch();
  const navigate = useNavigate();
  const [help, setHelp] = useState<string | null>(null);
  const { assessment, edition } = checklist;
  const go = (next: { item?: string | undefined; mode?: 'one' | undefined }) =>
    navigate({
      to: '/checklists/$assessmentId',
      params: { assessmentId: assessment.id },
      search: { ...(next.item ? { item: next.item } : {}), ...(next.mode ? { mode: next.mode } : {}) },
      replace: true,
      resetScroll: next.mode === 'one',
    });
  const shown = help !== null && mode === 'one' && item ? item : help;
  return (
    <>
      <Header checklist={checklist} mode={mode} onMode={(next) => void go({ item, mode: next })} />
      <UnsavedNotice checklist={checklist} />
      <HelpLayout
        isOpen={shown !== null}
        onClose={() => setHelp(null)}
        title={t('help.title')}
        help={
          shown && (
            <>
              <ItemHelp editionId={edition.id} itemId={shown} />
              <ItemSituations edition={edition} itemId={shown} />
            </>
          )
        }
      >
        {mode === 'one' ? (
          <OneQuestion
            checklist={checklist}
            itemId={item}
            onGo={(next) => void go({ item: next, mode: 'one' })}
            onHelp={setHelp}
            onDone={() =>
              void navigate({
                to: '/checklists/$assessmentId',
                params: { assessmentId: assessment.id },
                search: {},
              })
            }
          />
        ) : (
          <WholeList
            checklist={checklist}
            openItem={item}
            onOpen={(next) => void go({ item: next })}
            onHelp={setHelp}
          />
        )}
      </HelpLayout>
    </>
  );
}

interface HeaderProps {
  readonly checklist: Checklist;
  readonly mode: 'one' | undefined;
  readonly onMode: (mode: 'one' | undefined) => void;
}

function Header({ checklist, mode, onMode }: HeaderProps) {
  const { t } = useTranslation('checklist');
  const [isContextOpen, setContextOpen] = useState(false);
  const { assessment, edition } = checklist;
  const title =
    currentLocale() === 'en'
      ? edition.english
      : t('title', {
          year: edition.fiscalYear - 2018,
          western: edition.fiscalYear,
          form: edition.subtitle.text,
        });
  const file = (format: 'xlsx' | 'pdf') =>
    window.location.assign(
      api.url('getOfficialForm', { params: { assessmentId: assessment.id }, query: { format } }),
    );
  const isUnverified = itemsOf(edition).some((one) => one.text.verification !== 'A');
  return (
    <>
      <PageHeader
        title={title}
        back={{ to: '/checklists', label: t('list.back') }}
        tags={mode !== 'one' && <StateTag state={assessment.status === 'handedIn' ? 'handedIn' : 'open'} />}
        action={
          // One thing at a time: the question itself has the main action.
          mode !== 'one' && (
            <ButtonLink
              variant="primary"
              icon={ClipboardCheck}
              to="/checklists/$assessmentId/readiness"
              params={{ assessmentId: assessment.id }}
            >
              {t('toReadiness')}
            </ButtonLink>
          )
        }
      />
      <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3" data-print="hide">
        <div className={mode === 'one' ? 'hidden' : 'min-w-56 grow'}>
          <ProgressBar
            label={t('progress')}
            value={assessment.progress.answered}
            maximum={assessment.progress.total}
          />
        </div>
        <div className="flex flex-wrap gap-1">
          {mode === 'one' ? (
            <Button variant="quiet" size="small" icon={List} onPress={() => onMode(undefined)}>
              {t('mode.list')}
            </Button>
          ) : (
            <Button variant="quiet" size="small" icon={MessageCircleQuestion} onPress={() => onMode('one')}>
              {t('mode.one')}
            </Button>
          )}
          <Button variant="quiet" size="small" icon={SlidersHorizontal} onPress={() => setContextOpen(true)}>
            {t('context.title')}
          </Button>
          {mode !== 'one' && checklist.canEdit && assessment.status === 'open' && (
            <CarryOverLink assessmentId={assessment.id} />
          )}
          {mode !== 'one' && (
            <Menu
              label={t('files')}
              icon={FileDown}
              entries={[
                { id: 'xlsx', label: t('file.xlsx'), onAction: () => file('xlsx') },
                { id: 'pdf', label: t('file.pdf'), onAction: () => file('pdf') },
                {
                  id: 'import',
                  label: t('file.import'),
                  icon: Upload,
                  to: `/checklists/${assessment.id}/import`,
                },
              ]}
            />
          )}
        </div>
      </div>
      {isUnverified && mode !== 'one' && (
        <p className="mb-6 text-sm text-ink-soft">† {t('unverified.mark')}</p>
      )}
      {assessment.status === 'handedIn' && (
        <div className="mb-6">
          <AlertBanner tone="info">{t('handedInNote')}</AlertBanner>
        </div>
      )}
      <LazyDialog isOpen={isContextOpen} onClose={() => setContextOpen(false)} title={t('context.title')}>
        <ContextForm checklist={checklist} />
      </LazyDialog>
    </>
  );
}
