/**
 * n8n's real engine for tests and scripts: no faked `getNodeParameter`, no faked HTTP helper, no clear-text
 * credentials.
 */
import './setup';

export { TestCredentialsHelper } from './credentials';
export { executeContext, loadOptionsContext, runWorkflow, type RunResult, type RunSetup } from './run';
export type { NodeSetup } from './workflow';
