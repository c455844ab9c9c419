import type { CallOutput } from '@mamori/contract/client';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';

type Newer = NonNullable<CallOutput<'listEditions'>['newer']>;

/** Which files of the ministry to get, as text: nothing here reaches out to the internet. */
export function NewerEdition({ newer }: { readonly newer: Newer }) {
  const { t } = useTranslation('editions');
  return (
    <div className="mb-10">
      <AlertBanner tone="info" title={t('newer.title', { title: newer.title[currentLocale()] })}>
        <p>{t('newer.text')}</p>
        <ul className="mt-3 flex flex-col gap-3">
          {newer.files.map((file) => (
            <li key={file.address} className="flex flex-col gap-1">
              <span className="font-bold">{file.title}</span>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <code className="break-all select-all">{file.address}</code>
                <CopyButton text={file.address} />
              </span>
            </li>
          ))}
        </ul>
      </AlertBanner>
    </div>
  );
}
