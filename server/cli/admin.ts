import { parseArgs } from 'node:util';
import { makeAdministrator } from '~/features/accounts/people.server';
import { issueSignInLink } from '~/features/accounts/sign-in-links.server';
import { email } from '~/shared/email';
import { withApp } from './open-world';

/** `npm run admin -- EMAIL [--name NAME] [--locale ja|en]`: makes an administrator and prints a link to sign in. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, locale: { type: 'string', default: 'ja' } },
});
const address = email.safeParse(positionals[0] ?? '');

if (!address.success || positionals.length !== 1) {
  process.stderr.write('npm run admin -- EMAIL [--name NAME] [--locale ja|en]\n');
  process.exit(1);
}

const link = await withApp(async (app) => {
  const name = values.name ?? address.data.split('@', 1)[0] ?? address.data;
  const locale = values.locale === 'en' ? 'en' : 'ja';
  const personId = await makeAdministrator(app, { email: address.data, name, locale });
  return issueSignInLink(app, { personId, returnTo: '/' });
});
process.stdout.write(`${address.data} is an administrator. To sign in, once:\n${link}\n`);
