import { CircleCheck, CircleQuestionMark, Clock, FileDown, Pencil, Printer, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { DownloadLink, Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { DEVICE_LIMIT_READERS, type DeviceLimitRow } from './device-limit-values.ts';

interface CardProps {
  readonly row: DeviceLimitRow;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One device in three steps. */
export function DeviceLimitCard({ row, canEdit, onEdit, onRemove }: CardProps) {
  const { t } = useTranslation('deviceLimits');
  const lacks = row.lacks.map((lack) => t(`lack.${lack}`)).join(t('separator'));
  return (
    <article className="flex flex-col gap-5 rounded-xl border border-line p-5">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-xl">{row.device}</h2>
          <p className="text-ink-soft">
            {[
              t('year', { era: row.fiscalYear - 2018, year: row.fiscalYear }),
              lacks,
              row.vendorName,
              row.systemName,
            ]
              .filter(Boolean)
              .join(' / ')}
          </p>
        </div>
        {canEdit && (
          <div className="flex" data-print="hide">
            <IconButton icon={Pencil} label={t('edit', { name: row.device })} onPress={onEdit} />
            <IconButton icon={Trash2} label={t('remove', { name: row.device })} onPress={onRemove} />
          </div>
        )}
      </header>
      <Step title={t('step.ask')}>
        <ul className="mb-3 list-disc ps-6">
          {row.questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <CopyButton label={t('step.copy')} text={`${row.letter.subject}\n\n${row.letter.body}`} />
          <DownloadLink
            icon={Printer}
            href={api.url('printDeviceLetter', { params: { deviceLimitId: row.id } })}
          >
            {t('step.print')}
          </DownloadLink>
        </div>
      </Step>
      <Step title={t('step.reply')}>
        <Reply row={row} canEdit={canEdit} onEdit={onEdit} />
      </Step>
      <Step title={t('step.answer')}>
        <Rulings row={row} />
      </Step>
    </article>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-lg">{title}</h3>
      {children}
    </section>
  );
}

function Reply({ row, canEdit, onEdit }: Omit<CardProps, 'onRemove'>) {
  const { t } = useTranslation('deviceLimits');
  const params = { deviceLimitId: row.id };
  const attach = useMutationOperation('attachDeviceReply', { invalidates: DEVICE_LIMIT_READERS });
  const answered = row.questions.filter(({ id }) => (row.replies[id] ?? '') !== '');
  return (
    <div className="flex flex-col gap-3">
      {answered.length === 0 && <p className="text-ink-soft">{t('step.noReply')}</p>}
      {answered.length > 0 && (
        <dl className="flex flex-col gap-2">
          {answered.map(({ id, text }) => (
            <div key={id}>
              <dt className="text-ink-soft">{text}</dt>
              <dd className="whitespace-pre-line">{row.replies[id]}</dd>
            </div>
          ))}
        </dl>
      )}
      {row.file && (
        <div>
          <DownloadLink
            icon={FileDown}
            href={api.url('downloadAttachment', { params: { attachmentId: row.file.id } })}
          >
            {t('step.download', { name: row.file.name })}
          </DownloadLink>
        </div>
      )}
      <ProblemAlert error={attach.error} />
      {canEdit && (
        <>
          <div data-print="hide">
            <Button onPress={onEdit}>{t('step.record')}</Button>
          </div>
          <FileDrop
            label={attach.isPending ? t('step.adding') : t('step.file')}
            accept={['.pdf', '.png', '.jpg', '.jpeg', '.heic', '.xlsx', '.docx', '.txt']}
            maximumBytes={20 * 1024 * 1024}
            isDisabled={attach.isPending}
            onFiles={([file]) => file && attach.mutate({ params, files: [file] })}
          />
          <p className="text-[0.9375rem] text-ink-soft">{t('step.fileHint')}</p>
        </>
      )}
    </div>
  );
}

const LOOKS = {
  mayBeYes: { tone: 'success', icon: CircleCheck },
  waiting: { tone: 'key', icon: Clock },
  noRule: { tone: 'warning', icon: CircleQuestionMark },
} as const;

/** What the source allows, item by item; the sentence is copied by a person and never written by itself. */
function Rulings({ row }: { readonly row: DeviceLimitRow }) {
  const { t } = useTranslation('deviceLimits');
  if (row.rulings.length === 0) return <p className="text-ink-soft">{t('step.noItems')}</p>;
  return (
    <ul className="flex flex-col gap-5">
      {row.rulings.map((one) => (
        <li key={one.itemId} className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center gap-3">
            <strong>{one.label}</strong>
            <Badge {...LOOKS[one.ruling]}>{t(`state.${one.ruling}`)}</Badge>
            <Link
              to="/checklists/$assessmentId"
              params={{ assessmentId: row.assessmentId }}
              search={{ item: one.itemId }}
            >
              {t('step.open', { item: one.label })}
            </Link>
          </div>
          <p>{one.text}</p>
          {one.missing.length > 0 && <p>{t('step.missing', { list: one.missing.join(t('separator')) })}</p>}
          <div className="rounded-lg bg-sunken p-4">
            <p className="text-sm text-ink-soft">{t('step.sentence')}</p>
            <p lang="ja" className="mb-2">
              {one.sentence}
            </p>
            <CopyButton label={t('step.copySentence')} text={one.sentence} />
          </div>
        </li>
      ))}
      <li className="list-none text-[0.9375rem] text-ink-soft">{t('step.sentenceHint')}</li>
    </ul>
  );
}
