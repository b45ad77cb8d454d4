import { flag, pick } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { cutRecords, hintsOfCutLists } from '../../shared/cutLists';
import { mergeHistory } from '../../shared/fields';
import { contactOutput } from '../../shared/simplify';

/** Both contacts of a merge. */
const body = {
	from: pick({
		from: 'contacts',
		role: 'lead',
		label: 'Merge Away',
		required: true,
		description: 'The contact that disappears; by email the lead is found, if a user shares it',
	}),
	into: pick({
		from: 'contacts',
		role: 'user',
		label: 'Merge Into',
		required: true,
		description: 'The contact that stays; by email the user is found, if leads share it',
	}),
	skip_duplicate_validation: flag({
		label: 'Skip Duplicate Check',
		description: 'Whether to merge contacts that share neither email nor phone',
	}),
} as const;

export const merge = endpoint({
	action: 'Merge contacts',
	description: 'Merge a contact into another one',
	notice: 'The contact that is merged away is gone for good, and what the other one lacks is copied over.',
	...contactOutput,
	route: 'POST /contacts/merge',
	query: { include_merge_history: mergeHistory },
	body,
	serializeBy: ['from', 'into'],
});

export const previewMerge = endpoint({
	label: 'Preview Merge',
	action: 'Preview a merge of contacts',
	description: 'Get what a merge would change, or why Intercom would refuse it; nothing is merged',
	hints: hintsOfCutLists(cutRecords.mergePreview),
	route: 'POST /contacts/merge/preview',
	body,
	idempotent: true,
});
