/**
 * The package's classes, for those who import it: n8n itself loads the files that package.json names under `n8n`.
 */
function built(path) {
	try {
		return require(path);
	} catch (cause) {
		throw new Error(`n8n-nodes-intercom could not load ${path}: in a checkout, run "npm run build" first`, { cause });
	}
}

const { Intercom } = built('./dist/nodes/Intercom/Intercom.node.js');
const { IntercomTrigger } = built('./dist/nodes/IntercomTrigger/IntercomTrigger.node.js');
const { IntercomPollingTrigger } = built('./dist/nodes/IntercomPollingTrigger/IntercomPollingTrigger.node.js');
const { IntercomAccessTokenApi } = built('./dist/credentials/IntercomAccessTokenApi.credentials.js');
const { IntercomOAuth2Api } = built('./dist/credentials/IntercomOAuth2Api.credentials.js');

module.exports = {
	Intercom,
	IntercomTrigger,
	IntercomPollingTrigger,
	IntercomAccessTokenApi,
	IntercomOAuth2Api,
};
