import type { CallOutput } from '@mamori/contract/client';
import type { ReactNode } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { DateText, InstantText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { howOf } from './hand-in-table.tsx';

type HandIn = CallOutput<'getHandIn'>;

export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">{children}</dl>;
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

export function HandInFacts({ data }: { readonly data: HandIn }) {
  const { t } = useTranslation('handIn');
  const { handIn } = data;
  return (
    <Facts>
      <Fact label={t('list.column.date')}>
        <DateText date={handIn.handedInOn} />
      </Fact>
      <Fact label={t('list.column.how')}>{t('list.how', howOf(handIn, t))}</Fact>
      <Fact label={t('list.column.recipient')}>{handIn.recipient}</Fact>
      <Fact label={t('list.column.by')}>{handIn.by}</Fact>
      <Fact label={t('one.recordedAt')}>
        <InstantText at={handIn.at} />
      </Fact>
      <Fact label={t('one.note')}>
        <span className="whitespace-pre-wrap">{handIn.note || t('one.noNote')}</span>
      </Fact>
      {data.supersedes && (
        <Fact label={t('one.supersedes')}>
          <Link to="/hand-ins/$handInId" params={{ handInId: data.supersedes }}>
            {t('one.supersedesLink')}
          </Link>
        </Fact>
      )}
    </Facts>
  );
}

/** What one compares with the printed form or another copy. */
export function Proof({ data }: { readonly data: HandIn }) {
  const { t } = useTranslation('handIn');
  const { handIn, files } = data;
  return (
    <dl className="flex flex-col gap-4">
      <Fact label={t('one.hash')}>
        <Code>{handIn.sha256}</Code>
      </Fact>
      {files.map((file) => (
        <Fact key={file.format} label={t('one.fileHash', { name: file.name })}>
          <Code>{file.sha256}</Code>
        </Fact>
      ))}
      <Fact label={t('one.fingerprint')}>
        <Code>{handIn.keyFingerprint}</Code>
      </Fact>
      <Fact label={t('one.seal')}>{handIn.seal ? <Code>{handIn.seal}</Code> : t('one.noSeal')}</Fact>
    </dl>
  );
}

export function Code({ children }: { readonly children: string }) {
  return <code className="break-all select-all">{children}</code>;
}
