import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../picked';
import type { RunNames } from '../gateway/names';
import type { Pool } from '../reads/pool';

/** A step can't be taken, as what it is about is not there. */
export class Lacking extends Error {
	constructor(readonly what: string) {
		super(`There is no ${what}`);
	}
}

type Fits = (record: Readonly<Record<string, unknown>>) => boolean;

/** What the steps of a round trip have made, and what they may read of the workspace. */
export class Own {
	private readonly ids = new Map<string, string>();

	constructor(
		readonly names: RunNames,
		private readonly pool: Pool,
		/** The token's own teammate. */
		readonly me: string,
	) {}

	keep(name: string, id: string): void {
		this.ids.set(name, id);
	}

	/** The ID of a record that an earlier step made. */
	id(name: string): string {
		const id = this.ids.get(name);
		if (id === undefined) throw new Lacking(`${name} of an earlier step`);
		return id;
	}

	/** The same as a picker's value. */
	pick(name: string): INodeParameters {
		return picked(this.id(name));
	}

	/** A record of the workspace that a step only names: a type of tickets, a help center. */
	existing(kind: string, fits: Fits = () => true): INodeParameters {
		return picked(this.valueOf(kind, 'id', fits));
	}

	/** What such a record has under a key. */
	valueOf(kind: string, key: string, fits: Fits): string {
		const found = this.pool.of(kind).find(fits);
		if (!found) throw new Lacking(`record of ${kind} in the workspace`);
		return String(found[key]);
	}
}

/** An operation with its parameters, as a step of a round trip. */
export interface Step {
	operation: string;
	parameters: (own: Own) => INodeParameters;
	/** Under which name later steps find what it makes, and where the answer has its ID. */
	makes?: string;
	id?: string;
	/** Removes something: it runs whatever became of the steps before. */
	removes?: true;
}

export const step = (
	operation: string,
	parameters: Step['parameters'] = () => ({}),
	more: Pick<Step, 'id' | 'makes'> = {},
): Step => ({ operation, parameters, ...more });

/** A step that cleans up. */
export const removal = (operation: string, parameters: Step['parameters']): Step => ({
	operation,
	parameters,
	removes: true,
});

/** Round trips: what is made in one is gone at its end. */
export interface Journey {
	name: string;
	steps: readonly Step[];
}
