import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const { macro: ONE } = shelvedIds;
const list = { resource: 'macro', operation: 'getAll', returnAll: true };
const macro = { type: 'macro', id: ONE, name: 'Refund' };

describeRows('Macro', [
	{
		title: 'Get reads the macro',
		parameters: { resource: 'macro', operation: 'get', id: picked(ONE) },
		given: ({ state }) => addKnowledge(state),
		answers: [macro],
		sends: [{ to: `GET /macros/${ONE}` }],
		gives: [macro],
	},
	{
		title: 'Get Many reads those that changed after a time',
		parameters: { ...list, additionalFields: { updated_since: '2026-01-31T12:00:00Z' } },
		answers: [{ type: 'list', data: [macro], pages: { type: 'pages', per_page: 150, next: null } }],
		sends: [{ to: 'GET /macros?updated_since=1769860800&per_page=150' }],
		gives: [macro],
	},
]);
