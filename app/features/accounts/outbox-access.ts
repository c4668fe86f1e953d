import { missing } from '~/shared/refusal';
import { fullAccount, type Actor } from './actor';

/**
 * Mails hold personal links, so only administrators read the outbox; in the demo, which has no mail server and listens
 * for this machine, it is how they arrive. @throws Refusal 404 to all others.
 */
export function mustReadOutbox(site: { demo: boolean }, actor: Actor): void {
  if (!site.demo && fullAccount(actor)?.standing !== 'administrator') throw missing();
}
