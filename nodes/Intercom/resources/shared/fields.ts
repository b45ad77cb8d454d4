import type { SearchKind } from '../../model/field';
import { choice, flag, pick, text, time } from '../../model/fields';
import { searchFields } from '../../model/searchFields';
import { searchTitles } from '../../model/searchTitles';

/** The contact that an operation is about, by any identity. */
export const contactId = pick({ from: 'contacts', label: 'Contact', required: true });
export const companyId = pick({ from: 'companies', label: 'Company', required: true });
export const conversationId = pick({ from: 'conversations', label: 'Conversation', required: true });

/** The teammate who acts; the token's own unless another is named. */
export const actingAdmin = pick({
	from: 'admins',
	label: 'Acting Teammate',
	defaultsToTokenOwner: true,
	description: 'Who performs this; the teammate of the access token when left out',
});

export const createdAt = time({
	label: 'Created At',
	description: 'When it happened, for records that come from elsewhere; now when left out',
});
export const mergeHistory = flag({ description: 'Whether to add the contacts that were merged into this one' });

/** Sorting of searches whose dates are exact to the second. */
export const sortField = (searches: Exclude<SearchKind, 'companies' | 'contacts'>) =>
	text({
		label: 'Sort By',
		offers: Object.fromEntries(
			searchFields[searches].date.map((field) => [field, searchTitles[searches][field] ?? field]),
		),
		description: 'By Created At, Return All reads a long list in parts at a time',
	});

/** Sorting of a search, as POST /contacts/search documents it. */
export const sortOrder = choice({
	options: { ascending: 'Ascending', descending: 'Descending' },
	default: 'descending',
});

export const body = text({ required: true, multiline: true, description: 'HTML or plain text' });

/** The binary field that takes a file. */
export const property = text({
	label: 'Put Output File in Field',
	required: true,
	default: 'data',
	hint: 'Name of the binary field that takes the file',
});
