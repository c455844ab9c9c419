import type { CallOutput } from '@mamori/contract/client';
import { BookA, CircleHelp, ClipboardCheck } from 'lucide-react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { type EditionItems, labelOf } from '../editions/edition-items.ts';

type Row = CallOutput<'searchKnowledge'>['rows'][number];

const ICONS = { qa: CircleHelp, glossary: BookA, help: ClipboardCheck };

export function KnowledgeEntry({ row, items }: { readonly row: Row; readonly items: EditionItems }) {
  const { t } = useTranslation('knowledge');
  const locale = currentLocale();
  return (
    <li>
      <article className="rounded-xl border border-line bg-raised p-5">
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <Badge tone="key" icon={ICONS[row.kind]}>
            {t(`kind.${row.kind}`)}
          </Badge>
          {row.fiscalYear !== null && (
            <Badge>{t('year', { year: row.fiscalYear - 2018, western: row.fiscalYear })}</Badge>
          )}
        </div>
        <h2 className="text-lg">{row.title[locale]}</h2>
        <p className="mt-2 whitespace-pre-line">{row.text[locale]}</p>
        {row.note && (
          <div className="mt-3 rounded-lg border border-warning-line bg-warning-soft px-4 py-3">
            <p className="font-bold">{row.kind === 'qa' ? t('noteNow') : t('note')}</p>
            <p className="whitespace-pre-line">{row.note[locale]}</p>
          </div>
        )}
        <Origin row={row} items={items} />
      </article>
    </li>
  );
}

function Origin({ row, items }: { readonly row: Row; readonly items: EditionItems }) {
  const { t } = useTranslation('knowledge');
  return (
    <dl className="mt-4 flex flex-col gap-1 text-[0.9375rem] text-ink-soft">
      {row.items.length > 0 && (
        <div className="flex flex-wrap gap-x-3">
          <dt>{t('items')}</dt>
          {row.items.map((id) => (
            <dd key={id}>
              <Link to="/knowledge" search={{ item: id }} className="inline-flex min-h-6 items-center">
                {labelOf(items, id)}
              </Link>
            </dd>
          ))}
        </div>
      )}
      {row.sources.length > 0 && (
        <div>
          <dt>{t('sources')}</dt>
          {row.sources.map((source) => (
            <dd key={source} className="ps-4 text-sm">
              {source}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
