import type { LoaderFunctionArgs } from '@remix-run/node';
import { aside } from '~/aside.server';
import { findDeck } from '~/features/deck/deck.server';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { attachment } from '~/shared/attachment.server';

const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The slides for PowerPoint, made when they are asked for. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    const deck = await findDeck(app.db, { seminar, locale, now: app.now() });
    const name = `${translatorFor(locale, 'deck')('fileName', { number: seminar.number })}.pptx`;
    return new Response(Buffer.from(await aside(app, 'deckFile', deck)), {
      headers: { 'Content-Type': type, 'Content-Disposition': attachment(name), 'Cache-Control': 'no-store' },
    });
  });
