import { unescapeHtml } from './html';
import type { Json } from './json';

/** The name of a record as people wrote it: Intercom escapes names for HTML. What is no text stays as it is. */
export const nameText = (name: Json | undefined): Json =>
	typeof name === 'string' ? unescapeHtml(name) : (name ?? null);

/** A character that shows something: no white space, control, joiner or filler, and not the empty Braille cell. */
const VISIBLE = /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text has a character that people can see. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** The first of some texts that people can see; empty where there is none. */
export const firstVisible = (...texts: readonly string[]): string => texts.find(isVisible) ?? '';
