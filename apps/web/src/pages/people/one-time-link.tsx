import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { saveDownload } from '../../ui/save-download.ts';

export interface OneTimeLinkProps {
  readonly url: string;
  readonly expiresAt: string;
  readonly labels: {
    readonly once: string;
    readonly onceText: string;
    readonly validUntil: string;
    readonly qr: string;
    readonly copy: string;
    readonly print: string;
  };
  readonly onPrint: () => Promise<Parameters<typeof saveDownload>[0]>;
  /** Other ways to the same, below the link. */
  readonly children?: ReactNode;
}

/** A link that only its holder knows: only its fingerprint is kept, so it is shown this once. */
export function OneTimeLink({ url, expiresAt, labels, onPrint, children }: OneTimeLinkProps) {
  const print = useMutation({ mutationFn: onPrint, onSuccess: saveDownload });
  return (
    <>
      <AlertBanner tone="warning" title={labels.once}>
        {labels.onceText}
      </AlertBanner>
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={url} label={labels.qr} />
        <div className="flex min-w-0 grow basis-72 flex-col gap-3">
          <p>
            {labels.validUntil} <InstantText at={expiresAt} />
          </p>
          <code className="rounded bg-sunken px-3 py-2 break-all select-all">{url}</code>
          {children}
          <div className="flex flex-wrap gap-3">
            <CopyButton text={url} label={labels.copy} />
            <Button size="small" icon={Printer} isPending={print.isPending} onPress={() => print.mutate()}>
              {labels.print}
            </Button>
          </div>
          <ProblemAlert error={print.error} />
        </div>
      </div>
    </>
  );
}
