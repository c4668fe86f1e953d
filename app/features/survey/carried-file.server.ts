import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { App } from '~/app';
import { hmac } from '~/shared/fingerprint.server';
import { Refusal } from '~/shared/refusal';
import { sameText } from '~/shared/same-text.server';
import { importLimits } from './table-file.server';

/** A file between looking and importing: in the page, packed and signed, so that what was looked at is what is written. */
export type CarriedFile = { file: string; signature: string };

/** The file as a form's fields; `about` says what it may be used for, and nothing else will take it. */
export async function carry(app: App, about: readonly string[], bytes: Uint8Array): Promise<CarriedFile> {
  const file = (await promisify(gzip)(bytes)).toString('base64');
  return { file, signature: sealOf(app, [...about, file]) };
}

/** The carried file of a form. @throws Refusal `survey.changed` (422) for one that was not looked at. */
export async function readCarried(app: App, about: readonly string[], form: FormData): Promise<Uint8Array> {
  const file = textOf(form, 'carried');
  if (!isSeal(app, [...about, file], textOf(form, 'signature'))) throw new Refusal('survey.changed', 422);
  return promisify(gunzip)(Buffer.from(file, 'base64'), { maxOutputLength: importLimits.bytes });
}

export function sealOf(app: App, parts: readonly string[]): string {
  return hmac(app.secret, JSON.stringify(['import', ...parts]));
}

export function isSeal(app: App, parts: readonly string[], seal: string): boolean {
  return sameText(seal, sealOf(app, parts));
}

/** The bytes of the uploaded file; null where none was chosen. */
export async function readUpload(form: FormData): Promise<Uint8Array | null> {
  const file = form.get('file');
  if (file === null || typeof file === 'string' || file.size === 0) return null;
  return new Uint8Array(await file.arrayBuffer());
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
