import { expect, it } from 'vitest';
import { registerByHand } from '~/features/registration/by-hand.server';
import { listDeskParts } from '~/features/registration/desk.server';
import { handSchema } from '~/features/registration/entry';
import { readHandForm } from '~/features/registration/hand-entry';
import { onBothEngines } from '../../support/world';
import { castWithSurvey } from '../survey/forms';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const called = { familyName: '電話', email: 'Tel@call.example', venue: 'tokyo', kind: 'guest', parts: 'part-lecture' };
const formKey = 'hand-form-0123456789';

onBothEngines('Adding somebody by hand', (open) => {
  async function desk(capacity?: number) {
    const world = await open();
    const cast = await castWithSurvey(world, capacity);
    const { entry } = readHandForm(formOf(called), handSchema(await listDeskParts(world.app.db, cast.seminarId)));
    if (!entry) throw new Error('the form is in order');
    return { world, cast, input: { seminarId: cast.seminarId, formKey, entry } };
  }

  it('takes an address and a name, leaves the rest empty, asks no consent, and tells the person', async () => {
    const { world, cast, input } = await desk();
    world.clock.forward(24 * 3600_000);
    const made = await registerByHand(world.app, cast.hanako, input);
    expect(made).toMatchObject({ receipt: 'Z14-0003', state: 'confirmed' });
    expect(await registerByHand(world.app, cast.hanako, input)).toMatchObject({ receipt: 'Z14-0003' });
    const row = await world.app.db.selectFrom('registration').selectAll().where('receipt', '=', 'Z14-0003').execute();
    expect(row).toMatchObject([{ email: 'tel@call.example', company: '', given_name: '', venue: 'tokyo' }]);
    expect(await world.app.db.selectFrom('consent').select('id').execute()).toEqual([]);
    const mails = await world.app.db.selectFrom('outbox').select('recipient').execute();
    expect(mails).toEqual([{ recipient: 'tel@call.example' }]);
  });

  it('puts them on the waiting list where it is full', async () => {
    const { world, cast, input } = await desk(2);
    expect(await registerByHand(world.app, cast.hanako, input)).toMatchObject({ state: 'waitlisted' });
  });

  it('is refused for who is there already, to others, and with parts of another seminar', async () => {
    const { world, cast, input } = await desk();
    const again = { ...input, entry: { ...input.entry, email: cast.aki.email } };
    await expect(registerByHand(world.app, cast.hanako, again)).rejects.toMatchObject({
      code: 'registration.alreadyThere',
    });
    for (const actor of [cast.aki, cast.tokyoChair])
      await expect(registerByHand(world.app, actor, input)).rejects.toMatchObject({ status: 404 });
    const forged = { ...input, entry: { ...input.entry, parts: ['elsewhere'] } };
    await expect(registerByHand(world.app, cast.hanako, forged)).rejects.toMatchObject({ status: 422 });
  });

  it('says beside the parts that one of them is not open to sponsors', () => {
    const parts = [{ id: 'part-lecture', admitsVendors: false }];
    const { issues } = readHandForm(formOf({ ...called, kind: 'vendor' }), handSchema(parts));
    expect(issues?.allErrors).toEqual({ parts: ['vendor'] });
  });

  it('gives the form back with what is wrong and all that was typed', () => {
    const { issues } = readHandForm(
      formOf({ familyName: '電話', email: 'tel@', venue: 'moon' }),
      handSchema([{ id: 'a', admitsVendors: true }]),
    );
    expect(issues?.initialValue['familyName']).toEqual(['電話']);
    expect(issues?.allErrors).toEqual({
      ...{ email: ['email'], venue: ['choose'], kind: ['required'], parts: ['required'] },
    });
  });
});
