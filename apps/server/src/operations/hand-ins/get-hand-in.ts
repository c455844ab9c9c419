import { compareDocuments } from '@mamori/core/assessment/compare';
import type { Handler } from '../../http/call.ts';
import { changesOf } from '../../services/assessments/changes.ts';
import { answerDocument } from '../../services/assessments/document.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { isIntact, loadHandIn } from '../../services/hand-ins/read.ts';

export const getHandIn: Handler<'getHandIn'> = async ({ context, tx, params }) => {
  const stored = await loadHandIn(tx, params.handInId);
  const { document, problems, files } = stored.signed.payload;
  const today = answerDocument(await loadAssessment(context, tx, stored.row.assessmentId));
  const difference = compareDocuments(document, today);
  return {
    handIn: stored.row,
    document,
    signatureValid: await isIntact(tx, stored),
    problems: problems.map((problem) => ({ ...problem })),
    supersedes: stored.supersedes,
    files: [
      { format: 'xlsx', ...files.xlsx },
      { format: 'pdf', ...files.pdf },
    ],
    changes: changesOf(difference),
    contextChanges: difference.context.map((change) => ({ ...change })),
  };
};
