import { othersTurn } from '~/shared/turn.server';

/** What somebody said in a call's chat, without who and when; `line` counts from 1 in the file. */
export type ChatMessage = { line: number; text: string };

/**
 * How a message begins as Zoom saves its chat, in English and Japanese: the time, then who said it to whom up to a
 * colon, and, in older versions, the words behind it. `16:05:12 From Taro to Everyone:`, `16:05:12 開始 太郎 に 全員: …`.
 * Source: https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0064400 and files as its versions wrote them.
 */
const head = /^\d{1,2}:\d{2}:\d{2}\s+(?:From|開始|送信元)\s/u;

/** No two names with all around them are so long; what is longer is taken for private, words and all. */
const longestHead = 400;

/** Where the names end. A name may hold a colon itself, so whom it was said to comes before the first colon. */
const ends = [/(?:everyone|全員|[)）])\s*[:：]/iu, /[:：]/u];

/** To one person: never meant for anybody else. */
const privately = /direct message|privately|ダイレクト\s*メッセージ|プライベート/iu;

/** The same wherever the names seem to end, for a name may look like an end. */
const saysPrivately = new RegExp(`(?:${privately.source})\\s*[)）]\\s*[:：]`, 'iu');

/** What Zoom writes itself when somebody presses a reaction, or answers a message that is in the file anyway. */
const byItself = /^(?:Reacted to|Removed a .+ reaction from|Replying to|「.+」に(?:リアクション|返信))/u;

/** So many lines are read in a few milliseconds. */
const linesAtOnce = 5000;

type Begun = { line: number; words: string[]; isPrivate: boolean };

/**
 * The messages to everybody of a saved chat, with the lines that belong to each; null where the file is none, which its
 * first line tells. Names and times are not among what comes back. Others have their turn in between.
 */
export async function messagesOfChat(text: string): Promise<ChatMessage[] | null> {
  const messages: Begun[] = [];
  let at = 0;
  for (const line of linesOf(text.replace(/^\uFEFF/u, ''))) {
    at += 1;
    if (at % linesAtOnce === 0) await othersTurn();
    // Words stand behind a tab: what looks like a head there was said by somebody.
    const begun = beginning(line, at);
    const said = messages.at(-1);
    if (begun) messages.push(begun);
    else if (said) said.words.push(line.trim());
    else if (line.trim() !== '') return null;
  }
  return messages.length === 0 ? null : messages.filter(({ isPrivate }) => !isPrivate).flatMap(spoken);
}

function* linesOf(text: string): Generator<string> {
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/gu)) yield line.replace(/[\r\n]+$/u, '');
}

function beginning(line: string, at: number): Begun | null {
  const time = head.exec(line)?.[0];
  if (time === undefined) return null;
  const said = line.slice(time.length);
  const start = said.slice(0, longestHead);
  const end = ends.map((pattern) => pattern.exec(start)).find((found) => found !== null);
  if (!end) return { line: at, words: [], isPrivate: true };
  const afterNames = end.index + end[0].length;
  const isPrivate = privately.test(start.slice(0, afterNames)) || saysPrivately.test(start);
  return { line: at, words: [said.slice(afterNames).trim()], isPrivate };
}

function spoken({ line, words }: Begun): ChatMessage[] {
  const text = words
    .filter((one) => !byItself.test(one))
    .join('\n')
    .trim();
  return text === '' ? [] : [{ line, text }];
}
