import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { staffPath } from '~/features/seminars/seminar';
import { takeRegistrationsFile } from '~/features/survey/registrations-file.server';
import { submit } from '~/request.server';
import { attachment } from '~/shared/attachment.server';
import { csvEncodings } from '~/shared/csv-file.server';

/** Taking the file leaves a line in the audit, so it is asked for by a form; who only opens the address is led there. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(staffPath(params['slug'] ?? '', '/registrations'));

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
