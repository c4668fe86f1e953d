import { actsOf, capOf, type KeyMap } from './key-map';

type KeyListProps<Act extends string> = {
  keys: KeyMap<Act>;
  /** What an act is called. */
  word: (act: Act) => string;
};

const mostShown = 2;

/** All keys of a page with what they do, made of the very map that they act by. */
export function KeyList<Act extends string>({ keys, word }: KeyListProps<Act>) {
  return (
    <dl className="key-help">
      {actsOf(keys).map((act) => (
        <div key={act}>
          <dt>
            <Caps keys={keys[act]} />
          </dt>
          <dd>{word(act)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys that are a row on the keyboard are told by their ends, of others the first two. */
function Caps({ keys }: { keys: readonly string[] }) {
  const isRow = keys.length > mostShown && keys.every((key) => /^\d$/.test(key));
  const shown = isRow ? [keys[0] ?? '', keys.at(-1) ?? ''] : keys.slice(0, mostShown);
  return shown.map((key, at) => (
    <span key={key}>
      {isRow && at > 0 && '–'}
      <kbd>{capOf(key)}</kbd>
    </span>
  ));
}
