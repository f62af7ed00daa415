// Of diagrams, for those who do not see them.

export const group = 'Dans {group} : {members}'
export const role = '{name} : désormais {role}'
export const dimmed = 'En retrait : {names}'
export const accented = 'En évidence : {names}'
export const note = 'Note : {words}'
export const frame = 'Cadre : {words}'
export const badge = 'Sur {node} : {words}'
export const edge = '{ends} : {words}'
export const drawn = '{ends} ({line})'
export const dotted = 'en pointillé'
export const thick = 'en trait épais'
