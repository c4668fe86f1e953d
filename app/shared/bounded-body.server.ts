import { withoutNul } from './nul';
import { Refusal } from './refusal';

/**
 * The same request with its whole body at hand. Stops at `largest` bytes, whatever the request said of its length:
 * common.tooLarge (413).
 */
export async function readWhole(request: Request, largest: number): Promise<Request> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > largest) throw new Refusal('common.tooLarge', 413);
    chunks.push(read.value);
  }
  const { method, headers, signal } = request;
  return new Request(request.url, { method, headers, signal, body: Buffer.concat(chunks, length) });
}

/** The form in a body, which can still be read afterwards; empty where the body is something else, malformed is 400. */
export async function formOf(request: Request): Promise<FormData> {
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i;
  if (!isForm.test(request.headers.get('Content-Type') ?? '')) return new FormData();
  try {
    return formWithoutNul(await request.clone().formData());
  } catch (reason) {
    if (reason instanceof TypeError) throw new Refusal('common.malformed', 400);
    throw reason;
  }
}

function formWithoutNul(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form) clean.append(withoutNul(name), withoutNul(value));
  return clean;
}
