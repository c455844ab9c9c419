import { CalendarX2, CircleAlert, Eye, Files, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import type { DroppedFile } from './drop-review.tsx';
import type { Request } from './file-groups.tsx';

interface FileRowProps {
  readonly formDropId: string;
  readonly file: DroppedFile;
  readonly requests: readonly Request[];
  readonly onShow: (file: DroppedFile) => void;
}

/** One file: whose it is and why, what to look at, and what a person decides about it. */
export function FileRow(props: FileRowProps) {
  const { t } = useTranslation('formDrop');
  const { file, onShow } = props;
  const isBroken = file.state === 'broken';
  return (
    <li className="flex flex-col gap-2 px-4 py-4">
      <p className="flex items-start gap-2 font-bold break-all">
        {isBroken && <CircleAlert aria-hidden className="mt-1 size-5 shrink-0 text-danger" />}
        {file.name}
      </p>
      {file.sheet && <p className="text-ink-soft">{t('file.sheet', { sheet: file.sheet })}</p>}
      {file.vendorName && (
        <p>
          {t('file.for', { name: file.vendorName })}
          {file.contractTitle && (
            <span className="ms-3">{t('file.contract', { title: file.contractTitle })}</span>
          )}
        </p>
      )}
      {!file.vendorName && !isBroken && (
        <p>{file.subjectName ? t('file.named', { name: file.subjectName }) : t('file.unnamed')}</p>
      )}
      <ul className={isBroken ? 'font-bold' : 'text-ink-soft'}>
        {file.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {file.advice && <p>{file.advice}</p>}
      <Marks file={file} />
      <Decision {...props} />
      {file.items > 0 && (
        <div>
          <Button
            size="small"
            icon={Eye}
            aria-label={t('file.lookAt', { name: file.name })}
            onPress={() => onShow(file)}
          >
            {t('file.look')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Marks({ file }: { readonly file: DroppedFile }) {
  const { t } = useTranslation('formDrop');
  const { unread, doubtful } = file.problems;
  if (file.items === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      <Badge>{t('file.answered', { answered: file.answered, items: file.items })}</Badge>
      {unread > 0 && (
        <Badge tone="warning" icon={TriangleAlert}>
          {t('file.unread', { count: unread })}
        </Badge>
      )}
      {doubtful > 0 && <Badge tone="key">{t('file.doubt', { count: doubtful })}</Badge>}
      {file.late && (
        <Badge tone="warning" icon={CalendarX2}>
          {t('file.late')}
        </Badge>
      )}
      {file.hasEarlier && (
        <Badge tone={file.differences === 0 ? 'neutral' : 'warning'} icon={Files}>
          {file.differences === null
            ? t('file.hasEarlier')
            : file.differences === 0
              ? t('file.same')
              : t('file.differences', { count: file.differences })}
        </Badge>
      )}
    </p>
  );
}

function Decision({ formDropId, file, requests }: FileRowProps) {
  const { t } = useTranslation('formDrop');
  const [isOpen, setOpen] = useState(file.state === 'doubtful');
  const choose = useMutationOperation('chooseFormDropFile', { invalidates: ['getFormDrop'] });
  if (!file.canChoose) return null;
  const params = { formDropId, formDropFileId: file.id };
  const decide = (requestId: string | null) => choose.mutate({ params, body: { requestId } });
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <ProblemAlert error={choose.error} />
      {isOpen && (
        <Select
          label={t('file.chooseFor', { name: file.name })}
          isDisabled={choose.isPending}
          value={file.requestId ?? ''}
          options={optionsOf(file, requests, (name) => t('file.candidate', { name }))}
          onChange={(requestId) => requestId !== '' && decide(requestId)}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {!isOpen && (
          <Button size="small" onPress={() => setOpen(true)}>
            {t(file.state === 'matched' ? 'file.otherRequest' : 'file.takeAnyway')}
          </Button>
        )}
        {file.state !== 'left_out' && (
          <Button
            size="small"
            aria-label={t('file.leaveOutNamed', { name: file.name })}
            isPending={choose.isPending}
            onPress={() => decide(null)}
          >
            {t('file.leaveOut')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Candidates first, then every other request of the campaign. */
function optionsOf(file: DroppedFile, requests: readonly Request[], candidate: (name: string) => string) {
  const named = ({ vendorName, contractTitle }: Request) =>
    contractTitle ? `${vendorName}（${contractTitle}）` : vendorName;
  const likely = file.candidates.flatMap((id) => requests.filter((one) => one.id === id));
  const others = requests.filter(({ id }) => !file.candidates.includes(id));
  return [
    ...likely.map((one) => ({ value: one.id, label: candidate(named(one)) })),
    ...others.map((one) => ({ value: one.id, label: named(one) })),
  ];
}
