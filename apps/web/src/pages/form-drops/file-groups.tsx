import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/page-header.tsx';
import type { Drop, DroppedFile } from './drop-review.tsx';
import { FileRow } from './file-row.tsx';

export type Request = CallOutput<'getCampaign'>['requests'][number];

interface FileGroupsProps {
  readonly drop: Drop;
  readonly requests: readonly Request[];
  readonly onShow: (file: DroppedFile) => void;
}

/** What needs a person first; what is fine lies folded. */
export function FileGroups(props: FileGroupsProps) {
  const { t } = useTranslation('formDrop');
  const of = (state: DroppedFile['state']) => props.drop.files.filter((file) => file.state === state);
  const [broken, doubtful, matched] = [of('broken'), of('doubtful'), of('matched')];
  const [leftOut, applied] = [of('left_out'), of('applied')];
  return (
    <>
      {broken.length > 0 && (
        <Section title={t('group.broken', { count: broken.length })}>
          <p className="mb-4 max-w-prose text-ink-soft">{t('group.brokenText')}</p>
          <Files {...props} files={broken} />
        </Section>
      )}
      {doubtful.length > 0 && (
        <Section title={t('group.doubtful', { count: doubtful.length })}>
          <p className="mb-4 max-w-prose text-ink-soft">{t('group.doubtfulText')}</p>
          <Files {...props} files={doubtful} />
        </Section>
      )}
      <div className="mb-8">
        <Folded {...props} title={t('group.matched', { count: matched.length })} files={matched} />
        <Folded {...props} title={t('group.leftOut', { count: leftOut.length })} files={leftOut} />
        <Folded {...props} title={t('group.applied', { count: applied.length })} files={applied} />
      </div>
    </>
  );
}

interface FilesProps extends FileGroupsProps {
  readonly files: readonly DroppedFile[];
}

function Folded({ title, ...props }: FilesProps & { readonly title: string }) {
  if (props.files.length === 0) return null;
  return (
    <Disclosure level={2} title={title}>
      <Files {...props} />
    </Disclosure>
  );
}

function Files({ drop, requests, files, onShow }: FilesProps) {
  return (
    <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
      {files.map((file) => (
        <FileRow key={file.id} formDropId={drop.id} file={file} requests={requests} onShow={onShow} />
      ))}
    </ul>
  );
}
