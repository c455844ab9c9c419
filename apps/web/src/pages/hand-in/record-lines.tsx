import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { DateText } from '../../ui/date-text.tsx';

type Digest = CallOutput<'getDigest'>;
type Plan = Omit<Digest['plans'][number], 'nextCheck'>;
type Original = Digest['originals'][number];

interface PlanLineProps {
  readonly plan: Plan;
  /** Missing where the day of the answer stands beside it anyway. */
  readonly nextCheck?: string | null;
}

/** One plan over several years: its name, until when, who, and the next look at it within the year (R-B5). */
export function PlanLine({ plan, nextCheck = null }: PlanLineProps) {
  const { t } = useTranslation(['handIn', 'records']);
  return (
    <>
      <span className="block">{plan.name}</span>
      <span className="flex flex-wrap gap-x-3 text-ink-soft">
        <span>{t(`records:plan.statusOf.${plan.status}`)}</span>
        {plan.completion && (
          <span>
            {t('handIn:digest.completion')} <DateText date={plan.completion} isShort />
          </span>
        )}
        {nextCheck && (
          <span>
            {t('handIn:digest.nextCheck')} <DateText date={nextCheck} isShort />
          </span>
        )}
        {plan.responsible && <span>{plan.responsible}</span>}
        <FileNames files={plan.files} />
      </span>
    </>
  );
}

/** One original: what it is called, of which day, who approved it, and where it lies (S2 現物確認). */
export function OriginalLine({ original, record }: Pick<Original, 'original' | 'record'>) {
  const { t } = useTranslation(['handIn', 'records']);
  const kind = t(`records:original.kind.${original}`);
  return (
    <>
      <span className="block">{[record?.name || kind, record?.revision].filter(Boolean).join(' ')}</span>
      <span className="flex flex-wrap gap-x-3 text-ink-soft">
        {(record === null || record.exists === null) && <span>{t('handIn:digest.notRecorded')}</span>}
        {record?.exists === false && <span>{t('records:original.existsOf.no')}</span>}
        {record?.exists && <Found record={record} />}
      </span>
    </>
  );
}

function Found({ record }: { readonly record: NonNullable<Original['record']> }) {
  const { t } = useTranslation('handIn');
  return (
    <>
      {record.date && <DateText date={record.date} isShort />}
      {record.approver && <span>{t('digest.approvedBy', { approver: record.approver })}</span>}
      <span>
        {t('digest.place')}: {record.place || t('digest.notRecorded')}
      </span>
      <FileNames files={record.files} />
    </>
  );
}

function FileNames({ files }: { readonly files: readonly { readonly name: string }[] }) {
  return files.map((file, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and the files do not move
    <span key={place} className="break-all">
      {file.name}
    </span>
  ));
}
