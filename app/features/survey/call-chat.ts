/** What somebody said in a call's chat, without who and when; `line` counts from 1 in the file. */
export type ChatMessage = { line: number; text: string };

/**
 * The head of a message as Zoom saves its chat, in English and Japanese: the time, who to whom, and, in older versions,
 * the words behind it. `16:05:12 From Taro to Everyone:`, `16:05:12 開始 太郎 に 全員: …`.
 * Source: https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0064400 and files as its versions wrote them.
 */
const head = /^\d{1,2}:\d{2}:\d{2}\s+(?:From|開始|送信元)\s+(?<who>.+?)\s*[:：]\s*(?<words>.*)$/u;

/** To one person: never meant for anybody else. */
const privately = /direct message|privately|ダイレクト\s*メッセージ|プライベート/iu;

/** What Zoom writes itself when somebody presses a reaction, or answers a message that is in the file anyway. */
const byItself = /^(?:Reacted to|Removed a .+ reaction from|Replying to|「.+」に(?:リアクション|返信))/u;

/**
 * The messages to everybody of a saved chat, with the lines that belong to each; null where the file is none. Names and
 * times are not among what comes back.
 */
export function messagesOfChat(text: string): ChatMessage[] | null {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || !head.test(first)) return null;
  const messages: { line: number; words: string[]; isPrivate: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    // Words stand behind a tab: what looks like a head there was said by somebody.
    const begun = head.exec(line)?.groups;
    if (begun) {
      const { who = '', words = '' } = begun;
      messages.push({ line: at + 1, words: [words], isPrivate: privately.test(who) });
    } else messages.at(-1)?.words.push(line.trim());
  }
  return messages
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ line, words }) => ({
      line,
      text: words
        .filter((one) => !byItself.test(one))
        .join('\n')
        .trim(),
    }))
    .filter(({ text: words }) => words !== '');
}
