import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { listText } from '../../ui/list-text.ts';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';
import { RelationBadge } from './relation-badge.tsx';

export type Carried = CallOutput<'previewCarryOver'>['items'][number];

interface CarryOverItemProps {
  readonly item: Carried;
  readonly items: EditionItems;
  readonly before: EditionItems;
  readonly isChosen: boolean;
  readonly isPossible: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One item of this year: what it was, what changed, what would be proposed and why. */
export function CarryOverItem({ item, items, before, ...choice }: CarryOverItemProps) {
  const { t } = useTranslation('imports');
  const label = labelOf(items, item.itemId);
  return (
    <li className="flex gap-2 px-4 py-3">
      <div className="w-9 shrink-0">
        {choice.isPossible && (
          <Checkbox
            label={t('carry.list.take', { item: label })}
            isLabelHidden
            isSelected={choice.isChosen}
            onChange={choice.onChoose}
          />
        )}
      </div>
      <div className="min-w-0 grow py-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-bold">{label}</span>
          <RelationBadge relation={item.relation} />
        </p>
        <p>{wordingOf(items, item.itemId)}</p>
        {item.difference && (
          <p className="mt-1">
            <span className="font-bold">{t('carry.difference')}：</span>
            {item.difference}
          </p>
        )}
        <Proposal item={item} before={before} />
      </div>
    </li>
  );
}

function Proposal({ item, before }: Pick<CarryOverItemProps, 'item' | 'before'>) {
  const { t } = useTranslation('imports');
  const earlier = item.from.map((one) =>
    t('carry.previousOf', { item: labelOf(before, one.item), verdict: t(`carry.verdict.${one.verdict}`) }),
  );
  return (
    <dl className="mt-2 flex flex-col gap-1">
      <Line label={t('carry.previous')}>{listText(earlier) || t('carry.noPrevious')}</Line>
      <Line label={t('carry.proposal')}>
        {item.alreadyAnswered ? (
          t('carry.already')
        ) : (
          <>
            <strong>{item.proposed ? t(`carry.verdict.${item.proposed}`) : t('carry.noProposal')}</strong>
            {item.note && (
              <span className="block whitespace-pre-wrap">{t('carry.noteCarried', { note: item.note })}</span>
            )}
            {item.basis && (
              <span className="block whitespace-pre-wrap">
                {t('carry.basisCarried', { basis: item.basis })}
              </span>
            )}
            {item.plan && <span className="block">{t('carry.planCarried', { plan: item.plan })}</span>}
            {item.original && (
              <span className="block">{t('carry.originalCarried', { original: item.original })}</span>
            )}
            <span className="block text-ink-soft">{item.reason}</span>
          </>
        )}
      </Line>
    </dl>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-x-4 sm:flex-row">
      <dt className="w-28 shrink-0 text-ink-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
