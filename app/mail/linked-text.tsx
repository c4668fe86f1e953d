const address = /(https?:\/\/[^\s<>"']+)/;

/** The text of a mail with its addresses as links, and nothing else of it read as markup. */
export function LinkedText({ text }: { text: string }) {
  // Splitting at a group keeps the addresses, at the odd places; the places never change.
  return text.split(address).map((piece, place) =>
    place % 2 === 1 ? (
      <a key={place} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
