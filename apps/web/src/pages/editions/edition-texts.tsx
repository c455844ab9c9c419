import { translationOf } from '@mamori/core/translation';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import type { Edition, Item, Section } from '../checklist/checklist-data.ts';
import { GradeBadge } from './grade.tsx';

type Sourced = Item['text'];

/** The whole form as text, every wording with its grade and source. */
export function EditionTexts({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('editions');
  return (
    <div className="flex flex-col gap-10">
      {edition.pages.map((page, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages of an edition never change places
        <div key={place} className="flex flex-col gap-8">
          {page.heading && <p className="text-lg font-bold">{page.heading.text}</p>}
          {page.sections.map((section) => (
            <SectionTexts
              key={`${section.number} ${section.title.text}`}
              edition={edition}
              section={section}
            />
          ))}
          {[...page.notes, ...page.footers].length > 0 && (
            <div>
              <h3 className="mb-2 text-base">{t('one.notes')}</h3>
              <ul className="flex flex-col gap-2">
                {[...page.notes, ...page.footers].map((note) => (
                  <li key={note.text}>
                    <Wording edition={edition} of={note} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function SectionTexts({ edition, section }: { readonly edition: Edition; readonly section: Section }) {
  return (
    <section>
      <h3 className="mb-3 text-lg">
        {section.number !== '0' && `${section.number} `}
        {section.title.text}
      </h3>
      {section.groups.map((group) => (
        <div key={group.items[0]?.id} className="mb-4">
          {group.heading && (
            <div className="mb-2">
              <Wording edition={edition} of={group.heading} />
            </div>
          )}
          <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
            {group.items.map((item) => (
              <ItemTexts key={item.id} edition={edition} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ItemTexts({ edition, item }: { readonly edition: Edition; readonly item: Item }) {
  const { t } = useTranslation('editions');
  const locale = currentLocale();
  const facts = [
    ...item.deviceClasses.map((one) => t(`deviceClass.${one}`)),
    ...(item.dueFiscalYear === edition.fiscalYear
      ? []
      : [t('one.due', { year: item.dueFiscalYear - 2018, western: item.dueFiscalYear })]),
  ];
  return (
    <li className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:gap-4">
      <span className="w-16 shrink-0 font-bold tabular-nums">{item.id === '0-1' ? '' : item.label}</span>
      <div className="min-w-0">
        <Wording edition={edition} of={item.text} />
        {locale === 'en' && (
          <p className="mt-1">
            <span className="text-ink-soft">{t('one.english')}: </span>
            {translationOf(item.english).isTranslated ? item.english : t('one.untranslated')}
          </p>
        )}
        {facts.length > 0 && <p className="mt-1 text-sm text-ink-soft">{facts.join('・')}</p>}
        {item.remarks.map((remark) => (
          <p key={remark.ja} className="mt-1 text-sm text-ink-soft">
            {remark[locale]}
          </p>
        ))}
      </div>
    </li>
  );
}

function Wording({ edition, of }: { readonly edition: Edition; readonly of: Sourced }) {
  const { t } = useTranslation('editions');
  return (
    <div>
      <span lang="ja" className="whitespace-pre-line">
        {of.text}
      </span>
      <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <GradeBadge grade={of.verification} />
        <SourceLink source={of.source} />
      </span>
      {of.parts?.map((part) => (
        <span key={part.text} className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <GradeBadge grade={part.verification} />
          <span lang="ja">「{part.text}」</span>
          <SourceLink source={part.source} />
        </span>
      ))}
      {of.conflicts.map((conflict) => (
        <p key={conflict.says} className="mt-1 text-sm text-ink-soft">
          {t('one.conflict', {
            source: edition.sources[conflict.source]?.title ?? conflict.source,
            says: conflict.says,
          })}
        </p>
      ))}
    </div>
  );
}

/** Leads to the citation below. */
function SourceLink({ source }: { readonly source: string }) {
  const { t } = useTranslation('editions');
  return (
    <a href={`#source-${source}`} className="inline-flex min-h-6 items-center underline underline-offset-4">
      {t('one.source', { source })}
    </a>
  );
}
