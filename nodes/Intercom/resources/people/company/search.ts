import { select } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { byBodyCursor } from '../../../model/pages';
import { sortOrder } from '../../shared/fields';
import { searchBy } from '../../shared/forms';
import { simpleCompany } from '../../shared/simplify';

/** Intercom gives 15 unless asked and names no maximum; its other lists of companies give 50 and a few more. */
const PAGE_SIZE = 50;

export const search = endpoint({
	action: 'Search companies',
	description: 'Find companies by conditions on their fields; those without contacts are not found',
	simplify: simpleCompany,
	route: 'POST /companies/search',
	body: {
		...searchBy('companies'),
		'sort.field': select({ from: 'getCompanyFields', label: 'Sort By' }),
		'sort.order': sortOrder,
	},
	rows: 'data',
	pages: byBodyCursor(PAGE_SIZE),
	idempotent: true,
});
