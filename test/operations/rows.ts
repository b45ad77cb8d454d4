import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../simulator';
import type { Json } from '../simulator/json';
import { type Sent, useTestNode } from './testNode';
import { recordOperations } from './rowCoverage/files';
import { differencesOf, sdkFor, type SdkCall } from './sdk';

/** One case of an operation: what the user set, what has to leave the node, what has to come out. */
export interface Row {
	/** A sentence of behaviour. */
	title: string;
	parameters: INodeParameters;
	items?: INodeExecutionData[];
	/** Prepares the simulated workspace, which is empty but for teammates, teams, tags, segments and attributes. */
	given?: (simulator: Simulator) => void;
	/**
	 * Bodies that stand for the simulator's own, one for each request in turn; `undefined` keeps its own. The request
	 * still has to be one that the simulator accepts: an answer from 400 on is left as it is.
	 */
	answers?: ReadonlyArray<Json | undefined>;
	/** Every request, whole and in order. */
	sends: readonly Sent[];
	/**
	 * Requests that the records of the output need beside these, for names and addresses: each once, whenever it comes.
	 * None are needed without Simplify.
	 */
	lookUps?: readonly Sent[];
	/** The JSON of every item, whole and in order. */
	gives: readonly IDataObject[];
	/** What the official SDK is asked for the same: it has to send one of the requests above. */
	sdk?: SdkCall;
	/** Places in which the SDK's request differs, such as `body.owner_id`, and the reason. */
	sdkDiffers?: Readonly<Record<string, string>>;
}

const operationOf = ({ parameters: { operation, resource } }: Pick<Row, 'parameters'>): string =>
	`${String(resource)}.${String(operation)}`;

/** What the rows of a table have in common: the workspace and Intercom's answers. A row may replace either. */
type Common = Pick<Row, 'given' | 'answers' | 'lookUps'>;

/** Runs the rows of one resource through n8n's engine, each in a fresh workspace. */
export function describeRows(
	name: string,
	...table: [rows: readonly Row[]] | [common: Common, rows: readonly Row[]]
): void {
	const [common, rows] = table.length === 2 ? table : [{}, table[0]];
	recordOperations('rows', rows.map(operationOf));
	const compared = rows.flatMap(({ sdk, ...row }) => (sdk ? [{ ...row, sdk }] : []));
	recordOperations('sdk', compared.map(operationOf));
	describe(name, () => {
		const node = useTestNode();

		test.each(rows.map((row) => [row.title, { ...common, ...row }] as const))(
			'%s',
			async (_title, { answers = [], gives, given, items, lookUps = [], parameters, sends }) => {
				given?.(node.simulator);
				for (const body of answers) {
					node.simulator.fault({
						rewrite: (answer) => (answer.status >= 400 || body === undefined ? {} : { body }),
						times: 1,
					});
				}
				const json = await node.json(parameters, items ? { items } : {});
				const isAmong = (requests: readonly Sent[]) => (request: Sent) => requests.some(({ to }) => to === request.to);
				const beside = parameters['simplify'] === false ? [] : lookUps.filter((one) => !isAmong(sends)(one));
				expect(node.sent.filter((request) => !isAmong(beside)(request))).toEqual(sends);
				expect(node.sent.filter(isAmong(beside))).toEqual(beside);
				expect(json).toEqual(gives);
			},
		);

		if (compared.length === 0) return;
		test.each(compared.map((row) => [row.title, { ...common, ...row }] as const))(
			'%s: the official SDK sends the same',
			async (_title, { given, sdk, sdkDiffers = {}, sends }) => {
				given?.(node.simulator);
				// Whether the simulator accepts it is no matter here: what was sent is compared.
				await Promise.resolve(sdk(sdkFor(node.simulator))).catch(() => {});
				const [theirs, ...more] = node.simulator.requests;
				if (!theirs) throw new Error('The SDK sent nothing');
				expect(more).toEqual([]);
				expect(differencesOf(theirs, sends)).toEqual(Object.keys(sdkDiffers).sort());
			},
		);
	});
}
