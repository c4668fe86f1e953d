/** A QR code as shared/qr-code.server.ts makes it. Dark on light in every scheme: readers need it. */
export function QrCode({ code, label }: { code: { size: number; path: string }; label: string }) {
  const size = String(code.size);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="light" width={size} height={size} />
      <path className="dark" d={code.path} />
    </svg>
  );
}
