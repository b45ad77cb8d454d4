import { ApiError, invalid, unprocessable } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { EXACT_DATES } from '../../http/versions';
import { asArray, asObject, asText, type Json, type JsonObject } from '../../json';
import { queryFlag } from '../../paging';
import { anything, flag, need, text } from '../../shape';
import { customAttribute } from '../../seed/attributes';
import type { DataAttribute } from '../../state/records';
import { attributeView } from '../../views/attribute';

const TYPES = ['string', 'integer', 'float', 'boolean', 'datetime', 'date', 'options'];

/** The data attributes of contacts and companies. */
export const attributeRoutes: Route[] = [
	on('GET /data_attributes', list, { query: { model: text, include_archived: queryFlag } }),
	on('POST /data_attributes', create, {
		body: {
			name: need(text),
			model: need(text, badModel),
			data_type: need(text),
			description: text,
			messenger_writable: flag,
			options: anything,
		},
	}),
	on('PUT /data_attributes/{data_attribute_id}', update, {
		body: { archived: flag, description: text, messenger_writable: flag, options: anything },
	}),
];

function badModel(): ApiError {
	return invalid('The Data Attribute model field must be either contact or company', 'model');
}

/** From 2.17 on Intercom's own dates are exact to the second, and called so; those of a workspace are days. */
function inVersion(view: JsonObject, version: number): JsonObject {
	const isExact = version >= EXACT_DATES && view['custom'] === false && view['model'] === 'contact';
	return isExact && view['data_type'] === 'date' ? { ...view, data_type: 'datetime' } : view;
}

function list({ state, query, version }: Call): JsonObject {
	const model = query['model'];
	if (model === 'conversation') {
		throw unprocessable(
			'model=conversation is no longer supported. Use GET /conversations/attributes instead',
			'model',
		);
	}
	if (model !== undefined && model !== 'contact' && model !== 'company') throw badModel();
	const archivedToo = query['include_archived'] === 'true';
	const found = state.attributes.filter(
		(entry) =>
			entry.model !== 'conversation' &&
			(model === undefined || entry.model === model) &&
			(archivedToo || !entry.archived),
	);
	return { type: 'list', data: found.map((entry) => inVersion(attributeView(state, entry), version)) };
}

function create(call: Call): JsonObject {
	const { state, body } = call;
	const name = asText(body['name']) ?? '';
	const model = asText(body['model']);
	const type = asText(body['data_type']) ?? '';
	if (model !== 'contact' && model !== 'company') throw badModel();
	if (!/^[\p{L}\p{N}\p{Sc} _-]+$/u.test(name)) {
		throw invalid(
			'Your name for this attribute must only contain alphanumeric characters, currency symbols, and hyphens',
			'name',
		);
	}
	if (!TYPES.includes(type)) throw invalid("Data Type isn't an option", 'data_type');
	const twin = state.attributes.find((entry) => entry.custom && entry.model !== 'conversation' && entry.name === name);
	if (twin !== undefined) {
		const fresh = model === 'contact' ? 'people' : 'company';
		const held = twin.model === 'contact' ? 'people' : 'company';
		throw invalid(
			`You already have '${name}' in your ${held} data. To save this as new ${fresh} data, use a different name.`,
			'name',
		);
	}
	const now = state.now();
	const stored = type === 'options' ? 'string' : type === 'datetime' ? 'date' : (type as DataAttribute['data_type']);
	const entry = customAttribute(state, model, name, stored, {
		options: type === 'options' ? optionsOf(body['options']) : null,
		description: asText(body['description']) ?? '',
		messenger_writable: body['messenger_writable'] === true,
		created_at: now,
		updated_at: now,
	});
	state.attributes.push(entry);
	call.wrote('data_attribute.created', String(entry.id));
	return attributeView(state, entry);
}

function update(call: Call): JsonObject {
	const { state, body } = call;
	const entry = state.attributes.find(
		(candidate) => candidate.custom && String(candidate.id) === param(call, 'data_attribute_id'),
	);
	if (entry === undefined || entry.model === 'conversation') {
		throw new ApiError(404, 'field_not_found', "We couldn't find that data attribute to update");
	}
	if (body['options'] !== undefined) entry.options = optionsOf(body['options']);
	if (typeof body['archived'] === 'boolean') entry.archived = body['archived'];
	if (typeof body['messenger_writable'] === 'boolean') entry.messenger_writable = body['messenger_writable'];
	entry.description = asText(body['description']) ?? entry.description;
	entry.updated_at = state.now();
	call.wrote('data_attribute.updated', String(entry.id));
	return attributeView(state, entry);
}

/** Options are sent as objects and come back as plain strings. */
function optionsOf(options: Json | undefined): string[] {
	if (!Array.isArray(options)) throw invalid("Options isn't an array", 'options');
	const values = asArray(options).map((option) => asText(asObject(option)['value']));
	if (values.length < 2 || values.includes(undefined))
		throw invalid('At least two options with a value are required', 'options');
	return values.filter((value): value is string => value !== undefined);
}
