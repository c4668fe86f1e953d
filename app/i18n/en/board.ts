import type ja from '../ja/board';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
