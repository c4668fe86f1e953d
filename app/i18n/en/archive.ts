import type ja from '../ja/archive';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
