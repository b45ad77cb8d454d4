import type { Fields } from '../../../model/field';
import { flag } from '../../../model/fields';

/** What the quality checks of the workspace found, for reads that have it in Preview alone. */
export const qualityResults = {
	include_monitors: flag({
		default: true,
		description: 'Whether to add the results of the quality monitors that flagged a conversation (Preview)',
	}),
	include_scorecards: flag({
		default: true,
		description: 'Whether to add the results of quality scorecards (Preview)',
	}),
} satisfies Fields;
