import type { IDataObject } from 'n8n-workflow';
import { idIn, recordsIn, within, type JsonRecord } from '../gateway/exchange';
import { entries, type Entry } from './operations';

/** Records by kind, as lists gave them: what later operations are about. */
export class Pool {
	private readonly records = new Map<string, JsonRecord[]>();

	add(kind: string, records: readonly JsonRecord[]): void {
		this.records.set(kind, [...(this.records.get(kind) ?? []), ...records]);
	}

	of(kind: string): readonly JsonRecord[] {
		return this.records.get(kind) ?? [];
	}

	/** The first ID of a kind; undefined where there is no record. */
	idOf(kind: string): string | undefined {
		return idIn(this.of(kind)[0]?.['id']);
	}
}

/** Which list gives the records of a kind, and what of them is their ID. */
interface Source {
	operation: string;
	/** Where the ID is in a record; `id` where it is left out. */
	id?: string;
	/** Records inside of each record, as the states in a type of tickets. */
	inside?: string;
	/** Kept of the item that the list was asked for with, as the contact of a note. */
	keep?: readonly string[];
}

const from = (operation: string, more: Omit<Source, 'operation'> = {}): Source => ({ operation, ...more });

/** Kinds of which the list has another name than the record's own resource, and names that lists give beside IDs. */
const OTHERS: Readonly<Record<string, Source>> = {
	articleVersions: from('article.getVersions', { keep: ['articles'] }),
	dataConnectorResults: from('dataConnector.getResults', { keep: ['dataConnectors'] }),
	externalIds: from('contact.getAll', { id: 'external_id' }),
	finVoiceCalls: from('finVoice.getAll'),
	finVoiceExternalIds: from('finVoice.getAll', { id: 'external_call_id' }),
	finVoiceNumbers: from('finVoice.getAll', { id: 'user_phone_number' }),
	helpCenterRedirects: from('helpCenterRedirect.getAll', { keep: ['helpCenters'] }),
	notes: from('note.getAll'),
	officeHoursExceptions: from('officeHoursException.getAll', { keep: ['officeHours'] }),
	subscriptionTypes: from('subscriptionType.getAll'),
	ticketStates: from('ticketState.getAll'),
};

/** The kind of record that an operation reads by its ID: the last one in its path. */
const kindReadBy = ({ entry }: Entry): string | undefined =>
	Object.values(entry.path ?? {})
		.flatMap((field) => (field.kind === 'pick' ? [field.from] : []))
		.at(-1);

/** The lists that give records, by kind: where a resource has Get and Get Many, the one lists what the other reads. */
export const SOURCES: Readonly<Record<string, Source>> = {
	...Object.fromEntries(
		entries.flatMap((one): Array<[string, Source]> => {
			const [resource = '', operation] = one.key.split('.');
			const kind = operation === 'get' ? kindReadBy(one) : undefined;
			const list = `${resource}.getAll`;
			return kind !== undefined && entries.some(({ key }) => key === list) ? [[kind, from(list)]] : [];
		}),
	),
	...OTHERS,
};

/** Whether it matters which record a row was asked for with. */
export const keepsAsked = (operation: string): boolean =>
	Object.values(SOURCES).some((source) => source.operation === operation && source.keep !== undefined);

/** Keeps the records that an operation gave, each with what it was asked for with. */
export function keep(
	pool: Pool,
	operation: string,
	rows: ReadonlyArray<{ row: JsonRecord; asked: IDataObject }>,
): void {
	for (const [kind, source] of Object.entries(SOURCES)) {
		if (source.operation !== operation) continue;
		const records = rows.flatMap(({ asked, row }) => {
			const id = idIn(within(row, source.id ?? 'id'));
			const kept = Object.fromEntries((source.keep ?? []).map((name) => [name, asked[name]]));
			return id === undefined || id === '' ? [] : [{ ...row, ...kept, id }];
		});
		pool.add(kind, recordsIn(records));
	}
}
