/** Versions of the guideline and of the disclosure form (R-C3): `regulations/guideline/versions.yaml`. */
import { z } from 'zod';

const VersionText = z.string().regex(/^\d{1,2}(\.\d{1,2})?[a-z]?$/);

export const GuidelineVersion = z.strictObject({
  version: VersionText,
  /** Year and month. */
  published: z.string().regex(/^20\d\d-\d\d$/),
  source: z.string().min(1),
  grade: z.enum(['A', 'B', 'C', 'D', 'secondary']),
});
export type GuidelineVersion = z.infer<typeof GuidelineVersion>;

export const DisclosureFormVersion = z.strictObject({
  version: VersionText,
  /** Number of the JAHIS document. */
  number: z.string().min(1),
  /** The guideline it was written for; null where no source says so. */
  answers: VersionText.nullable(),
  address: z.url().optional(),
});

export const GuidelineVersions = z
  .strictObject({
    current: VersionText,
    guidelines: z.array(GuidelineVersion).min(1),
    forms: z.array(DisclosureFormVersion),
  })
  .refine(
    ({ current, guidelines }) => guidelines.some((one) => one.version === current && one.grade === 'A'),
    {
      message: 'the current version is one of the list, and seen in a copy of the official document',
      path: ['current'],
    },
  );
export type GuidelineVersions = z.infer<typeof GuidelineVersions>;
