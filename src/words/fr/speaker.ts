// Of the speaker's screen.

export const slide = 'Diapositive {number} sur {count}'
export const appendix = 'Annexe'
export const after = 'Puis\u00A0: {title}'
export const end = 'Puis\u00A0: plus rien, c’est la fin.'
export const nothing = 'Rien n’est écrit pour cette diapositive.'
export const step = 'étape {step} sur {steps}'
export const last = 'fin'
export const roomClosed = 'L’écran de la salle est fermé.'
export const noRoom = 'Aucun écran de salle ouvert.'
export const roomSilent = 'L’écran de la salle ne répond plus.'
export const roomHidden = 'La salle est cachée\u00A0: son onglet n’est pas devant.'
export const roomSmall = 'La salle n’est pas en plein écran (touche F).'
export const roomWell = 'Salle en plein écran.'
export const layout = 'Disposition\u00A0: {panes}'
export const layouts = { complet: 'complète', notes: 'notes seules', apercus: 'aperçus seuls' }
export const start = 'Démarrer'
export const rehearse = 'Répéter'
export const endRehearsal = 'Terminer la répétition'
export const ready = 'prêt'
export const paused = 'en pause'
export const question = 'question, {time}'
export const rehearsing = 'répétition'
export const running = 'en cours'
export const unplanned = 'hors plan'
export const of = 'sur {time}'
export const notBegun = 'pas commencé'
export const finish = 'fin vers {time}'
export const onTime = 'à l’heure'
export const ahead = 'd’avance'
export const late = 'de retard'
export const noTime = 'Une heure, comme 20:15'
export const orIn = 'ou en {minutes} min'
export const orByScript = 'ou selon le script'
export const rehearsals = 'Répétitions'
export const rehearsal = 'Répétition'
export const noRehearsal =
  'Aucune répétition encore\u00A0: le bouton «\u00A0Répéter\u00A0» en enregistre une.'
export const saveCsv = 'Enregistrer en CSV'
export const propose = 'Proposer ces durées'
export const durationsBySlide = 'Durées par diapositive'
export const columns = ['Diapositive', 'Prévu', 'Dit', 'Écart']
export const inAll = 'En tout'
export const csvHead = [
  'chapitre',
  'diapositive',
  'titre',
  'prévu (s)',
  'dit (s)',
  'écart (s)',
  'par étape (s)',
]
/** As spreadsheets in that language read it. */
export const csvSeparator = ';'
export const csvDecimal = ','
export const durationsFor = 'Durées pour slides/script.md'
export const duration = 'durée'
export const copy = 'Copier'
export const preview = 'Voir ce qui changerait dans slides/script.md'
export const written = 'C’est écrit.'
export const unchanged = 'Rien à changer.'
export const write = 'Écrire dans slides/script.md'
export const line = 'ligne {line}\u00A0: '
export const resume = 'Reprendre'
export const pause = 'Pause'
export const blank = 'Écran noir'
export const overview = 'Vue d’ensemble'
export const close = 'Fermer'
export const log = 'Journal, pour sous-titrer la vidéo\u00A0: '
export const inLanguage = 'en {language}'
export const subtitlesIn = 'en {language}, langue des sous-titres'
