import { createServer } from 'node:http'
import { answerScrape } from './answer-scrape.ts'

// The shop by itself, as demo/compose.yaml runs it in a container. It imports nothing but what Node reads as it stands.
const { PORT = '8080' } = process.env
const opened = Date.now()
const server = createServer((request, response) =>
  answerScrape(request, response, (Date.now() - opened) / 1000, []),
)
server.listen(Number(PORT))
