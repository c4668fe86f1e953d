import { wordsOfSection } from './thread';
import type { ThreadView } from './thread-view';

/** In code units; what search engines show. */
const longestTitle = 60;
const longestDescription = 120;

/** Title and description; what is for members, or not there any more, is nothing for search engines. */
export function threadMeta({ thread, siteName, url }: { thread: ThreadView; siteName: string; url: string }) {
  const heading = shortened(thread.title, longestTitle);
  const title = { title: `${heading}｜${siteName}` };
  if (thread.visibility !== 'public' || thread.state === 'unpublished') {
    return [title, { name: 'robots', content: 'noindex' }];
  }
  const words = [thread.answer, ...thread.sections.map(wordsOfSection), thread.title].find((text) => text !== '') ?? '';
  const description = shortened(words.replace(/\s+/g, ' '), longestDescription);
  return [
    title,
    { name: 'description', content: description },
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: heading },
    { property: 'og:description', content: description },
    { property: 'og:site_name', content: siteName },
    { property: 'og:url', content: url },
    { tagName: 'link', rel: 'canonical', href: url },
  ];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
