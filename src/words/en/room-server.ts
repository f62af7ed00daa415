export const ownComputer = 'Only from the speaker’s computer.'
export const onlyRead = 'There is only reading here.'
export const speakersScreen = 'The speaker’s screen opens on the speaker’s computer.'
export const noPage = 'There is no such page.'
