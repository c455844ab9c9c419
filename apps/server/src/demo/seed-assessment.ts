/** One checklist of the demonstration: its facts, the answers of several people in their order, evidence, hand-in. */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { addAttachment } from '../operations/assessments/add-attachment.ts';
import { createAssessment } from '../operations/assessments/create-assessment.ts';
import { updateContext } from '../operations/assessments/update-context.ts';
import { createHandIn } from '../operations/hand-ins/create-hand-in.ts';
import type { AnswerWrite } from '../services/assessments/save-answer.ts';
import { writeAnswers } from '../services/assessments/write-answers.ts';
import type { DemoAssessment, EvidenceFile, Round } from './model.ts';
import { type Acting, perform } from './seed-call.ts';
import { seedRecords } from './seed-records.ts';
import type { DemoSignInName } from './users.ts';

export interface Cast {
  /** Turns the transaction to this person. */
  as(name: DemoSignInName): Promise<Acting>;
  readonly first: DemoSignInName;
  /** Key of the data → id. */
  readonly systems: ReadonlyMap<string, string>;
}

/** Answers its id. */
export async function seedAssessment(cast: Cast, data: DemoAssessment): Promise<string> {
  const acting = await cast.as(cast.first);
  const created = await perform(acting, createAssessment, { body: { editionId: data.editionId } });
  const params = { assessmentId: created.id };
  await perform(acting, updateContext, { params, body: { ...data.context }, ifMatch: created.version });
  await seedRounds(cast, created.id, data.rounds);
  const files = new Map<string, string>();
  for (const file of data.evidence ?? []) {
    files.set(`${file.item} ${file.name}`, await seedEvidence(cast, created.id, file));
  }
  await seedRecords(cast, created.id, data, files);
  if (data.handIn) {
    const body = { method: 'paper', timing: 'on_day', despiteProblems: false, ...data.handIn } as const;
    await perform(await cast.as(cast.first), createHandIn, { params, body });
  }
  return created.id;
}

async function seedRounds(cast: Cast, assessmentId: string, rounds: readonly Round[]): Promise<void> {
  const versions = new Map<string, number>();
  const write = (itemId: string, systemId: string | null, value: ItemAnswer): AnswerWrite => {
    const key = `${itemId} ${systemId ?? ''}`;
    const basedOn = versions.get(key) ?? 0;
    versions.set(key, basedOn + 1);
    const provenance = { kind: 'person' };
    return { assessmentId, itemId, systemId, basedOn, value, state: 'confirmed', provenance, reason: null };
  };
  for (const round of rounds) {
    const { tx, scope } = await cast.as(round.by);
    const ofFacility = Object.entries(round.answers).map(([item, value]) => write(item, null, value));
    const ofSystems = Object.entries(round.systems ?? {}).flatMap(([item, answers]) =>
      Object.entries(answers).map(([key, value]) => write(item, systemOf(cast, key), value)),
    );
    await writeAnswers(tx, scope, assessmentId, [...ofFacility, ...ofSystems]);
  }
}

function systemOf(cast: Cast, key: string): string {
  const id = cast.systems.get(key);
  if (!id) throw new TypeError(`demo: no system ${key}`);
  return id;
}

async function seedEvidence(cast: Cast, assessmentId: string, file: EvidenceFile): Promise<string> {
  const acting = await cast.as(file.by);
  const bytes = await bytesOf(acting, file);
  const { id } = await perform(acting, addAttachment, {
    params: { assessmentId, itemId: file.item },
    files: [{ name: file.name, mediaType: 'application/octet-stream', bytes }],
  });
  return id;
}

function bytesOf({ context }: Acting, file: EvidenceFile): Promise<Uint8Array> | Uint8Array {
  // The mark at the start makes spreadsheet programs read the file as UTF-8.
  if ('csv' in file) return new TextEncoder().encode(`\uFEFF${file.csv.join('\r\n')}\r\n`);
  return context.documents.pdf.sheet({ locale: 'ja', title: file.title, blocks: [...file.blocks] });
}
