import { compareDocuments } from '@mamori/core/assessment/compare';
import { compareRecords } from '@mamori/core/assessment/compare-records';
import type { Handler } from '../../http/call.ts';
import { changeOfRecord, changesOf } from '../../services/assessments/changes.ts';
import { answerDocument } from '../../services/assessments/document.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { auditRead } from '../../services/audit-read.ts';
import { isIntact, loadHandIn } from '../../services/hand-ins/read.ts';
import { recordsOf } from '../../services/item-records/facts.ts';
import { writable } from '../../services/writable.ts';

export const getHandIn: Handler<'getHandIn'> = async (call) => {
  const { context, tx, params } = call;
  const stored = await loadHandIn(tx, params.handInId);
  auditRead(call, 'handIn.view', `handIn:${params.handInId}`);
  const { document, records, problems, files } = stored.signed.payload;
  const loaded = await loadAssessment(context, tx, stored.row.assessmentId);
  const difference = compareDocuments(document, answerDocument(loaded));
  const recordChanges = records ? compareRecords(records, recordsOf(loaded)) : [];
  return {
    handIn: stored.row,
    document,
    records: records ? writable(records) : null,
    signatureValid: await isIntact(tx, stored),
    problems: problems.map((problem) => ({ ...problem })),
    supersedes: stored.supersedes,
    files: [
      { format: 'xlsx', ...files.xlsx },
      { format: 'pdf', ...files.pdf },
    ],
    changes: [...changesOf(difference), ...recordChanges.map(changeOfRecord)],
    contextChanges: difference.context.map((change) => ({ ...change })),
  };
};
