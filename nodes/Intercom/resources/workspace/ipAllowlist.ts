import { flag, texts } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';

export const ipAllowlist: Resource = {
	label: 'IP Allowlist',
	operations: {
		get: endpoint({
			action: 'Get the IP allowlist',
			description: 'Get the addresses that the workspace can be reached from, and whether that is enforced',
			route: 'GET /ip_allowlist',
		}),
		update: endpoint({
			action: 'Update the IP allowlist',
			description: 'Set the addresses that the workspace can be reached from',
			notice:
				'The new list takes the place of the old one. Whoever comes from an address that is not in it is locked out, so keep the addresses of your teammates and of this n8n in it.',
			route: 'PUT /ip_allowlist',
			body: {
				enabled: flag({ default: true, description: 'Whether other addresses are locked out' }),
				ip_allowlist: texts({
					label: 'Addresses',
					placeholder: 'e.g. 203.0.113.0/24',
					description: 'Single addresses, or ranges in CIDR notation',
				}),
			},
		}),
	},
};
