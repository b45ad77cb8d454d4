import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { safeFileName } from '../../model/fileName';
import { objectOf } from '../../model/json';
import type { ItemWithFile } from '../../model/session';
import type { Item } from './item';

/** The output of an operation that gives files, which n8n stores. */
export async function storeFiles(
	files: ItemWithFile[],
	{ index, run }: Pick<Item, 'index' | 'run'>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	// One after another, and taken out of the list, so that a file that n8n has stored is not held here as well.
	for (let next = files.shift(); next; next = files.shift()) {
		const { json, file, property } = next;
		// The one place where files leave the node, so that no operation can forget it.
		const name = safeFileName(file.name, property);
		const binary = { [property]: await run.context.helpers.prepareBinaryData(file.content, name, file.type) };
		output.push({ json: objectOf(json) as IDataObject, binary, pairedItem: { item: index } });
	}
	return output;
}
