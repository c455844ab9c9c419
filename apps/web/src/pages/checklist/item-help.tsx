import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Excuses } from './excuses.tsx';
import { useItemHelp } from './ready-sentences.tsx';

interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** Help in plain words, with the answers of the source that support it (R-P3). */
export function ItemHelp({ editionId, itemId }: { readonly editionId: string; readonly itemId: string }) {
  const { t } = useTranslation('checklist');
  const { data, error } = useItemHelp(editionId, itemId);
  const locale = currentLocale();
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={8} />;
  const { help, questions, terms, excuses, writtenFor } = data;
  if (!help) return <p>{t('help.none')}</p>;
  return (
    <>
      <p className="text-lg font-bold">{help.title[locale]}</p>
      {writtenFor && writtenFor.editionId !== editionId && <WrittenFor {...writtenFor} />}
      <Part title={t('help.meaning')}>
        <p className="whitespace-pre-line">{help.meaning[locale]}</p>
        {help.caution && <p className="mt-2 rounded-lg bg-warning-soft p-3">{help.caution[locale]}</p>}
      </Part>
      <Part title={t('help.howTo')}>
        <List texts={help.howTo} isOrdered />
      </Part>
      <Part title={t('help.evidence')}>
        <List texts={help.evidence} />
      </Part>
      <Part title={t('help.askVendor')}>
        <List texts={help.askVendor} />
      </Part>
      <Part title={t('help.mistakes')}>
        <List texts={help.mistakes} />
      </Part>
      <div className="flex flex-col divide-y divide-line border-y border-line">
        <Disclosure title={t('help.sayShow')} level={3}>
          <p className="mb-2">「{help.sayShow.say[locale]}」</p>
          <List texts={help.sayShow.show} />
        </Disclosure>
        <Excuses excuses={excuses} />
        {questions.length > 0 && (
          <Disclosure title={t('help.questions')} level={3}>
            <ul className="flex flex-col gap-4">
              {questions.map((entry) => (
                <li key={entry.id}>
                  <p className="font-bold">{entry.question[locale]}</p>
                  <p>{entry.conclusion[locale]}</p>
                  {entry.note && <p className="text-ink-soft">{entry.note[locale]}</p>}
                  <p className="text-sm text-ink-soft">
                    {t('help.given', { id: entry.id, year: entry.fiscalYear })}
                  </p>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {terms.length > 0 && (
          <Disclosure title={t('help.terms')} level={3}>
            <dl className="flex flex-col gap-3">
              {terms.map((term) => (
                <div key={term.id}>
                  <dt className="font-bold">{locale === 'ja' ? term.ja : `${term.en} (${term.ja})`}</dt>
                  <dd>{term.explanation[locale]}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
      </div>
    </>
  );
}

/** Help of another edition is shown as such: what is asked, and how 対象外 is written, differs by year (R-B12). */
function WrittenFor({ editionId, itemId }: { readonly editionId: string; readonly itemId: string }) {
  const { t } = useTranslation('checklist');
  const western = Number(editionId.slice(2, 6));
  return (
    <p className="rounded-lg bg-warning-soft p-3">
      {t('help.writtenFor', { item: itemId, year: western - 2018, western })}
    </p>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-base font-bold text-key">{title}</h3>
      {children}
    </section>
  );
}

function List({
  texts,
  isOrdered = false,
}: {
  readonly texts: readonly Bilingual[];
  readonly isOrdered?: boolean;
}) {
  const Tag = isOrdered ? 'ol' : 'ul';
  const locale = currentLocale();
  return (
    <Tag className={`flex flex-col gap-1.5 ps-5 ${isOrdered ? 'list-decimal' : 'list-disc'}`}>
      {texts.map((text) => (
        <li key={text.ja}>{text[locale]}</li>
      ))}
    </Tag>
  );
}
