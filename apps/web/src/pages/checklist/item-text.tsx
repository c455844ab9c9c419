import { translationOf } from '@mamori/core/translation';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import type { Item } from './checklist-data.ts';

/** Wording of the official form; in English with the translation first. What is not verified carries a small mark. */
export function ItemText({ item, isLarge = false }: { readonly item: Item; readonly isLarge?: boolean }) {
  const { t } = useTranslation('checklist');
  const isEnglish = currentLocale() === 'en';
  const { isTranslated } = translationOf(item.english);
  const hasEnglish = isEnglish && isTranslated;
  return (
    <span className={isLarge ? 'text-xl leading-relaxed' : ''}>
      {hasEnglish ? item.english : <span lang="ja">{item.text.text}</span>}
      <VerificationMark item={item} />
      {isEnglish && !isTranslated && (
        <span className="mt-1 block text-base text-ink-soft">{t('untranslated')}</span>
      )}
      {hasEnglish && (
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
