/** An answer of the checklist, of the facility or of one of its systems. */
import { useEffect } from 'react';
import { api } from '../../app/api.ts';
import { type Assessment, answerOf, type StoredAnswer } from './checklist-data.ts';
import { type AnswerStore, currentInside, type EditedAnswer, useEditedAnswer } from './edited-answer.ts';
import { type AnswerPlace, beginEditing, forgetAnswer, keepAnswer, keptAnswer } from './unsaved-answers.ts';
import { mergeAnswers, patchAssessment } from './use-checklist.ts';

export function useAnswer(assessment: Assessment, itemId: string, systemId: string | null): EditedAnswer {
  const assessmentId = assessment.id;
  useEffect(() => beginEditing({ assessmentId, itemId, systemId }), [assessmentId, itemId, systemId]);
  return useEditedAnswer(
    answerOf(assessment, itemId, systemId),
    answerStore({ assessmentId, itemId, systemId }),
  );
}

export function answerStore(place: AnswerPlace): AnswerStore {
  const { assessmentId, itemId, systemId } = place;
  return {
    kept: () => keptAnswer(place),
    keep: (value, version, hasFailed) => keepAnswer(place, version, value, hasFailed),
    forget: () => forgetAnswer(place),
    async save({ proposal: _, ...body }, version, responseIds) {
      const result = await api.call('saveAnswer', {
        params: { assessmentId, itemId },
        ...(systemId ? { query: { systemId } } : {}),
        body: (responseIds ? { ...body, from: { kind: 'vendors', responseIds } } : body) as never,
        ifMatch: version,
      });
      patchAssessment(assessmentId, (now) => ({
        ...now,
        answers: mergeAnswers(now.answers, [result.answer]),
        items: now.items.map((state) => (state.itemId === itemId ? result.item : state)),
        progress: result.progress,
        changeNumber: Math.max(now.changeNumber, result.changeNumber),
      }));
      return result.answer;
    },
    currentOf: currentInside<StoredAnswer>,
    show: (answer) =>
      patchAssessment(assessmentId, (now) => ({ ...now, answers: mergeAnswers(now.answers, [answer]) })),
  };
}
