import type { CallInput, Download } from '@mamori/contract/client';
import type { OperationId } from '@mamori/contract/operations';
import type { LucideIcon } from 'lucide-react';
import { FileDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { api } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { saveDownload } from '../../ui/save-download.ts';

interface DownloadButtonProps<Id extends OperationId> {
  readonly operation: Id;
  readonly input: CallInput<Id>;
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
}

/** Making a PDF takes a moment and may fail: the button says that it works, and why it did not. */
export function DownloadButton<Id extends OperationId>(props: DownloadButtonProps<Id>) {
  const { operation, input, children, icon = FileDown } = props;
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fetchFile = async () => {
    setPending(true);
    setError(null);
    try {
      const call = api.call as unknown as (id: OperationId, input: object) => Promise<Download>;
      saveDownload(await call(operation, input));
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        icon={icon}
        isPending={isPending}
        isDisabled={props.isDisabled ?? false}
        onPress={() => void fetchFile()}
      >
        {children}
      </Button>
      <ProblemAlert error={error} />
    </div>
  );
}
