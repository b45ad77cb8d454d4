import { NodeHelpers, type INodeParameters, type INodeProperties, type NodeParameterValueType } from 'n8n-workflow';
import { groups, together } from './allFacts';
import { choicesOf, description } from './parameters';
import { companyId, known, userEmail, userExternalId } from './world';

/** A record for each list of a picker. */
const PICKS: Readonly<Record<string, string>> = {
	searchAdmins: known.admin,
	searchCompanies: known.company,
	searchContacts: known.user,
	searchConversations: known.conversation,
	searchTags: known.tag,
	searchTeams: known.team,
	...together(({ picks }) => picks),
};
/** An entry for each dropdown that has to be filled in. */
const ENTRIES: Readonly<Record<string, string>> = {
	getCompanyIds: companyId,
	getContacts: known.user,
	getDateSearchFields: 'created_at',
	...together(({ entries }) => entries),
};
/** Texts that have to be of a certain kind; any other may say anything. */
const TEXTS: Readonly<Record<string, string>> = {
	company_id: companyId,
	customer_email: userEmail,
	customer_user_id: userExternalId,
	email: userEmail,
	note_id: known.note,
	url: '/companies',
	user_id: userExternalId,
	...together(({ texts }) => texts),
};

/** The text that a parameter of an operation takes where any text won't do. */
export const textFor = (owner: string, name: string): string | undefined => TEXTS[`${owner} ${name}`] ?? TEXTS[name];

function rowOf(values: readonly INodeProperties[], owner: string): INodeParameters {
	return Object.fromEntries(values.map((property) => [property.name, valueOf(property, owner)]));
}

/** A value that a user could have given. */
function valueOf(property: INodeProperties, owner: string): NodeParameterValueType {
	const { name, type, typeOptions = {}, modes = [], options = [] } = property;
	const list = modes.find((mode) => mode.name === 'list')?.typeOptions?.searchListMethod ?? '';
	const [group] = options.flatMap((option) => ('values' in option ? [option] : []));
	const entry = ENTRIES[typeOptions.loadOptionsMethod ?? ''] ?? '';
	switch (type) {
		case 'resourceLocator':
			return { __rl: true, mode: 'id', value: PICKS[list] ?? '' };
		case 'number':
			// A required number has no default that means anything.
			return property.default || (typeOptions.minValue ?? 1);
		case 'dateTime':
			return '2026-01-31T12:00:00Z';
		case 'string':
			return typeOptions.multipleValues ? ['Sample'] : property.default || (textFor(owner, name) ?? 'Sample');
		case 'options':
			return typeOptions.loadOptionsMethod ? entry : property.default;
		case 'multiOptions':
			return [entry];
		case 'json':
			return name === 'custom_attributes' ? '{}' : property.default;
		case 'fixedCollection':
			return group ? { [group.name]: [rowOf(group.values, owner)] } : {};
		default:
			return property.default;
	}
}

const isShown = (property: INodeProperties, parameters: INodeParameters) =>
	NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, description);

const shownBy = (parameters: INodeParameters) =>
	description.properties.filter((property) => isShown(property, parameters));

/** Whether the node refuses these choices together. */
export const isRefused = (parameters: INodeParameters): boolean =>
	(parameters['conversation'] === 'last' && parameters['reply_as'] === 'admin') ||
	groups.some(({ refused }) => refused?.(parameters));

/** What else an operation needs where the simulated workspace asks for it. */
export const ALSO: Readonly<Record<string, INodeParameters>> = {
	'contact.create': { additionalFields: { external_id: 'new-1' } },
	'contact.merge': { from: { __rl: true, mode: 'id', value: known.lead } },
	...together(({ also }) => also),
};

/** What a user chose and filled in. */
export interface Variant {
	/** The choices that show other parameters. */
	choices: INodeParameters;
	parameters: INodeParameters;
}

/** One variant for each combination of such choices. */
export function* variantsOf(resource: string, operation: string, choices: INodeParameters = {}): Generator<Variant> {
	const chosen = { resource, operation, ...choices };
	const selector = shownBy(chosen).find(
		({ name, type, noDataExpression }) => type === 'options' && noDataExpression === true && !(name in chosen),
	);
	if (selector) {
		for (const { value } of choicesOf(selector)) {
			yield* variantsOf(resource, operation, { ...choices, [selector.name]: value });
		}
		return;
	}
	const needed = shownBy(chosen).filter(({ required }) => required === true);
	yield { choices, parameters: { ...chosen, ...rowOf(needed, `${resource}.${operation}`) } };
}
