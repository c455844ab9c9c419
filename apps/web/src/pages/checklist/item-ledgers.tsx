import { NotebookText } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { toast } from '../../ui/toast.tsx';
import { ToneLine } from '../../ui/tone-line.tsx';
import { chooseFirst } from './answer-rules.ts';
import type { ItemState } from './checklist-data.ts';
import type { EditedAnswer } from './edited-answer.ts';

type Part = NonNullable<ItemState['ledgers']>;
type Reason = Part['reasons'][number];

interface ItemLedgersProps {
  readonly part: Part;
  readonly edited: EditedAnswer;
  readonly canEdit: boolean;
}

const TONE = { yes: 'success', no: 'warning', unknown: 'neutral' } as const;
const LINE = { yes: 'success', no: 'warning', unknown: 'info' } as const;

/** What the facility's own ledgers say of the item, sentence by sentence with the rows behind it; a person decides (R-B15). */
export function ItemLedgers({ part, edited, canEdit }: ItemLedgersProps) {
  const { t } = useTranslation('checklist');
  const { contradiction } = part;
  const decides = part.reasons.filter(({ weight }) => weight === 'decides');
  const hints = part.reasons.filter(({ weight }) => weight === 'hints');
  const verdict = part.answer ?? 'unknown';
  return (
    <section className="flex flex-col gap-3 rounded-xl border border-line bg-sunken p-4">
      <h4 className="flex flex-wrap items-center gap-2 text-base">
        <NotebookText aria-hidden className="size-5 text-key" />
        {t('ledgers.title')}
        <Badge tone={TONE[verdict]}>{t(`ledgers.verdict.${verdict}`)}</Badge>
      </h4>
      {contradiction === 'contradicted' && (
        <AlertBanner tone="warning" title={t('ledgers.contradicted')}>
          {t('ledgers.contradictedText')}
        </AlertBanner>
      )}
      {contradiction === 'could-be-yes' && (
        <AlertBanner tone="info" title={t('ledgers.couldBeYes')}>
          {t('ledgers.couldBeYesText')}
        </AlertBanner>
      )}
      <Reasons reasons={decides} />
      {hints.length > 0 && (
        <Disclosure level={4} title={t('ledgers.hints')}>
          <Reasons reasons={hints} />
        </Disclosure>
      )}
      <p className="text-sm text-ink-soft">
        {t('ledgers.reach')}：{part.reach}
      </p>
      {canEdit && <UseProposal part={part} edited={edited} />}
    </section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {reasons.map((reason) => (
        <ReasonLine key={reason.ruleId} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation('checklist');
  return (
    <ToneLine tone={LINE[reason.result]}>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span title={t('ledgers.sources', { text: reason.sources })}>{reason.text}</span>
        {reason.rowCount > 0 && (
          <Link to={rowsLink(reason)} className="inline-flex min-h-6 items-center text-sm">
            {t('ledgers.rows', { count: reason.rowCount })}
          </Link>
        )}
        {reason.unclearCount > 0 && (
          <Link to={rowsLink(reason, ':unclear')} className="inline-flex min-h-6 items-center text-sm">
            {t('ledgers.unclear', { count: reason.unclearCount })}
          </Link>
        )}
      </span>
    </ToneLine>
  );
}

/** Where systems are shown by what such a rule asks; the others lead to the register. */
const SYSTEM_PAGES: Readonly<Record<string, string>> = {
  'system-backups': '/backup-overview',
  'backup-out-of-reach': '/backup-overview',
};

const rowsLink = ({ ledger, ruleId }: Reason, which: '' | ':unclear' = '') =>
  ledger === 'system' ? (SYSTEM_PAGES[ruleId] ?? '/systems') : `/ledgers/${ledger}?finding=${ruleId}${which}`;

/** Answer and basis go into the editor; the person looks at them, and they are saved as any other answer. */
function UseProposal({ part, edited }: Omit<ItemLedgersProps, 'canEdit'>) {
  const { t, i18n } = useTranslation(['checklist', 'common']);
  const { answer } = part;
  const { value } = edited;
  if (answer === null || value.answer === answer || value.second !== null) return null;
  const take = () => {
    const decisive = part.reasons.filter(({ weight, result }) => weight === 'decides' && result === answer);
    const date = formatDate(today(), i18n.language);
    const text = decisive.map((reason) => reason.text).join('');
    const basis = [value.basis?.trim(), t('checklist:ledgers.basis', { date, text })].filter(Boolean);
    edited.change({ ...chooseFirst(value, answer), basis: basis.join('\n').slice(0, 5000) });
    toast(t('checklist:ledgers.used'));
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <Button size="small" onPress={take}>
        {t('checklist:ledgers.use', { answer: t(`common:answer.${answer}`) })}
      </Button>
      <span className="text-sm text-ink-soft">{t('checklist:ledgers.useHint')}</span>
    </div>
  );
}
