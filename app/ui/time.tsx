/** A moment in words. `instant` is an ISO text (UTC instant, or a date), `text` how the reader sees it. */
export function Time({ instant, text }: { instant: string; text: string }) {
  return <time dateTime={instant}>{text}</time>;
}
