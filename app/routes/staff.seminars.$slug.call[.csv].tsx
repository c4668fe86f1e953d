import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { takeBreakoutFile } from '~/features/call/breakout-file.server';
import { staffPath } from '~/features/seminars/seminar';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { load, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { csvAttachment } from '~/shared/attachment.server';

/** Taking the file leaves a line in the audit, so it is asked for by a form; who only opens the address is led there. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params }) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    return redirect(staffPath(seminar.slug, '/call'));
  });

const fields = z.object({ partId: z.string().min(1).max(64) });

function parseForm(form: FormData): z.output<typeof fields> {
  const parsed = fields.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  return parsed.data;
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { partId } = parseForm(form);
    const { name, bytes } = await takeBreakoutFile(app, actor, { slug: params['slug'], partId });
    return csvAttachment(name, bytes);
  });
