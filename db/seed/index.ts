import type { App } from '../../app/app';

/** Who can sign in with one click in the demo: the name, and what the person is in it. */
export const demoCast: readonly { name: string; part: string }[] = [];

/** Fills an empty database with the sample seminar. */
export async function seedDemo(app: App): Promise<void> {
  app.log.info({}, 'There is no sample seminar yet.');
  return Promise.resolve();
}
