"""Words that tell one proposed topic from another, as plain data: what is a frame, what counts little.

All words are folded (see `normalise.fold`): lower case, `ae` for `ä`. The lists are general words of education
management, administration, libraries, civil society and IT, in German and English; no word of a certain event.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Several words that are one thing: (regular expression over folded text, the word it is from then on).
PHRASES: tuple[tuple[str, str], ...] = (
    (r"kuenstliche[nr]? intelligenz|artificial intelligence|chat[ -]?gpts?|maschinelle\w* lernen", "ki"),
    (r"machine learning", "ki"),
    (r"large language models?|(?:grosse )?sprachmodelle?n?|generative[rn]? (?:ki|ai)", "ki"),
    (r"bildung fuer (?:eine )?nachhaltige\w* entwicklung|education for sustainable development", "bne"),
    (r"(?:offene|freie|open) (?:bildungsmaterial\w*|bildungsressourcen|lernmaterial\w*|lehrmaterial\w*)", "oer"),
    (r"open educational resources?|(?:open|freie|offene) (?:content|materialien)", "oer"),
    (r"auf dem (?:flachen )?lande?\b|aufs land\b", "laendlich"),
    (
        r"(?:im |in |den |der |die )?laendliche[nmrs]? (?:raum|raeumen?|region(?:en)?|gebiete?n?|gemeinden?)",
        "laendlich",
    ),
    (r"rural (?:areas?|regions?|communities)|countryside", "laendlich"),
    (r"(?:freie|quelloffene|offene)[nr]? software|open[ -]source(?:[ -]software)?|foss", "opensource"),
    (r"offene[nr]? (?:verwaltungs)?daten|open (?:government )?data", "opendata"),
    (r"social[ -]media|soziale[nr]? (?:medien|netzwerke?n?)", "socialmedia"),
    (r"home[ -]?office|remote[ -]work(?:ing)?|working remotely|mobile[sn]? arbeiten", "homeoffice"),
    (r"working from home|telearbeit|von zu ?hause (?:aus )?arbeiten|work from home|remote arbeiten", "homeoffice"),
    (r"arbeiten von zu ?hause", "homeoffice"),
    (r"dritte[rnm]? orte?n?|third places?", "dritterort"),
    (r"soziale[rn]? arbeit (?:an|in) (?:der |den )?schulen?|school social work", "schulsozialarbeit"),
    (r"leichte[rn]? sprache|einfache[rn]? sprache|plain language|easy language|easy read", "leichtesprache"),
    (r"ausserschulische[rn]? lernorte?n?", "lernort"),
    (r"psychische[rn]? gesundheit|mental[ -]health|seelische[rn]? gesundheit", "psyche"),
    (r"work[ -]life[ -]balance|vereinbarkeit von (?:familie und beruf|beruf und familie)", "vereinbarkeit"),
    (r"ci ?/ ?cd|continuous (?:integration|delivery|deployment)", "cicd"),
    (r"unit[ -]tests?(?:ing)?", "unittest"),
    (r"code[ -]of[ -]conduct|verhaltenskodex", "verhaltenskodex"),
    (r"best[ -]practices?|gute praxis|good practices?|lessons learned", "austausch"),
    (r"deutsch als (?:zweitsprache|fremdsprache)|daz|daf", "deutschlernen"),
    (r"deutschkurse?n?|sprachkurse?n?", "deutschlernen kurs"),
    (r"(?:tages|tages-)(?:muetter|vaeter|pflege)\b|tagesmuetter und tagespflege", "kindertagespflege"),
    (r"kindertagespflege", "kindertagespflege"),
    (r"neu ?zugewanderte[rn]?|zugewanderte[rn]?", "zugewandert"),
    (r"schueler(?:innen)? und schueler(?:innen)?|sus\b", "schueler"),
    (r"lehrerinnen und lehrer|lehrer und lehrerinnen|lul\b", "lehrer"),
    (r"buergerinnen und buerger|buerger und buergerinnen", "buerger"),
    (r"zu wenige?|fehlende?[nrs]?|es fehlen|mangel an|lack of|shortage of|too few|not enough", "mangel"),
    (r"keine(?= (?:lehr|fach|personal))", "mangel"),
    (r"in rente (?:gehen|geht)|ruhestand", "rente"),
    (r"berufliche[nr]? schulen?|vocational schools?", "berufsschule"),
    (r"oeffentliche[nr]? dienst(?:es)?|public (?:sector|administration|service)", "verwaltung"),
    (r"aeltere[nr]? (?:menschen|leuten?|erwachsenen?)|older (?:people|adults)", "senioren"),
    (r"junge[nr]? (?:menschen|leuten?|erwachsenen?)|young (?:people|adults)", "jugend"),
    (r"beruflichen? orientierung|career guidance|career orientation", "berufsorientierung"),
    (r"e-akten?", "digitale akte"),
    (r"e-rechnung(?:en)?", "digitale rechnung"),
    (r"(?:ich|wir) suchen?", ""),
    (r"vor ort|on[ -]site", ""),
    (r"early[ -]childhood", "fruehkindlich"),
    (r"life[ -]?long learning|lebenslange[sn]? lernen", "lebenslangeslernen"),
    (r"datenbasierte[nsr]? kommunale[nsr]? bildungsmanagements?|dkbm", "kommunales bildungsmanagement"),
    (r"vhs", "volkshochschule"),
    (r"ogs|offene[rn]? ganztagsschulen?", "ganztagsschule"),
    (r"ozg", "onlinezugangsgesetz"),
    (r"faq", "haeufige fragen"),
    (r"berufs- und studienorientierung|studien- und berufsorientierung|bso\b", "berufsorientierung"),
    (r"e-?government|e-?verwaltung", "digitale verwaltung"),
    (r"e-?learning|online-?lernen|digitales lernen|distance learning", "digital lernen"),
    (r"it[ -]sicherheit|informationssicherheit|cyber[ -]?(?:sicherheit|security)|it[ -]security", "itsicherheit"),
    (r"information security", "itsicherheit"),
    (r"fake[ -]news|falschmeldungen|falschinformation\w*|misinformation", "desinformation"),
    (r"hate[ -]speech|hass im netz|hasskommentare?n?", "hassrede"),
    (r"user[ -]experience", "ux"),
    (r"technische\w* schulden|technical debt|tech debt", "techdebt"),
    (r"job[ -]?center", "jobcenter"),
    (r"peer[ -](?:to[ -]peer|learning|beratung)", "peer"),
    (r"runde[rn]? tische?n?|round tables?", "rundertisch"),
    (r"design[ -]thinking", "designthinking"),
    (r"escape[ -]?(?:rooms?|games?)", "escaperoom"),
    (r"no[ -]code|low[ -]code", "nocode"),
    (r"maker[ -]?spaces?", "makerspace"),
    (r"barriere-?arm\w*", "barrierefrei"),
)  # fmt: skip

# Frames: how somebody says that they propose something, never what. They count nothing beside a word that says what.
FRAME = _set(
    """
    ich du er sie es wir ihr man mich mir dich dir uns euch ihnen sich mein meine meinen meiner dein unser unsere
    unserem unseren unserer euer eure euren eurem eurer ihre ihren ihrer sein seine deren dessen der die das den dem
    des ein eine einen einem einer eines kein keine keinen und oder aber bzw sowie als ob dass wenn weil denn doch
    ja nein mal eben halt eigentlich schon noch nur auch nicht etwas was wer wen wem wann wo wie warum wieso weshalb
    welche welcher welches welchen welchem viel viele vielen hier da dort dazu davon dafuer damit daran darauf
    darueber dabei jetzt nun gleich aktuell aktuelle aktuellen aktueller heute morgen in im ins an am ans auf aufs
    ab aus bei beim bis durch fuer fuers gegen mit nach seit um unter ueber vom von vor zu zum zur zwischen waehrend
    wegen rund statt trotz innerhalb bin ist sind seid war waren wird werden wurde habe hast hat haben habt hatte
    kann kannst koennen koennt koennte muss muessen musst soll sollen sollte sollten will wollen wollt moechte
    moechten mag darf duerfen laesst lassen gibt geben geht gehen gehts ihrs wirs mans laeuft laufen klappt
    funktioniert funktionieren gelingt gelingen macht machen mache tun tut getan gemacht bekommen bekommt brauchen
    braucht brauche kommen kommt wuerde wuerden waere haette gern gerne bitte danke hallo hi moin so sehr ganz gut
    gute guten guter besser bessere alle alles allem allen jeder jede jedes andere anderen anderer anderswo selbst
    vielleicht eher mehr einfach gemeinsam gemeinsame zusammen miteinander ploetzlich endlich richtig wirklich thema
    themen topic topics session sessions sessionvorschlag themenvorschlag vorschlag vorschlaege runde talk talks
    workshop diskussion diskussionsrunde diskutieren diskutiere besprechen reden redet sprechen quatschen
    unterhalten austausch austauschen austauschrunde erfahrungsaustausch erfahrung erfahrungen erfahrungsbericht
    erfahrungsberichte bericht erzaehlen berichten tipps tricks tipp hinweise ideen idee anregungen anregung impulse
    impuls input vorstellen vorstellung zeigen umgang umgehen umgeht frage fragen fragestunde antworten problem
    probleme herausforderung herausforderungen loesung loesungen loesungsansaetze chancen risiken chance risiko
    grenzen moeglichkeiten potenziale potentiale nutzen sinn unsinn beispiel beispiele praxisbeispiel
    praxisbeispiele praxis praktisch praktische praktischen alltag theorie einfuehrung einstieg einblick einblicke
    ueberblick grundlagen basics hype interessiert interesse interessieren wissen hilfe helfen hilft brauch stand
    meinung meinungen sicht perspektive perspektiven blick wunsch wunsche denken denkt meint haltet halten findet
    finden sache sachen ding dinge eigene eigenen wichtig wichtige notwendig sinnvoll sinnvoller konkret konkrete
    erfolgreich erfolgreiche erfolgreicher gelungen gelungene voneinander wohin weiter los worum geeignet
    vorbereiten vorbereitet bereitet bereiten umsetzung umsetzen umsetzt einsatz einsetzen einsetzt setzt nutzung
    nutzt verwenden anwenden anwendung arbeitet leben lebt angehen anfangen start gestalten gestaltet gestaltung
    thematik bereich bereichen rahmen kontext hinblick richtung stichwort heisst bedeutet stellt stehen steht liegt
    muesste wohl sowas jemand irgendwie irgendwer mitstreiter mitstreiterinnen gleichgesinnte anders woher lange
    lang langer einsteiger einsteigerinnen anfaenger anfaengerinnen beginner beginners fortgeschrittene
    fortgeschrittenen einfuehren eingefuehrt erstellen erstellt etablieren etabliert aufstellen aufgestellt
    betreiben betreibt anbieten angebote begeistern bleibt bleiben wirksam sinnvolle spannend actually nobody denen
    deine jeweils kuenftig kuenftige zukuenftig zukuenftige fuehlen merken eigentlicher genug ordentlich schaffen
    schafft geschafft kennt kennen erklaert erklaeren zahlt ermoeglichen verbessern verbessert verbesserung
    optimieren optimierung erhoehen unterstuetzen begleiten durchfuehren einrichten aufsetzen loslegen starten
    startet i you he she it we they me him us them my your our their the a this that these those some any no not yes
    and or but if whether as than then there here its what when where who whom whose which why how much many often
    is are were be been being do doing does did done have has had having can could may might must shall should would
    of on at by for from to into onto with without about over under between during after before until till since up
    down out off again too very just only even still already now let lets let's i'd i'm want wants like liked love
    talking discuss discussing discussion share sharing exchange exchanging experience experiences lessons tips
    introduction intro insights ideas idea question questions problems challenge challenges solution solutions
    opportunities risks practice practical deal dealing handle handling cope coping use using used usage make making
    get getting go going tell say think thinking thoughts opinions everything anything something all each every
    other others more most best better good great people someone anyone everyone interested help need needs approach
    approaches way ways implement implementing propose proposal suggestion s t
    """
)

# What counts less than other words: words that half of the topics of such a meeting have. Everything else counts 1.
WEAK: dict[float, frozenset[str]] = {
    0.15: _set(
    """
    aufbau organisieren leute vermitteln gesellschaft zukunft modern zeit region jahr neu wandel ansatz regional
    lokal massnahme aufgabe bedarf projekt angebot modell instrument methode moeglich thematik besonder verschieden
    erst klein gross ziel rolle situation aktivitaet prozess thema einrichtung organisation institution
    """
),
    0.3: _set(
    """
    bildung kommune arbeit entwicklung konzept programm strategie management system struktur werkzeug gestaltung
    mensch person zielgruppe plan foerderung team raum ort leitfaden veranstaltung mitarbeiter akteur begleitung
    organisieren standort land betrieb software kurs erstellen alltag initiative
    """
),
    0.5: _set(
    """
    support planung kooperation netzwerk beratung schule landkreis stadt unterstuetzung digital online gewinnung
    material lernen kind verein jugend ausbildung fachkraft buero qualitaet kommunikation schreiben wirkung
    uebergang mangel rechtsanspruch mitglied
    """
),
}  # fmt: skip

# One line a thing: its name, then words for it. The name of a line is the thing's name in `WEAK` and `RELATED`.
_THINGS = """
ki: ki ai kis
bne: bne esd nachhaltigkeitsbildung
oer: oer
laendlich: laendlich rural dorf doerfer dorfleben village landleben
opensource: opensource
opendata: opendata
bildung: bildung education educational bildungs weiterbilden
kommune: kommune kommunal gemeinde municipality municipal municipalities interkommunal gemeinden kommunen
landkreis: landkreis kreis county kreisangehoerig kreise
stadt: stadt city town staedte urban staedtisch
entwickler: entwickler developer developers entwicklerin softwareentwickler
it: informationstechnik edv tech
verstetigung: verstetigung verstetigen verstetigt dauerhaft
begabung: begabung begabt begabte hochbegabt hochbegabte
verwaltung: verwaltung behoerde behoerden amt aemter administration government authority authorities rathaus
  aemteruebergreifend verwaltungs
