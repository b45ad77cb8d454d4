import type { Loading } from '../loading';
import type { Scenario } from './scenario';

/** What the package costs n8n before anything runs. */
export const loading: Scenario = {
	title: 'The package loaded, its description built',
	required: { descriptionKB: { most: 332, steady: true }, parametersOverLargestNode: { most: 3.5, steady: true } },
	async run(stage) {
		const worker = stage.process('loading.js');
		try {
			const { parametersMs, largestNodeParametersMs, ...loaded } = await worker.ask<Loading>('load');
			return {
				...loaded,
				parametersOverLargestNode: parametersMs / largestNodeParametersMs,
				parametersMs: { ours: parametersMs, largestNode: largestNodeParametersMs },
			};
		} finally {
			await worker.end();
		}
	},
};
