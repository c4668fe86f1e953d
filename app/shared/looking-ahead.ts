/**
 * Whether nobody has asked for the address yet: a browser or a mail program fetches it in case somebody will
 * (`Sec-Purpose: prefetch`, https://wicg.github.io/nav-speculation/prefetch.html; older ones say `Purpose`, `X-Moz` or
 * `X-Purpose`), or a scanner asks for the head alone.
 */
export function isLookingAhead(request: Request): boolean {
  if (request.method === 'HEAD') return true;
  const purposes = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].map((name) => request.headers.get(name) ?? '');
  return purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose));
}
