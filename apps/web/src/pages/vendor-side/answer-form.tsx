import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { ConflictChoice } from '../../forms/conflict-choice.tsx';
import type { ConflictRow } from '../../forms/conflict-rows.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useAnswerDifferences } from '../checklist/answer-differences.ts';
import { AnswerEditor, type AnswerEditorProps } from './answer-editor.tsx';

interface AnswerFormProps extends Omit<AnswerEditorProps, 'isBasisHidden'> {
  /** What stands there now, and its version; both may change while somebody types. */
  readonly standing: ItemAnswer;
  readonly version: number;
  readonly onTakeStanding: () => void;
  readonly onSave: (ifMatch: number) => void;
  readonly save: { readonly error: Error | null; readonly isPending: boolean };
  readonly saveLabel: string;
  /** Another way to end, upon the same version. */
  readonly other?: { readonly label: string; readonly onPress: (ifMatch: number) => void } | null;
  readonly onCancel: () => void;
  /** What is kept beside the answer, and its fields. */
  readonly more?: readonly ConflictRow[];
  readonly children?: ReactNode;
}

/**
 * One answer of the vendor, saved at once. Saving upon a later version would undo a colleague's entries unseen: then what differs is shown,
 * and whose stays is chosen first. Needs the texts of `checklist` and `setup`.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { standing, version, save, other } = props;
  const { t } = useTranslation('common');
  const [basedOn, setBasedOn] = useState(version);
  const isOverdue = version !== basedOn;
  const settle = () => setBasedOn(version);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(basedOn);
      }}
    >
      {isOverdue ? (
        <Conflict
          theirs={standing}
          mine={props.value}
          more={props.more ?? []}
          onTakeTheirs={() => {
            props.onTakeStanding();
            settle();
          }}
          onKeepMine={() => {
            settle();
            props.onSave(version);
          }}
        />
      ) : (
        <ProblemAlert error={save.error} />
      )}
      <AnswerEditor
        label={props.label}
        fiscalYear={props.fiscalYear}
        value={props.value}
        onChange={props.onChange}
      />
      {props.children}
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant="primary"
          icon={Check}
          isDisabled={isOverdue}
          isPending={save.isPending}
        >
          {props.saveLabel}
        </Button>
        {other && (
          <Button isDisabled={isOverdue} onPress={() => other.onPress(basedOn)}>
            {other.label}
          </Button>
        )}
        <Button onPress={props.onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

interface ConflictProps {
  readonly theirs: ItemAnswer;
  readonly mine: ItemAnswer;
  readonly more: readonly ConflictRow[];
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

function Conflict({ theirs, mine, more, onTakeTheirs, onKeepMine }: ConflictProps) {
  const differences = useAnswerDifferences(theirs, mine);
  return (
    <ConflictChoice
      rows={[...differences, ...more.filter((row) => row.theirs !== row.mine)]}
      onTakeTheirs={onTakeTheirs}
      onKeepMine={onKeepMine}
    />
  );
}
