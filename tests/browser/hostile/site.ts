import { request, type IncomingHttpHeaders } from 'node:http';
import type { Server } from '../../support/server';

export type Answer = { what: string; status: number; milliseconds: number; text: string; headers: IncomingHttpHeaders };
export type Asked = { method?: 'GET' | 'POST'; path: string; cookie?: string; body?: string; type?: string };

let asked = 0;

/** By hand, as no browser would: header by header, and from a new address each time, so that no limit hides a fault. */
export function ask(server: Server, { method = 'GET', path, cookie = '', body, type }: Asked): Promise<Answer> {
  const { hostname, port, host } = new URL(server.url);
  const began = performance.now();
  asked += 1;
  const headers: Record<string, string> = {
    host,
    cookie,
    'x-forwarded-for': `10.${String((asked >> 16) & 255)}.${String((asked >> 8) & 255)}.${String(asked & 255)}`,
    'sec-fetch-site': 'same-origin',
    'content-type': type ?? 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body ?? '')),
  };
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          what: `${method} ${path.slice(0, 300)} ${(body ?? '').slice(0, 400)}`,
          status: response.statusCode ?? 0,
          milliseconds: performance.now() - began,
          text: Buffer.concat(chunks).toString('utf8'),
          headers: response.headers,
        }),
      );
    });
    asking.once('error', reject);
    asking.end(body);
  });
}

/** The cookie of one of the demo's cast. */
export async function signIn(server: Server, who: string): Promise<string> {
  const { headers } = await ask(server, { method: 'POST', path: '/demo', body: `who=${who}` });
  return cookieOf(headers);
}

/** The cookie that a personal link gives. */
export async function openLink(server: Server, path: string): Promise<string> {
  return cookieOf((await ask(server, { path })).headers);
}

function cookieOf(headers: IncomingHttpHeaders): string {
  return headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
}
