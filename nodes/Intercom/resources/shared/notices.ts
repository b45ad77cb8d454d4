/** Stands above every delete that nothing undoes: in the same words, so that the form has the notice once. */
export const DELETED_FOR_GOOD = 'What is deleted cannot be restored.';

/** Stands above every operation that only Preview of Intercom's API has. */
export const PREVIEW_NOTICE = 'Intercom has this in Preview of its API, and may still change it.';
