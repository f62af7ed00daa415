export const lost = 'The rest of the talk is missing: a newer version is online, or the site does not answer.'
