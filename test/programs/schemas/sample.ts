import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Workspace } from '../../simulator';
import { picked } from '../picked';

/**
 * How an operation is run to see what it gives: as it is usually used, without additional fields that change the
 * answer.
 */
export interface Sample {
	/** As the editor saves them, without the resource and the operation; expressions read the items. */
	parameters?: INodeParameters;
	/** The items that reach the node; one without data where there are none. */
	items?: (workspace: Workspace) => IDataObject[];
}

/**
 * What shows the output of each operation of a resource: several samples where a choice decides which fields have a
 * value.
 */
export type Samples = Readonly<Record<string, Sample | readonly Sample[]>>;

/** So many records show what a record can have, as none of them has everything. */
const SEVERAL = 60;

/** Each of the first records as an item. */
export const several = <T>(records: Iterable<T>, itemOf: (record: T) => IDataObject): IDataObject[] =>
	[...records].slice(0, SEVERAL).map(itemOf);

export const idOf = ({ id }: { id: number | string | null }) => ({ id });
/** The IDs of contacts, companies and conversations, as items. */
export const contactsOf = ({ contacts }: Workspace) => several(contacts.listed(), idOf);
export const companiesOf = ({ companies }: Workspace) => several(companies.values(), idOf);
export const conversationsOf = ({ conversations }: Workspace) => several(conversations.values(), idOf);

/** A picker's value that each item gives, under this key. */
export const from = (key: string) => picked(`={{ $json.${key} }}`);

/** Contacts of one role. */
export const contactsAs = (role: 'lead' | 'user', { contacts }: Workspace) =>
	contacts.listed().filter((contact) => contact.role === role);
/** The external IDs of contacts, as items with this key. */
export const externalIdsAs =
	(key: string) =>
	({ contacts }: Workspace): IDataObject[] =>
		several(
			contacts.listed().filter(({ external_id }) => external_id !== null),
			({ external_id }) => ({ [key]: external_id }),
		);

/** One item for each contact, or each company. */
export const eachContact = (parameters: INodeParameters = {}): Sample => ({
	parameters: { contact_id: from('id'), ...parameters },
	items: contactsOf,
});
export const eachCompany = (parameters: INodeParameters = {}): Sample => ({
	parameters: { company_id: from('id'), ...parameters },
	items: companiesOf,
});
