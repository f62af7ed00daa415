import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

type IconSets = typeof import('../../../src/build/reading/icon-sets.ts')

const require = createRequire(import.meta.url)

/** As another start finds it. */
const start = (number: number): Promise<IconSets> =>
  import(/* @vite-ignore */ `../../../src/build/reading/icon-sets.ts?start=${number}`)

test('an icon that was kept is the icon of its set, in its size; one that no set has is a Problem, each time', async () => {
  const { icons, width } = require('@iconify-json/simple-icons/icons.json')
  for (const number of [1, 2]) {
    const { iconNamed, iconsIn } = await start(number)
    expect(iconNamed('simple-icons:redis')).toMatchObject({ body: icons.redis.body, width, height: width })
    const source = 'flowchart LR\n  a@{ icon: "simple-icons:redis" }\n  b@{ icon: "simple-icons:nobody" }'
    expect(iconsIn(source)).toMatchObject([{ prefix: 'simple-icons', icons: { redis: icons.redis } }])
    expect(() => iconNamed('simple-icons:nobody')).toThrow('no icon is called simple-icons:nobody')
    expect(() => iconNamed('logos:__proto__')).toThrow('no icon')
    expect(() => iconNamed('none:redis')).toThrow('no icon')
  }
})
