export interface TypedAnswer {
  answer: 'yes' | 'no' | 'notApplicable' | null;
  date: string | null;
  targetDate: string | null;
  second: null;
  note: string;
  basis?: string;
}

export function typed(answer: TypedAnswer['answer'], more: Partial<TypedAnswer> = {}): TypedAnswer {
  const date = answer === null ? null : '2025-05-20';
  return { answer, date, targetDate: null, second: null, note: '', ...more };
}
