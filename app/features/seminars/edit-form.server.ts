import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json, redirect, type TypedResponse } from '@remix-run/node';
import { Refusal } from '~/shared/refusal';
import { knownFields } from './edit-fields.server';
import { staffPath } from './seminar';
import { seminarForm, type SeminarValues } from './seminar-form';
import { wordIssue } from './seminar-form-issues';

type Answer = { result: SubmissionResult; refusal: Refusal['code'] | null };

/**
 * Reads the secretariat's form and runs the command with it. A row added or taken away without JavaScript, an issue, or
 * a refusal (`common.stale` …) gives the form back with all that was written.
 */
export async function submitSeminar(
  form: FormData,
  command: (values: SeminarValues) => Promise<{ slug: string }>,
): Promise<TypedResponse<Answer>> {
  const submission = parseWithZod(knownFields(form), { schema: seminarForm, error: wordIssue });
  if (submission.status !== 'success')
    return json({ result: submission.reply(), refusal: null }, { status: submission.status === 'error' ? 422 : 200 });
  try {
    const { slug } = await command(submission.value);
    return redirect(`${staffPath(slug)}?saved`, 303);
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.status === 404) throw reason;
    return json({ result: submission.reply(), refusal: reason.code }, { status: reason.status });
  }
}
