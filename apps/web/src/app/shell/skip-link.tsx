import { useTranslation } from '../translation.ts';

/** First stop of the keyboard: past header and navigation to the content. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href="#main"
      data-print="hide"
      className="fixed start-3 top-3 z-50 -translate-y-20 rounded-lg bg-key px-4 py-3 font-bold text-on-key focus:translate-y-0"
    >
      {t('shell.skip')}
    </a>
  );
}
