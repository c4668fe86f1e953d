import { useState, type MouseEvent, type ReactNode } from 'react';
import { Icon } from './icon';

type DownloadLinkProps = {
  href: string;
  /** The name of the file as it is kept. */
  name: string;
  /** `busy` while it is made, `failed` where it could not be. */
  words: { busy: string; failed: string };
  children: ReactNode;
};

type Course = 'idle' | 'busy' | 'failed';

/** A file that takes a moment to make: says so meanwhile. Without a script it is a plain link. */
export function DownloadLink({ href, name, words, children }: DownloadLinkProps) {
  const [course, setCourse] = useState<Course>('idle');
  const take = (event: MouseEvent) => {
    event.preventDefault();
    if (course === 'busy') return;
    setCourse('busy');
    fetchFile(href, name).then(
      () => setCourse('idle'),
      () => setCourse('failed'),
    );
  };
  return (
    <span className="button-reason">
      <a className="button" href={href} download onClick={take} aria-busy={course === 'busy' || undefined}>
        <Icon name="download" />
        {course === 'busy' ? words.busy : children}
      </a>
      <small className="error" role="status">
        {course === 'failed' && words.failed}
      </small>
    </span>
  );
}

async function fetchFile(href: string, name: string): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(String(response.status));
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
