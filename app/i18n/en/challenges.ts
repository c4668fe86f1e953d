import type ja from '../ja/challenges';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
