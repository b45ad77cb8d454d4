/** The rules of eslint-plugin-n8n-nodes-base as n8n's own scanner applies them to community packages. */
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';

const off = (...names) => Object.fromEntries(names.map((name) => [`n8n-nodes-base/${name}`, 'off']));
const { community, credentials, nodes } = n8nNodesBase.configs;

export { n8nNodesBase };

/** For package.json. */
export const n8nPackageRules = community.rules;

/** For credentials/**: two rules that are for n8n's own repository, or done better by the community plugin, are off. */
export const n8nCredentialRules = {
	...credentials.rules,
	...off('cred-class-field-documentation-url-miscased', 'cred-class-field-type-options-password-missing'),
};

/** For nodes/**: inputs and outputs may be constants, and an API may have a real maximum. */
export const n8nNodeRules = {
	...nodes.rules,
	...off(
		'node-class-description-inputs-wrong-regular-node',
		'node-class-description-outputs-wrong',
		'node-param-type-options-max-value-present',
	),
};
