import { adviceFor } from '../../../nodes/Intercom/engine/send/advice';

/** What the user is told where Intercom refuses a request with a status, a code and words. */
const adviceOn = (request: string, status: number, code: string, message = 'In words'): string => {
	const [method = '', path = ''] = request.split(' ');
	return adviceFor({ status, entries: [{ code, message }] }, { method, path, version: 'Preview' });
};

test.each(['POST /contacts/bulk', 'PUT /companies/bulk', 'POST /companies/bulk/delete'])(
	'field_not_found of %s is a record without a field, not an attribute',
	(request) => {
		const advice = adviceOn(request, 422, 'field_not_found');
		expect(advice).toMatch(/^Give each record what Intercom names, such as its ID/);
		expect(advice).not.toContain('attribute');
	},
);

test('field_not_found of a data attribute stays what it was', () => {
	expect(adviceOn('PUT /data_attributes/7', 404, 'field_not_found')).toMatch(/^Choose an attribute/);
});

test('a job that is closed is over, and no matter of permissions', () => {
	const advice = adviceOn('POST /contacts/bulk', 403, 'forbidden', 'The job is closed');
	expect(advice).toBe('The job is over: start another one');
	expect(adviceOn('POST /contacts/bulk', 403, 'forbidden', 'Not authorized')).toMatch(/lacks the permission/);
});

test.each([
	['GET /contacts/bulk/j1', 404, 'job_not_found', /^Check the ID of the job, or start another one/],
	['POST /companies/search', 400, 'invalid_field', /does not know the field/],
	['GET /contacts/deleted', 400, 'invalid_per_page', /from 1 to 150/],
	['POST /contacts/merge', 400, 'parameter_not_allowed', /^Leave out what Intercom names/],
	['POST /ecommerce/connectors/1/catalog', 409, 'sync_in_progress', /try again when it is done/],
])('%s, %d %s says what to do', (request, status, code, advice) => {
	expect(adviceOn(request, status, code)).toMatch(advice);
});

test.each(['The team is being changed', 'Some of the changes were applied'])(
	'a conflict of a team (%s) may have changed a part, so the team is read first',
	(words) => {
		const advice = adviceOn('PUT /teams/1', 409, 'conflict', words);
		expect(advice).toMatch(/a part of your change may have been made: read it with "Team: Get" before you try again$/);
	},
);

test.each(['unprocessable_entity', 'parameter_invalid', 'anything'])(
	'a folder that is not deleted (422 %s) has something in it',
	(code) => {
		expect(adviceOn('DELETE /folders/6', 422, code)).toMatch(/^Move or delete what is in the folder first/);
	},
);

test('other refusals about folders are not about what is in them', () => {
	expect(adviceOn('DELETE /folders/6', 404, 'not_found')).toMatch(/^Check the ID/);
	expect(adviceOn('PUT /folders/6', 422, 'parameter_invalid')).toBe('Check the values of the fields');
});
