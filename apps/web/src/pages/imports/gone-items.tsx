import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { Section } from '../../ui/page-header.tsx';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';

interface GoneItemsProps {
  readonly rows: CallOutput<'previewCarryOver'>['gone'];
  readonly before: EditionItems;
}

/** Items of the earlier form without a successor. */
export function GoneItems({ rows, before }: GoneItemsProps) {
  const { t } = useTranslation('imports');
  if (rows.length === 0) return null;
  return (
    <Section title={t('carry.gone.title')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('carry.gone.text')}</p>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {rows.map((row) => (
          <li key={row.item} className="px-4 py-3">
            <span className="font-bold">
              {t('carry.previousOf', {
                item: labelOf(before, row.item),
                verdict: t(`carry.verdict.${row.verdict}`),
              })}
            </span>
            <p>{wordingOf(before, row.item)}</p>
            {row.note && <p className="text-ink-soft">{t('carry.noteCarried', { note: row.note })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
