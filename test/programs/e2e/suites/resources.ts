import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { choicesOf, description } from '../../../catalogue/parameters';
import { saveTestWorkflow } from '../testWorkflow';
import { Editor } from '../editor';
import type { World } from '../world';

const NODE = 'Intercom';

const selector = (name: string, resource?: string) => {
	const found = description.properties.find(
		(property) =>
			property.name === name &&
			(resource === undefined || property.displayOptions?.show?.['resource']?.includes(resource)),
	);
	if (!found) throw new Error(`There is no ${name}`);
	return found;
};

/** Titles of the parameters that the editor has to ask for once a resource is chosen. */
function titlesOf(resource: string): string[] {
	const parameters: INodeParameters = { resource, operation: selector('operation', resource).default as string };
	const shown = () =>
		description.properties.filter(({ type, ...property }) =>
			// The editor asks for the kind of credential beside the credential, and not in the form.
			type === 'notice' || property.name === 'resource' || property.name === 'authentication'
				? false
				: NodeHelpers.displayParameter(parameters, { type, ...property }, { typeVersion: 1 }, description),
		);
	// A choice shows further parameters by what it stands on.
	for (const { name, default: preset } of shown()) parameters[name] ??= preset as string;
	return shown().map(({ displayName }) => displayName);
}

/** Every resource, chosen from the list in the editor. */
export function resourcesSuite(opened: () => World): void {
	let editor: Editor;

	beforeAll(async () => {
		const { rest, login } = opened();
		editor = await Editor.open({ url: rest.url, login });
		await editor.openWorkflow((await saveTestWorkflow(opened(), [{ name: NODE }])).id);
		await editor.openNode(NODE);
	});
	afterAll(async () => await editor?.close());

	it.each(choicesOf(selector('resource')).map(({ name, value }) => [name, String(value)]))(
		'opens the first operation of %s with all that it asks for',
		async (title, resource) => {
			await editor.choose('resource', title);
			const form = editor.page.getByTestId('ndv-parameters').or(editor.page.getByTestId('node-parameters')).first();
			for (const label of titlesOf(resource))
				await form.getByText(label, { exact: true }).filter({ visible: true }).first().waitFor();
			expect(await editor.parameter('operation').locator('input').inputValue()).not.toBe('');
			await editor.screenshot(`resource ${resource}`);
		},
	);
}
