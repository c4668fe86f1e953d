/** Never resolved by anyone; only says whether a path stayed on its site. */
const here = 'https://here.invalid';

/** Where to go after signing in: the path if it stays on this site, else the front page. Never throws. */
export function safeReturn(path: unknown): string {
  if (typeof path !== 'string' || path.length > 2000 || !staysHere(path)) return '/';
  const url = new URL(path, here);
  const target = `${url.pathname}${url.search}${url.hash}`;
  return staysHere(target) ? target : '/';
}

/** Backslashes and controls are read as slashes or left out by browsers, and some front servers decode once more. */
function staysHere(path: string): boolean {
  if (!path.startsWith('/') || !URL.canParse(path, here) || new URL(path, here).origin !== here) return false;
  const [place = ''] = path.split(/[?#]/);
  return [path, decoded(place)].every((form) => !/^\/[\s/]|\\|\p{Cc}/u.test(form));
}

function decoded(place: string): string {
  return place.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
