import type ja from '../ja/seminars';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
