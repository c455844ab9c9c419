import type { CallOutput } from '@mamori/contract/client';
import { CircleCheck, FileQuestion, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, DownloadLink, Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { StartKitHeader } from './start-kit-header.tsx';

type Questions = CallOutput<'listDeviceQuestions'>;
type Group = Questions['groups'][number];

/** Third step: what is still unknown, on one sheet for each dealer (R-X1, R-C2). */
export function QuestionsPage() {
  const { data, error } = useOperation('listDeviceQuestions');
  return (
    <>
      <StartKitHeader step="questions" />
      {!data && (error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />)}
      {data && <Groups data={data} />}
    </>
  );
}

const sheetUrl = (vendorId?: string) =>
  api.url('printDeviceQuestions', { query: { ...(vendorId === undefined ? {} : { vendorId }) } });

function Groups({ data }: { readonly data: Questions }) {
  const { t } = useTranslation('startKit');
  const asked = data.groups.filter(({ questionCount }) => questionCount > 0);
  if (data.groups.length === 0) {
    return (
      <EmptyState
        icon={FileQuestion}
        title={t('questions.empty')}
        action={
          <ButtonLink variant="primary" to="/start-kit">
            {t('walk.toKits')}
          </ButtonLink>
        }
      >
        {t('questions.emptyNoDevices')}
      </EmptyState>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {asked.length > 1 && (
        <div>
          <DownloadLink href={sheetUrl()} icon={Printer} variant="primary">
            {t('questions.all')}
          </DownloadLink>
        </div>
      )}
      {asked.length === 0 && (
        <EmptyState icon={CircleCheck} title={t('questions.empty')}>
          {t('questions.emptyText')}
        </EmptyState>
      )}
      <ul className="flex flex-col gap-3">
        {data.groups.map((group) => (
          <GroupCard
            key={group.vendorId ?? 'none'}
            group={group}
            texts={data.questions}
            isOnly={asked.length === 1}
          />
        ))}
      </ul>
      <Afterwards />
    </div>
  );
}

interface GroupCardProps {
  readonly group: Group;
  readonly texts: Questions['questions'];
  /** Its sheet is the one main action of the page. */
  readonly isOnly: boolean;
}

function GroupCard({ group, texts, isOnly }: GroupCardProps) {
  const { t } = useTranslation('startKit');
  const { vendorId, vendorName, deviceCount, questionCount } = group;
  const counts = { devices: deviceCount, questions: questionCount };
  return (
    <li className="rounded-xl border border-line-strong bg-surface p-4">
      <h2 className="text-lg">{vendorName ?? t('questions.own')}</h2>
      <p className="text-ink-soft">
        {questionCount > 0 ? t('questions.counts', counts) : t('questions.countsComplete', counts)}
      </p>
      {vendorId === null && <p className="mt-2 max-w-prose">{t('questions.ownText')}</p>}
      {questionCount > 0 && (
        <div className="mt-3 flex flex-col gap-3">
          <div>
            <DownloadLink
              href={sheetUrl(vendorId ?? 'none')}
              icon={FileQuestion}
              variant={isOnly ? 'primary' : 'secondary'}
            >
              {vendorName === null ? t('questions.ownSheet') : t('questions.sheetOf', { name: vendorName })}
            </DownloadLink>
          </div>
          {group.devices.length > 0 && <Devices group={group} texts={texts} />}
        </div>
      )}
    </li>
  );
}

/** Each name leads to the row, where the answers are copied to. */
function Devices({ group, texts }: Pick<GroupCardProps, 'group' | 'texts'>) {
  const { t } = useTranslation('startKit');
  const locale = currentLocale();
  const asked = new Set(group.devices.flatMap(({ questions }) => questions));
  return (
    <Disclosure title={t('questions.devices')}>
      <ul className="mb-4 divide-y divide-line">
        {group.devices.map(({ id, name, place, questions }) => (
          <li key={id} className="flex items-center justify-between gap-4">
            <Link
              to="/ledgers/$ledger/rows/$rowId"
              params={{ ledger: 'device', rowId: id }}
              className="inline-flex min-h-11 items-center"
            >
              {place === '' ? name : t('preview.at', { name, place })}
            </Link>
            <span className="shrink-0 text-ink-soft tabular-nums">
              {t('questions.toAsk', { count: questions.length })}
            </span>
          </li>
        ))}
      </ul>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {[...asked].map((id) => (
          <li key={id}>{texts[id]?.[locale] ?? id}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Afterwards() {
  const { t } = useTranslation('startKit');
  return (
    <div className="mt-4">
      <Passage title={t('questions.back.title')}>
        <p>{t('questions.back.text')}</p>
        <div className="mt-4">
          <ButtonLink to="/ledgers/$ledger" params={{ ledger: 'device' }}>
            {t('walk.toLedger')}
          </ButtonLink>
        </div>
      </Passage>
      <Passage title={t('questions.checklist.title')}>
        <p>{t('questions.checklist.text')}</p>
        <div className="mt-4">
          <ButtonLink to="/">{t('questions.checklist.link')}</ButtonLink>
        </div>
      </Passage>
      <Passage title={t('questions.optional.title')}>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{t('questions.optional.ledger')}</li>
          <li>{t('questions.optional.diagram')}</li>
        </ul>
      </Passage>
    </div>
  );
}

function Passage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Section title={title}>
      <div className="max-w-prose">{children}</div>
    </Section>
  );
}
