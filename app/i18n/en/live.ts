import type ja from '../ja/live';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
