import type { DateFilterTitles } from './dateFilter';
import type { JsonObject } from './json';
import type { OptionsList } from './optionsList';
import type { RecordKind } from './records';
import type { Part } from './records/record';

/**
 * The versions of the node, n8n's `typeVersion`. A node that was saved keeps its version, and with it what it sends and
 * gives; what would change one of them belongs to the next version.
 */
export const NODE_VERSIONS = [1, 2] as const;
export type NodeVersion = (typeof NODE_VERSIONS)[number];
/** The version that a new node gets. */
export const NEWEST_NODE_VERSION: NodeVersion = 2;

/** What every field may say about itself. */
export interface Common {
	/** Overrides the title made from the API name (`owner_id` gives "Owner ID"). */
	label?: string;
	description?: string;
	/** A short line that is always readable under the input. */
	hint?: string;
	placeholder?: string;
	/** Always shown and always sent; other fields wait in one collection until the user adds them. */
	required?: true;
	/** Always shown too, but sent only when it is not left empty. */
	alwaysVisible?: true;
	/** The version of the node from which the field is always visible; before it, it waited in the collection. */
	alwaysVisibleFrom?: NodeVersion;
	/**
	 * The parameter's name, where it differs from Intercom's. One route may call a company `id` and another one
	 * `company_id`: if both parameters are called `company_id`, the user's choice stays when the operation changes.
	 * Inputs of rows always have Intercom's name.
	 */
	parameter?: string;
}

/** What each kind of field says beyond that. */
export interface Kinds {
	/** One record: from a searchable list, by URL, by ID or by another name that a person knows. */
	pick: {
		from: RecordKind;
		/** Which contact is meant where a lead and a user share a name. */
		role?: Exclude<Part, 'company'>;
		/** Stands for the token's own teammate until the user names another. */
		defaultsToTokenOwner?: true;
		/** Sent as a number, which is what Intercom's description calls the ID here. */
		asNumber?: true;
	};
	/** One or several values from a dropdown that the workspace fills. */
	select: {
		from: OptionsList;
		many?: true;
		/** IDs sent as numbers. */
		asNumber?: true;
		/** Parameters that decide which entries there are. */
		dependsOn?: readonly string[];
		/** The list begins with an entry for nobody, which is sent as null. */
		nobody?: true;
	};
	text: {
		default?: string;
		multiline?: true;
		/** Values that the form offers, with their titles; an expression may give others. */
		offers?: Readonly<Record<string, string>>;
		/**
		 * The name of a record, which is looked up and sent as the record's ID: in one way, or without `by` in any that the
		 * kind has. With `many` they are several with commas, sent as a list. Empty text stays what it is.
		 */
		names?: { kind: RecordKind; by?: string; part?: Part; many?: true; asNumber?: true };
	};
	/** A whole number. */
	integer: {
		default?: number;
		min?: number;
		max?: number;
		/** Decimals are cut off, with a hint: Intercom does so by itself here, and refuses them elsewhere. */
		cuts?: true;
	};
	decimal: { default?: number };
	flag: { default?: boolean };
	/** Any date n8n can hold; sent as Unix seconds. */
	time: object;
	/** One of the API's own values, by title. */
	choice: { options: Readonly<Record<string, string>>; default?: string };
	/** Several of the API's own values. */
	choices: { options: Readonly<Record<string, string>> };
	json: {
		default?: string;
		/** Takes nothing but an object. */
		object?: true;
		/** The member of Intercom's body that the object is, so that a body around it is known when it is pasted. */
		part?: string;
		/** What Intercom calls the values, where it takes no object as one of them. */
		flat?: string;
	};
	/** A list of texts. */
	texts: {
		max?: number;
		/** IDs sent as numbers. */
		asNumber?: true;
	};
	/** Attributes that the workspace defines, in a resource mapper. */
	attributes: {
		of: AttributeOwner;
		/** Parameters of pickers that decide which attributes there are. */
		dependsOn?: readonly string[];
	};
	/** Names of binary properties, sent as base64 attachments. */
	files: { max: number };
	/** A list of objects; their fields are of the kinds that fit into a row. */
	rows: { of: Readonly<Record<string, RowField>>; title: string; max?: number };
	/** One object of named values, each of a type that the user chooses. */
	entries: { title: string; types: Readonly<Record<string, EntryType>>; max: number };
	/** Quick filters of a search: those that the user adds hold beside the query that a later field puts there. */
	filters: { searches: SearchKind; equal: FilterFields; dates: Readonly<Record<string, DateFilterTitles>> };
	/** Nested conditions of a search endpoint. */
	query: { searches: SearchKind; match: 'AND' | 'OR' };
	/** A whole search query as JSON. */
	queryJson: { searches: SearchKind };
	/** The user picks a case; that case's constants and fields are sent, the choice itself is not. */
	oneOf: { cases: Readonly<Record<string, Case>> };
}

/** What can have attributes of the workspace's own. */
export type AttributeOwner = 'company' | 'contact' | 'conversation' | 'ticket';

/** What a search endpoint searches. */
export type SearchKind = 'companies' | 'contacts' | 'conversations' | 'tickets';

/** One case of a `oneOf`. */
export interface Case {
	label: string;
	/** A line under the label in the list of cases. */
	description?: string;
	/** Shown as a notice under the selector while this case is chosen. */
	notice?: string;
	/** Constants that this case sends; dotted keys are places in the body. */
	send?: JsonObject;
	fields?: Fields;
}

/** A type that a named value can have: one field called `value` sends that value, others send an object. */
export interface EntryType {
	label: string;
	/** How a name has to end for Intercom to take the value for one of this type. */
	nameEnd?: string;
	fields: Readonly<Record<string, RowField>>;
}

export type Kind = keyof Kinds;
export type Field<K extends Kind = Kind> = { [P in K]: Readonly<{ kind: P } & Kinds[P] & Common> }[K];
/**
 * Fields that fit into a row: one input each. The table of kinds says the same with `fitsRow`, and does not compile if
 * it differs.
 */
export type RowField = Field<'choice' | 'decimal' | 'flag' | 'integer' | 'pick' | 'text' | 'time'>;
/** Keys are the API's own names; a dotted key is a place inside the body, as in `from.id`. */
export type Fields = Readonly<Record<string, Field>>;
export type FilterFields = Readonly<Record<string, Field<'select'> | RowField>>;
