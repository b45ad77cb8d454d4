import type { IDataObject, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { Mismatch, same } from './check';
import type { BuiltNode } from './node';
import type { Screen } from './screen';
import type { SimulatorProcess } from './simulator';

/** One execution of the node, and its expected result. */
export interface Step {
	/** What somebody would use it for. */
	why: string;
	parameters: INodeParameters;
	/** Settings of the node, such as `onError`. */
	settings?: Partial<INode>;
	/** The items that reach the node; one without data unless there are others. */
	items?: INodeExecutionData[];
	/** How many items have to come out. */
	out: number;
	/** How many requests have to arrive at Intercom; one unless it is said. */
	requests?: number;
	/** Checks the output. */
	check?: (json: IDataObject[]) => void;
	/** Lines of the output to show. */
	show?: (json: IDataObject[]) => string[];
}

/** Runs the steps one after another and counts items and requests. */
export class Stage {
	readonly total = { steps: 0, in: 0, out: 0, requests: 0 };

	constructor(
		private readonly node: BuiltNode,
		private readonly simulator: SimulatorProcess,
		readonly screen: Screen,
	) {}

	/** Runs one step, prints it and gives the JSON of its items. Throws when anything is not as it should be. */
	async step({ why, parameters, settings = {}, items = [{ json: {} }], ...expected }: Step): Promise<IDataObject[]> {
		const number = ++this.total.steps;
		const before = await this.simulator.requests();
		const { error, output } = await this.node.run(parameters, items, settings);
		const requests = (await this.simulator.requests()) - before;
		const json = (output[0] ?? []).map((item) => item.json);
		const counts = { in: items.length, out: json.length, requests };
		this.screen.step(number, { ...this.node.titles(parameters), why, ...counts });
		if (error) throw new Mismatch(`expected no error, but: ${error.message} ${error.description ?? ''}`.trim());
		expected.check?.(json);
		same('items out', counts.out, expected.out);
		same('requests', counts.requests, expected.requests ?? 1);
		if (expected.show) this.screen.shows(expected.show(json));
		for (const what of ['in', 'out', 'requests'] as const) this.total[what] += counts[what];
		return json;
	}

	/** The same for a step that gives one item. */
	async one(step: Omit<Step, 'out'>): Promise<IDataObject> {
		const [json] = await this.step({ ...step, out: 1 });
		return json ?? {};
	}
}
