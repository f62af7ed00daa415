export async function drawInto(_figure: HTMLElement): Promise<void> {}
