import type { ProsePiece } from '~/shared/prose-piece';

/** What stands in a placeholder's place: words, or an address that becomes a link. */
export type Value = string | { href: string };
export type Values = Readonly<Record<string, Value>>;

const hole = /\{\{\s*(\w+)\s*\}\}/;

/** The names between {{ and }} that a reader of the mail would see, each once. */
export function placeholdersIn(pieces: readonly ProsePiece[]): string[] {
  return [...new Set(pieces.flatMap(namesIn))];
}

function namesIn(piece: ProsePiece): string[] {
  if (typeof piece !== 'string') return (piece.in ?? []).flatMap(namesIn);
  // Splitting at a group keeps the names, at the odd places.
  return piece.split(hole).filter((_, place) => place % 2 === 1);
}

/**
 * The text with its values. It has been read before: whatever a person is called, the name stays words and becomes
 * neither markup nor a link. A name without a value stays as it is written.
 */
export function filledProse(pieces: readonly ProsePiece[], values: Values): ProsePiece[] {
  return pieces.flatMap((piece): ProsePiece[] => {
    if (typeof piece === 'string') return piece.split(hole).flatMap((part, place) => filled(part, place, values));
    return [piece.in ? { ...piece, in: filledProse(piece.in, values) } : piece];
  });
}

function filled(part: string, place: number, values: Values): ProsePiece[] {
  if (place % 2 === 0) return part === '' ? [] : [part];
  const value = values[part] ?? `{{${part}}}`;
  return typeof value === 'string' ? [value] : [{ tag: 'a', href: value.href, in: [value.href] }];
}

/** The same for mail programs that show no HTML: Markdown reads well as it is written. */
export function filledText(text: string, values: Values): string {
  return text
    .split(hole)
    .map((part, place) => {
      if (place % 2 === 0) return part;
      const value = values[part] ?? `{{${part}}}`;
      return typeof value === 'string' ? value : value.href;
    })
    .join('');
}
