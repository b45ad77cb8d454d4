import type { ProbeResult } from '../report/types';
import { bulkProbes } from './bulk';
import { limitProbes } from './limits';
import { listProbes } from './lists';
import { NotSeen, type Probe, type ProbeDesk } from './probe';
import { readProbes } from './reads';
import { versionProbes } from './versions';
import { writeProbes } from './writes';

export const probes: readonly Probe[] = [
	...versionProbes,
	...limitProbes,
	...readProbes,
	...listProbes,
	...bulkProbes,
	...writeProbes,
];

/** Questions that no request of this program can answer, and why. */
const UNASKED: readonly ProbeResult[] = [
	{
		probe: 'repeated-notification',
		question: 'Does a notification that is sent again keep its ID?',
		sent: 'nothing',
		assumption: 'yes: the trigger knows repeats by it',
		verdict: 'not seen',
		seen: ['Intercom sends notifications to public addresses only'],
	},
];

/** Asks the questions one after another; those that write only if the run may. */
export async function runProbes(
	desk: ProbeDesk,
	{ said = () => {}, writes }: { writes: boolean; said?: (result: ProbeResult) => void },
): Promise<ProbeResult[]> {
	const results: ProbeResult[] = [];
	for (const { assumption, name, question, run, sent, writes: isWriting } of probes) {
		if (isWriting === true && !writes) continue;
		const about = { probe: name, question, sent, assumption };
		try {
			results.push({ ...about, ...(await run(desk)) });
		} catch (error) {
			if (!(error instanceof NotSeen)) throw error;
			results.push({ ...about, verdict: 'not seen', seen: [error.message] });
		}
		const [last] = results.slice(-1);
		if (last) said(last);
	}
	return [...results, ...UNASKED];
}
