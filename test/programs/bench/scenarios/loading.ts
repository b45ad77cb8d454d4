import type { Loading } from '../loading';
import type { Scenario } from './scenario';

/** What an n8n pays that has the package, before anything runs. */
export const loading: Scenario = {
	title: 'The package loaded, its description built',
	required: { descriptionKB: { most: 320, steady: true }, parametersMs: { most: 1 } },
	async run(stage) {
		const worker = stage.process('loading.js');
		try {
			return { ...(await worker.ask<Loading>('load')) };
		} finally {
			await worker.end();
		}
	},
};
