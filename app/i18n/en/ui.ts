import type ja from '../ja/ui';
import type { Same } from '../same';

export default {
  copy: { do: 'Copy', done: 'Copied' },
  button: { busy: 'Sending' },
  close: 'Close',
  errors: {
    title_one: 'One thing needs your attention.',
    title_other: '{{count}} things need your attention.',
  },
  field: { required: 'Required', optional: 'Optional', example: 'Example: {{example}}' },
  loading: 'Loading…',
  pages: { label: 'Pages', previous: 'Previous page', next: 'Next page', page: 'Page {{page}}' },
  steps: { label: 'Steps' },
  toast: { region: 'Notices', undo: 'Undo' },
  vote: { people_one: 'person', people_other: 'people' },
  refusals: {},
} satisfies Same<typeof ja>;
