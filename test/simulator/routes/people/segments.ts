import { notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { pick, text } from '../../shape';
import type { Segment } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { segmentView } from '../../views/segment';

/** Segments of contacts, and of companies when asked for them. */
export const segmentRoutes: Route[] = [
	on('GET /segments', list, { query: { include_count: text, type: pick('company', 'user', 'contact') } }),
	on('GET /segments/{segment_id}', read, { query: { include_count: text } }),
];

function list(call: Call): JsonObject {
	const companies = call.query['type'] === 'company';
	const segments = [...call.state.segments.values()].filter(
		(segment) => (segment.person_type === 'company') === companies,
	);
	return { type: 'segment.list', segments: segments.map((segment) => view(call, segment)) };
}

function read(call: Call): JsonObject {
	const segment = call.state.segments.get(param(call, 'segment_id'));
	if (segment === undefined) throw notFound();
	return view(call, segment);
}

// The parameter's presence counts, not its value: include_count=false counts too.
function view(call: Call, segment: Segment): JsonObject {
	return segmentView(segment, call.query['include_count'] === undefined ? undefined : membersOf(call.state, segment));
}

function membersOf(state: Workspace, segment: Segment): number {
	let members = 0;
	if (segment.person_type === 'company') {
		for (const company of state.companies.values()) if (segment.matches(company)) members++;
	} else {
		for (const contact of state.contacts.values()) if (!contact.archived && segment.matches(contact)) members++;
	}
	return members;
}
