import type ja from '../ja/survey';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
