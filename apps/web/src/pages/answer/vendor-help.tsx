import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { listText } from '../../ui/list-text.ts';
import type { GuestHelp } from './guest-data.ts';

/** What the item means for a vendor, in plain words. */
export function VendorHelp({ help }: { readonly help: GuestHelp }) {
  const { t } = useTranslation('guest');
  const locale = currentLocale();
  const lists = [
    ['howTo', help.howTo],
    ['evidence', help.evidence],
    ['mistakes', help.mistakes],
  ] as const;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="font-bold">{help.title[locale]}</p>
        <p className="whitespace-pre-line">{help.meaning[locale]}</p>
      </div>
      {help.caution && <p className="rounded-lg bg-warning-soft p-3">{help.caution[locale]}</p>}
      {lists.map(([part, texts]) => (
        <section key={part}>
          <h4 className="font-bold text-key">{t(`page.help.${part}`)}</h4>
          <ul className="list-disc ps-5">
            {texts.map((text) => (
              <li key={text.ja}>{text[locale]}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="text-sm text-ink-soft">
        {t('page.sources')} {listText(help.sources.map(({ source, place }) => `${source} ${place}`))}
      </p>
    </div>
  );
}
