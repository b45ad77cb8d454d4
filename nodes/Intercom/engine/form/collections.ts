import type { INodeProperties } from 'n8n-workflow';
import { mergeForms, mergeOptional, type Form } from './mergeForms';
import { additionalFields } from './options';
import { coverPlaces } from './places';

/** Resources with at most as many optional fields share their collection with others. */
const FEW_FIELDS = 12;
/** The most fields that a shared collection has: the editor goes through all of them wherever it is shown. */
const MAX_SHARED_FIELDS = 40;

/**
 * The forms by their collection of optional fields: one for each resource, as its operations have many of them in
 * common, or for several that have few.
 */
function groupByCollection(forms: readonly Form[]): Form[][] {
	const withOptional = forms.filter(({ optional }) => optional.length > 0);
	const groups: Array<{ members: Form[]; fields: number }> = [];
	for (const resource of new Set(withOptional.map((form) => form.resource))) {
		const members = withOptional.filter((form) => form.resource === resource);
		const fields = mergeOptional(members).length;
		const shared =
			fields <= FEW_FIELDS &&
			groups.find(
				(group) =>
					group.fields + fields <= MAX_SHARED_FIELDS && coverPlaces([...group.members, ...members], forms).length === 1,
			);
		if (shared) {
			shared.members.push(...members);
			shared.fields += fields;
		} else groups.push({ members, fields: fields <= FEW_FIELDS ? fields : Infinity });
	}
	return groups.map(({ members }) => members);
}

/** The collections of optional fields. */
export function buildCollections(forms: readonly Form[]): INodeProperties[] {
	const collections = new Map(
		groupByCollection(forms).flatMap((group) => {
			const collection = additionalFields(mergeOptional(group));
			return group.map((form) => [form, collection]);
		}),
	);
	return mergeForms(
		forms.map((form) => {
			const collection = collections.get(form);
			return { ...form, parameters: collection ? [collection] : [] };
		}),
	);
}