schule: schule school schools schulisch schul
grundschule: grundschule primarschule elementary primary
hochschule: hochschule universitaet uni university college universities
berufsschule: berufsschule berufskolleg
volkshochschule: volkshochschule
kita: kita kindergarten kindertagesstaette kindertageseinrichtung krippe kitas daycare nursery kindertagesstaetten
  kindertageseinrichtungen kiga
unterricht: unterricht classroom teaching unterrichten lessons lesson klassenzimmer
lehrkraft: lehrkraft lehrer lehrerin lehrkraefte teacher teachers lehrperson lehrende lehr lehrenden
schueler: schueler schuelerin pupil pupils student students schuelerschaft
eltern: eltern parents parental familie familien families parent family elternhaus
kind: kind kinder children child kids
jugend: jugend jugendliche jugendlichen jugendlicher youth teenager teens heranwachsende
senioren: senioren seniors elderly rentner
frau: frau frauen women woman maedchen girls
erwachsene: erwachsene erwachsenen adults adult
gefluechtet: gefluechtet gefluechtete gefluechteten fluechtling fluechtlinge refugee refugees flucht gefluechteter
zugewandert: zugewandert migration migrant migranten migrants zuwanderung einwanderung immigrants neuzugewandert
buerger: buerger citizen citizens buergerschaft einwohner buergerin
ehrenamt: ehrenamt ehrenamtlich ehrenamtliche ehrenamtlichen freiwillig freiwillige freiwilligen volunteer
  volunteers volunteering ehrenamtler engagement freiwilligenarbeit engagierte engagierten
