/** An error that Intercom answers with; handlers throw it, the server turns it into an `error.list`. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly field?: string,
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}
}

/** 401: no token, or not the workspace's. */
export const unauthorized = (): ApiError => new ApiError(401, 'unauthorized', 'Access Token Invalid');

/** 404 for a record of no special kind, and for a route that does not exist. */
export const notFound = (message = 'Resource Not Found'): ApiError => new ApiError(404, 'not_found', message);

/** 404 for a contact. */
export const userNotFound = (): ApiError => notFound('User Not Found');

/** 404 for a company. */
export const companyNotFound = (): ApiError => new ApiError(404, 'company_not_found', 'Company Not Found');

/** 404 for a teammate that is looked up or sends a message. */
export const adminNotFound = (): ApiError => new ApiError(404, 'admin_not_found', 'Admin not found');

/** 404 for a team. */
export const teamNotFound = (): ApiError => new ApiError(404, 'team_not_found', 'Team not found');

/** 404 for a tag of a conversation, a ticket or knowledge. */
export const tagNotFound = (): ApiError => new ApiError(404, 'tag_not_found', 'Tag not found');

/** 400: a parameter whose value cannot be used. */
export const invalid = (message: string, field?: string): ApiError =>
	new ApiError(400, 'parameter_invalid', message, field);

/** 422: a parameter that is well formed and still refused. */
export const unprocessable = (message: string, field?: string): ApiError =>
	new ApiError(422, 'parameter_invalid', message, field);

/** 400: a required parameter that is absent. */
export const missing = (field: string): ApiError =>
	new ApiError(400, 'parameter_missing', `${field} is required`, field);

/** 400: a parameter of the wrong JSON type. */
export const mismatch = (field: string, expected: string): ApiError =>
	new ApiError(400, 'type_mismatch', `${field} must be ${expected}`, field);

/** 410: the contact lives on as another one, which the Link header names. */
export const contactMerged = (into: string): ApiError =>
	new ApiError(
		410,
		'contact_merged',
		"This contact has been merged. See the 'Link' header for the canonical contact.",
		undefined,
		{ link: `</contacts/${into}>; rel="canonical"` },
	);
