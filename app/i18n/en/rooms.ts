import type ja from '../ja/rooms';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