verein: verein vereine association club ngo vereinen
fachkraft: fachkraft fachkraefte personal staff arbeitskraefte fachpersonal
mitarbeiter: mitarbeiter mitarbeitende mitarbeitenden beschaeftigte beschaeftigten employee employees kollege
  kollegin kollegen kolleginnen colleagues
mangel: mangel shortage knappheit lack engpass
gewinnung: hiring hire recruit recruiting gewinnung gewinnen recruitment akquise rekrutierung werben anwerben
  attracting winning suchen suche
bindung: bindung binden retention
digital: digital elektronisch elektronische elektronischen electronic digitalisierung digitalisieren digitalization
  digitalisation digitization digitale digitaler digitales digitalitaet
daten: daten data dateien
datenschutz: datenschutz dsgvo gdpr privacy
datenbank: datenbank datenbanken database databases
barrierefrei: barrierefrei barrierefreiheit accessibility accessible barrierefreie
web: web webseite webseiten website websites homepage internetseite internetseiten internetauftritt webauftritt
inklusion: inklusion inklusiv inklusive inclusion inclusive
integration: integration integrieren integrating
beteiligung: beteiligung beteiligen partizipation partizipativ mitbestimmung mitwirkung participation beteiligungs
  mitgestalten
foerderung: foerderung foerdern foerdert foerder promoting promotion foerderprogramm staerkung staerken
foerdermittel: foerdermittel foerdergelder foerderantrag foerderantraege zuwendungen grants grant funding zuschuesse
  drittmittel
