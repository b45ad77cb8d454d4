import { unescapeHtml } from './html';
import { toText, type Json } from './json';

/** The name of a record as people wrote it: Intercom escapes names for HTML. What is no text stays as it is. */
export const nameText = (name: Json | undefined): Json =>
	typeof name === 'string' ? unescapeHtml(name) : (name ?? null);

/** Characters that show nothing: white space, controls, joiners, fillers and the empty Braille cell. */
const INVISIBLE = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text has a character that people can see. */
export const isVisible = (text: string): boolean => text.replace(INVISIBLE, '') !== '';

/** The first of some names that people can see; empty where there is none. */
export const firstVisible = (...names: ReadonlyArray<Json | undefined>): string =>
	names.map((name) => toText(nameText(name))).find(isVisible) ?? '';
