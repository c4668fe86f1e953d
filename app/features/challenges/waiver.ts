/** Words of a public text that were let stand though they look as if they told of somebody, and why. */
export type Waiver = { words: string; reason: string };
