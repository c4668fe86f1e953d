import { iconPaths, type IconName } from './icon-paths';

export type { IconName };

/** A drawing beside a word; screen readers skip it. Only close, pause and hide may stand without a word (give the button a label). */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} strokeDasharray={name === 'ring-dash' ? '3 3.3' : undefined} />
      {name === 'half' && <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />}
    </svg>
  );
}
