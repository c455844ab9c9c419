/** Clauses and usual demarcation in the shape of the contract of the API. */
import type { ContractGuide } from '@mamori/contract/schemas/vendor-register';
import { clauseSource } from '@mamori/regulations/contracts';
import type { Clause, ClauseSection, DemarcationTask } from '@mamori/regulations/model/contracts';
import type { z } from 'zod';
import { contractContent } from './content.ts';

type Guide = z.input<typeof ContractGuide>;

export function contractGuide(): Guide {
  const { clauses, demarcation } = contractContent();
  return {
    title: { ja: clauses.title.text, en: clauses.title.english },
    source: `${clauses.source.source} ${clauses.source.place}`,
    editorNote: clauses.editorNote,
    sections: clauses.sections.map(guideSection),
    demarcation: { note: demarcation.note, rows: demarcation.rows.map(guideTask) },
  };
}

function guideSection(section: ClauseSection): Guide['sections'][number] {
  const { id, label, title, english, heading = null, remark = null } = section;
  return { id, label, title, english, heading, remark, clauses: section.clauses.map(guideClause) };
}

function guideClause(clause: Clause): Guide['sections'][number]['clauses'][number] {
  const { id, label, text, explanation, lead = null, editorNote = null, remark = null, deadline } = clause;
  return {
    id,
    label,
    lead,
    text,
    editorNote,
    deadlineYear: deadline?.fiscalYear ?? null,
    deadlinePart: deadline?.part ?? null,
    remark,
    explanation,
    source: clauseSource(id),
  };
}

function guideTask({ id, task, usual, sources }: DemarcationTask): Guide['demarcation']['rows'][number] {
  return { id, task, ...usual, sources: sources.map(({ source, place }) => `${source} ${place}`) };
}
