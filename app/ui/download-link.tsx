import { useState, type MouseEvent, type ReactNode } from 'react';
import { Icon } from './icon';

type DownloadLinkProps = {
  href: string;
  /** The name of the file as it is kept. */
  name: string;
  /** `busy` while it is made, `failed` where it could not be. */
  words: { busy: string; failed: string };
  /** Makes it of what stands there; it is taken as it is otherwise. */
  make?: (href: string) => Promise<Blob>;
  /** Among other links, not as a button. */
  plain?: boolean;
  children: ReactNode;
};

const readWithin = 60_000;

type Course = 'idle' | 'busy' | 'failed';

/** A file that takes a moment to make: says so meanwhile. Without a script it is a plain link. */
export function DownloadLink({ href, name, words, make = fetched, plain = false, children }: DownloadLinkProps) {
  const [course, setCourse] = useState<Course>('idle');
  const take = (event: MouseEvent) => {
    event.preventDefault();
    if (course === 'busy') return;
    setCourse('busy');
    make(href)
      .then((file) => save(file, name))
      .then(
        () => setCourse('idle'),
        () => setCourse('failed'),
      );
  };
  return (
    <span className="button-reason">
      <a
        className={plain ? undefined : 'button'}
        href={href}
        download
        onClick={take}
        aria-busy={course === 'busy' || undefined}
      >
        {!plain && <Icon name="download" />}
        {course === 'busy' ? words.busy : children}
      </a>
      <small className="error" role="status">
        {course === 'failed' && words.failed}
      </small>
    </span>
  );
}

async function fetched(href: string): Promise<Blob> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(String(response.status));
  return response.blob();
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Some browsers begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), readWithin);
}
