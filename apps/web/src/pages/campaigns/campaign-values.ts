/** What the forms of a campaign hold, and how it becomes what the server takes. */

import { LETTER_PLACEHOLDERS, unknownPlaceholders } from '@mamori/core/vendor/letter';
import type { TranslateIn } from '@mamori/messages/types';
import { listText } from '../../ui/list-text.ts';
import type { CampaignBody, CampaignDetail, Letter } from './campaign-data.ts';

export interface CampaignValues {
  title: string;
  dueOn: string | null;
  disclosure: boolean;
  locale: 'ja' | 'en';
  subject: string;
  body: string;
  /** As typed: `14、3`. */
  before: string;
  after: string;
  escalate: number | null;
}

type T = TranslateIn<'campaigns'>;

export function readDays(text: string): number[] | null {
  const parts = text.split(/[、,，\s]+/).filter(Boolean);
  const days = parts.map((part) => Number(part.normalize('NFKC')));
  const ok = days.every((day) => Number.isInteger(day) && day >= 0 && day <= 90);
  return ok && days.length <= 10 ? days : null;
}

export function valuesOf(
  campaign: Pick<CampaignDetail, 'title' | 'dueOn' | 'asks' | 'letter' | 'reminders'>,
): CampaignValues {
  const { letter, reminders } = campaign;
  return {
    title: campaign.title,
    dueOn: campaign.dueOn,
    disclosure: campaign.asks.includes('disclosure'),
    locale: letter.locale ?? 'ja',
    subject: letter.subject,
    body: letter.body,
    before: listText(reminders.daysBefore),
    after: listText(reminders.daysAfter),
    escalate: reminders.escalateAfterDays,
  };
}

/** Null while something is missing: the form says what. */
export function bodyOf(values: CampaignValues): Omit<CampaignBody, 'assessmentId'> | null {
  const [daysBefore, daysAfter] = [readDays(values.before), readDays(values.after)];
  if (!values.dueOn || !daysBefore || !daysAfter || values.escalate === null) return null;
  const letter: Letter = { subject: values.subject, body: values.body, locale: values.locale };
  return {
    title: values.title,
    dueOn: values.dueOn,
    asks: values.disclosure ? ['checklist', 'disclosure'] : ['checklist'],
    letter,
    reminders: { daysBefore, daysAfter, escalateAfterDays: values.escalate },
  };
}

export type CampaignProblems = { readonly [K in keyof CampaignValues]?: string | undefined };

export function problemsOf(values: CampaignValues, t: T): CampaignProblems {
  const text = (value: string, missing: string) => {
    if (value.trim() === '') return missing;
    const [name] = unknownPlaceholders(value);
    return name === undefined ? undefined : t('problem.placeholder', { name });
  };
  const days = (value: string, least: number) =>
    readDays(value)?.every((day) => day >= least) ? undefined : t('problem.days');
  return {
    title: values.title.trim() === '' ? t('problem.title') : undefined,
    dueOn: values.dueOn ? undefined : t('problem.due'),
    subject: text(values.subject, t('problem.subject')),
    body: text(values.body, t('problem.body')),
    before: days(values.before, 0),
    after: days(values.after, 1),
    escalate:
      values.escalate !== null && values.escalate >= 1 && values.escalate <= 180
        ? undefined
        : t('problem.escalate'),
  };
}

export function labelsOf(t: T): Record<keyof CampaignValues, string> {
  return {
    title: t('new.name'),
    dueOn: t('new.due'),
    disclosure: t('new.asksDisclosure'),
    locale: t('new.language'),
    subject: t('new.subject'),
    body: t('new.body'),
    before: t('new.before'),
    after: t('new.after'),
    escalate: t('new.escalate'),
  };
}

export const PLACEHOLDERS_SHOWN = LETTER_PLACEHOLDERS.map((name) => `{{${name}}}`).join(' ');
