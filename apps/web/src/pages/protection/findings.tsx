import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { formatDate } from '../../ui/date-text.tsx';
import type { Finding } from './backup-data.ts';

const LOOKS = {
  yes: { icon: CircleCheck, mark: 'text-success' },
  no: { icon: TriangleAlert, mark: 'text-warning' },
  unknown: { icon: CircleHelp, mark: 'text-ink-soft' },
} as const;

/** Yes, no or unknown with the reason, and who asks for it. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-2 md:grid-cols-2">
      {findings.map((one) => (
        <Line key={one.criterion} finding={one} />
      ))}
    </ul>
  );
}

function Line({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('protection');
  const { icon: Icon, mark } = LOOKS[finding.verdict];
  return (
    <li className="flex items-start gap-2">
      <Icon
        role="img"
        aria-label={t(`verdict.${finding.verdict}`)}
        className={`mt-1 size-5 shrink-0 ${mark}`}
      />
      <div className="min-w-0">
        <p>
          <strong className="me-2">{t(`backups.criterion.${finding.criterion}`)}</strong>
          <span className="text-sm text-ink-soft">{t(`backups.source.${finding.criterion}`)}</span>
        </p>
        <p className="text-ink-soft">{useSentence(finding)}</p>
      </div>
    </li>
  );
}

function useSentence({ criterion, verdict, count, date }: Finding): string {
  const { t, i18n } = useTranslation('protection');
  const params = { count: count ?? 0, date: date === null ? '' : formatDate(date, i18n.language) };
  if (criterion === 'restored' && verdict === 'unknown' && date !== null)
    return t('backups.say.restored.unknownDated', params);
  return t(`backups.say.${criterion}.${verdict}`, params);
}
