import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartClock } from '~/features/seminars/board-streams';
import { Button, IconButton } from '~/ui/button';
import { CommandForm, formCommandId } from './command-form';
import { usePageKey } from './step-form';
import type { Steering } from './use-steering';

type PartStepsProps = { part: PartClock; steering: Steering };

/** The forms of questions take the small numbers of a page, and those of one's own from 4,000. */
const numbers = { startPart: 8000, resume: 8001, pause: 8002, wrap: 8003, finish: 8004 } as const;

type PartStep = keyof typeof numbers;

/** What a part can do now. Plain forms: at 16:00 the first press counts, also before a script runs the page. */
export function PartSteps({ part, steering }: PartStepsProps) {
  const { t } = useTranslation('board');
  const step = (name: PartStep, button: ReactNode) => <OneStep {...{ name, part, steering }}>{button}</OneStep>;
  if (part.state === 'planned' || part.state === 'done') {
    return step(
      'startPart',
      <Button type="submit" kind="primary" icon="play">
        {t(part.state === 'done' ? 'console.startAgain' : 'console.start')}
      </Button>,
    );
  }
  if (part.state === 'wrapping') {
    return (
      <div className="row nowrap">
        {step(
          'startPart',
          <Button type="submit" kind="quiet">
            {t('console.startAgain')}
          </Button>,
        )}
        {step(
          'finish',
          <Button type="submit" kind="primary">
            {t('console.finish')}
          </Button>,
        )}
      </div>
    );
  }
  return (
    <div className="row nowrap">
      {part.state === 'live'
        ? step('pause', <IconButton type="submit" icon="pause" label={t('console.pause')} />)
        : step(
            'resume',
            <Button type="submit" kind="primary" icon="play">
              {t('console.resume')}
            </Button>,
          )}
      {step(
        'wrap',
        <Button type="submit" icon="flag">
          {t('console.wrap')}
        </Button>,
      )}
    </div>
  );
}

function OneStep({ name, part, steering, children }: PartStepsProps & { name: PartStep; children: ReactNode }) {
  const pageKey = usePageKey();
  const [command, input] = [`board.${name}`, { partId: part.id }];
  return (
    <CommandForm
      cmdId={formCommandId(pageKey, numbers[name])}
      name={command}
      input={input}
      onSend={() => steering.plain(command, input)}
    >
      {children}
    </CommandForm>
  );
}
