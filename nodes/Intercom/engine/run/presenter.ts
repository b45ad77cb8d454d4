import type { IExecuteFunctions } from 'n8n-workflow';
import type { JsonObject } from '../../model/json';
import { isList, simplifierOf, type Operation } from '../../model/operation';
import type { Presenting, Shown } from '../../model/presenting';
import { SHORT_RECORDS_FROM } from '../names';
import type { Hints } from './hints';
import type { Settings } from './settings';

/** What is to be known of an execution. */
interface Run {
	context: IExecuteFunctions;
	hints: Hints;
	operation: Operation;
}

/** Notes what is worth knowing about the records of one item: once, however many records it is true of. */
function hintsAbout(
	{ context, hints, operation }: Run,
	about: Pick<Shown, 'isShort' | 'isSimple'>,
): (record: JsonObject) => void {
	const shown = { ...about, isOnly: !isList(operation) && context.getInputData().length === 1 };
	const told = new Set<string>();
	return (record) => {
		for (const text of operation.hints?.(record, shown) ?? []) {
			if (told.has(text)) continue;
			told.add(text);
			hints.add(text);
		}
	};
}

/** How records are output: in the form that the operation has for them, where the user wants them simplified. */
export function presenterOf(run: Run, isWanted: boolean, { withTranscript }: Pick<Settings, 'withTranscript'>) {
	const { typeVersion } = run.context.getNode();
	const { present, short } = run.operation;
	const simplify = isWanted ? simplifierOf(run.operation, typeVersion) : undefined;
	const shortRecord = typeVersion >= SHORT_RECORDS_FROM ? short : undefined;
	const own = simplify && (shortRecord ?? present);
	const isShort = own !== undefined && own === shortRecord && !withTranscript;
	const noteHints = hintsAbout(run, { isShort, isSimple: simplify !== undefined });
	return {
		/** A row of a list; `query` is that of the request. */
		row(record: JsonObject, query?: JsonObject): JsonObject {
			noteHints(record);
			return simplify ? simplify(record, query) : record;
		},
		/** A record that is alone. */
		async one(record: JsonObject, presenting: Omit<Presenting, 'withTranscript'>): Promise<JsonObject> {
			if (!own) return this.row(record, presenting.chosen);
			noteHints(record);
			return await own(record, { ...presenting, withTranscript });
		},
	};
}
