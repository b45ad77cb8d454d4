import type { INodePropertyMode } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { isObject } from '../../model/json';
import { identitiesOf, records, searchOf, type RecordKind } from '../../model/records';
import type { Part } from '../../model/records/record';
import { checkLength } from '../send/request';
import { anyName } from './anyName';
import { namedRecordId } from './named';
import { quoteValue, textFrom, wholeNumberFrom, type KindSpec, type ItemInput } from './spec';

/** The mode that takes whatever names a record; missing where nothing but the ID does. */
export const ANY_NAME = 'any';

/** What a picker picks. */
interface Picked {
	from: RecordKind;
	role?: Part | undefined;
}

/** The record's ID out of a picker's value: a mode and a text, or the text alone where a program wrote the workflow. */
export async function pickedRecordId(value: unknown, { from, role }: Picked, input: ItemInput): Promise<string> {
	const { by, one, url } = records[from];
	const { mode, value: typed } = isObject(value) && '__rl' in value ? value : { mode: 'id', value };
	const name = typed === null || typed === undefined ? '' : textFrom(typed).trim();
	if (name === '') throw new InputProblem('is empty', `Choose a ${one}, or check what the expression gives`);
	if (mode === ANY_NAME) return await anyName({ kind: from, role }, name, input);
	checkLength(name);
	if (typeof mode === 'string' && Object.hasOwn(by, mode))
		return await namedRecordId({ kind: from, by: mode, name, part: role }, input);

	const idInUrl = url?.pattern.exec(name)?.[1];
	if (idInUrl !== undefined) return idInUrl;
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

/** A mode in which the user types the value. */
const TEXT_MODE = { type: 'string' } as const;

/** Titles of all that names a record of a kind, as in "Email, ID or URL"; only "ID" where nothing else does. */
function titlesOfNames(kind: RecordKind): string {
	const names = Object.values(identitiesOf(kind)).map(({ label }) => label.replace(/^By /, ''));
	const titles = [...names, 'ID', ...(records[kind].url ? ['URL'] : [])];
	const last = titles.pop() ?? '';
	return titles.length === 0 ? last : `${titles.join(', ')} or ${last}`;
}

/**
 * One mode for all names, if there are several, for values from other systems and from language models. The first word
 * tells it from the modes for one name, as the editor cuts titles off after a few letters.
 */
function anyNameMode(kind: RecordKind): INodePropertyMode[] {
	const titles = titlesOfNames(kind);
	return titles === 'ID' ? [] : [{ ...TEXT_MODE, displayName: `Any: ${titles}`, name: ANY_NAME }];
}

export const pick: KindSpec<'pick'> = {
	fitsRow: true,
	property: ({ from, placeholder }) => {
		const { by, placeholder: id, url } = records[from];
		const textMode = (mode: string, displayName: string, example: string): INodePropertyMode => ({
			...TEXT_MODE,
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
				...anyNameMode(from),
				...Object.entries(by).map(([mode, identity]) => textMode(mode, identity.label, identity.placeholder)),
				textMode('id', 'By ID', placeholder ?? id),
				...(url ? [textMode('url', 'By URL', url.placeholder)] : []),
			],
		};
	},
	convert: async (value, { from, role, defaultsToTokenOwner, required, asNumber }, input) => {
		const cleared = !required && isObject(value) && value.value === null;
		if (cleared && !defaultsToTokenOwner) return null;
		const id = cleared ? await input.ownTeammateId() : await pickedRecordId(value, { from, role }, input);
		return asNumber ? wholeNumberFrom(id) : id;
	},
};
