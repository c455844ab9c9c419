import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { Handler } from '../../http/call.ts';
import { vendorEdition } from '../../services/vendor-side/answer-sets.ts';
import { answerForMany } from '../../services/vendor-side/differences.ts';

export const answerOpenQuestion: Handler<'answerOpenQuestion'> = ({ context, tx, scope, body }) =>
  answerForMany(context, tx, scope, {
    edition: vendorEdition(context, body.editionId),
    itemId: body.itemId,
    customerIds: body.customerIds,
    value: body.value as ItemAnswer,
  });
