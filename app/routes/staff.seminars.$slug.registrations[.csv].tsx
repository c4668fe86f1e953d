import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { staffPath } from '~/features/seminars/seminar';
import { takeRegistrationsFile } from '~/features/survey/registrations-file.server';
import { load, submit } from '~/request.server';
import { attachment } from '~/shared/attachment.server';
import { csvEncodings } from '~/shared/csv-file.server';

/** Taking the file leaves a line in the audit, so it is asked for by a form; who only opens the address is led there. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params }) => {
    const { slug } = await findStaffSeminar(app.db, actor, params['slug']);
    return redirect(staffPath(slug, '/registrations'));
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, locale }, form) => {
    const encoding = csvEncodings.find((one) => one === form.get('encoding')) ?? 'utf-8';
    const { name, bytes } = await takeRegistrationsFile(app, actor, { slug: params['slug'], encoding, locale });
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`,
        'Content-Disposition': attachment(name),
        'Cache-Control': 'no-store',
      },
    });
  });
