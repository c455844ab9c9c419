import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../app/i18n.ts';
import type { Item } from './checklist-data.ts';

/** Wording of the official form; in English with the translation first. What is not verified carries a small mark. */
export function ItemText({ item, isLarge = false }: { readonly item: Item; readonly isLarge?: boolean }) {
  const isEnglish = currentLocale() === 'en';
  return (
    <span className={isLarge ? 'text-xl leading-relaxed' : ''}>
      {isEnglish ? item.english : item.text.text}
      <VerificationMark item={item} />
      {isEnglish && (
        <span lang="ja" className="mt-1 block text-base text-ink-soft">
          {item.text.text}
        </span>
      )}
    </span>
  );
}

function VerificationMark({ item }: { readonly item: Item }) {
  const { t } = useTranslation('checklist');
  if (item.text.verification === 'A') return null;
  return (
    <abbr title={t('unverified.mark')} className="ms-0.5 cursor-help text-ink-soft no-underline">
      †
    </abbr>
  );
}
