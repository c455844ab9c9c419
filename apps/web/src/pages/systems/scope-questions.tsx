import { DEPLOYMENT_IDS, type DeploymentId } from '@mamori/core/scope/deployment';
import { usualAnswers } from '@mamori/core/scope/facility-facts';
import {
  type Connection,
  nextScopeQuestion,
  SCOPE_QUESTIONS,
  type ScopeQuestionId,
} from '@mamori/core/scope/questions';
import { Sparkles } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { type Answers, type SystemValues, scopeAnswers } from './system-values.ts';

type QuestionId = Exclude<ScopeQuestionId, 'kind'>;
type VerdictQuestion = Exclude<QuestionId, 'connection' | 'deployments'>;
const CONNECTIONS: readonly Connection[] = ['internet', 'lan', 'own-line', 'when-needed', 'none', 'unknown'];
const VERDICTS = ['yes', 'no', 'unknown'] as const;

export interface ScopeQuestionsProps {
  readonly values: Pick<SystemValues, 'kind' | 'answers'>;
  readonly onChange: (answers: Answers) => void;
}

/** The questions that come up with the answers so far, up to the first open one (R-A1…A5). */
export function ScopeQuestions({ values, onChange }: ScopeQuestionsProps) {
  const all = scopeAnswers(values);
  if (values.kind === '') return null;
  const open = nextScopeQuestion(all)?.id;
  const shown = SCOPE_QUESTIONS.filter((one) => one.when(all)).map(({ id }) => id);
  const until = open === undefined ? shown.length : shown.indexOf(open) + 1;
  const visible = shown.slice(0, until).filter((id): id is QuestionId => id !== 'kind');
  const set = (part: Answers) => onChange({ ...values.answers, ...part });
  return (
    <div className="flex flex-col gap-6">
      <UsualAnswers values={values} onChange={onChange} />
      {visible.map((id) => (
        <Question key={id} id={id} answers={values.answers} onChange={set} onClear={() => clear(id)} />
      ))}
    </div>
  );

  function clear(id: QuestionId) {
    const { [id]: _, ...rest } = values.answers;
    onChange(rest);
  }
}

/** What is usual for the kind: put in only when a person says so, and open to correction. */
function UsualAnswers({ values, onChange }: ScopeQuestionsProps) {
  const { t } = useTranslation(['systems', 'rules']);
  if (values.kind === '') return null;
  const { patientData, deployments } = usualAnswers(values.kind);
  const isUseful = patientData === 'yes' || patientData === 'no';
  const isOpen = values.answers.patientData === undefined;
  if (!isUseful || !isOpen) return null;
  const places = (deployments ?? [])
    .map((id) => t(`rules:deployment.${id}`))
    .join(t('systems:listSeparator'));
  return (
    <div className="flex flex-col items-start gap-2 rounded-lg border border-key-line bg-key-soft p-4">
      <p>
        {t('systems:usual.text', {
          kind: t(`rules:systemKind.${values.kind}`),
          patientData: t(`systems:verdict.${patientData}`),
        })}
        {patientData === 'yes' && places && t('systems:usual.places', { places })}
      </p>
      <Button
        size="small"
        icon={Sparkles}
        onPress={() =>
          onChange({
            patientData,
            ...(patientData === 'yes' && deployments ? { deployments } : {}),
            ...values.answers,
          })
        }
      >
        {t('systems:usual.take')}
      </Button>
    </div>
  );
}

interface QuestionProps {
  readonly id: QuestionId;
  readonly answers: Answers;
  readonly onChange: (part: Answers) => void;
  readonly onClear: () => void;
}

function Question(props: QuestionProps) {
  const { t } = useTranslation(['rules', 'systems']);
  const { id, answers, onChange } = props;
  const label = t(`rules:scope.question.${id}`);
  const hint = t(`systems:questionHint.${id}`);
  if (id === 'deployments') return <Deployments {...props} label={label} hint={hint} />;
  if (id === 'connection') {
    return (
      <RadioGroup
        label={label}
        hint={hint}
        value={answers.connection ?? null}
        onChange={(connection) => onChange({ connection })}
        options={CONNECTIONS.map((value) => ({ value, label: t(`rules:connection.${value}`) }))}
      />
    );
  }
  return (
    <RadioGroup
      label={label}
      hint={hint}
      value={answers[id] ?? null}
      onChange={(value) => onChange({ [id]: value } as Pick<Answers, VerdictQuestion>)}
      options={VERDICTS.map((value) => ({ value, label: t(`systems:verdict.${value}`) }))}
    />
  );
}

function Deployments(props: QuestionProps & { readonly label: string; readonly hint: string }) {
  const { t } = useTranslation('rules');
  const chosen = props.answers.deployments ?? [];
  const toggle = (id: DeploymentId, isOn: boolean) => {
    const others = chosen.filter((one) => one !== id && (id === 'unknown' ? false : one !== 'unknown'));
    const deployments = isOn ? [...others, id] : chosen.filter((one) => one !== id);
    if (deployments.length === 0) props.onClear();
    else props.onChange({ deployments });
  };
  return (
    <FieldGroup label={props.label} hint={props.hint} controlId="scope-deployments">
      <div className="grid gap-x-6 sm:grid-cols-2">
        {DEPLOYMENT_IDS.map((id) => (
          <Checkbox
            key={id}
            label={t(`deployment.${id}`)}
            isSelected={chosen.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
