import type { App } from '~/app';
import { seminarPath } from '~/features/seminars/seminar';

/**
 * The `Set-Cookie` line by which this browser finds the form again that it began, until it is closed. The key stands in
 * no address, since people pass on the address of a form that they are filling in.
 */
export function keepDraft(app: App, slug: string, formKey: string): string {
  return `${formOf(slug, formKey)}${app.baseUrl.startsWith('https:') ? '; Secure' : ''}`;
}

/** The line that ends it. */
export function forgetDraft(slug: string): string {
  return `${formOf(slug, '')}; Max-Age=0`;
}

/** What the browser kept; null for none. */
export function keptDraft(request: Request): string | null {
  return /(?:^|;\s*)draft=([\w-]+)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? null;
}

function formOf(slug: string, value: string): string {
  return `draft=${value}; Path=${encodeURI(seminarPath(slug, '/register'))}; HttpOnly; SameSite=Lax`;
}
