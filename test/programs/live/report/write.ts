import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../gateway/exchange';
import { markdownOf } from './markdown';
import { leaksIn } from './secrets';
import type { Report } from './types';

/** The report would have held something of the workspace. It does not say what. */
export class LeakProblem extends Error {}

/** Where the reports are. */
export const reportFiles = (folder: string) => ({
	markdown: join(folder, 'live-report.md'),
	json: join(folder, 'live-report.json'),
});

/** Writes both reports, unless something of the workspace stands in them. */
export function writeReport(
	report: Report,
	{ exchanges, folder, known, token }: { exchanges: readonly Exchange[]; folder: string; known: string; token: string },
): { json: string; markdown: string } {
	const texts = { markdown: markdownOf(report), json: `${JSON.stringify(report, null, '\t')}\n` };
	// The day of the run is no value of the workspace, even if it stands there too.
	const leaks = leaksIn(`${texts.markdown}\n${texts.json}`.replaceAll(report.date, ''), { exchanges, known, token });
	if (leaks.length > 0)
		throw new LeakProblem(`The report would have held ${leaks.length} values of the workspace, so it was not written`);
	const files = reportFiles(folder);
	mkdirSync(folder, { recursive: true });
	for (const form of ['markdown', 'json'] as const) {
		writeFileSync(`${files[form]}.partial`, texts[form]);
		renameSync(`${files[form]}.partial`, files[form]);
	}
	return files;
}
