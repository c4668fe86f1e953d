import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { readSheet } from 'read-excel-file/node';

export type Pptx = {
  names: string[];
  slides: string[];
  read: (name: string) => string;
  bytes: (name: string) => Uint8Array;
};

const { DOMParser: Reader } = new JSDOM().window;

/** A PowerPoint file taken apart; each part of it is sound XML and each thing that it points to is there, or this throws. */
export function openPptx(file: Uint8Array): Pptx {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const bytes = (name: string) => parts[name] ?? new Uint8Array();
  const read = (name: string) => strFromU8(bytes(name));
  for (const name of names) if (/\.(?:xml|rels)$/u.test(name)) mustBeXml(name, read(name));
  for (const name of names) if (name.endsWith('.rels')) mustPointToParts(name, read(name), names);
  const slides = names
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
    .sort((a, b) => numberIn(a) - numberIn(b));
  return { names, slides: slides.map(read), read, bytes };
}

/** The words of a slide's XML in their order. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text = '']) => text).join('\n');
}

/** The sheet that a chart of PowerPoint's own is edited in. */
export async function sheetsOf({ names, bytes }: Pptx): Promise<unknown[][][]> {
  const books = names.filter((name) => name.endsWith('.xlsx')).sort((a, b) => numberIn(a) - numberIn(b));
  return Promise.all(books.map((name) => readSheet(Buffer.from(bytes(name)))));
}

function numberIn(name: string): number {
  return Number(/(\d+)\.\w+$/u.exec(name)?.[1]);
}

function mustBeXml(name: string, text: string): void {
  const read = new Reader().parseFromString(text, 'application/xml');
  const fault = read.querySelector('parsererror');
  if (fault) throw new Error(`${name}: ${fault.textContent}`);
}

function mustPointToParts(name: string, text: string, names: readonly string[]): void {
  const folder = name.replace(/_rels\/[^/]*$/u, '');
  for (const [, attributes = ''] of text.matchAll(/<Relationship ([^>]*)\/>/gu)) {
    if (attributes.includes('TargetMode="External"')) continue;
    const target = /Target="([^"]*)"/u.exec(attributes)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
    if (!names.includes(path)) throw new Error(`${name} points to ${target}, which is not there.`);
  }
}