beantragen: beantragen antrag antraege antragstellung application applying apply
abrechnung: abrechnung abrechnen verwendungsnachweis
spenden: spenden fundraising donation donations spende
finanzierung: finanzierung finanzieren finanzen financing
lesen: lesen reading lese lesekompetenz vorlesen
sprache: sprache sprachen language languages sprach deutsch
bibliothek: bibliothek bibliotheken buecherei buechereien library libraries bibliotheks stadtbibliothek
museum: museum museen museums
kultur: kultur kulturell culture cultural kulturelle kulturellen
politik: politik politisch politics political politische
demokratie: demokratie demokratisch democracy democratic
beruf: beruf beruflich vocational arbeitswelt berufs berufliche beruflichen arbeitsleben berufsleben
ausbildung: ausbildung azubi azubis auszubildende auszubildenden apprenticeship ausbilden
arbeitsplatz: arbeitsplatz workplace job work
arbeitsmarkt: arbeitsmarkt labour labor
uebergang: uebergang uebergaenge transition transitions uebertritt
ganztag: ganztag ganztags ganztagsbetreuung ganztagsschule ganztaegig hort ganztagsangebote
rechtsanspruch: rechtsanspruch
medien: medien media medial
kompetenz: kompetenz kompetenzen literacy skills faehigkeiten competence kompetent
medienkompetenz: medienkompetenz
klima: klima climate klimawandel
klimaschutz: klimaschutz
nachhaltig: nachhaltig nachhaltigkeit sustainability sustainable
kooperation: kooperation kooperieren zusammenarbeit cooperation collaboration zusammenarbeiten partnerschaft
  kooperationen collaborate collaborating partnership
