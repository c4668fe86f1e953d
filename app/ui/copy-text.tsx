import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/** Words to be pasted elsewhere: copied by a button, or chosen by hand where a browser lets no page do it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('ui');
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // Not allowed, or no safe address: chosen, it takes one key more.
      field.current?.select();
    }
  };
  return (
    <div className="copy-text">
      <textarea ref={field} className="input" readOnly rows={2} aria-label={label} value={text} />
      <Button icon={copied === text ? 'check' : undefined} onClick={() => void copy()}>
        {t(copied === text ? 'copy.done' : 'copy.do')}
      </Button>
    </div>
  );
}
