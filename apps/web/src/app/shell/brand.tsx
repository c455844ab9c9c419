import { useTranslation } from '../translation.ts';

/** The mark and the name. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <span className="flex shrink-0 items-center gap-2.5 whitespace-nowrap text-ink">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0">
        <path
          className="fill-key"
          d="M16 2 4.5 6.2v9.2c0 7 4.8 12.3 11.5 14.6 6.7-2.3 11.5-7.6 11.5-14.6V6.2z"
        />
        <path className="fill-on-key" d="M14.2 8.8h3.6v5h5v3.6h-5v5h-3.6v-5h-5v-3.6h5z" />
      </svg>
      <span className="text-xl font-bold tracking-wide">{t('app.name')}</span>
    </span>
  );
}
