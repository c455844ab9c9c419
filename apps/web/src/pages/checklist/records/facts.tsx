import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';

/** Label and value in one line each; on a phone below each other. */
export function RecordFacts({ children }: { readonly children: ReactNode }) {
  return <dl className="flex flex-col gap-2">{children}</dl>;
}

export function RecordFact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-x-4 sm:flex-row">
      <dt className="w-44 shrink-0 text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words whitespace-pre-wrap">{children}</dd>
    </div>
  );
}

interface FileLinksProps {
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

export function FileLinks({ files }: FileLinksProps) {
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a
            className="break-all text-key underline underline-offset-4"
            href={api.url('downloadAttachment', { params: { attachmentId: file.id } })}
            download
          >
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
