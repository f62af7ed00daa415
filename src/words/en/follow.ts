export const onYourPhone = 'Follow on your phone'
export const phone = 'Phone'
export const remote = 'Remote'
export const howToPair =
  'Photograph this with your phone, on the same network. Whoever has this code leads the talk: do not show it to the room.'
export const newCode = 'New code'
export const unpair = 'Unpair the phone'
export const close = 'Close'