netzwerk: netzwerk netzwerke vernetzung vernetzen network networking networks netzwerkarbeit
planung: planung planen planning planungen
plan: plan plaene
entwicklung: entwicklung entwickeln development weiterentwicklung weiterentwickeln entwickelt
aufbau: aufbau aufbauen aufbaut building gruenden gruendung setup ausbau
vermitteln: vermitteln vermittlung vermittelt
organisieren: organisieren running organisation organisiert organise organize organising organizing ausrichten
  durchfuehren durchfuehrung veranstalten
management: management managen managing steuerung steuern koordination koordinieren koordinierung managerin manager
strategie: strategie strategien strategy strategisch
konzept: konzept konzepte concept concepts konzeption
leitbild: leitbild leitbilder
veranstaltung: veranstaltung veranstaltungen event events konferenz
konferenz: konferenz konferenzen conference conferences tagung tagungen
monitoring: monitoring
bericht: bericht berichte berichtswesen berichterstattung report reporting reports
evaluation: evaluation evaluieren evaluierung evaluating auswertung wirkungsmessung
qualitaet: qualitaet quality
oeffentlichkeit: oeffentlichkeit oeffentlichkeitsarbeit pr pressearbeit marketing
kommunikation: kommunikation kommunizieren communication
fuehrung: fuehrung fuehren leadership fuehrungskraft fuehrungskraefte leitung leiten leader leaders leading
team: team teams teamarbeit
agil: agil agile agility scrum agiles agilitaet
onboarding: onboarding einarbeitung einarbeiten einarbeitet
wissen: wissensmanagement wissenstransfer wissenssicherung
rente: rente pensionierung
neu: neu neue neuer neuen new
schulsozialarbeit: schulsozialarbeit schulsozialarbeiter
schulabsentismus: schulabsentismus schulschwaenzer schulschwaenzen schulvermeidung absentismus schulverweigerung
  schulverweigerer truancy
