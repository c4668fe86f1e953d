import type ja from '../ja/accounts';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
