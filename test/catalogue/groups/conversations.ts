import type { Group } from './group';

/** Attributes of conversations, and custom objects. */
export const conversations: Group = {};
