import type ja from '../ja/ui';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
