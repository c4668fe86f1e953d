import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { findDesk } from '~/features/registration/desk.server';
import { keepDraft } from '~/features/registration/draft-cookie.server';
import { saveForm } from '~/features/survey/registration-steps.server';
import { findSurvey } from '~/features/survey/surveys.server';
import { load, submit } from '~/request.server';
import { missing } from '~/shared/refusal';

/** There is no page here; without this Remix calls who asks for one a fault of ours. */
export const loader = (args: LoaderFunctionArgs) => load(args, () => Promise.reject(missing()));

/** Takes the form of the page above while it is being filled. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, params, headers }, posted) => {
    const desk = await findDesk(app.db, params['slug'] ?? '', app.now());
    if (!desk) throw missing();
    const survey = await findSurvey(app.db, desk.seminarId);
    const { formKey, ...saved } = await saveForm(app, posted, { desk, survey });
    headers.append('Set-Cookie', keepDraft(app, desk.slug, formKey));
    return json(saved);
  });
