import type { Samples } from '../../sample';

/** Articles, collections, help centers and what else answers questions. */
export const knowledge: Readonly<Record<string, Samples>> = {};
