import type {
	FieldType,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { at, objectsOf, type Json, type JsonObject } from '../../model/json';
import { rowsOf } from '../../model/rows';
import { reading, type ParameterOf, type Read } from '../read';

const TYPES: Readonly<Record<string, FieldType>> = {
	boolean: 'boolean',
	datetime: 'dateTime',
	decimal: 'number',
	integer: 'number',
};

/** What the attributes that every type has are called in Intercom's own forms. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
	['_default_title_', 'Title'],
	['_default_description_', 'Description'],
]);

/** The entries of a list attribute: Intercom takes their IDs. */
const entriesOf = (attribute: JsonObject): INodePropertyOptions[] =>
	objectsOf(at(attribute, 'input_options.list_options')).map(({ id, label }) => ({
		name: String(label ?? id),
		value: String(id),
	}));

function formField(attribute: JsonObject, isNew: boolean): ResourceMapperField {
	const name = String(attribute.name);
	const options = attribute.data_type === 'list' ? entriesOf(attribute) : [];
	const required = isNew && attribute.required_to_create === true;
	return {
		id: name,
		displayName: BUILT_IN.get(name) ?? name,
		required,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		// What an existing ticket has stays as it is until the user adds the attribute.
		removed: !required && !(isNew && BUILT_IN.has(name)),
		type: options.length > 0 ? 'options' : (TYPES[String(attribute.data_type)] ?? 'string'),
		...(options.length > 0 && { options }),
	};
}

/** The type whose attributes are meant: the chosen one, or that of the ticket. */
async function typeIdOf(read: Read, parameter: ParameterOf, ofTicket: boolean): Promise<Json> {
	if (!ofTicket) return parameter('ticket_type_id');
	const ticket = await read('GET /tickets/{ticket_id}', { path: { ticket_id: parameter('ticket_id') } });
	return at(ticket, 'ticket_type.id') ?? '';
}

/** The attributes of a type of tickets, as the type defines them. */
export async function ticketAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await reading(this, async (read, parameter) => {
		const isNew = String(this.getCurrentNodeParameter('operation')).startsWith('create');
		const ofTicket = this.getCurrentNodeParameter('attributes_as') === 'ofTicket';
		const ticket_type_id = await typeIdOf(read, parameter, ofTicket);
		const type = await read('GET /ticket_types/{ticket_type_id}', { path: { ticket_type_id } });
		return {
			fields: rowsOf(type, 'ticket_type_attributes.data')
				.filter(({ archived }) => archived !== true)
				.sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
				.map((attribute) => formField(attribute, isNew)),
			emptyFieldsNotice: 'This type of tickets has no attributes.',
		};
	});
}
