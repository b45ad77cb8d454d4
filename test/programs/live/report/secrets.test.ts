import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange } from '../gateway/exchange';
import { leaksIn } from './secrets';
import type { Report } from './types';
import { LeakProblem, writeReport } from './write';

const answer = {
	type: 'contact',
	name: 'Ann Rossi',
	email: 'ann@example.com',
	phone: null,
	id: 1795749607,
	role: 'user',
	note: 'refund',
	custom_attributes: { 'Preferred color': 'red' },
	count: 12,
};
const exchange: Exchange = {
	method: 'GET',
	path: '/contacts/1',
	search: '',
	body: undefined,
	version: '2.16',
	status: 200,
	headers: {},
	answer,
};
const known = 'contact user role';
const leaks = (text: string) => leaksIn(text, { exchanges: [exchange], known, token: 'secret-token' });

test.each([
	['a name', 'seen by Ann Rossi'],
	['an address', '`ann@example.com`'],
	['a long number', 'place 1795749607'],
	['a text in one word', 'a refund'],
	['the name of an attribute', 'Preferred color: string'],
	['the value of an attribute', 'it said "Preferred color"'],
	['the token', '(secret-token)'],
])('finds %s', (_what, text) => {
	expect(leaks(text)).toHaveLength(1);
});

test.each([
	['words of the API that are values too', 'a contact with the role user'],
	['counts', '12 rows'],
	['parts of other words', 'refunded'],
])('lets %s pass', (_what, text) => {
	expect(leaks(text)).toEqual([]);
});

test('a report with something of the workspace is not written, and the error does not repeat it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'secrets-of-live-'));
	const report: Report = {
		program: 'n8n-nodes-intercom live',
		package: '1.0.0',
		date: '2026-01-31',
		target: 'region us',
		writes: false,
		requests: 1,
		limit: 'no limit told',
		reads: [],
		roundTrips: [],
		probes: [{ probe: 'p', question: 'q', sent: 's', assumption: 'a', verdict: 'told', seen: ['Ann Rossi'] }],
		removed: [],
		remains: [],
	};
	const write = () => writeReport(report, { exchanges: [exchange], folder, known, token: 'secret-token' });
	expect(write).toThrow(LeakProblem);
	expect(write).toThrow(/^(?!.*Ann)/);
	expect(readdirSync(folder)).toEqual([]);
	rmSync(folder, { recursive: true, force: true });
});
