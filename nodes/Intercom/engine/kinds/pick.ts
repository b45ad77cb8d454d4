import type { INodePropertyMode } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { isObject } from '../../model/json';
import { records, searchOf, type RecordKind } from '../../model/records';
import { checkLength } from '../send/request';
import { quoteValue, textOf, wholeNumberFrom, type KindSpec, type ItemInput } from './spec';

/** The record's ID out of what a picker holds: a mode and a value, or the bare value that a program wrote. */
export async function pickedRecordId(value: unknown, from: RecordKind, input: ItemInput): Promise<string> {
	const { by, one, url } = records[from];
	const { mode, value: inner } = isObject(value) && '__rl' in value ? value : { mode: 'id', value };
	const name = inner === null || inner === undefined ? '' : textOf(inner).trim();
	if (name === '') throw new InputProblem('is empty', `Choose a ${one}, or check what the expression gives`);
	checkLength(name);
	if (typeof mode === 'string' && Object.hasOwn(by, mode)) return await input.find(from, mode, name);

	const inAddress = url?.pattern.exec(name)?.[1];
	if (inAddress !== undefined) return inAddress;
	if (mode === 'url')
		throw new InputProblem(
			`${quoteValue(name)} is no address of a ${one}`,
			`Use one ${url?.placeholder.replace('e.g. ', 'such as ') ?? ''}`,
		);
	if (name.includes('@'))
		throw new InputProblem(
			`${quoteValue(name)} is an email address, not an ID`,
			by.email ? 'Choose "By Email" in the field\'s left dropdown' : '',
		);
	return name;
}

/** A mode in which the user writes the value. */
const TYPED = { type: 'string' } as const;

export const pick: KindSpec<'pick'> = {
	fitsRow: true,
	property: ({ from, placeholder }) => {
		const { by, placeholder: id, url } = records[from];
		const typed = (mode: string, displayName: string, example: string): INodePropertyMode => ({
			...TYPED,
			displayName,
			name: mode,
			placeholder: example,
		});
		return {
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: searchOf(from), searchable: true },
				},
				...Object.entries(by).map(([mode, identity]) => typed(mode, identity.label, identity.placeholder)),
				typed('id', 'By ID', placeholder ?? id),
				...(url ? [typed('url', 'By URL', url.placeholder)] : []),
			],
		};
	},
	convert: async (value, { from, defaultsToTokenOwner, required, asNumber }, input) => {
		const cleared = !required && isObject(value) && value.value === null;
		if (cleared && !defaultsToTokenOwner) return null;
		const id = cleared ? await input.me() : await pickedRecordId(value, from, input);
		return asNumber ? wholeNumberFrom(id) : id;
	},
};
