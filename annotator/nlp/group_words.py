"""Small words by which noun groups are told: what opens them, stands before the noun, or is no part of it."""

from __future__ import annotations

from annotator.nlp.wordset import word_set

__all__ = [
    "APPOSED",
    "ARTICLES",
    "AT",
    "BEFORE_PRONOUN",
    "CLOSING",
    "CONTRACTED",
    "DEGREES",
    "DOINGS",
    "ENGLISH",
    "ENGLISH_OPENERS",
    "FORE",
    "FRENCH",
    "FRENCH_OPENERS",
    "INDEFINITE",
    "KINDS",
    "MORE_PARTICIPLES",
    "NO_ADJECTIVES",
    "NO_ARTICLES",
    "NUMERALS",
    "OF",
    "OPENERS",
    "PARTICIPLES",
    "POINTING",
    "PREPOSITIONS",
    "QUALITIES",
    "QUANTITIES",
    "QUOTED",
    "QUOTES",
    "SHORT",
    "SHORTEST",
    "STOPS",
    "WEIGHING",
    "WITHOUT",
]

FRENCH = word_set(
    """le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes
    au aux quelque quelques plusieurs certains certaines toute tout tous toutes aucun aucune"""
)
ENGLISH = word_set("the a an this that these those his her its their our your my any some")
NUMERALS = word_set(
    """deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante cent mille two three four five six seven eight nine ten eleven twelve twenty
    thirty forty fifty"""
)
ARTICLES = FRENCH | ENGLISH
OF = word_set("de du des d' of")
WITHOUT = frozenset({"sans", "ni"})
FRENCH_OPENERS = FRENCH | NUMERALS | WITHOUT | {"de", "d'"}
ENGLISH_OPENERS = ENGLISH | NUMERALS
QUANTITIES = word_set(
    "pas plus jamais assez trop moins peu beaucoup point guere tant autant davantage"
)  # *de*
OPENERS = FRENCH_OPENERS | ENGLISH_OPENERS
NO_ARTICLES = frozenset({"dû", "là"})  # folded they look like articles
BEFORE_PRONOUN = word_set(
    """je j' tu il elle on nous vous ils elles ne n' qui y me m' te t' se s' ca cela ceux-ci"""
)
FORE = word_set(
    """premier premiere deuxieme second seconde nouveau nouveaux nouvelle nouvelles eventuel eventuelle
    grand grande grands grandes gros grosse precedent precedente vrai vraie veritable seul seule autre
    autres meme memes bon bonne bons bonnes mauvais mauvaise petit petite petits petites ancien ancienne
    moindre vaste large profond profonde simple violent violente tres plus moins si aussi trop enorme
    deux trois quatre cinq double dernier derniere derniers dernieres prochain prochaine fameux celebre
    lourd lourde faux fausse tel telle telles tels important immense pseudo gravissime terrible
    excellent excellente formidable magnifique belle beau recent recente recents recentes futur future futurs
    futures clair claire clairs claires vif vive vifs vives fort forte forts fortes sincere sinceres divers
    diverses differents differentes nombreux nombreuses multiples principal principale principaux principales
    very most new own whole big good bad first last other same great"""
)
PREPOSITIONS = word_set(
    """a de d' en dans sur par pour avec contre chez vers sous entre parmi sans lors pendant apres avant
    depuis selon malgre of in to at by with from for on about against under over during since without"""
)
QUALITIES = word_set(
    """courage patience sagesse dignite fermete lucidite audace humilite generosite professionnalisme
    sang-froid bravoure merite devouement inaction lenteur lachete cynisme
    hypocrisie mepris arrogance irresponsabilite incompetence savoir-faire aveuglement
    determination tenacite efficacite inefficacite talent serieux honnetete malhonnetete loyaute
    wisdom dignity firmness boldness humility generosity bravery dedication inaction
    slowness cowardice cynicism hypocrisy contempt arrogance incompetence blindness determination
    tenacity efficiency honesty loyalty skill"""
)
DOINGS = word_set("mise ouverture tenue lancement instauration creation recours")  # *la mise en place de X*
APPOSED = word_set(
    """carbone paternite maternite phare phares cle cles climat retraite retraites maladie chomage sante
    jeunesse transport transports energie logement travail securite famille justice"""
)  # *le congé paternité*, *la taxe carbone*
DEGREES = word_set("plus moins tres si trop aussi")
WEIGHING = DEGREES | word_set(
    """vrai vraie veritable profond profonde gros grosse autre autres meme memes enorme terrible simple vaste
    large tel telle telles tels violent violente fameux celebre same"""
)
PARTICIPLES = ("é", "ée", "és", "ées")
MORE_PARTICIPLES = word_set(
    """fait faite faits faites pris prise prises mis mise mises dit dite dites connu connue connus connues
    venu venue venus venues voulu voulue voulus voulues prevu prevue prevus prevues rendu rendue rendus
    rendues vendu vendue vendus vendues recu recue recus recues promis promise promises produit produite
    produits produites"""
)
INDEFINITE = frozenset({"un", "une", "a", "an"})
POINTING = word_set(
    """un une ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs a an this that these
    those my his her its our your their"""
)
AT = word_set("regard nom sein coeur profit detriment terme niveau sujet gre fil moyen")  # *au nom de*
KINDS = frozenset({"genre", "sorte", "type", "espece", "forme", "formes", "kind", "sort", "form"})
SHORT = 4
SHORTEST = 3  # letters of a noun
NO_ADJECTIVES = word_set(
    """dans depuis apres alors moins toujours jamais lors puis elles leurs celles notamment parfois
    certes tandis malgre hors envers parmi ailleurs dehors dessous dessus mieux volontiers selon
    plusieurs certains certaines autres toutes quelques desormais tres avons allons sommes etions serons
    aurions faisons disons devons voulons pouvons mettons vers across towards always besides perhaps vienne
    viennent tienne tiennent considere considerent revele revelent demeure demeurent suggere suggerent genere
    generent prefere preferent espere esperent gere gerent opere operent degenere degenerent"""
)
CLOSING = frozenset({'"', "»", "”"})
QUOTED = 6  # tokens that may follow a noun in its quotation marks
STOPS = frozenset({",", ".", ";", ":", "!", "?", "«", "“", "("})
QUOTES = CLOSING | {"«", "“"}
CONTRACTED = frozenset({"du", "au", "aux"})
