import { CircleAlert, FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';

export interface FileDropProps {
  readonly label: string;
  /** Endings with dot: `.pdf`, `.xlsx`. */
  readonly accept: readonly string[];
  readonly maximumBytes: number;
  readonly isMultiple?: boolean;
  readonly isDisabled?: boolean;
  /** What is missing here and what to do, in words. */
  readonly error?: string | undefined;
  /** Files of other kinds, and empty ones, are handed on too: the server says of each why it cannot be used. */
  readonly takesOthers?: boolean;
  /** Only files that fit; the others are named with the reason. The server checks again. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** `1.5 MB`, as people say it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(kilo < 10_240 ? 1 : 0)} MB`;
}

/** Why a file is not taken; null when it is. */
export function refusalOf(
  file: Pick<File, 'name' | 'size'>,
  { accept, maximumBytes, takesOthers }: Pick<FileDropProps, 'accept' | 'maximumBytes' | 'takesOthers'>,
): 'type' | 'size' | 'empty' | null {
  if (takesOthers) return file.size > maximumBytes ? 'size' : null;
  if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending))) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > maximumBytes ? 'size' : null;
}

/** A place to drop files on, and a button for those who do not drag. Says what fits before one tries. */
export function FileDrop(props: FileDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, props.isMultiple ? undefined : 1);
    setRefused(
      files.flatMap((file) => {
        const reason = refusalOf(file, props);
        return reason ? [t(`file.refused.${reason}`, { name: file.name })] : [];
      }),
    );
    const fitting = files.filter((file) => refusalOf(file, props) === null);
    if (fitting.length > 0) props.onFiles(fitting);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!props.isDisabled) take(event.dataTransfer.files);
  };

  return (
    <div className="flex flex-col gap-2" data-print="hide">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-col items-center gap-1.5 rounded-xl border-2 border-dashed px-6 py-8 text-center',
          'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
          isOver ? 'border-key bg-key-soft' : 'border-line-strong bg-sunken hover:border-key',
        )}
      >
        <FileUp aria-hidden className="size-8 text-key" />
        <span className="font-bold text-key underline underline-offset-4">{props.label}</span>
        <span className="text-ink-soft">{t('file.orDrop')}</span>
        <span id={`${id}-limits`} className="text-[0.9375rem] text-ink-soft">
          {t('file.limits', { types: props.accept.join(', '), size: formatBytes(props.maximumBytes) })}
        </span>
        <input
          id={id}
          type="file"
          accept={props.takesOthers ? undefined : props.accept.join(',')}
          multiple={props.isMultiple}
          disabled={props.isDisabled}
          aria-describedby={`${id}-limits`}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
          className="sr-only"
        />
      </label>
      <div role="alert">
        {(props.error ? [...refused, props.error] : refused).map((text) => (
          <p key={text} className="flex items-start gap-1.5 text-[0.9375rem] text-danger">
            <CircleAlert aria-hidden className="mt-1 size-4.5 shrink-0" />
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
