/**
 * Words for what a title says of who decides, in English, Spanish, German, French, Italian, Portuguese and Dutch; in each form, since
 * they are compared whole. Accents and case make no difference.
 */
const list = (text: string): string[] =>
  text
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter(Boolean)

/** Those who are still learning, or no longer at work. */
export const LEARNING_TITLES = list(`
  intern, trainee, apprentice, student, retired, postdoc, doctoral student, working student
  becario, becaria, estudiante, aprendiz, aprendiza, en prácticas, jubilado, jubilada, pasante, practicante, doctorando, doctoranda
  praktikant, praktikantin, azubi, auszubildende, auszubildender, student, studentin, werkstudent, werkstudentin, rentner, rentnerin, doktorand, doktorandin
  stagiaire, étudiant, étudiante, apprenti, apprentie, alternant, alternante, retraité, retraitée
  tirocinante, stagista, studente, studentessa, apprendista, pensionato, pensionata
  estagiário, estagiária, estudante, aposentado, aposentada
  gepensioneerd, leerling`)

/** Those who work for somebody who decides: asked before the titles that theirs may name. */
export const ASSISTING_TITLES = list(`
  assistant to, executive assistant, personal assistant, administrative assistant, office assistant, secretary to, receptionist, secretary
  asistente de, asistenta de, ayudante de, asistente personal, asistente ejecutiva, asistente ejecutivo, auxiliar administrativo, auxiliar administrativa, secretaria, secretario, secretaria de dirección, recepcionista
  assistent der, assistentin der, assistenz der, sekretär, sekretärin, sekretariat, empfang
  assistant de direction, assistante de direction, secrétaire
  assistente di direzione, segretario, segretaria
  assistente de direção, secretário, secretária
  directieassistent, directiesecretaresse, secretaresse`)

/** Those who come second, or lead a part, by a title that names the first: asked before those who decide. */
export const SECOND_TITLES = list(`
  vice president, vp, svp, evp, vicepresidente, vicepresidenta, vizepräsident, vizepräsidentin, vice président, vice présidente, vice presidente
  gerente de ventas, gerente de compras, gerente de marketing, gerente de producto, gerente de proyecto, gerente de proyectos, gerente de operaciones, gerente comercial, gerente regional
  gerente de vendas, gerente de produto, gerente de projeto, gerente de projetos, gerente de operações`)

/** Those who own a product in name alone. */
export const PRODUCT_TITLES = list("product owner, process owner, data owner, service owner")

/** Those who decide for the whole. */
export const DECIDING_TITLES = list(`
  ceo, cto, cfo, coo, cmo, cio, cpo, cro, cso, cdo, ciso, chro, chief, founder, cofounder, co founder, owner, co owner, president, chairman, chairwoman, chairperson, managing director, executive director, general manager, managing partner, general partner, founding partner, senior partner, equity partner, proprietor
  director general, directora general, dirección general, gerente general, gerente, fundador, fundadora, cofundador, cofundadora, propietario, propietaria, dueño, dueña, presidente, presidenta, consejero delegado, consejera delegada, director ejecutivo, directora ejecutiva, socio, socia, socio director, socia directora, administrador único, administradora única, apoderado, apoderada
  geschäftsführer, geschäftsführerin, geschäftsführender, geschäftsführende, geschäftsführung, geschäftsleitung, geschäftsleiter, geschäftsleiterin, inhaber, inhaberin, gründer, gründerin, mitgründer, mitgründerin, gesellschafter, gesellschafterin, vorstand, vorstandsvorsitzender, vorstandsvorsitzende, vorsitzender, vorsitzende, präsident, präsidentin
  pdg, président, présidente, gérant, gérante, fondateur, fondatrice, cofondateur, cofondatrice, directeur général, directrice générale, propriétaire, dirigeant, dirigeante, associé, associée
  amministratore delegato, amministratrice delegata, amministratore unico, titolare, fondatore, fondatrice, direttore generale, direttrice generale, proprietario, proprietaria
  diretor geral, diretora geral, diretor executivo, diretora executiva, sócio, sócia, sócio gerente, sócia gerente, dono, dona, proprietário, proprietária
  eigenaar, eigenaresse, oprichter, oprichtster, medeoprichter, algemeen directeur, zaakvoerder, zaakvoerster, bestuurder, voorzitter, directeur eigenaar`)

/** Those who lead a part of it. */
export const LEADING_TITLES = list(`
  director, directors, head
  directora, directivo, directiva, jefe, jefa, responsable, subdirector, subdirectora, subgerente
  leiter, leiterin, leitung, abteilungsleiter, abteilungsleiterin, bereichsleiter, bereichsleiterin, vertriebsleiter, vertriebsleiterin, einkaufsleiter, einkaufsleiterin, it leiter, it leiterin, direktor, direktorin, prokurist, prokuristin
  directeur, directrice, chef de service, cheffe de service, chef des ventes, cheffe des ventes, responsable des achats
  direttore, direttrice, responsabile, capo, dirigente
  diretor, diretora, chefe, responsável, encarregado, encarregada
  hoofd, afdelingshoofd, directrice`)

/** Those who run something, or buy. */
export const MANAGING_TITLES = list(`
  manager, lead, leader, supervisor, coordinator, buyer, purchaser, purchasing, procurement, controller, superintendent
  encargado, encargada, coordinador, coordinadora, supervisora, comprador, compradora, compras, gestor, gestora
  teamleiter, teamleiterin, projektleiter, projektleiterin, einkäufer, einkäuferin, einkauf, koordinator, koordinatorin
  acheteur, acheteuse, achats, gestionnaire, coordinateur, coordinatrice, chef de projet, cheffe de projet
  coordinatore, coordinatrice, acquisti, buyer, gestore
  coordenador, coordenadora, comprador, compradora
  teamleider, projectleider, inkoper, coördinator, bedrijfsleider`)
