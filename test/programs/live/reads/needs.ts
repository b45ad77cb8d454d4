import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Field, Fields } from '../../../../nodes/Intercom/model/field';
import { isList } from '../../../../nodes/Intercom/model/operation';
import { picked } from '../../picked';
import type { Entry } from './operations';
import type { Pool } from './pool';

const DAY_MS = 86_400_000;
/** As many rows as show what a list gives, without reading a large workspace. */
const LIMIT = 20;

/** Texts that name a record, by `operation parameter`, and the kind that gives them. */
const TEXTS: Readonly<Record<string, string>> = {
	'contact.getByExternalId external_id': 'externalIds',
	'finVoice.get id': 'finVoiceCalls',
	'finVoice.getByExternalId external_id': 'finVoiceExternalIds',
	'finVoice.getByPhoneNumber phone_number': 'finVoiceNumbers',
	'note.get note_id': 'notes',
};

/** What no list gives: these operations are read where the round trips make such a record, or not at all. */
export const UNLISTED: Readonly<Record<string, string>> = {
	'customObject.get': 'Intercom lists no types of custom objects, and an instance needs one',
	'customObject.getAll': 'Intercom lists no types of custom objects',
	'dataExport.download': 'only a job that was started has an export',
	'dataExport.get': 'only a job that was started has an export',
	'job.get': 'jobs are not listed',
	'message.getStatuses': 'rulesets are not listed',
	'message.getWhatsAppStatus': 'messages are not listed',
	'reportingExport.download': 'only a job that was started has an export',
	'reportingExport.get': 'only a job that was started has an export',
	'visitor.get': 'visitors are not listed',
	'workflow.export': 'workflows are not listed',
};

const since = () => new Date(Date.now() - 7 * DAY_MS).toISOString();
const openOnes = { search_by: 'all', query: { text: [{ field: 'state', operator: 'equals', value: 'open' }] } };

/** Parameters that an operation needs beside records. */
const ALSO: Readonly<Record<string, () => INodeParameters>> = {
	'activityLog.getAll': () => ({ created_at_after: since() }),
	'activityLog.search': () => ({ created_at_after: since() }),
	'call.getRecording': () => ({ property: 'data' }),
	'contact.search': () => ({
		search_by: 'all',
		query: { text: [{ field: 'role', operator: 'equals', value: 'user' }] },
	}),
	'conversation.getAttachments': () => ({ property: 'data' }),
	'conversation.search': () => openOnes,
	'dataAttribute.getAll': () => ({ model: 'contact' }),
	'dataEvent.getAll': () => ({ contact_by: 'intercom_user_id' }),
	'rawRequest.send': () => ({ method: 'GET', url: '/me' }),
	'ticket.search': () => ({
		search_by: 'all',
		query: { text: [{ field: 'title', operator: 'notEquals', value: 'n8n-live-nothing' }] },
	}),
};

/** How an operation is run. */
export interface Reading {
	parameters: INodeParameters;
	/** What the parameters are about, one item for each run of the operation. */
	items: IDataObject[];
	/** Kinds of which the workspace has no record. */
	lacking: string[];
}

const fieldsOf = (fields: Fields = {}): Array<[string, Field]> => Object.entries(fields);

/** The parameters that name records, with the kind of each. */
function recordsFor({ entry, key }: Entry): Array<[parameter: string, kind: string, form: 'list' | 'pick' | 'text']> {
	const always = [...fieldsOf(entry.path), ...[entry.query, entry.body, entry.fields].flatMap(fieldsOf)].filter(
		([name, field], index) => index < fieldsOf(entry.path).length || field.required === true || name === 'contact_by',
	);
	return always.flatMap(([name, field]): Array<[string, string, 'list' | 'pick' | 'text']> => {
		const parameter = field.parameter ?? name.replaceAll('.', '_');
		if (field.kind === 'pick') return [[parameter, field.from, 'pick']];
		if (field.kind === 'oneOf' && name === 'contact_by') return [['intercom_user_id', 'contacts', 'pick']];
		if (field.kind === 'select' && field.from === 'getConversations') return [[parameter, 'conversations', 'list']];
		if (field.kind === 'text') return [[parameter, TEXTS[`${key} ${parameter}`] ?? '', 'text']];
		return [];
	});
}

const valueOf = (kind: string, form: 'list' | 'pick' | 'text') => {
	const expression = `={{ $json.${kind} }}`;
	if (form === 'list') return `={{ [$json.${kind}] }}`;
	return form === 'pick' ? picked(expression) : expression;
};

/** How an operation reads some records of a workspace. */
export function readingOf(one: Entry, pool: Pool, samples: number): Reading {
	const [resource = '', operation = ''] = one.key.split('.');
	const also = ALSO[one.key]?.() ?? {};
	const needed = recordsFor(one).filter(([parameter]) => !(parameter in also));
	const kinds = needed.map(([, kind]) => kind);
	// The last kind in the path decides: a version of an article names its article too.
	const main = kinds.at(-1);
	const records = main === undefined ? [] : pool.of(main).slice(0, samples);
	const items = records.flatMap((record): IDataObject[] => {
		const values = kinds.map((kind) => (kind === main ? record['id'] : (record[kind] ?? pool.idOf(kind))));
		const isWhole = values.every((value) => value !== undefined && value !== null);
		return isWhole ? [Object.fromEntries(kinds.map((kind, index) => [kind, String(values[index])]))] : [];
	});
	return {
		parameters: {
			resource,
			operation,
			...(isList(one.entry) && { returnAll: false, limit: LIMIT }),
			...Object.fromEntries(needed.map(([parameter, kind, form]) => [parameter, valueOf(kind, form)])),
			...also,
		},
		items: main === undefined ? [{}] : items,
		lacking: kinds.filter((kind) => pool.of(kind).length === 0),
	};
}
