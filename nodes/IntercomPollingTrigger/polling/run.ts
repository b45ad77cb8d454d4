import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { toNodeError } from '../../Intercom/engine/run/errors';
import { positive } from '../../Intercom/engine/run/settings';
import { InputProblem } from '../../Intercom/model/failure';
import { objectOf, toText, type Json, type JsonObject } from '../../Intercom/model/json';
import { HEX_ID } from '../../Intercom/model/records/record';
import { pollEvents, type Chosen, type PollEvent } from '../events';
import { conditionsOf, idIn } from '../events/search';
import { connectPoll } from './intercom';
import { itemOf } from './output';
import { newestOf, pollOnce, type Poll } from './poll';
import { loadState, saveState, watchedKey } from './state';

const SECONDS_PER_MINUTE = 60;
/** A search that lags for longer is broken, and the keys of an hour are many. */
const MAX_LAG_MINUTES = 60;
const MAX_LIMIT = 10_000;

/** What the user chose, read and checked. */
interface Settings extends Omit<Poll, 'intercom'> {
	name: string;
	event: PollEvent;
	isSimple: boolean;
}

function lagOf(value: Json | undefined): number {
	const minutes = Number(value ?? 5);
	if (toText(value ?? 5).trim() !== '' && minutes >= 0 && minutes <= MAX_LAG_MINUTES)
		return Math.round(minutes * SECONDS_PER_MINUTE);
	throw new InputProblem(
		`Index Lag (Minutes) must be from 0 to ${MAX_LAG_MINUTES}`,
		'5 is enough for what Intercom documents',
	);
}

function segmentIn(value: unknown): string {
	if (toText(value as Json).trim() === '')
		throw new InputProblem('Segment is empty', 'Choose an entry, or check what its expression gives');
	try {
		return idIn(value, HEX_ID);
	} catch (error) {
		throw InputProblem.at('Segment', error);
	}
}

/** Reads the parameters. Throws an `InputProblem` that names the field. */
function readSettings(context: IPollFunctions): Settings {
	const parameter = (name: string, otherwise: Json): unknown => context.getNodeParameter(name, otherwise);
	const name = String(parameter('event', ''));
	const event = Object.hasOwn(pollEvents, name) ? pollEvents[name] : undefined;
	if (!event) throw new InputProblem(`There is no event "${name}"`, 'Choose one from the list');
	const options = objectOf(parameter('options', {}));
	const { form } = event;
	const chosen: Chosen = {
		conditions: conditionsOf(form === 'none' || form === 'segment' ? {} : objectOf(parameter('filters', {}))),
		waitingMinutes: form === 'waiting' ? positive(parameter('waitingMinutes', 30), 'Waiting for (Minutes)') : 0,
		segmentId: form === 'segment' ? segmentIn(parameter('segmentId', '')) : '',
	};
	return {
		name,
		event,
		chosen,
		isSimple: parameter('simplify', true) !== false,
		lagSeconds: lagOf(options.indexLag),
		limit: positive(options.maxItems ?? 1_000, 'Max Items per Poll', MAX_LIMIT),
	};
}

/** Nodes that poll right now: n8n starts a poll although the one before still runs. */
const polling = new Set<string>();

/** Runs `work` unless a poll of the same node is under way. */
async function unlessPolling<T>(key: string, work: () => Promise<T>): Promise<T | null> {
	if (polling.has(key)) return null;
	polling.add(key);
	try {
		return await work();
	} finally {
		polling.delete(key);
	}
}

const credentialIds = (context: IPollFunctions): Json =>
	Object.values(context.getNode().credentials ?? {}).map(({ id }) => id);

/** A poll of an active workflow: what is new since the last one. */
async function pollForNew(context: IPollFunctions, settings: Settings): Promise<INodeExecutionData[] | null> {
	const { chosen, event, name } = settings;
	const intercom = await connectPoll(context);
	const watched = watchedKey(name, chosen as unknown as JsonObject, credentialIds(context));
	const saved = context.getWorkflowStaticData('node');
	const { happenings, progress } = await pollOnce(event, { ...settings, intercom }, loadState(saved, watched));
	const items = happenings.map((happening) =>
		itemOf(happening, { ...settings, event: name, recordType: event.recordType }),
	);
	saveState(saved, watched, progress);
	return items.length > 0 ? items : null;
}

/** What n8n calls. `null` starts no execution. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	try {
		const settings = readSettings(context);
		const { event, name } = settings;
		if (context.getMode() === 'manual') {
			const newest = await newestOf(event, { ...settings, intercom: await connectPoll(context) });
			return [[itemOf(newest, { ...settings, event: name, recordType: event.recordType })]];
		}
		const key = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
		const items = await unlessPolling(key, async () => await pollForNew(context, settings));
		return items && [items];
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}
