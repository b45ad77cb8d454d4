import type { Difference } from '../shape/compare';

export type Status = 'alike' | 'different' | 'failed' | 'not available' | 'nothing to read' | 'left out';

/** What was found about one operation. */
export interface Finding {
	/** `resource.operation` */
	operation: string;
	status: Status;
	/** Why, where there is more to say. */
	detail?: string;
	requests: number;
	/** Each route with the statuses of its answers and their shape. */
	answers: Array<{ route: string; statuses: string[]; shape?: string }>;
	differences: Difference[];
}

/** What a probe found out. */
export interface ProbeResult {
	probe: string;
	question: string;
	/** The requests, without what is in them. */
	sent: string;
	/** What the node assumes. */
	assumption: string;
	verdict: 'confirms' | 'contradicts' | 'not seen' | 'told';
	/** Facts: numbers, types, statuses. */
	seen: string[];
}

/** A record that is still there. */
export interface Remains {
	kind: string;
	count: number;
	reason: string;
}

/** Everything that a run found, without anything of the workspace. */
export interface Report {
	program: 'n8n-nodes-intercom live';
	package: string;
	/** The day, as in 2026-01-31. */
	date: string;
	target: string;
	writes: boolean;
	requests: number;
	/** The limit that Intercom told, for its window. */
	limit: string;
	reads: Finding[];
	roundTrips: Finding[];
	probes: ProbeResult[];
	removed: Remains[];
	remains: Remains[];
}

/** Whether an operation does not do what it should. */
export const isBroken = ({ differences, status }: Finding): boolean =>
	status === 'failed' || differences.some(({ breaks }) => breaks);
