import type { INodeProperties } from 'n8n-workflow';

/** What makes two parameters the same but for the operations and choices that show them. */
const keyOf = ({ displayOptions, ...rest }: INodeProperties, varying: string) =>
	JSON.stringify([rest, { ...displayOptions?.show, [varying]: [] }]);

function mergedBy(varying: string, properties: readonly INodeProperties[]): INodeProperties[] {
	const merged = new Map<string, INodeProperties>();
	for (const [index, property] of properties.entries()) {
		const values = property.displayOptions?.show?.[varying];
		const key = values ? keyOf(property, varying) : String(index);
		const met = merged.get(key);
		if (!met?.displayOptions?.show || !values) {
			merged.set(key, property);
			continue;
		}
		const all = [...new Set([...(met.displayOptions.show[varying] ?? []), ...values])];
		merged.set(key, { ...met, displayOptions: { show: { ...met.displayOptions.show, [varying]: all } } });
	}
	return [...merged.values()];
}

/**
 * Equal parameters of several operations of a resource become one that names all of them, so that the editor has less to load and a value stays when
 * the user changes the operation. The order is that of first appearance.
 */
export const merged = (properties: readonly INodeProperties[]): INodeProperties[] => mergedBy('operation', properties);
