import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../simulator';
import { useTestNode } from './testNode';

/** What a refusal may need or say besides its parameters and its message. */
interface Details {
	/** Prepares the simulated workspace. */
	given?: (simulator: Simulator) => void;
	/** The input, which is one empty item unless said. */
	items?: INodeExecutionData[];
	/** The index of the item that the error names; the first unless said. */
	item?: number;
	/** The advice below the message, whole or as a matcher of jest; any unless said. */
	description?: unknown;
	/** The look-ups that it takes to know, as in "GET /me"; none unless said. */
	sends?: readonly string[];
}

/** What is wrong, the parameters that make it wrong, and the message: whole, or a matcher of jest. */
export type Refusal = readonly [what: string, parameters: INodeParameters, message: unknown, details?: Details];

/** What all cases of a table have in common; a case may replace each of its parameters and details. */
type Common = Details & { parameters?: INodeParameters };

/**
 * Runs bad input through n8n's engine, each case in a fresh workspace. The error has to say what is wrong and which
 * item is concerned. Nothing may be sent but the look-ups that a case names, and nothing may be written.
 */
export function describeRefusals(
	name: string,
	...table: [cases: readonly Refusal[]] | [common: Common, cases: readonly Refusal[]]
): void {
	const [common, cases]: [Common, readonly Refusal[]] = table.length === 2 ? table : [{}, table[0]];
	describe(name, () => {
		const node = useTestNode();

		test.each(cases.map((refusal) => [refusal[0], refusal] as const))('%s', async (_what, refusal) => {
			const [, parameters, message, details] = refusal;
			const { description, given, item = 0, items, sends = [] }: Details = { ...common, ...details };
			given?.(node.simulator);
			const error = await node.failure({ ...common.parameters, ...parameters }, items ? { items } : {});
			expect(error.message).toEqual(message);
			if (description !== undefined) expect(error.description).toEqual(description);
			expect(error.context).toMatchObject({ itemIndex: item });
			expect(node.sent.map(({ to }) => to)).toEqual(sends);
			expect(node.simulator.ledger).toEqual([]);
		});
	});
}
