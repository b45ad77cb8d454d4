import { readFile } from 'node:fs/promises';
import { keepCredential, saveWorkflow, withCredentials } from '../../n8n/workspace';
import { readExample } from '../../start/examples';
import { picked } from '../../picked';
import { writesTo } from '../agent';
import { credentialFor, script, story } from '../examples/answer-with-ai';
import { startModel } from '../model';
import { useNewcomer } from '../newcomer';
import { saveTestWorkflow } from '../testWorkflow';
import type { World } from '../world';
import { tableOf } from './dailyJobs';

const NODE = 'Intercom';

/** What people read: an agent's answer, files and errors; docs/daily-jobs.md shows the pictures. */
export function dailyReadingSuite(opened: () => World): void {
	const newcomer = useNewcomer(opened);
	const newestConversation = () => {
		const [newest] = [...opened().simulator.state.conversations.values()].sort((a, b) => b.updated_at - a.updated_at);
		if (!newest) throw new Error('There is no conversation');
		return newest;
	};

	/** The item that the error is about: n8n has it among the details, and not always behind the message. */
	const itemOfError = async (): Promise<string | undefined> => {
		const { output } = newcomer().editor;
		await output.getByText('Other info').click();
		await output.getByText('Item Index').waitFor();
		return /Item Index\s+(\d+)/.exec(await output.innerText())?.[1];
	};

	it('lets an agent read a conversation and answer it, and sees what it did', async () => {
		const { editor, page } = newcomer();
		const { credential, rest, simulator } = opened();
		simulator.reset('workspace');
		const model = await startModel(script);
		try {
			const openAi = await keepCredential(rest, credentialFor(model));
			await story.prepare?.(simulator);
			const workflow = withCredentials(readExample(story.file), [credential, openAi]);
			await editor.openWorkflow((await saveWorkflow(rest, workflow)).id);
			await page.getByTestId('zoom-to-fit').click();
			await editor.openNode('Reply to a conversation');
			await editor.screenshot('daily-agent-tool');
			await editor.closeNode();
			await page.getByTestId('execute-workflow-button').first().click();
			await editor.node('What Was Done').getByTestId('canvas-node-status-success').waitFor({ timeout: 60_000 });
			await newcomer().dismissToasts();
			await editor.openNode('AI Agent');
			await editor.output.getByText('Replied to').first().waitFor();
			await editor.screenshot('daily-agent');
			const [conversation = ''] = simulator.ledger.map(({ path }) => /conversations\/(\d+)/.exec(path)?.[1]);
			expect(writesTo(simulator, conversation).replies).toHaveLength(1);
		} finally {
			await model.close();
		}
	});

	it('downloads the files of a conversation', async () => {
		const { editor, page } = newcomer();
		const { id } = newestConversation();
		const parameters = { resource: 'conversation', operation: 'getAttachments', conversation_id: picked(id) };
		await editor.openWorkflow((await saveTestWorkflow(opened(), [{ name: NODE, parameters, typeVersion: 2 }])).id);
		await editor.openNode(NODE);
		await newcomer().run();
		await editor.output.getByText('Binary', { exact: true }).click();
		await editor.output.getByText('screenshot.png').first().waitFor();
		await editor.screenshot('daily-files');
		const arrives = page.waitForEvent('download');
		await editor.output.getByTestId('ndv-download-binary-data').first().click();
		const bytes = await readFile(await (await arrives).path());
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	});

	it('downloads a conversation as a text to read', async () => {
		const { editor, page } = newcomer();
		const { id, source } = newestConversation();
		const parameters = { resource: 'conversation', operation: 'getTranscript', conversation_id: picked(id) };
		await editor.openWorkflow((await saveTestWorkflow(opened(), [{ name: NODE, parameters, typeVersion: 2 }])).id);
		await editor.openNode(NODE);
		await editor.choose('output', 'Text and a Text File');
		await newcomer().run();
		await editor.output.getByText('Binary', { exact: true }).click();
		await editor.screenshot('daily-transcript');
		const arrives = page.waitForEvent('download');
		await editor.output.getByTestId('ndv-download-binary-data').first().click();
		const text = await readFile(await (await arrives).path(), 'utf8');
		expect(text).toContain(source.body.replace(/<[^>]+>/g, '').slice(0, 20));
	});

	it('reads in an error which field of which item is wrong, and what to do', async () => {
		const { editor } = newcomer();
		const rows = [{ mail: 'ann.berg@example.com' }, { mail: 'ben tran(at)example.com' }];
		const parameters = { resource: 'contact', operation: 'upsert', email: '={{ $json.mail }}' };
		const nodes = [...tableOf(rows), { name: NODE, parameters, typeVersion: 2 }];
		await editor.openWorkflow((await saveTestWorkflow(opened(), nodes)).id);
		await editor.openNode(NODE);
		const error = await newcomer().run();
		await editor.screenshot('daily-error');
		expect(error).toMatch(/email/i);
		expect(await itemOfError()).toBe('1');
		expect(error).toMatch(/check|write|correct/i);
	});

	it('is told before anything is sent that nothing names the contact', async () => {
		const { editor } = newcomer();
		const parameters = { resource: 'contact', operation: 'upsert', email: '={{ $json.email }}' };
		const nodes = [
			...tableOf([{ mail: 'ann.berg@example.com' }, { mail: 'ben.tran@example.com' }]),
			{ name: NODE, parameters, typeVersion: 2 },
		];
		await editor.openWorkflow((await saveTestWorkflow(opened(), nodes)).id);
		await editor.openNode(NODE);
		const error = await newcomer().run();
		await editor.screenshot('daily-error-empty');
		expect(error).toContain('Email');
		expect(await itemOfError()).toBe('0');
		expect(opened().simulator.ledger).toEqual([]);
	});
}
