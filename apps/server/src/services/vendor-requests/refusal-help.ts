/** What the sources say to a vendor that will not answer, and words to say it with (R-C10, R-X2). */
import type { RefusalHelp } from '@mamori/contract/schemas/vendor-requests';
import type { Locale } from '@mamori/messages/locale';
import { REFUSAL_KINDS } from '@mamori/regulations/model/help';
import type { z } from 'zod';
import { knowledge } from '../knowledge/knowledge.ts';
import { fill } from '../sheets/sources.ts';

export type RefusalKind = (typeof REFUSAL_KINDS)[number];
type Help = z.input<typeof RefusalHelp>;

export function refusalHelp(locale: Locale, known: Readonly<Record<string, string>>): Help[] {
  const { refusals } = knowledge();
  const say = (text: { ja: string; en: string }) => fill(text[locale], known, locale);
  return REFUSAL_KINDS.map((excuse) => ({
    excuse,
    answers: answersTo(excuse, locale, known),
    incident: { phone: say(refusals.incident.phone), citations: citations(refusals.incident.qa) },
    notes: refusals.refusals[excuse].notes.map(({ label, text }) => ({
      label: label[locale],
      text: fill(text.ja, known, 'ja'),
      explanation: locale === 'ja' ? '' : say(text),
    })),
  }));
}

export function answersTo(
  kind: RefusalKind,
  locale: Locale,
  known: Readonly<Record<string, string>>,
): Help['answers'] {
  const { refusals, general, sources } = knowledge();
  const wanted = refusals.refusals[kind].excuses;
  const say = (text: { ja: string; en: string }) => fill(text[locale], known, locale);
  return wanted.flatMap((id) => {
    const excuse = general.excuses.find((one) => one.id === id);
    if (!excuse) return [];
    return [
      {
        id,
        says: say(excuse.says),
        answer: say(excuse.answer),
        phone: say(excuse.phone),
        citations: citations(excuse.qa),
        sources: excuse.sources.map(({ source, place }) =>
          [sources[source]?.title[locale] ?? source, place].join(locale === 'ja' ? '　' : ', '),
        ),
      },
    ];
  });
}

/** Every answer belongs to the year for which it was given. */
function citations(ids: readonly string[]) {
  const { qa } = knowledge();
  return ids.flatMap((id) => {
    const entry = qa.find((one) => one.id === id);
    return entry ? [{ id, fiscalYear: entry.fiscalYear }] : [];
  });
}