verpflegung: verpflegung mittagessen essen catering mensa lunch mahlzeit
armut: armut poverty
gesundheit: gesundheit health gesund wellbeing
psyche: psyche psychisch
burnout: burnout erschoepfung ueberlastung
gewalt: gewalt violence mobbing
mobbing: mobbing cybermobbing bullying
schutz: schutz protection
sicherung: sicherung sichern
sicherheit: sicherheit security sicher sichere sicherer sicheren sicheres safety safe
recht: recht law legal rechtlich
leistung: leistung performance
fortbildung: fortbildung fortbildungen weiterbildung weiterbildungen qualifizierung training trainings schulung
  schulungen
erwachsenenbildung: erwachsenenbildung
beratung: beratung beraten counselling counseling consulting
material: material materialien materials
lernen: lernen learning lern
lernort: lernort lernorte
evaluierung: messen messung
wirkung: wirkung impact wirkungsorientierung
werkzeug: werkzeug werkzeuge tool tools
software: software programme
programmieren: programmieren coding programming codieren programmierung
testen: testen test tests testing
testautomatisierung: testautomatisierung
deployment: deployment deployen deploying deploy ausrollen
fehler: fehler bug bugs error errors
buch: buch buecher book books
spiel: spiel spiele game games gaming gamification spielen
raum: raum raeume room rooms space spaces
bau: bau bauen gebaeude buildings
mobil: mobilitaet mobil oepnv verkehr transport schuelerbefoerderung busse
wohnen: wohnen wohnraum wohnung wohnungen housing
erreichen: erreichen reaching
akteur: akteur akteure stakeholder stakeholders
vielfalt: vielfalt diversity diversitaet divers
rassismus: rassismus racism rassistisch antirassismus
extremismus: extremismus rechtsextremismus rechtsextrem extremism
rechtspopulismus: populismus rechtspopulismus populism
umfrage: umfrage umfragen befragung befragungen survey surveys
statistik: statistik statistiken statistics
karte: karte karten maps
archiv: archiv archive archives
langzeitarchivierung: langzeitarchivierung
newsletter: newsletter rundbrief
podcast: podcast podcasts podcasting
tagespflege: kindertagespflege tagespflege tagesmutter tagesmuetter
jugendhilfe: jugendhilfe
jugendamt: jugendamt jugendaemter
wirtschaft: wirtschaft unternehmen betriebe companies business firmen industry
wissenschaft: wissenschaft forschung research science wissenschaftlich academia
praktikum: praktikum praktika internship internships
berufsorientierung: berufsorientierung berufswahl studienorientierung
alphabetisierung: alphabetisierung grundbildung analphabetismus
steuerungsgruppe: steuerungsgruppe lenkungsgruppe steuerkreis lenkungskreis
nachwuchs: nachwuchs nachwuchskraefte
patenschaft: pate paten patin patenschaft patenschaften mentoring mentor mentoren
konflikt: konflikt konflikte conflict conflicts streit
beschwerde: beschwerde beschwerden complaints
prozess: prozess prozesse process processes ablaeufe
widerstand: widerstand widerstaende resistance
veraenderung: veraenderung veraenderungen change changemanagement veraenderungsmanagement wandel
sitzung: sitzung sitzungen meeting meetings besprechung besprechungen
moderation: moderation moderieren facilitation facilitating
haushalt: haushalt budget haushaltsplanung
sparen: sparen kuerzung kuerzungen einsparungen cuts
kosten: kosten costs preise
vergabe: vergabe ausschreibung ausschreibungen procurement beschaffung
akte: akte eakte
barcamp: barcamp barcamps unconference
ausleihe: ausleihe verleih ausleihen leihen lending
oeffnungszeiten: oeffnungszeit oeffnungszeiten
makerspace: makerspace maker
sozialraum: sozialraum quartier stadtteil nachbarschaft neighbourhood neighborhood kiez
vertretung: vertretung
ferien: ferien holidays
smartphone: smartphone smartphones handy handys phones
tablet: tablet tablets ipad ipads
cloud: cloud clouds
dokumentation: dokumentation dokumentieren documentation docs doku
migrationit: datenmigration
klein: klein kleine kleinen small
schreiben: schreiben schreibt writing verfassen
fruehkindlich: fruehkindlich elementarpaedagogik fruehpaedagogik
paedagogik: paedagogik paedagogisch pedagogy pedagogical
erzieher: erzieher erzieherin erzieherinnen educator educators
"""

# Words that need no line of their own but are known: they are no typing errors of each other, and parts of compounds.
KNOWN = _set(
    """
    mint opensource startchancen digitalpakt quartier region gesellschaft zukunft zeit projekt angebot modell
    instrument methode ziel rolle mensch zielgruppe leitfaden begleitung betrieb initiative buero zugang gesetz
    verordnung teilhabe gerechtigkeit chancengleichheit uebersicht landschaft landschaften kette biografie
    biographie stelle stellen gruppe gruppen forum beirat rat gremium gremien abend woche messe markt portal
    plattform app apps system struktur dienst dienste anspruch pflicht freiheit wald natur garten musik theater tanz
    kunst sport schwimmen kochen ernaehrung hund wasser energie solar abfall muell tier pflege krankenhaus arzt
    impfung corona pandemie krise notfall katastrophe feuerwehr polizei brand zivil zivilgesellschaft stiftung
    stiftungen genossenschaft satzung gemeinnuetzigkeit steuer steuern vorstand mitglied mitglieder jubilaeum fest
    nachfolge generation generationen engagiert anerkennung wertschaetzung versicherung aufwand entschaedigung mathe
    mathematik physik chemie biologie informatik robotik roboter experiment labor technik englisch franzoesisch
    herkunftssprache mehrsprachigkeit dolmetschen uebersetzung vorbereitung klasse noten zeugnis abitur abschluss
    pruefung pruefungen hausaufgaben nachhilfe begabung coaching supervision teilzeit gehalt tarif eingruppierung
    stress achtsamkeit resilienz pause freizeit reise blog video videos film filme foto fotos presse radio zeitung
    nachrichten desinformation hassrede algorithmus algorithmen blockchain metaverse drohne sensor sensoren iot
    lizenz lizenzen urheberrecht wikipedia wikidata katalog metadaten rda bestand provenienz digitalisat
    erschliessung lektorat verlag autor lesung python java javascript typescript rust go linux windows docker
    kubernetes terraform ansible react vue angular postgres sql nosql api apis rest graphql frontend backend
    microservice microservices monolith architektur refactoring review reviews code logging observability serverless
    sre devops git github gitlab pairing pair barriere matrix telegram mastodon fediverse moodle nextcloud bewegung
    kindheit geburt spielplatz bewerbung interview gutachten standard standards norm schnittstelle schnittstellen
    register identitaet ausweis formular formulare bescheid widerspruch wahl wahlen rathaus buergermeister minister
    ministerium bund vision mission werte haltung ethik moral religion islam judentum antisemitismus geschichte
    erinnerung gedenkstaette gender geschlecht queer trans mann maenner vaeter muetter alleinerziehende behinderung
    autismus adhs bedarf bedarfe kennzahl kennzahlen indikator indikatoren index prognose prognosen dashboard
    visualisierung designer interface usability nutzer user kunden customers requirement roadmap backlog zertifikat
    zertifikate badge badges lehrplan curriculum didaktik hybrid praesenz streik demo demografie heimat tourismus
    wandern fahrrad auto bus bahn laerm reihe newcomer aula jahr tag monat stunde leitstelle fach fachtag aktion
    reform gebuehr gebuehren beitrag beitraege wettbewerb preis camp akademie zentrum zentren haus heim verbund
    allianz agentur agenturen vertrag vertraege orientierung weg hof brief werkstatt service anfrage anfragen
    support wartung geraet geraete ausstattung quelle quellen veroeffentlichung karriere partner berater lotse
    lotsen bote botschafter kampagne umwelt information vermittlung saatgut zeichen abbruch abbrecher verbot
    erlaubnis regel regeln pausen gespraech gespraeche rechnung kalender monitor tagebuch warteliste schwund zuwachs
    verlust anschluss zuschuss denkmal friedhof hochwasser hitze waerme luft boden strom heizung strasse platz park
    gruen gleichstellung kasse buchhaltung quittung versammlung protokoll haftung vereinbarung vereinbarungen
    richtlinie standort rueckgang ueberschuss aufgaben
    """
)

# Endings that make another form or kind of word; what remains is the root.
ENDINGS = (
    "ation", "ativ", "at", "i",
    "isierungen", "isierung", "ierungen", "isieren", "isierte", "ierung", "ieren", "ungen", "ischen", "ische",
    "lichen", "liche", "innen", "keiten", "heiten", "keit", "heit", "lich", "isch", "ung", "iert", "ion", "ionen",
    "ium", "ien", "ell", "elle", "ellen", "iv", "ive", "al", "ale", "en", "ern", "er", "es", "em", "in", "e", "n",
    "s", "ing", "ed", "ity", "ies",
)  # fmt: skip

# No part of a compound: endings that only look like a second word.
NO_PART = _set(
    """
    schaft schaften schaftlich iert ierte ierter iertes ierten freundlich heit heiten keit keiten lich liche lichen
    isch ische ischen ierung isierung ungen ation ationen ieren innen erin erinnen barkeit losigkeit sam same
    """
)

# What often goes together: not the same, but close enough to count in part.
RELATED: dict[frozenset[str], float] = {
    frozenset(("unterricht", "schule")): 0.6,
    frozenset(("bildung", "lernen")): 0.8,
    frozenset(("berufsschule", "schule")): 0.5,
    frozenset(("berufsschule", "beruf")): 0.5,
    frozenset(("grundschule", "schule")): 0.6,
    frozenset(("kita", "fruehkindlich")): 0.6,
    frozenset(("jugend", "schueler")): 0.5,
    frozenset(("zugewandert", "gefluechtet")): 0.6,
    frozenset(("deutschlernen", "sprache")): 0.8,
    frozenset(("kommune", "stadt")): 0.6,
    frozenset(("kommune", "landkreis")): 0.6,
    frozenset(("kommune", "verwaltung")): 0.5,
    frozenset(("management", "organisieren")): 0.6,
    frozenset(("planung", "entwicklung")): 0.4,
    frozenset(("gewinnung", "bindung")): 0.3,
    frozenset(("mitarbeiter", "fachkraft")): 0.6,
    frozenset(("klima", "klimaschutz")): 0.7,
    frozenset(("nachhaltig", "bne")): 0.7,
    frozenset(("medienkompetenz", "medien")): 0.5,
    frozenset(("lehrkraft", "unterricht")): 0.3,
    frozenset(("strategie", "konzept")): 0.7,
    frozenset(("plan", "planung")): 0.7,
    frozenset(("plan", "konzept")): 0.5,
    frozenset(("fortbildung", "lernen")): 0.4,
    frozenset(("sparen", "haushalt")): 0.6,
    frozenset(("wohnen", "raum")): 0.3,
    frozenset(("programm", "foerderung")): 0.4,
}


def _rows() -> list[tuple[str, list[str]]]:
    """The things with their words; an indented line goes on with the one before."""
    rows = (line.partition(":") for line in _THINGS.strip().replace("\n  ", " ").splitlines())
    return [(name, words.split()) for name, _, words in rows]


THINGS: tuple[tuple[str, tuple[str, ...]], ...] = tuple((name, tuple(words)) for name, words in _rows())
