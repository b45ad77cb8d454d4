import { BlockList, isIP } from 'node:net';
import { notFound, unprocessable } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import { asArray, asText, type JsonObject } from '../../json';
import { anyObject, flag, listOf, need, pick, text } from '../../shape';
import { keep, shelfRoutes } from '../shelf';

/** Brands, sender addresses, workflows, who may come in, and calls that move to the Messenger. */
export const settingsRoutes: Route[] = [
	...shelfRoutes({ kind: 'brand', path: '/brands', id: 'id', list: { pages: 'whole' } }),
	...shelfRoutes({ kind: 'email_setting', path: '/emails', id: 'id', list: { pages: 'whole' } }),
	on('GET /ip_allowlist', allowlist),
	on('PUT /ip_allowlist', writeAllowlist, {
		body: { type: pick('ip_allowlist'), enabled: flag, ip_allowlist: listOf(text) },
	}),
	on('GET /export/workflows/{id}', exportWorkflow),
	on('POST /phone_call_redirects', redirect, { body: { phone: need(text), custom_attributes: anyObject } }),
];

/** Where every caller of the simulated workspace comes from. */
const CALLER = '127.0.0.1';
const NAME = 'ip_allowlist';

function allowlist({ state }: Call): JsonObject {
	const { id: _id, ...fields } = state.shelf(NAME).get(NAME)?.fields ?? {
		type: NAME,
		enabled: false,
		ip_allowlist: [],
	};
	return fields;
}

function isIn(entries: readonly string[]): boolean {
	const list = new BlockList();
	for (const entry of entries) {
		const [address = '', bits = '32'] = entry.split('/');
		if (isIP(address) !== 4) throw unprocessable(`${entry} is not an address`);
		list.addSubnet(address, Number(bits));
	}
	return list.check(CALLER);
}

function writeAllowlist(call: Call): JsonObject {
	const fields: JsonObject = { ...allowlist(call), ...call.body };
	const inside = isIn(asArray(fields['ip_allowlist']).map(String));
	if (fields['enabled'] === true && !inside) {
		throw unprocessable(`Your IP (${CALLER}) is not on the allowlist. Saving would lock you out of this workspace.`);
	}
	keep(call.state, NAME, fields, NAME);
	call.wrote('ip_allowlist.updated', NAME);
	return fields;
}

function exportWorkflow(call: Call): JsonObject {
	const workflow = call.state.shelf('workflow').get(param(call, 'id'));
	if (workflow === undefined) throw notFound('Workflow not found');
	return { export_version: '1.0', exported_at: '2026-01-26T12:00:00Z', app_id: 12345, workflow: workflow.fields };
}

/** Its refusals have a shape of their own. */
function redirect(call: Call): Answer | JsonObject {
	const phone = asText(call.body['phone']) ?? '';
	if (!/^\+[\d ]{6,18}$/.test(phone)) {
		return new Answer(400, { error_key: 'invalid_phone_number', message: 'Invalid phone number' });
	}
	call.wrote('phone_switch.created', phone);
	return { url: `https://via.example.com/msgr/${call.state.ids.uuid()}`, type: 'phone_call_redirect' };
}
