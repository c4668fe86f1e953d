import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { staffPath } from '~/features/seminars/seminar';
import { fileFormats, takeRegistrationsFile, type FileFormat } from '~/features/survey/registrations-file.server';
import { load, submit } from '~/request.server';
import { attachment } from '~/shared/attachment.server';

/** Taking the file leaves a line in the audit, so it is asked for by a form; who only opens the address is led there. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params }) => {
    const { slug } = await findStaffSeminar(app.db, actor, params['slug']);
    return redirect(staffPath(slug, '/registrations'));
  });

const types: Record<FileFormat, string> = {
  'utf-8': 'text/csv; charset=utf-8',
  cp932: 'text/csv; charset=Shift_JIS',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, locale }, form) => {
    const format = fileFormats.find((one) => one === form.get('format')) ?? 'utf-8';
    const wording = form.get('wording') === 'codes' ? 'codes' : 'words';
    const people = form.get('people') === 'agreed' ? 'agreed' : 'all';
    const wanted = { slug: params['slug'], format, wording, locale, people } as const;
    const { name, bytes, lost } = await takeRegistrationsFile(app, actor, wanted);
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': types[format],
        'Content-Disposition': attachment(name),
        'Cache-Control': 'no-store',
        // For scripts; the page said it beforehand.
        ...(format === 'cp932' ? { 'X-Characters-Lost': String(lost) } : {}),
      },
    });
  });
