import { newId } from '@mamori/contract/new-id';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { DISCLOSURE_READERS, type DisclosureDetail, type Question } from './disclosure-values.ts';

type Sections = NonNullable<DisclosureDetail['content']>['sections'];
type Answer = 'yes' | 'no' | 'notApplicable' | 'unanswered';

interface QuestionValues {
  section: string;
  number: string;
  text: string;
  answer: Answer;
  note: string;
}

interface Props {
  readonly data: DisclosureDetail;
  /** Of the question, or `new`. */
  readonly id: string;
  readonly onClose: () => void;
}

/** One question entered or corrected by hand; the whole is saved on top of the version that was seen. */
export function QuestionDialog({ data, id, onClose }: Props) {
  const { t } = useTranslation(['disclosures', 'common']);
  const isNew = id === 'new';
  const sections = data.content?.sections ?? [];
  const save = async (next: Sections) => {
    await api.call('saveDisclosureContent', {
      params: { disclosureId: data.id },
      body: { sections: next },
      ifMatch: data.version,
    });
    await invalidate(DISCLOSURE_READERS);
    toast(t('disclosures:answers.saved'));
    onClose();
  };
  const form = useQuestionForm(sections, id, save);
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t(isNew ? 'disclosures:question.newTitle' : 'disclosures:question.title')}
    >
      <Form
        form={form}
        secondary={
          isNew ? (
            <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          ) : (
            <Button onPress={() => void save(without(sections, id)).catch(() => {})}>
              {t('disclosures:answers.remove')}
            </Button>
          )
        }
      >
        <TextField {...form.field('section')} maxLength={300} isOptional />
        <TextField {...form.field('number')} maxLength={40} isOptional />
        <TextArea {...form.field('text')} maxLength={2000} rows={2} isRequired />
        <RadioGroup
          {...form.field('answer')}
          options={(['yes', 'no', 'notApplicable', 'unanswered'] as const).map((value) => ({
            value,
            label: t(`disclosures:answer.${value}`),
          }))}
          isRequired
        />
        <TextArea {...form.field('note')} maxLength={2000} rows={2} isOptional />
      </Form>
    </LazyDialog>
  );
}

function useQuestionForm(sections: Sections, id: string, save: (next: Sections) => Promise<void>) {
  const { t } = useTranslation('disclosures');
  const place = sections.find(({ questions }) => questions.some((one) => one.id === id));
  const question = place?.questions.find((one) => one.id === id);
  return useForm<QuestionValues>({
    name: 'question',
    initial: {
      section: place?.title ?? sections.at(-1)?.title ?? '',
      number: question?.number ?? '',
      text: question?.text ?? '',
      answer: question?.answer ?? 'unanswered',
      note: question?.note ?? '',
    },
    labels: {
      section: t('question.section'),
      number: t('question.number'),
      text: t('question.text'),
      answer: t('question.answer'),
      note: t('question.note'),
    },
    validate: ({ text }) => ({ text: text.trim() === '' ? t('question.missing') : undefined }),
    submit: ({ section, answer, ...rest }) => {
      const own = {
        ...rest,
        id: question?.id ?? newId(),
        answer: answer === 'unanswered' ? null : answer,
      };
      return save(placed(sections, section.trim(), own));
    },
  });
}

const without = (sections: Sections, id: string): Sections =>
  sections
    .map((section) => ({ ...section, questions: section.questions.filter((one) => one.id !== id) }))
    .filter(({ questions }) => questions.length > 0);

/** In its place where the section stays the same; at the end of the section otherwise. */
function placed(sections: Sections, title: string, question: Question): Sections {
  const same = sections.find(
    (one) => one.title === title && one.questions.some(({ id }) => id === question.id),
  );
  if (same)
    return sections.map((section) =>
      section === same
        ? { ...section, questions: section.questions.map((one) => (one.id === question.id ? question : one)) }
        : section,
    );
  const rest = without(sections, question.id);
  const target = rest.findLast((one) => one.title === title);
  if (!target) return [...rest, { title, questions: [question] }];
  return rest.map((section) =>
    section === target ? { ...section, questions: [...section.questions, question] } : section,
  );
}
