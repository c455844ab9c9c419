import { useMutationOperation, useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import type { FieldBinding } from '../../../forms/use-form.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { EVIDENCE_TYPES, LARGEST_EVIDENCE } from '../evidence.tsx';

interface EvidenceChoiceProps extends FieldBinding<readonly string[]> {
  readonly assessmentId: string;
  readonly itemId: string;
}

/** Which of the item's evidence files it is; a new one is added to the evidence and chosen. */
export function EvidenceChoice({ assessmentId, itemId, ...field }: EvidenceChoiceProps) {
  const { t } = useTranslation('records');
  const { id, label, error, value, onChange } = field;
  const params = { assessmentId, itemId };
  const list = useOperation('listAttachments', { params });
  const add = useMutationOperation('addAttachment', { invalidates: ['listAttachments', 'getAssessment'] });
  const take = async (files: readonly File[]) => {
    const added: string[] = [];
    for (const file of files) added.push((await add.mutateAsync({ params, files: [file] })).id);
    onChange([...value, ...added]);
  };
  return (
    <FieldGroup controlId={id} label={label} hint={t('files.hint')} error={error} isOptional>
      {(list.data?.rows ?? []).map((file) => (
        <Checkbox
          key={file.id}
          label={<span className="break-all">{file.name}</span>}
          isSelected={value.includes(file.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...value, file.id] : value.filter((one) => one !== file.id))
          }
        />
      ))}
      <ProblemAlert error={list.error ?? add.error} />
      <FileDrop
        label={add.isPending ? t('files.adding') : t('files.add')}
        accept={EVIDENCE_TYPES}
        maximumBytes={LARGEST_EVIDENCE}
        isMultiple
        isDisabled={add.isPending}
        onFiles={(files) => void take(files).catch(() => {})}
      />
    </FieldGroup>
  );
}
