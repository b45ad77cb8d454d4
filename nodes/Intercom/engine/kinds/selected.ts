import { InputProblem } from '../../model/failure';
import { nameOfIdentity, records } from '../../model/records';
import type { ListedRecords } from '../../model/optionsList';
import { checkLength } from '../send/request';
import { quoteValue, textFrom, type ItemInput } from './spec';

/**
 * The ID of a record that an expression names in a dropdown. What has not the form of an ID is looked for as a picker
 * does, in each way that the kind of record can be named; Intercom would find nothing by it, without a word.
 */
export async function selectedRecordId(
	value: unknown,
	{ kind, part }: ListedRecords,
	input: ItemInput,
): Promise<string> {
	const { by, id, one, url } = records[kind];
	const name = textFrom(value).trim();
	if (id === undefined || id.test(name)) return name;
	const idInUrl = url?.pattern.exec(name)?.[1];
	if (idInUrl !== undefined) return idInUrl;
	checkLength(name);
	const modes = Object.keys(by).filter((mode) => mode !== 'email' || name.includes('@'));
	for (const mode of modes) {
		try {
			return await input.findRecordId(kind, mode, name, part);
		} catch (error) {
			if (!(error instanceof InputProblem && error.nothingFound)) return await Promise.reject(error);
		}
	}
	const names = ['ID', ...modes.flatMap((mode) => (by[mode] ? [nameOfIdentity(by[mode])] : []))];
	throw new InputProblem(
		`${quoteValue(name)} was not found: no ${kind === 'contacts' && part ? part : one} has this ${names.join(' or ')}`,
		[
			'Choose an entry from the list, or check what the expression gives',
			...modes.flatMap((mode) => by[mode]?.misses ?? []),
		].join('; '),
		true,
	);
}
