/**
 * `Content-Disposition` for a file with any name: RFC 6266 with the name of RFC 8187 for who reads it, and one of plain
 * letters for who does not.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9.-]+/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A CSV file of UTF-8, to be saved under a name and kept by nobody on the way. */
export function csvAttachment(name: string, bytes: Uint8Array): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  });
}
