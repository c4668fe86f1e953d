/**
 * Whether a key belongs to an input method that is still composing: Enter then takes its words, and sends nothing.
 * Safari ends the composition first and tells the key only by the code 229 (UI Events, "Legacy key attributes").
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
