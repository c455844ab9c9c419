/** MDS/SDS (R-C3) and devices that technically cannot comply (R-B10). */

import { LIMITATION_LACKS, LIMITATION_QUESTIONS } from '@mamori/core/vendor/device-limitation';
import {
  DISCLOSURE_ADVICE,
  DISCLOSURE_ISSUERS,
  DISCLOSURE_KINDS,
  DISCLOSURE_STATES,
  MOST_QUESTIONS,
} from '@mamori/core/vendor/disclosure';
import { z } from 'zod';
import { AttachmentRow } from './assessment.ts';
import {
  DateOnly,
  DiagnosticSchema,
  ItemIdText,
  LongText,
  RequiredText,
  ShortText,
  Uuid,
  Version,
} from './common.ts';

export const DisclosureKindName = z.enum(DISCLOSURE_KINDS);
export const DisclosureAnswerName = z.enum(['yes', 'no', 'notApplicable']).nullable();

export const DisclosureInput = z.object({
  vendorId: Uuid,
  systemId: Uuid.nullable().default(null),
  /** The request to the vendor with which it was asked for. */
  requestId: Uuid.nullable().default(null),
  product: ShortText.default(''),
  productVersion: ShortText.default(''),
  kind: DisclosureKindName,
  issuer: z.enum(DISCLOSURE_ISSUERS),
  issuerName: ShortText.default(''),
  /** Version of the form, `5.0`. */
  formVersion: ShortText.default(''),
  /** Version of the guideline that it answers, `6.0`. */
  guidelineVersion: ShortText.default(''),
  status: z.enum(['requested', 'received']),
  requestedOn: DateOnly.nullable().default(null),
  dueOn: DateOnly.nullable().default(null),
  issuedOn: DateOnly.nullable().default(null),
  receivedOn: DateOnly.nullable().default(null),
  validUntil: DateOnly.nullable().default(null),
  /** The older disclosure whose place it takes. */
  replaces: Uuid.nullable().default(null),
  note: LongText.default(''),
});

const Counts = z.object({ yes: z.int(), no: z.int(), notApplicable: z.int(), unanswered: z.int() });
export const Disclosure = DisclosureInput.extend({
  id: Uuid,
  version: Version,
  vendorName: z.string(),
  systemName: z.string().nullable(),
  file: AttachmentRow.omit({ createdAt: true, createdBy: true }).nullable(),
  /** Of the answers as read or entered; null while there is only the file. */
  counts: Counts.nullable(),
  state: z.enum(DISCLOSURE_STATES),
  guidelineStanding: z.enum(['current', 'older', 'newer', 'unknown']),
  advice: z.array(z.object({ code: z.enum(DISCLOSURE_ADVICE), text: z.string() })),
  replacedBy: Uuid.nullable(),
});

export const DisclosureQuestionSchema = z.object({
  id: z.string().min(1).max(60),
  number: z.string().trim().max(40),
  text: z.string().trim().max(2000),
  answer: DisclosureAnswerName,
  note: z.string().trim().max(2000),
});
export const DisclosureSectionSchema = z.object({
  title: z.string().trim().max(300),
  questions: z.array(DisclosureQuestionSchema).max(MOST_QUESTIONS),
});
export const DisclosureContentSchema = z
  .object({ sections: z.array(DisclosureSectionSchema).max(100) })
  .refine(
    ({ sections }) => sections.reduce((sum, { questions }) => sum + questions.length, 0) <= MOST_QUESTIONS,
    {
      message: `at most ${MOST_QUESTIONS} questions`,
      path: ['sections'],
    },
  );

const Head = z.object({
  maker: z.string().nullable(),
  product: z.string().nullable(),
  productVersion: z.string().nullable(),
  issuedOn: DateOnly.nullable(),
  formVersion: z.string().nullable(),
  guidelineVersion: z.string().nullable(),
});
/** What was read from the file and waits to be taken over; nothing of it counts before. */
export const DisclosureReadingSchema = z.object({
  state: z.enum(['none', 'preview', 'refused', 'applied']),
  /** Why the file could not be read; it is kept all the same. */
  refusal: z.object({ code: z.string(), text: z.string() }).nullable(),
  forms: z.array(
    z.object({
      sheet: z.string(),
      kind: z.enum(['mds', 'sds']).nullable(),
      head: Head,
      counts: Counts,
      content: DisclosureContentSchema,
    }),
  ),
  diagnostics: z.array(DiagnosticSchema),
});
const Guidelines = z.object({
  current: z.string(),
  guidelines: z.array(
    z.object({ version: z.string(), published: z.string(), source: z.string(), grade: z.string() }),
  ),
  forms: z.array(z.object({ version: z.string(), number: z.string(), answers: z.string().nullable() })),
});
export const DisclosureList = z.object({ rows: z.array(Disclosure), guidelines: Guidelines });
export const DisclosureDetail = Disclosure.extend({
  content: DisclosureContentSchema.nullable(),
  reading: DisclosureReadingSchema,
  guidelines: Guidelines,
});

export const ComparedQuestionSchema = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  section: z.string(),
  before: DisclosureQuestionSchema.nullable(),
  after: DisclosureQuestionSchema.nullable(),
  answerChanged: z.boolean(),
  wordingChanged: z.boolean(),
  numberChanged: z.boolean(),
});

export const DisclosureOverviewRow = z.object({
  vendorId: Uuid,
  vendorName: z.string(),
  systems: z.array(z.string()),
  /** `yes`: on file, whatever it says · `no`: not yet (S0 5-3…5-6). */
  verdict: z.enum(['yes', 'no', 'unknown']),
  code: z.enum(['on-file', 'on-file-old', 'requested', 'never-asked']),
  text: z.string(),
  missingMakersMds: z.boolean(),
  disclosureIds: z.array(Uuid),
});
export const VendorLetterText = z.object({ subject: z.string(), body: z.string() });

export const LimitationReplies = z.partialRecord(z.enum(LIMITATION_QUESTIONS), z.string().max(4000));
export const DeviceLimitInput = z.object({
  assessmentId: Uuid,
  systemId: Uuid.nullable().default(null),
  vendorId: Uuid.nullable().default(null),
  device: RequiredText,
  lacks: z.array(z.enum(LIMITATION_LACKS)).min(1).max(3),
  /** Empty: the items that the rules name. */
  itemIds: z.array(ItemIdText).max(20).default([]),
  replies: LimitationReplies.default({}),
  askedOn: DateOnly.nullable().default(null),
  repliedOn: DateOnly.nullable().default(null),
  /** What is done instead, and by when it will be possible. */
  alternative: LongText.default(''),
  note: LongText.default(''),
});
export const DeviceLimit = DeviceLimitInput.extend({
  id: Uuid,
  version: Version,
  fiscalYear: z.int(),
  systemName: z.string().nullable(),
  vendorName: z.string().nullable(),
  file: AttachmentRow.omit({ createdAt: true, createdBy: true }).nullable(),
  questions: z.array(z.object({ id: z.enum(LIMITATION_QUESTIONS), text: z.string() })),
  rulings: z.array(
    z.object({
      itemId: ItemIdText,
      label: z.string(),
      year: z.int(),
      ruling: z.enum(['mayBeYes', 'waiting', 'noRule']),
      code: z.string(),
      text: z.string(),
      missing: z.array(z.string()),
      source: z.string(),
      /** A sentence for the note of the answer, to be copied by a person; it is never written by itself. */
      sentence: z.string(),
    }),
  ),
  letter: VendorLetterText,
});
