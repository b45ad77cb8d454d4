import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../../simulator';

/** The rows of a run, and what became of them in the workspace. */
export interface Rows {
	items: IDataObject[];
	/** Texts that name the record of an item in the requests about it. */
	names(item: number): string[];
	/** Whether Intercom refuses the row for what is in it. */
	isBad(item: number): boolean;
	/** How often the item made a record, or ended one. */
	times(item: number): number;
	/** Whether the workspace is as the item wants it. */
	isDone(item: number): boolean;
}

/** An operation whose items go to Intercom in bulk. */
export interface Scene {
	/** `resource.operation` */
	key: string;
	/** Tells it from others with the same key. */
	name: string;
	parameters: INodeParameters;
	/** Whether a request that is sent twice would make every record twice. */
	isOnce?: true;
	/** Intercom's own words about a bad row. */
	refusal?: RegExp;
	/** Fills the workspace. */
	prepare(simulator: Simulator): Rows;
}

/** More than two requests hold, of those that exist and of those that do not. */
export const COUNT = 230;
/** Neighbours, of which one exists. */
const BAD: readonly number[] = [100, 101];

export const isBad = (item: number): boolean => BAD.includes(item);
export const nobody = (item: number): string => `${'f'.repeat(20)}${String(item).padStart(4, '0')}`;
export const nameOf = (item: number): string => `Name of row ${item}`;

/** Items with this JSON each. */
export const itemsOf = (json: (item: number) => IDataObject): IDataObject[] =>
	Array.from({ length: COUNT }, (_unused, item) => json(item));

/** How often a record was written in this way. */
export const writtenTimes = ({ ledger }: Simulator, effect: string, id: string | undefined): number =>
	ledger.filter((entry) => entry.effect === effect && entry.id === id).length;
