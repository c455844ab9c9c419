import { Printer } from 'lucide-react';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import type { DisclosureDetail } from './disclosure-values.ts';

/** Ready words that ask for the disclosure or for its update, to copy or print. */
export function Letter({ data }: { readonly data: DisclosureDetail }) {
  const { t } = useTranslation('disclosures');
  const [purpose, setPurpose] = useState<'request' | 'update'>(
    data.status === 'requested' ? 'request' : 'update',
  );
  const input = { params: { disclosureId: data.id }, query: { purpose } };
  const letter = useOperation('getDisclosureLetter', input);
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <p className="text-ink-soft">{t('letter.text')}</p>
      <RadioGroup
        label={t('letter.purpose')}
        value={purpose}
        onChange={setPurpose}
        options={(['request', 'update'] as const).map((value) => ({
          value,
          label: t(`letter.purposeOf.${value}`),
        }))}
      />
      {letter.data ? (
        <>
          <div className="rounded-xl border border-line bg-sunken p-5">
            <p className="mb-3 font-bold">{letter.data.subject}</p>
            <p className="whitespace-pre-line">{letter.data.body}</p>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <CopyButton label={t('letter.copy')} text={`${letter.data.subject}\n\n${letter.data.body}`} />
            <DownloadLink icon={Printer} href={api.url('printDisclosureLetter', input)}>
              {t('letter.print')}
            </DownloadLink>
          </div>
        </>
      ) : letter.error ? (
        <ProblemAlert error={letter.error} />
      ) : (
        <Skeleton lines={5} />
      )}
    </div>
  );
}
