import { type FormEvent, useLayoutEffect, useState } from 'react';
import { ApiProblem } from '../app/api.ts';
import type { FormProblem } from '../ui/form-error-summary.tsx';
import { useInterrupted } from './interrupted-forms.ts';

type Errors<V> = { readonly [K in keyof V]?: string | undefined };

export interface FormOptions<V extends object> {
  /** Begins the ids of the controls; unique on the page. */
  readonly name: string;
  readonly initial: V;
  readonly labels: { readonly [K in keyof V]: string };
  /** What is wrong, per field, in words; shown from the first try to send on. */
  readonly validate?: (values: V) => Errors<V>;
  /** Sends; what it throws is shown at its field (by the pointer of the problem) or above the form. */
  readonly submit: (values: V) => Promise<unknown>;
}

export interface FieldBinding<T> {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: string | undefined;
}

export interface Form<V extends object> {
  readonly values: V;
  readonly set: <K extends keyof V>(key: K, value: V[K]) => void;
  readonly reset: (values: V) => void;
  /** Everything a field of the kit needs: `<TextField {...form.field('name')} isRequired />`. */
  readonly field: <K extends keyof V & string>(key: K) => FieldBinding<V[K]>;
  readonly onSubmit: (event?: FormEvent) => void;
  readonly isPending: boolean;
  readonly problems: readonly FormProblem[];
  readonly attempt: number;
  /** What was thrown and belongs to no field. */
  readonly failure: unknown;
}

/** `/name`, `/body/name`, `/body/contacts/0` → the field of the form. */
function fieldOf(pointer: string): string {
  const parts = pointer.split('/').filter(Boolean);
  return (parts[0] === 'body' ? parts[1] : parts[0]) ?? '';
}

function serverErrors<V extends object>(error: unknown, values: V): Errors<V> {
  if (!(error instanceof ApiProblem)) return {};
  const known = (error.problem.fields ?? []).filter(({ pointer }) => fieldOf(pointer) in values);
  return Object.fromEntries(known.map(({ pointer, message }) => [fieldOf(pointer), message])) as Errors<V>;
}

/** State of a form: values, errors of the form's own rules and of the server, one submission at a time. */
export function useForm<V extends object>(options: FormOptions<V>): Form<V> {
  const { name, labels, validate } = options;
  const { beginning, latest } = useInterrupted(name, options.initial);
  const [values, setValues] = useState(beginning);
  useLayoutEffect(() => {
    latest.current = values;
  });
  const [attempt, setAttempt] = useState(0);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [refused, setRefused] = useState<Errors<V>>({});

  const own: Errors<V> = attempt > 0 && validate ? validate(values) : {};
  const errorOf = (key: keyof V) => own[key] ?? refused[key];
  const id = (key: string) => `${name}-${key}`;

  const set: Form<V>['set'] = (key, value) => {
    setValues((before) => ({ ...before, [key]: value }));
    setRefused((before) => ({ ...before, [key]: undefined }));
  };

  async function send(): Promise<void> {
    setAttempt((count) => count + 1);
    setFailure(null);
    setRefused({});
    if (Object.values(validate?.(values) ?? {}).some(Boolean)) return;
    setPending(true);
    try {
      await options.submit(values);
    } catch (error) {
      const errors = serverErrors(error, values);
      setRefused(errors);
      if (Object.keys(errors).length === 0) setFailure(error);
      setAttempt((count) => count + 1);
    } finally {
      setPending(false);
    }
  }

  return {
    values,
    set,
    reset: (next) => {
      setValues(next);
      setAttempt(0);
      setRefused({});
      setFailure(null);
    },
    field: (key) => ({
      id: id(key),
      name: key,
      label: labels[key],
      value: values[key],
      onChange: (value) => set(key, value),
      error: errorOf(key),
    }),
    onSubmit: (event) => {
      event?.preventDefault();
      if (!isPending) void send();
    },
    isPending,
    problems: (Object.keys(labels) as (keyof V & string)[]).flatMap((key) => {
      const message = errorOf(key);
      return message ? [{ id: id(key), label: labels[key], message }] : [];
    }),
    attempt,
    failure,
  };
}
