/** Routes of Preview that no operation reaches but the raw request, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
	'DELETE /secure_mode_secrets/{id}': 'ends the sessions of everybody whom the secret signs in',
	'GET /secure_mode_secrets': 'lists secrets that sign people in, which are no data of a workflow',
	'POST /ecommerce/connectors/{id}/catalog': 'takes a form with a file in parts, and removes the products it lacks',
	'POST /secure_mode_secrets': 'answers with a secret that signs people in, which would stand in the output',
	'PUT /conversations/{conversation_id}/conversation_parts/{id}': 'experimental, and needs a secret in its body',
};
