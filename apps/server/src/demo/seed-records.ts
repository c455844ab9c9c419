/** Plans over several years and originals of one checklist of the demonstration. */
import { OriginalInput, PlanInput } from '@mamori/contract/schemas/item-records';
import { saveOriginal } from '../operations/assessments/save-original.ts';
import { savePlan } from '../operations/assessments/save-plan.ts';
import type { DemoAssessment } from './model.ts';
import type { Cast } from './seed-assessment.ts';
import { perform } from './seed-call.ts';

/** `files`: item and name of an evidence file → its id. */
export async function seedRecords(
  cast: Cast,
  assessmentId: string,
  { plans = [], originals = [] }: DemoAssessment,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const idsOf = (item: string, names: readonly string[] = []) =>
    names.map((name) => {
      const id = files.get(`${item} ${name}`);
      if (!id) throw new TypeError(`demo: no file ${name} at ${item}`);
      return id;
    });
  for (const { item, by, files: names, ...plan } of plans) {
    const body = PlanInput.parse({ ...plan, attachmentIds: idsOf(item, names) });
    await perform(await cast.as(by), savePlan, { params: { assessmentId, itemId: item }, body, ifMatch: 0 });
  }
  for (const { item, by, files: names, ...original } of originals) {
    const body = OriginalInput.parse({ ...original, attachmentIds: idsOf(item, names) });
    await perform(await cast.as(by), saveOriginal, {
      params: { assessmentId, itemId: item },
      body,
      ifMatch: 0,
    });
  }
}
