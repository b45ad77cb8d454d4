import type { INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../../../simulator';
import type { Finding } from '../../types';
import type { Act } from './acts';

/** An operation that somebody else crosses between its first and its second try. */
export interface Scenario {
	/** `resource.operation` */
	key: string;
	parameters: INodeParameters;
	/** The request that meets the fault. */
	target: { method: string; path: RegExp };
	/** What somebody else does. */
	act: Act;
	/** Whether the node may tell nothing of it. */
	mayRecover: boolean;
	/** Whether it may fail. */
	mayFail: boolean;
	/** Only where the first try did nothing, or only where it worked. */
	first?: 'nothing' | 'applied';
	/** What is wrong in the workspace afterwards. */
	wrong(simulator: Simulator, failed: boolean): Finding[];
}

export const finding = (harm: Finding['harm'], words: string): Finding[] => [{ harm, words }];

/** There is one record, and it has one of these names. */
export function oneNamed(found: ReadonlyArray<{ name?: string | null }>, ...names: string[]): Finding[] {
	if (found.length !== 1) return finding(found.length > 1 ? 'doubled' : 'lost', `there are ${found.length} records`);
	const name = String(found[0]?.name);
	return names.includes(name) ? [] : finding('wrong', `the record is called ${name}`);
}

/** The kind of a cell in the report, and in `--only`. */
export const kindOf = ({ act }: Scenario): string => `somebody else ${act.name}`;
