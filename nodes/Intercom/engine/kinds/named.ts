import { InputProblem } from '../../model/failure';
import type { RecordKind } from '../../model/records';
import type { Part } from '../../model/records/record';
import type { ItemInput } from './spec';

/** A name of a record: what it is called, in which way, and which records are meant where several share the name. */
export interface RecordName {
	kind: RecordKind;
	by: string;
	name: string;
	part?: Part | undefined;
}

/** The ID of a record by a name. Any record is taken where none of the wanted part has the name. */
export async function namedRecordId({ kind, by, name, part }: RecordName, input: ItemInput): Promise<string> {
	try {
		return await input.findRecordId(kind, by, name, part);
	} catch (error) {
		const isMissing = error instanceof InputProblem && error.nothingFound;
		return part && isMissing ? await input.findRecordId(kind, by, name) : await Promise.reject(error);
	}
}
