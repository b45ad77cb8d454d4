import type { Difference } from '../shape/compare';
import { isBroken, type Finding, type ProbeResult, type Remains, type Report, type Status } from './types';

const STATUSES: readonly Status[] = ['alike', 'different', 'failed', 'not available', 'nothing to read', 'left out'];
const LABELS: Readonly<Record<Difference['kind'], string>> = {
	header: 'header',
	missing: 'missing in the answer',
	new: 'new key',
	paging: 'paging',
	status: 'status',
	type: 'other type',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (titles: readonly string[], rows: ReadonlyArray<readonly string[]>): string[] =>
	rows.length === 0 ? ['None.'] : [row(...titles), row(...titles.map(() => '---')), ...rows.map((one) => row(...one))];

const countsOf = (findings: readonly Finding[]): string =>
	STATUSES.flatMap((status) => {
		const count = findings.filter((one) => one.status === status).length;
		return count === 0 ? [] : [`${count} ${status}`];
	}).join(', ');

const differencesOf = (findings: readonly Finding[], which: (difference: Difference) => boolean): string[][] =>
	findings.flatMap(({ differences, operation }) =>
		differences
			.filter(which)
			.map(({ expected, kind, place, seen }) => [`\`${operation}\``, LABELS[kind], `\`${place}\``, expected, seen]),
	);

const DIFFERENCE = ['operation', 'what', 'where', 'expected', 'seen'];

const remainsOf = (remains: readonly Remains[]): string[][] =>
	remains.map(({ count, kind, reason }) => [kind, String(count), reason]);

const probeLines = ({ assumption, probe, question, seen, sent, verdict }: ProbeResult): string[] => [
	`- **${probe}**: ${question}`,
	`  - sent: ${sent}`,
	`  - assumed: ${assumption}`,
	`  - **${verdict}**: ${seen.join('; ')}`,
];

/**
 * The report as people read it, and paste it into an issue, which holds 65,536 characters: what would not fit is in the
 * other one.
 */
export function markdownOf(report: Report): string {
	const all = [...report.reads, ...report.roundTrips];
	const others = all.filter(({ status }) => status !== 'alike' && status !== 'different');
	const broken = all.filter(isBroken);
	return [
		'# The node against a real workspace',
		'',
		`n8n-nodes-intercom ${report.package}, ${report.date}, ${report.target}, ${report.writes ? 'with' : 'without'} round trips; ${report.requests} requests, ${report.limit}.`,
		'',
		`- Reads: ${countsOf(report.reads)}`,
		...(report.writes ? [`- Steps of round trips: ${countsOf(report.roundTrips)}`] : []),
		`- ${broken.length === 0 ? 'No operation is broken.' : `Broken: ${[...new Set(broken.map(({ operation }) => operation))].join(', ')}`}`,
		'',
		'## Differences that break an operation',
		'',
		...table(
			DIFFERENCE,
			differencesOf(all, ({ breaks }) => breaks),
		),
		'',
		'## Other differences',
		'',
		...table(
			DIFFERENCE,
			differencesOf(all, ({ breaks, kind }) => !breaks && kind !== 'new'),
		),
		'',
		'## Keys that the simulator does not know',
		'',
		...table(
			DIFFERENCE,
			differencesOf(all, ({ kind }) => kind === 'new'),
		),
		'',
		'## Failed, not available, nothing to read',
		'',
		...table(
			['operation', 'status', 'why'],
			others.map(({ detail = '', operation, status }) => [`\`${operation}\``, status, detail]),
		),
		'',
		'## Open questions',
		'',
		...report.probes.flatMap(probeLines),
		'',
		...(report.writes
			? [
					'## Cleaned up',
					'',
					...table(['kind', 'removed', 'answer'], remainsOf(report.removed)),
					'',
					'## Still there',
					'',
					...table(['kind', 'records', 'why'], remainsOf(report.remains)),
					'',
				]
			: []),
		'The shapes of all answers are in live-report.json, which can be attached.',
		'',
	].join('\n');
}
