import { Languages } from 'lucide-react';
import { setLanguage } from '../app/i18n.ts';
import { useTranslation } from '../app/translation.ts';
import { buttonClass } from './button-class.ts';

export interface LanguageSwitchProps {
  /** Also keeps it with the account. */
  readonly onChange?: (locale: 'ja' | 'en') => void;
}

/** One switch between Japanese and English, named in the language it leads to. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'ja' : 'en';
  return (
    <button
      type="button"
      lang={other}
      onClick={() => {
        void setLanguage(other);
        onChange?.(other);
      }}
      className={buttonClass('quiet', 'small')}
    >
      <Languages aria-hidden className="size-5" />
      {other === 'en' ? 'English' : '日本語'}
    </button>
  );
}
