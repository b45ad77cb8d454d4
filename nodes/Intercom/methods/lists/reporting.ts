import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { objectsOf } from '../../model/json';
import { nameText } from '../../model/names';
import { rowsOf } from '../../model/rows';
import { readForEditor, type Read } from '../read';
import type { ToOption } from './options';
import { entriesOf } from './order';

const readDatasets = async (read: Read) => rowsOf(await read('GET /export/reporting_data/get_datasets'), 'data');

const datasetOption: ToOption = ({ id, name, description }) => ({
	name: String(nameText(name ?? '')),
	value: String(id),
	...(typeof description === 'string' && { description }),
});

const attributeOption: ToOption = ({ id, name, qualified_id }) => {
	// The short ID can stand for attributes of several kinds; the export asks for the long one.
	const value = String(qualified_id ?? id);
	return { name: String(nameText(name ?? '')), value, description: value };
};

/** The dropdowns of a report's export: the datasets that the workspace has, and the attributes of the chosen one. */
export const reportingOptions = {
	async getReportingDatasets(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return await readForEditor(this, async (read) => entriesOf(await readDatasets(read), { toOption: datasetOption }));
	},
	async getReportingAttributes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return await readForEditor(this, async (read, parameter) => {
			const chosen = parameter('dataset_id');
			const dataset = (await readDatasets(read)).find(({ id }) => id === chosen);
			return entriesOf(objectsOf(dataset?.attributes), { toOption: attributeOption });
		});
	},
};
