import type {
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { at, objectsOf, type Json, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { rowsOf } from '../../model/rows';
import { readForEditor, type Read, type ReadParameter } from '../read';
import { asDropdown, mapperField } from './mapperField';

/** What the attributes that every type has are called in Intercom's own forms. */
const BUILT_IN_TITLES: ReadonlyMap<string, string> = new Map([
	['_default_title_', 'Title'],
	['_default_description_', 'Description'],
]);

/** The options of a list attribute: Intercom takes their IDs. */
const listOptions = (attribute: JsonObject): INodePropertyOptions[] =>
	attribute.data_type !== 'list'
		? []
		: objectsOf(at(attribute, 'input_options.list_options')).map(({ id, label }) => ({
				name: String(nameText(label ?? id)),
				value: String(id),
			}));

function ticketField(attribute: JsonObject, isNewTicket: boolean): ResourceMapperField {
	const name = String(attribute.name);
	const required = isNewTicket && attribute.required_to_create === true;
	return mapperField(attribute, {
		displayName: BUILT_IN_TITLES.get(name) ?? String(nameText(name)),
		required,
		// What an existing ticket has stays as it is until the user adds the attribute.
		removed: !required && !(isNewTicket && BUILT_IN_TITLES.has(name)),
		...asDropdown(listOptions(attribute)),
	});
}

/** The ID of the type whose attributes are meant: the chosen one, or that of the chosen ticket. */
async function readTypeId(read: Read, parameter: ReadParameter, ofTicket: boolean): Promise<Json> {
	if (!ofTicket) return parameter('ticket_type_id');
	const ticket = await read('GET /tickets/{ticket_id}', { path: { ticket_id: parameter('ticket_id') } });
	return at(ticket, 'ticket_type.id') ?? '';
}

/** Gives the form of the attributes of a type of tickets, in the order of the type. */
export async function mapTicketAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await readForEditor(this, async (read, parameter) => {
		const isNewTicket = String(this.getCurrentNodeParameter('operation')).startsWith('create');
		const ofTicket = this.getCurrentNodeParameter('attributes_as') === 'ofTicket';
		const ticket_type_id = await readTypeId(read, parameter, ofTicket);
		const type = await read('GET /ticket_types/{ticket_type_id}', { path: { ticket_type_id } });
		return {
			fields: rowsOf(type, 'ticket_type_attributes.data')
				.filter(({ archived }) => archived !== true)
				.sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
				.map((attribute) => ticketField(attribute, isNewTicket)),
			emptyFieldsNotice: 'This type of tickets has no attributes.',
		};
	});
}
