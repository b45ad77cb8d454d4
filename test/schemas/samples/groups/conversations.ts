import type { Samples } from '../../sample';

/** Attributes of conversations, and custom objects. */
export const conversations: Readonly<Record<string, Samples>> = {};
