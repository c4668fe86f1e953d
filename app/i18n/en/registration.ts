import type ja from '../ja/registration';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
